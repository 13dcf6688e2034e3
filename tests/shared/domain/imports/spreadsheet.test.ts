import { describe, expect, it } from 'vitest';
import { type Cell, cellAt, cellName, columnName, emptyCell, rowWithMergesFilled, type Sheet } from '../../../../shared/domain/imports/spreadsheet.ts';

const text = (text: string): Cell => ({ kind: 'text', text, isFormula: false });

const sheet: Sheet = {
  name: 'Partners',
  isHidden: false,
  trailingBlankRows: 0,
  rows: [[text('Organisation'), emptyCell, text('Contact')], [text('Name')]],
  merges: [
    { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 },
    { firstRow: 0, firstColumn: 2, lastRow: 1, lastColumn: 3 },
    { firstRow: 1, firstColumn: 5, lastRow: 1, lastColumn: 6 },
  ],
};

describe('names of columns and cells', () => {
  it.each([[0, 'A'], [25, 'Z'], [26, 'AA'], [51, 'AZ'], [701, 'ZZ'], [702, 'AAA'], [16_383, 'XFD']])('%i is %s', (column, name) => {
    expect(columnName(column)).toBe(name);
  });

  it('count rows from 1, as the program of the file does', () => {
    expect(cellName(16, 2)).toBe('C17');
  });
});

describe('cells', () => {
  it('are empty where the sheet has none', () => {
    expect([cellAt(sheet, 0, 1), cellAt(sheet, 1, 7), cellAt(sheet, 99, 0)]).toEqual([emptyCell, emptyCell, emptyCell]);
  });

  it('have the value of their merged range where a row is read as a header', () => {
    const texts = (row: number) => rowWithMergesFilled(sheet, row).map((cell) => cell.text);
    expect(texts(0)).toEqual(['Organisation', 'Organisation', 'Contact', 'Contact']);
    expect(texts(1)).toEqual(['Name', '', 'Contact', 'Contact']);
    expect(texts(2)).toEqual([]);
  });
});
