/** One step from an earlier sequence to a later one. */
export type Edit<T> = { kind: 'same'; was: T; is: T } | { kind: 'deleted'; was: T } | { kind: 'inserted'; is: T };

/** Comparisons beyond this are not worth their time: what lies between the common ends was replaced. */
const mostComparisons = 4_000_000;

/**
 * The longest common subsequence as edits, deletions before insertions: the `same` and `deleted` give the earlier
 * sequence, the `same` and `inserted` the later one.
 */
export function diffSequences<T>(was: readonly T[], is: readonly T[], isSame: (was: T, is: T) => boolean = Object.is): Edit<T>[] {
  const shortest = Math.min(was.length, is.length);
  let start = 0;
  while (start < shortest && isSame(was[start] as T, is[start] as T)) start += 1;
  let end = 0;
  while (end < shortest - start && isSame(was[was.length - 1 - end] as T, is[is.length - 1 - end] as T)) end += 1;
  const same = (from: number, to: number, shift: number) =>
    was.slice(from, to).map((one, place): Edit<T> => ({ kind: 'same', was: one, is: is[from + shift + place] as T }));
  return [
    ...same(0, start, 0),
    ...diffMiddle(was.slice(start, was.length - end), is.slice(start, is.length - end), isSame),
    ...same(was.length - end, was.length, is.length - was.length),
  ];
}

function diffMiddle<T>(was: readonly T[], is: readonly T[], isSame: (was: T, is: T) => boolean): Edit<T>[] {
  const deleted = was.map((one): Edit<T> => ({ kind: 'deleted', was: one }));
  const inserted = is.map((one): Edit<T> => ({ kind: 'inserted', is: one }));
  if (was.length === 0 || is.length === 0 || was.length * is.length > mostComparisons) return [...deleted, ...inserted];
  const width = is.length + 1;
  /** How much is common from here on. */
  const common = new Uint32Array((was.length + 1) * width);
  const at = (row: number, column: number) => common[row * width + column] ?? 0;
  for (let row = was.length - 1; row >= 0; row--) {
    for (let column = is.length - 1; column >= 0; column--) {
      common[row * width + column] = isSame(was[row] as T, is[column] as T) ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const edits: Edit<T>[] = [];
  let [row, column] = [0, 0];
  while (row < was.length && column < is.length) {
    if (isSame(was[row] as T, is[column] as T)) edits.push({ kind: 'same', was: was[row++] as T, is: is[column++] as T });
    else if (at(row + 1, column) >= at(row, column + 1)) edits.push({ kind: 'deleted', was: was[row++] as T });
    else edits.push({ kind: 'inserted', is: is[column++] as T });
  }
  return [...edits, ...deleted.slice(row), ...inserted.slice(column)];
}
