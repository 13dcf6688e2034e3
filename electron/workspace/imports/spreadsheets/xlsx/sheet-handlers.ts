import type { MergedRange } from '../../../../../shared/domain/imports/spreadsheet.ts';
import { FailureError } from '../../../../../shared/result.ts';
import { mostColumns, mostMerges, mostRows } from '../limits.ts';
import type { RowCollector } from '../row-collector.ts';
import { toCell, type WorkbookTables, type WrittenCell } from './cell-values.ts';
import { createStringCollector } from './shared-strings.ts';
import type { Attributes, XmlHandlers } from './xml.ts';

export interface SheetTarget {
  /** The file's name and the part, for what goes wrong. */
  name: string;
  part: string;
  collector: RowCollector;
  merges: MergedRange[];
}

/** Handlers for the part of a worksheet (ECMA-376 part 1, 18.3.1). Rows and cells have to come in their order. */
export function sheetHandlers({ name, part, collector, merges }: SheetTarget, tables: WorkbookTables): XmlHandlers {
  const strings = createStringCollector();
  let row = -1;
  let column = -1;
  let cell: WrittenCell | null = null;
  let gathered: string | null = null;

  function refuse(): never {
    throw new FailureError('spreadsheet-damaged', { name, part });
  }

  function beginRow(attributes: Attributes): void {
    const number = attributes['r'];
    const next = number === undefined ? row + 1 : Number(number) - 1;
    if (!Number.isInteger(next) || next <= row || next >= mostRows) refuse();
    row = next;
    column = -1;
    collector.begin(row);
  }

  function beginCell(attributes: Attributes): void {
    const reference = attributes['r'];
    const place = reference === undefined ? { row, column: column + 1 } : placeOf(reference);
    if (!place || place.row !== row || place.column <= column || place.column >= mostColumns) refuse();
    column = place.column;
    cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), isFormula: false, value: null, inline: null };
  }

  function endCell(written: WrittenCell): void {
    collector.put(column, toCell(written, tables) ?? refuse());
    cell = null;
  }

  return {
    open(element, attributes) {
      if (element === 'row') return beginRow(attributes);
      if (element === 'c') return row < 0 ? refuse() : beginCell(attributes);
      if (element === 'mergeCell') return addMerge(attributes['ref'] ?? '');
      if (!cell) return;
      if (element === 'f') cell.isFormula = true;
      else if (element === 'v') gathered = '';
      else if (element === 'is') strings.begin();
      else strings.open(element);
    },
    text(text) {
      if (gathered === null) strings.text(text);
      else gathered += text;
    },
    close(element) {
      if (!cell) return;
      if (element === 'c') endCell(cell);
      else if (element === 'v') {
        cell.value = gathered;
        gathered = null;
      } else if (element === 'is') cell.inline = strings.end();
      else strings.close(element);
    },
  };

  function addMerge(reference: string): void {
    const [from, to = from] = reference.split(':').map(placeOf);
    if (!from || !to || to.row < from.row || to.column < from.column) refuse();
    if (merges.length >= mostMerges) throw new FailureError('spreadsheet-too-many-merges', { name, part, limit: mostMerges });
    merges.push({ firstRow: from.row, firstColumn: from.column, lastRow: to.row, lastColumn: to.column });
  }
}

/** `{ row: 16, column: 2 }` for `C17`. */
function placeOf(reference: string): { row: number; column: number } | null {
  const [, letters, number] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference) ?? [];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const place = { row: Number(number) - 1, column: column - 1 };
  return place.row < mostRows && place.column < mostColumns ? place : null;
}
