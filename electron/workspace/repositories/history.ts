import { valueBefore } from '../../../shared/domain/changes/changes.ts';
import type { FieldValue } from '../../../shared/records/define.ts';
import type { BatchLabel } from '../database/change-log.ts';
import { createWritesReader, type WriteRow } from '../database/change-rows.ts';
import type { Connection } from '../database/connection.ts';

export interface HistoryEntry {
  batch: string;
  kind: 'edit' | 'undo' | 'redo';
  label: BatchLabel;
  author: string;
  /** The name of the office that wrote it, where that is another; `null` for this one. */
  office: string | null;
  /** As the writing office's clock said: shown, never used to decide. */
  at: string;
  field: string;
  from: FieldValue;
  to: FieldValue;
}

export interface RecentBatch {
  batch: string;
  kind: HistoryEntry['kind'];
  label: BatchLabel;
  author: string;
  office: string | null;
  at: string;
  records: { type: string; id: string }[];
}

export type LabelledBatch = Pick<RecentBatch, 'batch' | 'label' | 'author' | 'at'> & { isUndone: boolean };

export interface History {
  /** Every change of one record, newest first. */
  ofRecord(type: string, id: string): HistoryEntry[];
  recent(limit: number): RecentBatch[];
  /** `null` for a batch that is unknown. */
  labelOf(batch: string): BatchLabel | null;
  /** This office's own edits with one of the label keys, newest first. */
  labelled(keys: readonly string[]): LabelledBatch[];
  /** Records of the type that somebody changed on or after the instant. */
  changedSince(type: string, at: string): string[];
}

/** @param nameOther the name of the office that an incarnation is of, `null` for this one. */
export function createHistory(connection: Connection, nameOther: (incarnation: string) => string | null): History {
  return {
    ofRecord(type, id) {
      const byField = new Map<string, WriteRow[]>();
      for (const write of createWritesReader(connection).ofRecord(type, id)) {
        const writes = byField.get(write.field);
        if (writes) writes.push(write);
        else byField.set(write.field, [write]);
      }
      const batchOf = connection.prepare('SELECT kind, label, author, at FROM batches WHERE id = ?');
      const entries = [...byField].flatMap(([field, writes]) => {
        const isOneOffice = writes.every(({ office }) => office === writes[0]?.office);
        return writes.map((write, index) => {
          const batch = batchOf.get(write.batch) as { kind: 'edit' | 'undo' | 'redo'; label: string; author: string; at: string };
          // Within one office the write before is what the author saw; only several offices need more.
          const before = isOneOffice ? writes[index - 1]?.value : valueBefore(writes, write);
          return {
            lamport: write.lamport,
            entry: {
              batch: write.batch,
              kind: batch.kind,
              label: JSON.parse(batch.label) as BatchLabel,
              author: batch.author,
              office: nameOther(write.office),
              at: batch.at,
              field,
              from: before ?? null,
              to: write.value,
            },
          };
        });
      });
      return entries.sort((a, b) => b.lamport - a.lamport).map(({ entry }) => entry);
    },
    recent(limit) {
      const batches = connection
        .prepare('SELECT id AS batch, office, kind, label, author, at FROM batches ORDER BY position DESC LIMIT ?')
        .all(limit) as (Omit<RecentBatch, 'label' | 'records' | 'office'> & { label: string; office: string })[];
      const recordsOf = connection.prepare(
        'SELECT DISTINCT record_type AS type, record_id AS id FROM changes WHERE batch = ? LIMIT 20',
      );
      return batches.map((batch) => ({
        ...batch,
        office: nameOther(batch.office),
        label: JSON.parse(batch.label) as BatchLabel,
        records: recordsOf.all(batch.batch) as RecentBatch['records'],
      }));
    },
    labelOf(batch) {
      const label = connection.prepare('SELECT label FROM batches WHERE id = ?').pluck().get(batch) as string | undefined;
      return label === undefined ? null : (JSON.parse(label) as BatchLabel);
    },
    labelled(keys) {
      const rows = connection
        .prepare(
          // Where an undo was undone in its turn, the batch stands again.
          `SELECT id AS batch, office, label, author, at,
                  EXISTS (SELECT 1 FROM batches AS undo WHERE undo.reverses = batches.id
                          AND NOT EXISTS (SELECT 1 FROM batches AS redo WHERE redo.reverses = undo.id)) AS isUndone
           FROM batches
           WHERE kind = 'edit' AND label ->> 'key' IN (SELECT value FROM json_each(?)) ORDER BY position DESC`,
        )
        .all(JSON.stringify(keys)) as (Omit<LabelledBatch, 'label' | 'isUndone'> & { office: string; label: string; isUndone: number })[];
      return rows
        .filter(({ office }) => nameOther(office) === null)
        .map(({ batch, label, author, at, isUndone }) => ({ batch, label: JSON.parse(label) as BatchLabel, author, at, isUndone: isUndone === 1 }));
    },
    changedSince(type, at) {
      return connection
        .prepare(
          `SELECT DISTINCT changes.record_id FROM changes JOIN batches ON batches.id = changes.batch
           WHERE changes.record_type = ? AND batches.at >= ?`,
        )
        .pluck()
        .all(type, at) as string[];
    },
  };
}
