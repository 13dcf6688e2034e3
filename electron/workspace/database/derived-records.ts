import { canonicalJson, winnerOf } from '../../../shared/domain/changes/changes.ts';
import { deletedField, isGone } from '../../../shared/domain/changes/existence.ts';
import type { AnyRecord, FieldValue } from '../../../shared/records/define.ts';
import { definitionOf, type RecordType } from '../../../shared/records/index.ts';
import type { RecordStore } from '../repositories/records.ts';
import type { SearchIndex } from '../repositories/search-index.ts';
import { createWritesReader, type WriteRow } from './change-rows.ts';
import type { Connection } from './connection.ts';

/** What the heads of a record say. */
export interface DerivedRecord {
  heads: WriteRow[];
  deleted: boolean;
  /** The value that stands in each field that anybody wrote. */
  values: Record<string, FieldValue>;
  /** Fields in which different values stand side by side; `deleted` where a deletion and an edit do. */
  conflicts: string[];
}

/** Reads what the change log says of a record, the same in every office that holds the same changes. */
export function createRecordDeriver(connection: Connection): (type: string, id: string) => DerivedRecord {
  const { headsOfRecord } = createWritesReader(connection);
  return (type, id) => {
    const heads = headsOfRecord(type, id);
    const byField = new Map<string, WriteRow[]>();
    for (const head of heads) byField.set(head.field, [...(byField.get(head.field) ?? []), head]);
    const existence = byField.get(deletedField) ?? [];
    byField.delete(deletedField);
    const deleted = isGone(existence, heads.filter(({ field }) => field !== deletedField));
    const conflicts = [...byField].filter(([, rows]) => new Set(rows.map(({ value }) => canonicalJson(value))).size > 1);
    const isDisputed = !deleted && existence.some(({ value }) => value === true);
    return {
      heads,
      deleted,
      values: Object.fromEntries([...byField].map(([field, rows]) => [field, winnerOf(rows)?.value ?? null])),
      // A record that is gone has nothing left to settle.
      conflicts: deleted ? [] : [...conflicts.map(([field]) => field), ...(isDisputed ? [deletedField] : [])],
    };
  };
}

export interface SettledRecord {
  type: RecordType;
  id: string;
  before: AnyRecord | null;
  after: AnyRecord;
  derived: DerivedRecord;
}

/** Puts what the log says of a record into its table and the search index. */
export function createRecordSettler(
  connection: Connection,
  records: RecordStore,
  searchIndex: SearchIndex,
): (type: RecordType, id: string) => SettledRecord {
  const derive = createRecordDeriver(connection);
  return (type, id) => {
    const before = records.get(type, id) as AnyRecord | null;
    const derived = derive(type, id);
    const { fields } = definitionOf(type);
    const written = Object.keys(before ?? {}).filter((name) => Object.hasOwn(fields, name) && !(name in derived.values));
    const cleared = Object.fromEntries(written.map((name) => [name, null]));
    records.put(type, id, derived.deleted, { ...cleared, ...derived.values });
    const after = records.get(type, id) as AnyRecord;
    searchIndex.put(type, after);
    return { type, id, before, after, derived };
  };
}
