import type { CheckReport } from '../../../shared/contract/workspace.ts';
import { findProblems } from '../../../shared/domain/problems/problems.ts';
import { definitionOf, recordTypes } from '../../../shared/records/index.ts';
import { createRecordStore } from '../repositories/records.ts';
import { type Connection, connectExclusively, connectReadOnly } from './connection.ts';
import { findInconsistencies } from './consistency.ts';
import { isDamage } from './inspection.ts';
import { migrate, type Migration, schemaVersionOf } from './schema.ts';

/** More of one kind tell a person nothing new. */
const mostOfOneKind = 50;

export function countChanges(connection: Connection): number {
  return connection.prepare('SELECT count(*) FROM changes').pluck().get() as number;
}

/** Of a file of an earlier version too: it has no tables for the types that came later. */
export function countRecords(connection: Connection): number {
  const records = createRecordStore(connection);
  const tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  const known = recordTypes.filter((type) => tables.includes(definitionOf(type).table));
  return known.reduce((sum, type) => sum + records.count(type), 0);
}

/**
 * Everything that can be checked about a workspace file: SQLite's own checks, the log against the
 * tables, and the rules across records. `ok` speaks of the file, not of what people wrote in it.
 */
export function checkConnection(connection: Connection): CheckReport {
  const rows = connection.pragma('integrity_check(50)') as { integrity_check: string }[];
  const integrity = rows.map((row) => row.integrity_check);
  const foreignKeys = (connection.pragma('foreign_key_check') as unknown[]).length;
  const records = createRecordStore(connection);
  const inconsistencies = findInconsistencies(connection, records);
  const hasFile = connection.prepare('SELECT 1 FROM files WHERE id = ?').pluck();
  const problems = findProblems({ list: (type) => records.list(type), hasFile: (id) => hasFile.get(id) === 1 });
  return {
    ok: integrity.every((text) => text === 'ok') && foreignKeys === 0 && inconsistencies.length === 0,
    schemaVersion: schemaVersionOf(connection),
    integrity,
    foreignKeys,
    records: Object.fromEntries(recordTypes.map((type) => [type, records.count(type)])),
    changes: countChanges(connection),
    problems: limitEachKind([...inconsistencies, ...problems]),
  };
}

/**
 * Checks a private copy that lies still, such as one of a backup; what cannot be read is reported, not thrown. A copy
 * of an earlier version is brought up to this one first, as opening would.
 */
export function checkFile(copy: string, migrations: readonly Migration[]): CheckReport {
  let connection: Connection | null = null;
  try {
    connection = connectReadOnly(copy);
    const schemaVersion = schemaVersionOf(connection);
    if (schemaVersion < migrations.length) {
      const integrity = connection.pragma('integrity_check(1)', { simple: true });
      if (integrity !== 'ok') return brokenReport([String(integrity)]);
      connection.close();
      connection = connectExclusively(copy);
      migrate(connection, migrations);
    }
    return { ...checkConnection(connection), schemaVersion };
  } catch (error) {
    if (!isDamage(error)) throw error;
    return brokenReport([(error as Error).message]);
  } finally {
    connection?.close();
  }
}

/** The report of a file of which nothing can be counted. */
export function brokenReport(integrity: string[]): CheckReport {
  return { ok: false, schemaVersion: 0, integrity, foreignKeys: 0, records: {}, changes: 0, problems: [] };
}

function limitEachKind(problems: CheckReport['problems']): CheckReport['problems'] {
  const seen = new Map<string, number>();
  return problems.filter(({ code }) => {
    const count = (seen.get(code) ?? 0) + 1;
    seen.set(code, count);
    return count <= mostOfOneKind;
  });
}
