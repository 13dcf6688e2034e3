import type { FieldValue } from '../../records/define.ts';

/** How many changes of each office somebody has seen: office id -> highest number. */
export type VersionVector = Record<string, number>;

/** One write to one field, as the change log keeps it. */
export interface Write {
  office: string;
  n: number;
  lamport: number;
  /** What the writing office had seen of the others, its own earlier changes always included. */
  seen: VersionVector;
  /** What it had seen of this one field, where that is less: values had been withheld from it. */
  limits?: VersionVector | null;
  value: FieldValue;
}

/** Whether the author of `write` knew the value of `other`. */
export function hasSeen(write: Omit<Write, 'value'>, other: Pick<Write, 'office' | 'n'>): boolean {
  if (write.office === other.office) return write.n > other.n;
  return (write.limits?.[other.office] ?? write.seen[other.office] ?? 0) >= other.n;
}

/**
 * The writes of a field that nobody has superseded.
 *
 * One head is the value; several with different values are a conflict, and all of them stay.
 */
export function headsOf<W extends Write>(writes: readonly W[]): W[] {
  // An office has seen its own writes, and what it has seen only grows: its latest write speaks for all.
  const latest = new Map<string, W>();
  for (const write of writes) {
    if (write.n >= (latest.get(write.office)?.n ?? 0)) latest.set(write.office, write);
  }
  const candidates = [...latest.values()];
  return candidates.filter((write) => !candidates.some((other) => hasSeen(other, write)));
}

/** The head whose value is shown, the same in every office: highest Lamport number, then office id. */
export function winnerOf<W extends Pick<Write, 'office' | 'lamport'>>(heads: readonly W[]): W | undefined {
  return heads.reduce<W | undefined>((best, head) => {
    if (!best || head.lamport > best.lamport) return head;
    if (head.lamport === best.lamport && head.office > best.office) return head;
    return best;
  }, undefined);
}

/** The write that the author of `change` saw standing in the field; `undefined` where there was none yet. */
function writeBefore<W extends Write>(writes: readonly W[], change: W): W | undefined {
  return winnerOf(headsOf(writes.filter((write) => write !== change && hasSeen(change, write))));
}

/** What the author of `change` saw in the field before writing; `undefined` where there was nothing yet. */
export function valueBefore(writes: readonly Write[], change: Write): FieldValue | undefined {
  return writeBefore(writes, change)?.value;
}

/**
 * The write that `write` stands for: itself, or the one whose value an undo or a redo brought back.
 *
 * After two edits and one undo the field holds the undo's write; for the next undo it is the first edit's.
 *
 * @param reversedBy the batch that a batch reverses, `null` for an edit.
 */
export function originOf<W extends Write & { batch: string }>(
  writes: readonly W[],
  write: W,
  reversedBy: (batch: string) => string | null,
): W | undefined {
  const reversed = reversedBy(write.batch);
  if (reversed === null) return write;
  const first = writes.find(({ batch }) => batch === reversed);
  const before = first && writeBefore(writes, first);
  return before && originOf(writes, before, reversedBy);
}

export function areValuesEqual(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}

/** JSON with the keys of objects in order, so that equal values are equal text. */
export function canonicalJson(value: FieldValue): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}

/** `vector` as the difference to `previous`: only the offices of which more was seen. */
export function vectorDifference(previous: VersionVector, vector: VersionVector): VersionVector {
  return Object.fromEntries(Object.entries(vector).filter(([office, n]) => n > (previous[office] ?? 0)));
}

/** Whether `vector` holds at least what `other` holds. */
export function holdsAll(vector: VersionVector, other: VersionVector): boolean {
  return Object.entries(other).every(([office, n]) => (vector[office] ?? 0) >= n);
}

export function mergeVectors(a: VersionVector, b: VersionVector): VersionVector {
  const merged = { ...a };
  for (const [office, n] of Object.entries(b)) merged[office] = Math.max(merged[office] ?? 0, n);
  return merged;
}
