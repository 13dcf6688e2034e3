import { hasSeen, type Write } from './changes.ts';

/** The pseudo-field of a record's existence: `true` once it was deleted. */
export const deletedField = 'deleted';

/**
 * Whether a record is gone: every head of its existence says deleted, and whoever deleted it knew all
 * that stands in it. An edit made apart from a deletion keeps the record alive until a person decides.
 *
 * @param existence the heads of `deleted`.
 * @param others the heads of all other fields.
 */
export function isGone(existence: readonly Write[], others: readonly Write[]): boolean {
  if (existence.length === 0 || existence.some(({ value }) => value !== true)) return false;
  return others.every((write) => existence.some((deletion) => isKnownTo(deletion, write)));
}

/** The writes that keep a record alive against a deletion that did not know them. */
export function writesUnknownTo<W extends Write>(deletions: readonly Write[], others: readonly W[]): W[] {
  return others.filter((write) => !deletions.some((deletion) => isKnownTo(deletion, write)));
}

function isKnownTo(deletion: Write, write: Write): boolean {
  return (deletion.office === write.office && deletion.n === write.n) || hasSeen(deletion, write);
}
