/**
 * Keys that order a list by plain text comparison (`<`), so that a place between two neighbours is one new key and
 * two offices can insert apart. No key ends in "0": there would be no room before it.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base = digits.length;

const digitAt = (key: string, place: number): number => (place < key.length ? digits.indexOf(key[place] as string) : 0);

/**
 * A key after `before` and before `after`; `null` stands for the list's end on that side.
 *
 * @throws RangeError when there is no room: `before` is not less than `after`, or a key is malformed.
 */
export function keyBetween(before: string | null, after: string | null): string {
  for (const key of [before, after]) {
    if (key !== null && !/^[0-9A-Za-z]*[1-9A-Za-z]$/.test(key)) throw new RangeError(`Not an order key: ${key}`);
  }
  if (before !== null && after !== null && before >= after) throw new RangeError(`No room between ${before} and ${after}`);
  const low = before ?? '';
  let key = '';
  let isBelowAfter = after === null;
  for (let place = 0; ; place++) {
    const from = digitAt(low, place);
    const to = isBelowAfter ? base : digitAt(after as string, place);
    if (to - from > 1) return key + digits[Math.floor((from + to) / 2)];
    key += digits[from];
    if (to > from) isBelowAfter = true;
  }
}

/** The keys of a fresh list: stable for a place however long the list grows, with room between any two. */
export function initialKey(place: number): string {
  const high = Math.floor((place + 1) / base);
  if (high >= base) throw new RangeError(`A list of more than ${base * base} entries has no initial keys.`);
  return `${digits[high]}${digits[(place + 1) % base]}V`;
}

/** Parallel insertions may meet in one key; the id then decides, the same in every office. */
export function compareOrdered(a: Ordered, b: Ordered): number {
  if (a.sortKey !== b.sortKey) return a.sortKey < b.sortKey ? -1 : 1;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}

export interface Ordered {
  id: string;
  sortKey: string;
}

/**
 * The keys to write so that `id` stands before `before` (`null`: last): one key, or all of them where equal or
 * malformed neighbours leave no room.
 */
export function placeBefore(entries: readonly Ordered[], id: string, before: string | null): Ordered[] {
  const others = entries.filter((entry) => entry.id !== id).toSorted(compareOrdered);
  const found = before === null ? -1 : others.findIndex((entry) => entry.id === before);
  const place = found === -1 ? others.length : found;
  try {
    return [{ id, sortKey: keyBetween(others[place - 1]?.sortKey ?? null, others[place]?.sortKey ?? null) }];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const ids = [...others.slice(0, place).map((entry) => entry.id), id, ...others.slice(place).map((entry) => entry.id)];
    return ids.map((own, index) => ({ id: own, sortKey: initialKey(index) }));
  }
}
