import { mergeVectors, type VersionVector, type Write } from '../../../shared/domain/changes/changes.ts';
import type { FieldValue } from '../../../shared/records/define.ts';
import type { Connection } from './connection.ts';

export interface WriteRow extends Write {
  batch: string;
}

/** How many changes of each office this file holds. */
export function currentVector(connection: Connection): VersionVector {
  const rows = connection.prepare('SELECT office, max(n) AS n FROM changes GROUP BY office').all();
  return Object.fromEntries((rows as { office: string; n: number }[]).map(({ office, n }) => [office, n]));
}

/** The whole vector that an office had seen when it made change `n`, from the differences it stored. */
export function seenAt(connection: Connection, office: string, n: number): VersionVector {
  const differences = connection
    .prepare("SELECT seen FROM changes WHERE office = ? AND n <= ? AND seen <> '{}' ORDER BY n")
    .pluck()
    .all(office, n) as string[];
  return differences.reduce<VersionVector>((vector, text) => mergeVectors(vector, JSON.parse(text)), {});
}

/** Every write to one field, in the order of Lamport numbers. */
export function writesOfField(connection: Connection, type: string, id: string, field: string): WriteRow[] {
  const rows = connection
    .prepare(
      `SELECT changes.office, changes.n, changes.lamport, changes.batch, writes.value
       FROM changes JOIN writes USING (office, n)
       WHERE changes.record_type = ? AND changes.record_id = ? AND writes.field = ?
       ORDER BY changes.lamport, changes.office`,
    )
    .all(type, id, field) as { office: string; n: number; lamport: number; batch: string; value: string }[];
  return rows.map((row) => ({
    ...row,
    seen: seenAt(connection, row.office, row.n),
    value: JSON.parse(row.value) as FieldValue,
  }));
}
