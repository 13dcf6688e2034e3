import { type Cell, cellName, emptyCell, type Sheet } from '../../../../shared/domain/imports/spreadsheet.ts';
import { FailureError } from '../../../../shared/result.ts';
import { longestText } from './limits.ts';
import type { Reading } from './reading.ts';

/** Puts the rows of one sheet together, so that empty cells and blank rows cost next to nothing. */
export interface RowCollector {
  /** Rows come in their order; one that is never begun is blank. */
  begin(row: number): void;
  /** Cells of a row come in their order. Fails where the file holds more than may be read. */
  put(column: number, cell: Cell): void;
  finish(): Pick<Sheet, 'rows' | 'trailingBlankRows'>;
}

const blankRow: readonly Cell[] = Object.freeze([]);

export function createRowCollector({ name, budget }: Reading, sheet: string): RowCollector {
  const rows: (readonly Cell[])[] = [];
  let row = 0;
  let cells: Cell[] = [];
  let blankRows = 0;

  function endRow(): void {
    if (cells.length === 0) return;
    while (rows.length < row) rows.push(blankRow);
    rows.push(cells);
    cells = [];
    blankRows = 0;
  }

  return {
    begin(next) {
      endRow();
      blankRows += 1;
      row = next;
    },
    put(column, cell) {
      budget.name(sheet);
      if (cell.kind === 'empty') return;
      if (cell.text.length > longestText) {
        throw new FailureError('spreadsheet-text-too-long', { name, sheet, cell: cellName(row, column), limit: longestText });
      }
      budget.spend(column + 1 - cells.length, cell.text.length, sheet);
      while (cells.length < column) cells.push(emptyCell);
      cells.push(cell);
    },
    finish() {
      endRow();
      return { rows, trailingBlankRows: blankRows };
    },
  };
}
