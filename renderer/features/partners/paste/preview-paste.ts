import type { AnyRecord, FieldValue } from '../../../../shared/records/define.ts';
import { definitionOf } from '../../../../shared/records/index.ts';
import type { ColumnMapping } from './map-columns.ts';
import { createMatcher, newRecordKey, type PartnerType } from './match-rows.ts';
import { type CellContext, type CellProblem, readCell } from './read-cell.ts';
import type { Vocabulary } from './vocabulary.ts';

export type RowProblem =
  | CellProblem
  | { code: 'severalMatches' }
  /** `line` is the earlier row, counted as in the spreadsheet. */
  | { code: 'repeated'; line: number };

export interface PreviewRow {
  /** The row as the spreadsheet counts it, headings included, from 1. */
  line: number;
  kind: 'new' | 'changed' | 'unchanged' | 'rejected';
  /** The record that the row changes or confirms. */
  id: string | null;
  /** What is written when the row is accepted. */
  fields: Record<string, FieldValue>;
  /** Every cell that could be read, whether it changes anything or not. */
  values: Record<string, FieldValue>;
  /** What a changed record had before, by field. */
  before: Record<string, FieldValue>;
  /** Every pasted cell that belongs to a field, as it was pasted. */
  pasted: Record<string, string>;
  problems: { field: string | null; problem: RowProblem }[];
}

export interface PasteInput {
  type: PartnerType;
  rows: readonly (readonly string[])[];
  mapping: ColumnMapping;
  vocabulary: Vocabulary;
  existing: readonly AnyRecord[];
  findRecord: CellContext['findRecord'];
}

/**
 * What accepting a paste would do, row by row; writes nothing.
 *
 * An empty cell says nothing: it neither clears a known value nor hinders a new row, unless the field is required.
 * A row with one bad cell is rejected whole, so that nothing half-read gets in.
 */
export function previewPaste({ type, rows, mapping, vocabulary, existing, findRecord }: PasteInput): PreviewRow[] {
  const { fields: definitions } = definitionOf(type);
  const match = createMatcher(type, existing);
  const records = new Map(existing.map((record) => [record.id, record]));
  const seen = new Map<string, number>();
  const first = mapping.hasHeadings ? 1 : 0;

  const previewRow = (cells: readonly string[], line: number): PreviewRow => {
    const row: PreviewRow = { line, kind: 'rejected', id: null, fields: {}, values: {}, before: {}, pasted: {}, problems: [] };
    for (const [column, field] of mapping.fields.entries()) {
      const definition = field === null ? undefined : definitions[field];
      if (field === null || !definition) continue;
      const text = cells[column] ?? '';
      row.pasted[field] = text;
      if (text.trim() === '') continue;
      const read = readCell(definition, text, { choices: vocabulary.choices.get(field), findRecord });
      if (read.ok) row.values[field] = read.value;
      else row.problems.push({ field, problem: read.problem });
    }
    return row.problems.length > 0 ? row : place({ ...row, fields: row.values });
  };

  const place = (row: PreviewRow): PreviewRow => {
    const found = match(row.fields);
    if (found.kind === 'several') return reject(row, { code: 'severalMatches' });
    const key = found.kind === 'one' ? `=${found.id}` : newRecordKey(type, row.fields);
    const earlier = seen.get(key);
    if (earlier !== undefined) return reject(row, { code: 'repeated', line: earlier });
    const record = found.kind === 'one' ? records.get(found.id) : undefined;
    if (found.kind === 'none' || !record) {
      for (const [name, definition] of Object.entries(definitions)) {
        if (definition.required && row.fields[name] === undefined) {
          row.problems.push({ field: name, problem: { code: 'required' } });
        }
      }
      if (row.problems.length > 0) return row;
      seen.set(key, row.line);
      return { ...row, kind: 'new' };
    }
    seen.set(key, row.line);
    const changed = Object.entries(row.fields).filter(
      ([name, value]) => !found.asKey.includes(name) && !isSame(value, record[name] ?? null),
    );
    return {
      ...row,
      id: found.id,
      kind: changed.length > 0 ? 'changed' : 'unchanged',
      fields: Object.fromEntries(changed),
      before: Object.fromEntries(changed.map(([name]) => [name, record[name] ?? null])),
    };
  };

  return rows
    .map((cells, index) => ({ cells, line: index + 1 }))
    .slice(first)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ cells, line }) => previewRow(cells, line));
}

function reject(row: PreviewRow, problem: RowProblem): PreviewRow {
  return { ...row, problems: [...row.problems, { field: null, problem }] };
}

function isSame(one: FieldValue, other: FieldValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What is sent when the person accepts: new and changed rows, nothing else. */
export function rowsToSave(preview: readonly PreviewRow[]): { id: string | null; fields: Record<string, FieldValue> }[] {
  return preview
    .filter(({ kind }) => kind === 'new' || kind === 'changed')
    .map(({ id, fields }) => ({ id, fields }));
}
