import { rowWithMergesFilled, type Sheet } from '../../imports/spreadsheet.ts';
import type { Vocabulary } from '../reading/vocabulary.ts';
import { headingWords } from './heading-words.ts';
import { isTagRow } from './hxl.ts';

/** Where in a sheet the list stands; rows are indexes. */
export interface FoundTable {
  /** `null`: no row names the columns. */
  header: number | null;
  /** The row of HXL hashtags. */
  tags: number | null;
  /** The headings of the columns, those of merged cells above them in front. */
  headings: string[];
  /** How many of the headings are known. */
  known: number;
}

/** Headings further down are values of a list without headings. */
const furthestHeader = 60;

/**
 * The rows that say what the columns hold. The heading is the row in which most cells name a field, whatever stands above
 * it; the row of hashtags is found wherever it is.
 */
export function findTable(sheet: Sheet, vocabulary: Vocabulary): FoundTable {
  const tags = findTags(sheet);
  const last = Math.min(sheet.rows.length, furthestHeader);
  let best: { row: number; known: number } | null = null;
  for (let row = 0; row < last; row += 1) {
    if (row === tags) continue;
    const cells = (sheet.rows[row] ?? []).map(({ text }) => text).filter((text) => text.trim() !== '');
    const known = new Set(cells.map((text) => fieldOfHeading(text, vocabulary)).filter((field) => field !== null)).size;
    // A lone word may be a title or a value; a row of headings has hardly anything else in it.
    const isHeading = known >= 2 ? known * 4 >= cells.length : known === 1 && cells.length <= 2;
    if (isHeading && (!best || known > best.known)) best = { row, known };
  }
  const header = best?.row ?? rowAbove(sheet, tags);
  return { header, tags, headings: header === null ? [] : headingsOf(sheet, header), known: best?.known ?? 0 };
}

/** As {@link findTable}, with the row that a person pointed at. */
export function tableWithHeader(sheet: Sheet, header: number, vocabulary: Vocabulary): FoundTable {
  const headings = headingsOf(sheet, header);
  const known = headings.filter((heading) => fieldOfHeading(heading, vocabulary) !== null).length;
  const tags = findTags(sheet);
  return tags === header ? { header: null, tags, headings: [], known: 0 } : { header, tags, headings, known };
}

export function fieldOfHeading(heading: string, { headings }: Vocabulary): string | null {
  for (const words of headingWords(heading)) {
    const field = headings.get(words);
    if (field !== undefined) return field;
  }
  return null;
}

function findTags(sheet: Sheet): number | null {
  const row = sheet.rows.findIndex((cells) => isTagRow(cells.map(({ text }) => text)));
  return row === -1 ? null : row;
}

/** Headings in words that nobody taught us still stand right above the hashtags. */
function rowAbove(sheet: Sheet, tags: number | null): number | null {
  if (tags === null || tags === 0) return null;
  return sheet.rows[tags - 1]?.some(({ text }) => text.trim() !== '') ? tags - 1 : null;
}

function headingsOf(sheet: Sheet, header: number): string[] {
  const own = (sheet.rows[header] ?? []).map(({ text }) => text.trim());
  const isMergedAbove = sheet.merges.some(({ lastRow, firstRow, firstColumn, lastColumn }) => firstRow < header && lastRow >= header - 1 && lastColumn > firstColumn);
  if (!isMergedAbove) return rowWithMergesFilled(sheet, header).map(({ text }) => text.trim());
  // A title over the whole sheet says nothing about a column.
  const above = rowWithMergesFilled(sheet, header - 1).map(({ text }) => text.trim());
  const groups = new Set(above.filter((text) => text !== ''));
  return own.map((text, column) => (groups.size > 1 && text !== '' && above[column] ? `${above[column]} / ${text}` : text));
}

/** The rows of the list: below the heading, or below the hashtags where there is none; the rest are headings. */
export function* rowsOfTable({ header, tags }: FoundTable, sheet: Sheet): Generator<number> {
  for (let row = (header ?? tags ?? -1) + 1; row < sheet.rows.length; row += 1) if (row !== tags) yield row;
}

/** How many rows of the sheet are no rows of the list. */
export function headingRows({ header, tags }: FoundTable): number {
  const first = (header ?? tags ?? -1) + 1;
  return first + (tags !== null && tags >= first ? 1 : 0);
}
