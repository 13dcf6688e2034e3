import { areValuesEqual, headsOf, originOf, valueBefore, winnerOf } from '../../../shared/domain/changes/changes.ts';
import { deletedField } from '../../../shared/domain/changes/existence.ts';
import type { FieldValue } from '../../../shared/records/define.ts';
import { foundingTypes, type RecordType } from '../../../shared/records/index.ts';
import { createWritesReader, type WriteRow } from './change-rows.ts';
import type { Connection } from './connection.ts';

/** A field that an undo left alone, because somebody has written to it since. */
export interface Skipped {
  type: RecordType;
  id: string;
  field: string;
}

/** What to write so that a batch is taken back, and what has to stay. */
export interface Reversal {
  records: { type: RecordType; id: string; fields: Record<string, FieldValue> }[];
  skipped: Skipped[];
}

export interface ReversalPlanner {
  /** Takes back a batch of this office's own writes. */
  ofBatch(batch: string): Reversal;
  /** Takes back what a merge brought. */
  ofMerge(batch: string): Reversal;
  isMerge(batch: string): boolean;
  /** Whether an undo of the batch stands. */
  isReversed(batch: string): boolean;
  /** A record whose creation was undone never was: the next save makes it anew. */
  wasCreationUndone(type: RecordType, id: string): boolean;
}

interface FieldKey {
  type: RecordType;
  id: string;
  field: string;
}

/** Reads what taking back a batch would write; writes nothing itself. */
export function createReversalPlanner(connection: Connection, office: string): ReversalPlanner {
  const statements = {
    reversedBy: connection.prepare('SELECT reverses FROM batches WHERE id = ?').pluck(),
    reversals: connection.prepare('SELECT id FROM batches WHERE reverses = ?').pluck(),
    positionOf: connection.prepare('SELECT position FROM batches WHERE id = ?').pluck(),
    isMerge: connection.prepare('SELECT 1 FROM merges WHERE batch = ?').pluck(),
    writesOfBatch: connection.prepare(
      `SELECT changes.record_type AS type, changes.record_id AS id, writes.field, min(changes.n) AS first,
              max(changes.n) AS last
       FROM changes JOIN writes USING (office, n)
       WHERE changes.batch = ? GROUP BY 1, 2, 3 ORDER BY min(changes.n)`,
    ),
    mergedFields: connection.prepare(
      `SELECT record_type AS type, record_id AS id, field, before_office AS beforeOffice, before_n AS beforeN
       FROM merged_fields WHERE batch = ?`,
    ),
    mergedChanges: connection.prepare('SELECT office, first, last FROM merged_changes WHERE batch = ?'),
    valueOf: connection.prepare('SELECT value FROM writes WHERE office = ? AND n = ? AND field = ?').pluck(),
  };

  const reversedBy = (batch: string) => (statements.reversedBy.get(batch) as string | null | undefined) ?? null;

  function standForTheSame(writes: readonly WriteRow[], one: WriteRow, other: WriteRow): boolean {
    return one === other || originOf(writes, one, reversedBy) === originOf(writes, other, reversedBy);
  }

  function isReversed(batch: string): boolean {
    return (statements.reversals.all(batch) as string[]).some((reversal) => !isReversed(reversal));
  }

  /** Gathers values by record; a record that is to be as if it never was is only deleted. */
  function createCollector() {
    const restored = new Map<string, Reversal['records'][number]>();
    const created = new Set<string>();
    const keyOf = ({ type, id }: FieldKey) => `${type}/${id}`;
    return {
      add(key: FieldKey, value: FieldValue | undefined) {
        const entry = restored.get(keyOf(key)) ?? { type: key.type, id: key.id, fields: {} };
        entry.fields[key.field] = value ?? (key.field === deletedField ? true : null);
        restored.set(keyOf(key), entry);
        if (key.field === deletedField && value === undefined) created.add(keyOf(key));
      },
      drop: (key: FieldKey) => restored.delete(keyOf(key)),
      records: () =>
        [...restored]
          .reverse()
          .map(([key, record]) => (created.has(key) ? { ...record, fields: { [deletedField]: true } } : record)),
    };
  }

  function ofBatch(batch: string): Reversal {
    const rows = statements.writesOfBatch.all(batch) as (FieldKey & { first: number; last: number })[];
    const writesOf = createWritesReader(connection);
    const collector = createCollector();
    const skipped: Skipped[] = [];
    const kept: FieldKey[] = [];
    for (const { first, last, ...key } of rows) {
      const writes = writesOf.ofField(key.type, key.id, key.field);
      const own = writes.find((write) => write.office === office && write.n === last);
      const before = valueBefore(writes, writes.find((write) => write.office === office && write.n === first) as WriteRow);
      const heads = headsOf(writes);
      if (!own || heads.length === 0 || !heads.every((head) => standForTheSame(writes, head, own))) {
        skipped.push(key);
        continue;
      }
      const isCreation = key.field === deletedField && before === undefined;
      const isLasting = foundingTypes.includes(key.type) || writesOf.headsOfRecord(key.type, key.id).some((head) => head.office !== office);
      if (isCreation && isLasting) kept.push(key);
      collector.add(key, before);
    }
    // What another office has written to a record since must not go with its creation.
    kept.forEach(collector.drop);
    return { records: collector.records(), skipped: [...skipped, ...kept] };
  }

  function ofMerge(batch: string): Reversal {
    const ranges = statements.mergedChanges.all(batch) as { office: string; first: number; last: number }[];
    const position = statements.positionOf.get(batch) as number;
    const isMerged = (write: WriteRow) =>
      ranges.some((range) => range.office === write.office && range.first <= write.n && write.n <= range.last);
    const isOlder = (write: WriteRow) => (statements.positionOf.get(write.batch) as number) < position;
    const rows = statements.mergedFields.all(batch) as (FieldKey & { beforeOffice: string | null; beforeN: number | null })[];
    const writesOf = createWritesReader(connection);
    const collector = createCollector();
    const skipped: Skipped[] = [];
    const kept: FieldKey[] = [];
    for (const { beforeOffice, beforeN, ...key } of rows) {
      const recordHeads = writesOf.headsOfRecord(key.type, key.id);
      const heads = recordHeads.filter(({ field }) => field === key.field);
      const stored = beforeOffice === null ? undefined : (statements.valueOf.get(beforeOffice, beforeN, key.field) as string);
      const before = stored === undefined ? undefined : (JSON.parse(stored) as FieldValue);
      const present = winnerOf(heads)?.value;
      if (!heads.some(isMerged)) {
        if (!areValuesEqual(present, before)) skipped.push(key);
        continue;
      }
      if (!heads.every((head) => isMerged(head) || isOlder(head))) {
        skipped.push(key);
        continue;
      }
      const isCreation = key.field === deletedField && before === undefined;
      if (isCreation && (foundingTypes.includes(key.type) || !recordHeads.every(isMerged))) kept.push(key);
      collector.add(key, before);
    }
    kept.forEach(collector.drop);
    return { records: collector.records(), skipped: [...skipped, ...kept] };
  }

  return {
    ofBatch,
    ofMerge,
    isReversed,
    isMerge: (batch) => statements.isMerge.get(batch) === 1,
    wasCreationUndone(type, id) {
      const writes = createWritesReader(connection).ofField(type, id, deletedField);
      const winner = winnerOf(headsOf(writes));
      return winner !== undefined && originOf(writes, winner, reversedBy) === undefined;
    },
  };
}
