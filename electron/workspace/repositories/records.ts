import type { AnyRecord, FieldValue } from '../../../shared/records/define.ts';
import { columnOf, isStoredAsJson } from '../../../shared/records/define.ts';
import { definitionOf, type RecordByType, type RecordType } from '../../../shared/records/index.ts';
import type { Statement } from 'better-sqlite3';
import type { Connection } from '../database/connection.ts';

type Row = Record<string, string | number | null>;

/** Reads the current values of records; writing is the change log's alone. */
export interface RecordReader {
  /** The record, also after it was deleted. */
  get<T extends RecordType>(type: T, id: string): RecordByType[T] | null;
  /** The record, unless it was deleted or its creation undone. */
  find<T extends RecordType>(type: T, id: string): RecordByType[T] | null;
  /** Every record of the type that is not deleted, in the order of creation. */
  list<T extends RecordType>(type: T): RecordByType[T][];
  /** The records of the type that point at `id` with this field, not deleted, in the order of creation. */
  listOf<T extends RecordType>(type: T, field: keyof RecordByType[T] & string, id: string): RecordByType[T][];
  /** As {@link listOf} for several ids at once. */
  listOfAny<T extends RecordType>(type: T, field: keyof RecordByType[T] & string, ids: readonly string[]): RecordByType[T][];
  /** The records of the type whose field is known, not deleted, in the order of creation. */
  listKnown<T extends RecordType>(type: T, field: keyof RecordByType[T] & string): RecordByType[T][];
  listDeleted<T extends RecordType>(type: T): RecordByType[T][];
  count(type: RecordType): number;
}

export interface RecordStore extends RecordReader {
  /** Puts current values in place. Called by the change log inside its transaction. */
  put(type: RecordType, id: string, deleted: boolean, fields: Record<string, FieldValue>): void;
}

function toRow(type: RecordType, fields: Record<string, FieldValue>): Row {
  const definition = definitionOf(type);
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const field = definition.fields[name];
      if (!field) throw new Error(`Record type ${type} has no field ${name}.`);
      if (value === null) return [columnOf(name), null];
      if (isStoredAsJson(field)) return [columnOf(name), JSON.stringify(value)];
      return [columnOf(name), typeof value === 'boolean' ? Number(value) : (value as string | number)];
    }),
  );
}

/** How the fields of a type lie in its table. */
type Layout = readonly { name: string; column: string; isJson: boolean; isFlag: boolean }[];

function layoutOf(type: RecordType): Layout {
  return Object.entries(definitionOf(type).fields).map(([name, field]) => ({
    name,
    column: columnOf(name),
    isJson: isStoredAsJson(field),
    isFlag: field.kind === 'flag',
  }));
}

function toRecord(layout: Layout, row: Row): AnyRecord {
  const record: AnyRecord = { id: row.id as string, deleted: row.deleted === 1 };
  for (const { name, column, isJson, isFlag } of layout) {
    const stored = row[column] ?? null;
    if (stored === null) record[name] = null;
    else if (isJson) record[name] = JSON.parse(stored as string) as FieldValue;
    else record[name] = isFlag ? stored === 1 : stored;
  }
  return record;
}

export function createRecordStore(connection: Connection): RecordStore {
  const tableOf = (type: RecordType) => `"${definitionOf(type).table}"`;
  const prepared = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    const known = prepared.get(sql);
    if (known) return known;
    const statement = connection.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  const layouts = new Map<RecordType, Layout>();
  /** Worked out once per type: lists of thousands of rows are read on every change. */
  const knownLayout = (type: RecordType): Layout => {
    const layout = layouts.get(type) ?? layoutOf(type);
    layouts.set(type, layout);
    return layout;
  };
  const typed = <T extends RecordType>(type: T, row: unknown) => toRecord(knownLayout(type), row as Row) as RecordByType[T];

  return {
    get(type, id) {
      const row = prepare(`SELECT * FROM ${tableOf(type)} WHERE id = ?`).get(id);
      return row === undefined ? null : typed(type, row);
    },
    find(type, id) {
      const row = prepare(`SELECT * FROM ${tableOf(type)} WHERE id = ? AND deleted = 0`).get(id);
      return row === undefined ? null : typed(type, row);
    },
    list(type) {
      return prepare(`SELECT * FROM ${tableOf(type)} WHERE deleted = 0 ORDER BY rowid`)
        .all()
        .map((row) => typed(type, row));
    },
    listOf(type, field, id) {
      return prepare(`SELECT * FROM ${tableOf(type)} WHERE "${columnOf(field)}" = ? AND deleted = 0 ORDER BY rowid`)
        .all(id)
        .map((row) => typed(type, row));
    },
    listOfAny(type, field, ids) {
      return prepare(
        `SELECT * FROM ${tableOf(type)} WHERE "${columnOf(field)}" IN (SELECT value FROM json_each(?)) AND deleted = 0 ORDER BY rowid`,
      )
        .all(JSON.stringify(ids))
        .map((row) => typed(type, row));
    },
    listKnown(type, field) {
      return prepare(`SELECT * FROM ${tableOf(type)} WHERE "${columnOf(field)}" IS NOT NULL AND deleted = 0 ORDER BY rowid`)
        .all()
        .map((row) => typed(type, row));
    },
    listDeleted(type) {
      return prepare(`SELECT * FROM ${tableOf(type)} WHERE deleted = 1 ORDER BY rowid`)
        .all()
        .map((row) => typed(type, row));
    },
    count(type) {
      return connection.prepare(`SELECT count(*) FROM ${tableOf(type)} WHERE deleted = 0`).pluck().get() as number;
    },
    put(type, id, deleted, fields) {
      const row: Row = { id, deleted: Number(deleted), ...toRow(type, fields) };
      const columns = Object.keys(row);
      const updates = columns.filter((column) => column !== 'id').map((column) => `"${column}" = excluded."${column}"`);
      prepare(
        `INSERT INTO ${tableOf(type)} (${columns.map((column) => `"${column}"`).join(', ')})
         VALUES (${columns.map((column) => `@${column}`).join(', ')})
         ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')}`,
      ).run(row);
    },
  };
}
