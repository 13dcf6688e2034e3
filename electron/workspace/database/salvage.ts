import { closeSync, openSync, readSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import Database, { type Statement } from 'better-sqlite3';
import { definitionOf, recordTypes } from '../../../shared/records/index.ts';
import { createRecordStore } from '../repositories/records.ts';
import { createSearchIndex } from '../repositories/search-index.ts';
import { type Connection, connectExclusively } from './connection.ts';
import { readIdentity } from './identity.ts';
import { migrate, type Migration, schemaVersionOf } from './schema.ts';

/** How far behind the last readable row others are looked for when the end of the table is broken too. */
const longestGap = 20_000;
/** Files of earlier versions have no tables of the exchange. */
const exchangeVersion = 2;
/** A header that states far more than there is is itself damaged, in bytes. */
const mostPadding = 64 * 1_048_576;

/**
 * Carries every row that can still be read into a sound file of its own, so that the rest of the
 * program works on whole tables. Throws when not even the workspace's identity can be read.
 *
 * @param damagedCopy a private copy: SQLite may write to it.
 */
export function salvage(damagedCopy: string, target: string, migrations: readonly Migration[]): Connection {
  padToStatedSize(damagedCopy);
  const source = new Database(damagedCopy, { fileMustExist: true });
  writeFileSync(target, '', { flag: 'wx' });
  const connection = connectExclusively(target);
  try {
    const version = schemaVersionOf(source);
    migrate(connection, migrations.slice(0, version));
    connection.pragma('foreign_keys = OFF');
    connection.transaction(() => {
      for (const table of tablesOf(connection)) copyTable(source, connection, table);
      removeOrphans(connection);
    })();
    connection.pragma('foreign_keys = ON');
    migrate(connection, migrations);
    if (readIdentity(connection).incarnation === '') throw new Error('The identity cannot be read.');
    indexAgain(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  } finally {
    source.close();
  }
}

/** SQLite reads nothing of a file that is shorter than its header states; missing pages become empty ones. */
function padToStatedSize(path: string): void {
  const header = Buffer.alloc(100);
  const handle = openSync(path, 'r');
  try {
    readSync(handle, header, 0, 100, 0);
  } finally {
    closeSync(handle);
  }
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const stated = header.readUInt32BE(28) * pageSize;
  const { size } = statSync(path);
  if (stated > size && stated < size * 16 + mostPadding) truncateSync(path, stated);
}

interface Table {
  name: string;
  columns: string[];
  hasRowNumbers: boolean;
}

function tablesOf(connection: Connection): Table[] {
  const tables = connection.pragma('table_list') as { schema: string; name: string; type: string; wr: number }[];
  return tables
    .filter(({ schema, name, type }) => schema === 'main' && type === 'table' && !/^(sqlite_|search_)/.test(name))
    .map(({ name, wr }) => ({
      name,
      hasRowNumbers: wr === 0,
      columns: (connection.pragma(`table_info("${name}")`) as { name: string }[]).map((column) => column.name),
    }));
}

function copyTable(source: Connection, target: Connection, { name, columns, hasRowNumbers }: Table): void {
  const list = columns.map((column) => `"${column}"`).join(', ');
  const put = target.prepare(
    `INSERT OR IGNORE INTO "${name}" (${list}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
  );
  const keep = (row: Record<string, unknown>) => {
    try {
      put.run(row);
    } catch {
      // A value that no longer fits its column is as lost as one that cannot be read.
    }
  };
  if (!hasRowNumbers) {
    readUntilBroken(source.prepare(`SELECT ${list} FROM "${name}"`), [], keep);
    const order = columns.map((column) => `"${column}" DESC`).join(', ');
    readUntilBroken(source.prepare(`SELECT ${list} FROM "${name}" ORDER BY ${order}`), [], keep);
    return;
  }
  const select = `SELECT rowid AS "row number", ${list} FROM "${name}"`;
  const forward = source.prepare(`${select} WHERE rowid >= ? ORDER BY rowid`);
  const backward = source.prepare(`${select} WHERE rowid >= ? ORDER BY rowid DESC`);
  const numberOf = (row: Record<string, unknown>) => row['row number'] as number;
  let next = 1;
  const keepNext = (row: Record<string, unknown>) => {
    next = numberOf(row) + 1;
    keep(row);
  };
  if (readUntilBroken(forward, [next], keepNext)) return;
  let end = next + longestGap;
  readUntilBroken(backward, [next], (row) => {
    end = Math.min(end, numberOf(row));
    keep(row);
  });
  // Leaps over what is broken, further each time, and starts small again behind the next sound row.
  for (let leap = 1, from = next + 1; from < end; from = Math.max(from, next) + leap) {
    const before = next;
    readUntilBroken(forward, [from], keepNext);
    leap = next > before ? 1 : leap * 2;
  }
}

/** Answers whether everything could be read. */
function readUntilBroken(
  statement: Statement,
  bound: number[],
  keep: (row: Record<string, unknown>) => void,
): boolean {
  try {
    for (const row of statement.iterate(...bound)) keep(row as Record<string, unknown>);
    return true;
  } catch {
    return false;
  }
}

/** The log stays a log: no write without its change, no head without its write. */
function removeOrphans(connection: Connection): void {
  connection.exec(`
    DELETE FROM changes WHERE batch NOT IN (SELECT id FROM batches);
    DELETE FROM writes WHERE NOT EXISTS
      (SELECT 1 FROM changes WHERE changes.office = writes.office AND changes.n = writes.n);
    DELETE FROM heads WHERE NOT EXISTS
      (SELECT 1 FROM writes WHERE writes.office = heads.office AND writes.n = heads.n AND writes.field = heads.field);
  `);
  if (schemaVersionOf(connection) < exchangeVersion) return;
  connection.exec(`
    DELETE FROM withheld_writes WHERE NOT EXISTS
      (SELECT 1 FROM changes WHERE changes.office = withheld_writes.office AND changes.n = withheld_writes.n);
    DELETE FROM merges WHERE batch NOT IN (SELECT id FROM batches);
    DELETE FROM merged_changes WHERE batch NOT IN (SELECT batch FROM merges);
    DELETE FROM merged_fields WHERE batch NOT IN (SELECT batch FROM merges);
    DELETE FROM sent_packages WHERE office NOT IN (SELECT office FROM linked_offices);
  `);
}

function indexAgain(connection: Connection): void {
  const records = createRecordStore(connection);
  const searchIndex = createSearchIndex(connection);
  connection.transaction(() => {
    for (const type of recordTypes) {
      if (definitionOf(type).title.length + definitionOf(type).searched.length === 0) continue;
      for (const record of records.list(type)) searchIndex.put(type, record);
    }
  })();
}
