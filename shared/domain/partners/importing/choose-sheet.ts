import type { Sheet, Spreadsheet } from '../../imports/spreadsheet.ts';
import type { Vocabulary } from '../reading/vocabulary.ts';
import { findTable, headingRows } from './find-table.ts';

/** How many rows of a sheet the file has. */
export function rowsOfSheet(sheet: Sheet): number {
  return sheet.rows.length + sheet.trailingBlankRows;
}

/**
 * The sheet that looks most like a list: the most known headings, then the most rows. A hidden one only where nothing else
 * has rows, since what somebody hid was not meant to be read.
 */
export function chooseSheet({ sheets }: Pick<Spreadsheet, 'sheets'>, vocabulary: Vocabulary): Sheet | null {
  const rated = sheets
    .map((sheet) => {
      const table = findTable(sheet, vocabulary);
      return { sheet, known: table.known + (table.tags === null ? 0 : 1), rows: sheet.rows.length - headingRows(table) };
    })
    .filter(({ sheet }) => sheet.rows.length > 0);
  rated.sort((one, other) => Number(one.sheet.isHidden) - Number(other.sheet.isHidden) || other.known - one.known || other.rows - one.rows);
  return rated[0]?.sheet ?? null;
}
