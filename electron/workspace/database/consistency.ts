import { canonicalJson, headsOf, type VersionVector, winnerOf, type Write } from '../../../shared/domain/changes/changes.ts';
import { deletedField, isGone } from '../../../shared/domain/changes/existence.ts';
import type { Problem } from '../../../shared/domain/problems/problems.ts';
import type { AnyRecord, FieldValue } from '../../../shared/records/define.ts';
import { definitionOf, isRecordType, recordTypes } from '../../../shared/records/index.ts';
import type { RecordStore } from '../repositories/records.ts';
import { hasText } from '../repositories/search-index.ts';
import { createSeenReader, type SeenReader } from './change-rows.ts';
import type { Connection } from './connection.ts';

/** Where the change log, what is derived from it and its numbering disagree. `[]` in a sound file. */
export function findInconsistencies(connection: Connection, records: RecordStore): Problem[] {
  return [
    ...brokenNumbering(connection),
    ...brokenLamport(connection),
    ...brokenFields(connection, records),
    ...recordsWithoutChange(connection),
    ...missingFromSearch(connection, records),
  ];
}

function brokenNumbering(connection: Connection): Problem[] {
  const gaps = connection
    .prepare('SELECT office, count(*) AS count, max(n) AS last FROM changes GROUP BY office HAVING count(*) <> max(n)')
    .all() as { office: string; count: number; last: number }[];
  return gaps.map((params) => ({ code: 'log-numbers-with-gaps', params }));
}

function brokenLamport(connection: Connection): Problem[] {
  const offices = connection
    .prepare(
      `SELECT office FROM
         (SELECT office, lamport, lag(lamport) OVER (PARTITION BY office ORDER BY n) AS before FROM changes)
       WHERE before >= lamport
       UNION
       SELECT changes.office FROM changes LEFT JOIN incarnations USING (office)
       GROUP BY changes.office HAVING max(changes.lamport) > coalesce(max(incarnations.lamport), 0)`,
    )
    .pluck()
    .all() as string[];
  return offices.map((office) => ({ code: 'log-lamport-out-of-order', params: { office } }));
}

interface FieldWrite {
  type: string;
  id: string;
  field: string;
  office: string;
  n: number;
  lamport: number;
  value: string;
  limits: string | null;
  isHead: number;
}

/** Derives every record from its writes anew and compares the heads and the table with that. */
function brokenFields(connection: Connection, records: RecordStore): Problem[] {
  const rows = connection
    .prepare(
      `SELECT changes.record_type AS type, changes.record_id AS id, writes.field, changes.office, changes.n,
              changes.lamport, writes.value, writes.limits, heads.n IS NOT NULL AS isHead
       FROM changes JOIN writes USING (office, n)
       LEFT JOIN heads ON heads.record_type = changes.record_type AND heads.record_id = changes.record_id
         AND heads.field = writes.field AND heads.office = changes.office AND heads.n = changes.n
       ORDER BY 1, 2, 3, changes.lamport`,
    )
    .iterate() as IterableIterator<FieldWrite>;
  const seenAt = createSeenReader(connection);
  const known = new Map(
    recordTypes.map((type) => [
      type as string,
      new Map([...records.list(type), ...records.listDeleted(type)].map((record) => [record.id, record as AnyRecord])),
    ]),
  );
  return [...recordsOf(rows)].flatMap((record) => {
    const [{ type, id }] = record as [FieldWrite];
    const heads = new Map<string, Write[]>();
    const problems: Problem[] = [];
    for (const [field, writes] of Map.groupBy(record, (row) => row.field)) {
      const expected = expectedHeads(writes, seenAt);
      heads.set(field, expected);
      const marked = writes.filter(({ isHead }) => isHead === 1);
      const agree = marked.length === expected.length && expected.every((head) => marked.some((row) => row.office === head.office && row.n === head.n));
      if (!agree) problems.push({ code: 'log-heads-differ', params: { type, id, field } });
    }
    if (!isRecordType(type)) return problems;
    const inTable = known.get(type)?.get(id);
    const { [deletedField]: existence = [], ...fields } = Object.fromEntries(heads);
    const values: [string, FieldValue][] = Object.entries(fields).map(([field, own]) => [field, winnerOf(own)?.value ?? null]);
    for (const [field, value] of [...values, [deletedField, isGone(existence, Object.values(fields).flat())] as const]) {
      const stored = inTable?.[field];
      if (stored === undefined || canonicalJson(stored) !== canonicalJson(value)) {
        problems.push({ code: 'log-table-differs', params: { type, id, field } });
      }
    }
    return problems;
  });
}

/** The rows of one record after the other. */
function* recordsOf(rows: Iterable<FieldWrite>): Generator<FieldWrite[]> {
  let record: FieldWrite[] = [];
  for (const row of rows) {
    const [first] = record;
    if (first && (first.type !== row.type || first.id !== row.id)) {
      yield record;
      record = [];
    }
    record.push(row);
  }
  if (record.length > 0) yield record;
}

function expectedHeads(rows: readonly FieldWrite[], seenAt: SeenReader): Write[] {
  return headsOf(
    rows.map(({ office, n, lamport, value, limits }) => ({
      office,
      n,
      lamport,
      seen: seenAt(office, n),
      limits: limits === null ? null : (JSON.parse(limits) as VersionVector),
      value: JSON.parse(value) as FieldValue,
    })),
  );
}

function recordsWithoutChange(connection: Connection): Problem[] {
  return recordTypes.flatMap((type) => {
    const ids = connection
      .prepare(
        `SELECT id FROM "${definitionOf(type).table}" AS kept WHERE NOT EXISTS
           (SELECT 1 FROM changes WHERE record_type = ? AND record_id = kept.id)`,
      )
      .pluck()
      .all(type) as string[];
    return ids.map((id) => ({ code: 'log-change-missing', params: { type, id } }));
  });
}

function missingFromSearch(connection: Connection, records: RecordStore): Problem[] {
  const indexed = new Set(
    connection
      .prepare(
        `SELECT search_rows.record_type || '/' || search_rows.record_id
         FROM search_rows JOIN search_index ON search_index.rowid = search_rows.id`,
      )
      .pluck()
      .all() as string[],
  );
  return recordTypes.flatMap((type) =>
    (records.list(type) as AnyRecord[])
      .filter((record) => hasText(type, record) && !indexed.has(`${type}/${record.id}`))
      .map(({ id }) => ({ code: 'search-incomplete', params: { type, id } })),
  );
}
