/*
 * A spreadsheet as it was read from an Excel workbook or a CSV file: plain data, nothing of it interpreted yet.
 *
 * Rows and columns are indexes from 0 everywhere in the code. A person counts rows from 1 and names columns with
 * letters: {@link rowNumber}, {@link columnName} and {@link cellName} say it that way, as the file's own program does.
 */

interface CellOf<Kind extends string> {
  kind: Kind;
  /** As a person sees it in the cell, spaces at the ends included; lines are separated by `\n`. */
  text: string;
  /** The value is what a formula gave when the file was last calculated. */
  isFormula: boolean;
}

export interface EmptyCell extends CellOf<'empty'> {
  text: '';
}

export type TextCell = CellOf<'text'>;

export interface NumberCell extends CellOf<'number'> {
  value: number;
}

/** A calendar day that the workbook itself knows as one; no time zone has touched it. A CSV file has none. */
export interface DayCell extends CellOf<'day'> {
  /** `2026-11-28`; {@link text} is the same, with the time behind it where there is one. */
  day: string;
  /** `14:30` or `14:30:05` where the cell shows a time as well, else `null`. */
  time: string | null;
}

export interface BooleanCell extends CellOf<'boolean'> {
  value: boolean;
}

/** `#N/A` and the like; the text is empty for a formula that was never calculated. */
export type ErrorCell = CellOf<'error'>;

export type Cell = EmptyCell | TextCell | NumberCell | DayCell | BooleanCell | ErrorCell;

/** Cells that were joined into one, corners included. Only the first of them, top left, has the value. */
export interface MergedRange {
  firstRow: number;
  firstColumn: number;
  lastRow: number;
  lastColumn: number;
}

export interface Sheet {
  /** The file's name for a CSV file. */
  name: string;
  isHidden: boolean;
  /** The row at index 16 is row 17 of the file. Each ends with its last cell that is not empty; a blank row is `[]`. */
  rows: readonly (readonly Cell[])[];
  /** Rows that the file has after the last one with a value; {@link rows} leaves them out. */
  trailingBlankRows: number;
  merges: readonly MergedRange[];
}

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1256' | 'gb18030';

export type Delimiter = ',' | ';' | '\t' | '|';

/** Sheets come in the order of the file; there is at least one. */
export type Spreadsheet =
  | { format: 'xlsx'; sheets: readonly Sheet[] }
  | { format: 'csv'; encoding: TextEncoding; delimiter: Delimiter; sheets: readonly Sheet[] };

export const emptyCell: EmptyCell = Object.freeze({ kind: 'empty', text: '', isFormula: false });

/** The cell at a place; an empty one where the sheet has none. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.rows[row]?.[column] ?? emptyCell;
}

/** A row in which every cell of a merged range has the range's value, as headers that span columns are meant. */
export function rowWithMergesFilled(sheet: Sheet, row: number): Cell[] {
  const cells = [...(sheet.rows[row] ?? [])];
  for (const { firstRow, firstColumn, lastRow, lastColumn } of sheet.merges) {
    if (row < firstRow || row > lastRow) continue;
    const value = cellAt(sheet, firstRow, firstColumn);
    if (value.kind === 'empty') continue;
    while (cells.length < firstColumn) cells.push(emptyCell);
    for (let column = firstColumn; column <= lastColumn; column += 1) cells[column] = value;
  }
  return cells;
}

/** 17 for the row at index 16. */
export function rowNumber(row: number): number {
  return row + 1;
}

/** `C` for the column at index 2, `AA` for that at 26. */
export function columnName(column: number): string {
  const letter = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** `C17` for row 16 and column 2. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${rowNumber(row)}`;
}
