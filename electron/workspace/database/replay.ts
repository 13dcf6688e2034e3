import { canonicalJson, headsOf, type VersionVector } from '../../../shared/domain/changes/changes.ts';
import type { PackedBatch, PackedChange, PackedIncarnation } from '../../../shared/domain/exchange/package.ts';
import type { FieldValue } from '../../../shared/records/define.ts';
import { isRecordType } from '../../../shared/records/index.ts';
import { createRecordStore } from '../repositories/records.ts';
import { createSearchIndex } from '../repositories/search-index.ts';
import { createWritesReader, type WriteRow } from './change-rows.ts';
import type { Connection } from './connection.ts';
import { createRecordSettler } from './derived-records.ts';

export interface ReplayedBatch extends PackedBatch {
  /** Its place among the batches of the file: the order in which they came to be here. */
  position: number;
}

/** A write that is known without its effect: its value was withheld by the sender, or left out here. */
export interface WithheldWrite {
  field: string;
  /** Absent: withheld by the sender. */
  value?: FieldValue | undefined;
  limits: VersionVector | null;
}

export interface ReplayedChange extends Omit<PackedChange, 'withheld'> {
  withheld: WithheldWrite[];
}

/** A merge that was made in the file, for undoing it. */
export interface ReplayedMerge {
  batch: string;
  summary: FieldValue;
}

export interface ReplayedRange {
  batch: string;
  office: string;
  first: number;
  last: number;
}

export interface ReplayedField {
  batch: string;
  type: string;
  id: string;
  field: string;
  /** The write that stood there before the merge. */
  before: { office: string; n: number } | null;
}

/** Puts a whole history into a file that has none, row by row as it is, and derives everything else from it. */
export interface Replay {
  addIncarnation(incarnation: PackedIncarnation): void;
  addBatch(batch: ReplayedBatch): void;
  addChange(change: ReplayedChange): void;
  addMerge(merge: ReplayedMerge): void;
  addRange(range: ReplayedRange): void;
  addField(field: ReplayedField): void;
  /**
   * Derives heads, records and search index, record by record in the order in which they came to be here;
   * does one more with each step of the iterator.
   */
  derive(): IterableIterator<void>;
}

/** The caller opens the transaction and has checked what it adds. */
export function createReplay(connection: Connection): Replay {
  const statements = {
    addIncarnation: connection.prepare('INSERT INTO incarnations (office, parent, branched_at) VALUES (?, ?, ?)'),
    addBatch: connection.prepare(
      `INSERT INTO batches (id, office, kind, label, author, at, reverses, position)
       VALUES (@id, @office, @kind, @label, @author, @at, @reverses, @position)`,
    ),
    addChange: connection.prepare(
      `INSERT INTO changes (office, n, batch, record_type, record_id, seen, lamport)
       VALUES (@office, @n, @batch, @type, @id, @seen, @lamport)`,
    ),
    addWrite: connection.prepare('INSERT INTO writes (office, n, field, value, limits) VALUES (?, ?, ?, ?, ?)'),
    withhold: connection.prepare('INSERT INTO withheld_writes (office, n, field, value, limits) VALUES (?, ?, ?, ?, ?)'),
    addMerge: connection.prepare('INSERT INTO merges (batch, summary) VALUES (?, ?)'),
    addRange: connection.prepare('INSERT INTO merged_changes (batch, office, first, last) VALUES (?, ?, ?, ?)'),
    addField: connection.prepare(
      'INSERT INTO merged_fields (batch, record_type, record_id, field, before_office, before_n) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    addHead: connection.prepare('INSERT INTO heads (record_type, record_id, field, office, n) VALUES (?, ?, ?, ?, ?)'),
    setLamports: connection.prepare(
      `UPDATE incarnations SET lamport =
         (SELECT coalesce(max(lamport), 0) FROM changes WHERE changes.office = incarnations.office)`,
    ),
    inOrder: connection.prepare(
      `SELECT record_type AS type, record_id AS id FROM changes JOIN batches ON batches.id = changes.batch
       ORDER BY batches.position, changes.lamport, changes.office`,
    ),
  };
  const limitsText = (limits: VersionVector | null) => (limits === null ? null : JSON.stringify(limits));

  /** Each record once, where the first of its changes stands. */
  function recordsInOrder(): Map<string, { type: string; id: string }> {
    const records = new Map<string, { type: string; id: string }>();
    for (const record of statements.inOrder.iterate() as IterableIterator<{ type: string; id: string }>) {
      const key = `${record.type}/${record.id}`;
      if (!records.has(key)) records.set(key, record);
    }
    return records;
  }

  return {
    addIncarnation: ({ office, parent, branchedAt }) => void statements.addIncarnation.run(office, parent, branchedAt),
    addBatch: (batch) => void statements.addBatch.run(batch),
    addChange({ office, n, batch, type, id, seen, lamport, writes, withheld }) {
      statements.addChange.run({ office, n, batch, type, id, seen: JSON.stringify(seen), lamport });
      for (const { field, value, limits } of writes) {
        statements.addWrite.run(office, n, field, canonicalJson(value), limitsText(limits));
      }
      for (const { field, value, limits } of withheld) {
        statements.withhold.run(office, n, field, value === undefined ? null : canonicalJson(value), limitsText(limits));
      }
    },
    addMerge: ({ batch, summary }) => void statements.addMerge.run(batch, JSON.stringify(summary)),
    addRange: ({ batch, office, first, last }) => void statements.addRange.run(batch, office, first, last),
    addField: ({ batch, type, id, field, before }) =>
      void statements.addField.run(batch, type, id, field, before?.office ?? null, before?.n ?? null),
    *derive() {
      statements.setLamports.run();
      const writesOf = createWritesReader(connection);
      const settle = createRecordSettler(connection, createRecordStore(connection), createSearchIndex(connection));
      for (const { type, id } of recordsInOrder().values()) {
        const byField = new Map<string, WriteRow[]>();
        for (const write of writesOf.ofRecord(type, id)) {
          byField.set(write.field, [...(byField.get(write.field) ?? []), write]);
        }
        for (const [field, writes] of byField) {
          for (const { office, n } of headsOf(writes)) statements.addHead.run(type, id, field, office, n);
        }
        // A record of which everything was withheld or left out is not here yet.
        if (byField.size > 0 && isRecordType(type)) settle(type, id);
        yield;
      }
    },
  };
}
