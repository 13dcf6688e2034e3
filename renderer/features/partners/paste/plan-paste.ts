import type { PartnerType } from '../../../../shared/contract/partners.ts';
import { orderOfDays } from '../../../../shared/domain/imports/days.ts';
import { type Cell, emptyCell } from '../../../../shared/domain/imports/spreadsheet.ts';
import type { FindRecord } from '../../../../shared/domain/partners/reading/find-records.ts';
import type { ColumnMapping } from '../../../../shared/domain/partners/reading/map-columns.ts';
import { createRowPlanner, type PlannedRow } from '../../../../shared/domain/partners/reading/plan-rows.ts';
import type { Vocabulary } from '../../../../shared/domain/partners/reading/vocabulary.ts';
import type { AnyRecord, FieldValue } from '../../../../shared/records/define.ts';

export interface PasteInput {
  type: PartnerType;
  rows: readonly (readonly string[])[];
  mapping: ColumnMapping;
  vocabulary: Vocabulary;
  existing: readonly AnyRecord[];
  findRecord: FindRecord;
}

/** What accepting a paste would do, row by row; blank rows are left out. Unless its column tells otherwise, the day comes before the month. */
export function planPaste({ rows, mapping, ...register }: PasteInput): PlannedRow[] {
  const planner = createRowPlanner({
    ...register,
    columns: mapping.fields,
    headings: mapping.hasHeadings ? (rows[0] ?? []) : [],
    dayOrders: mapping.fields.map((_, column) => orderOfDays(rows.map((cells) => cells[column] ?? '')) ?? 'day-first'),
    dialling: null,
    source: 'own',
  });
  return rows
    .map((cells, place) => ({ cells, row: place + 1 }))
    .slice(mapping.hasHeadings ? 1 : 0)
    .flatMap(({ cells, row }) => planner.plan(cells.map(toCell), row) ?? []);
}

const toCell = (text: string): Cell => (text === '' ? emptyCell : { kind: 'text', text, isFormula: false });

/** What is sent when the person accepts: new and changed rows, nothing else. */
export function rowsToSave(rows: readonly PlannedRow[]): { id: string | null; fields: Record<string, FieldValue> }[] {
  return rows
    .filter(({ state }) => state === 'new' || state === 'changed')
    .map(({ record, fields }) => ({ id: record, fields }));
}
