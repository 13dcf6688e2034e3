/** A record that may have been merged into another of its type. */
export interface Mergeable {
  id: string;
  deleted: boolean;
  mergedInto: string | null;
}

/**
 * The record that stands for an id today, however often it was merged; `null` where that is deleted or unknown.
 *
 * Two offices may have merged a pair in opposite directions: no id is followed twice.
 */
export function standingOf<T extends Mergeable>(id: string, find: (id: string) => T | null): T | null {
  const seen = new Set<string>();
  let record = find(id);
  while (record !== null && record.deleted && record.mergedInto !== null && !seen.has(record.id)) {
    seen.add(record.id);
    record = find(record.mergedInto);
  }
  return record === null || record.deleted ? null : record;
}
