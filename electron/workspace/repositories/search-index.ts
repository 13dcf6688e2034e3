import { foldText, toSearchQuery } from '../../../shared/domain/search/fold.ts';
import type { AnyRecord, FieldValue } from '../../../shared/records/define.ts';
import { definitionOf, type RecordType } from '../../../shared/records/index.ts';
import type { Connection } from '../database/connection.ts';

export interface SearchHit {
  type: RecordType;
  id: string;
}

export interface SearchIndex {
  put(type: RecordType, record: AnyRecord): void;
  find(typed: string, limit: number): SearchHit[];
}

function textOf(value: FieldValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join(' ');
  if (typeof value === 'object') return Object.values(value).map(textOf).join(' ');
  return String(value);
}

function titleOf(type: RecordType, record: AnyRecord): string {
  return foldText(definitionOf(type).title.map((name) => textOf(record[name])).join(' '));
}

function bodyOf(type: RecordType, record: AnyRecord): string {
  return foldText(definitionOf(type).searched.map((name) => textOf(record[name])).join(' '));
}

/** Whether the record has anything that a search could find. */
export function hasText(type: RecordType, record: AnyRecord): boolean {
  return titleOf(type, record) !== '' || bodyOf(type, record) !== '';
}

export function createSearchIndex(connection: Connection): SearchIndex {
  const findRow = connection.prepare('SELECT id FROM search_rows WHERE record_type = ? AND record_id = ?').pluck();
  const addRow = connection.prepare('INSERT INTO search_rows (record_type, record_id) VALUES (?, ?)');
  const removeText = connection.prepare('DELETE FROM search_index WHERE rowid = ?');
  const addText = connection.prepare('INSERT INTO search_index (rowid, title, body) VALUES (?, ?, ?)');
  const find = connection.prepare(
    `SELECT search_rows.record_type AS type, search_rows.record_id AS id
     FROM search_index JOIN search_rows ON search_rows.id = search_index.rowid
     WHERE search_index MATCH ? ORDER BY bm25(search_index, 10, 1) LIMIT ?`,
  );

  return {
    put(type, record) {
      const title = titleOf(type, record);
      const body = bodyOf(type, record);
      const known = findRow.get(type, record.id) as number | undefined;
      if (known !== undefined) removeText.run(known);
      if (record.deleted || (title === '' && body === '')) return;
      const row = known ?? Number(addRow.run(type, record.id).lastInsertRowid);
      addText.run(row, title, body);
    },
    find(typed, limit) {
      const query = toSearchQuery(typed);
      return query === null ? [] : (find.all(query, limit) as SearchHit[]);
    },
  };
}
