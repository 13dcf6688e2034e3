import { type Result, fail, succeed } from '../../result.ts';
import { cellAt, cellName, type Sheet } from '../imports/spreadsheet.ts';

/** A sheet with its row of headings found: what follows it is data. */
export interface HeadedSheet {
  sheet: Sheet;
  /** The index of the row of headings. */
  headingRow: number;
  /** Column index by heading, as {@link normalise} leaves it; only headings that are not empty. */
  columns: ReadonlyMap<string, number>;
}

/** Words and codes compare without case, spaces, underscores and hyphens. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Cf}_-]+/gu, '');
}

/**
 * The one sheet of a workbook whose first row with anything in it has all these headings.
 *
 * Fails when there is none or more than one, and when a heading that `isKnown` stands twice.
 *
 * @param wanted headings as a person writes them.
 */
export function findHeadedSheet(
  sheets: readonly Sheet[],
  wanted: readonly string[],
  isKnown: (heading: string) => boolean,
): Result<HeadedSheet> {
  const headed = sheets.flatMap((sheet) => headingsOf(sheet) ?? []);
  const missingFrom = ({ columns }: HeadingRow) => wanted.filter((heading) => !columns.has(normalise(heading)));
  const [found, second] = headed.filter((row) => missingFrom(row).length === 0);
  if (second && found) return fail('ccpm-several-sheets', { sheets: `${found.sheet.name}, ${second.sheet.name}` });
  if (!found) {
    const nearest = headed.toSorted((a, b) => missingFrom(a).length - missingFrom(b).length)[0];
    const missing = nearest ? missingFrom(nearest) : wanted;
    return fail('ccpm-column-missing', { columns: missing.join(', '), sheet: (nearest ?? { sheet: sheets[0] }).sheet?.name ?? '' });
  }
  const twice = found.repeated.find(({ heading }) => isKnown(heading));
  if (!twice) return succeed(found);
  const cells = [found.columns.get(twice.heading) ?? 0, twice.column].map((column) => cellName(found.headingRow, column));
  return fail('ccpm-column-twice', { column: cellAt(found.sheet, found.headingRow, twice.column).text.trim(), cells: cells.join(', ') });
}

interface HeadingRow extends HeadedSheet {
  repeated: { heading: string; column: number }[];
}

function headingsOf(sheet: Sheet): HeadingRow | null {
  const headingRow = sheet.rows.findIndex((row) => row.some(({ text }) => normalise(text) !== ''));
  if (headingRow === -1) return null;
  const columns = new Map<string, number>();
  const repeated: HeadingRow['repeated'] = [];
  for (const [column, { text }] of (sheet.rows[headingRow] ?? []).entries()) {
    const heading = normalise(text);
    if (columns.has(heading)) repeated.push({ heading, column });
    else if (heading !== '') columns.set(heading, column);
  }
  return { sheet, headingRow, columns, repeated };
}
