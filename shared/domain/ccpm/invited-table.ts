import { fail, type Result, succeed } from '../../result.ts';
import { type Cell, cellAt, cellName, type Sheet } from '../imports/spreadsheet.ts';
import { shorten } from './answer-table.ts';
import { findHeadedSheet, normalise } from './headed-sheet.ts';
import type { Invited } from './response.ts';
import { respondentTypes } from './respondents.ts';

const typeHeading = 'organisation_type';
const invitedHeading = 'invited';

/**
 * Reads how many organisations of each type were invited: columns `organisation_type` and `invited`.
 *
 * A blank number, like a missing row, is one that is not known. Anything that is not a whole number fails, and so do a
 * type that is not one and a type in two rows.
 */
export function readInvitedTable(sheets: readonly Sheet[]): Result<Invited> {
  const headings = [typeHeading, invitedHeading].map(normalise);
  const found = findHeadedSheet(sheets, [typeHeading, invitedHeading], (heading) => headings.includes(heading));
  if (!found.ok) return found;
  const { sheet, headingRow, columns } = found.value;
  const [typeColumn = -1, numberColumn = -1] = headings.map((heading) => columns.get(heading));
  const invited: Invited = {};
  const seen = new Set<string>();
  for (const row of sheet.rows.keys()) {
    const typeCell = cellAt(sheet, row, typeColumn);
    const numberCell = cellAt(sheet, row, numberColumn);
    if (row <= headingRow || [typeCell, numberCell].every(({ text }) => normalise(text) === '')) continue;
    const type = respondentTypes.find((known) => known === normalise(typeCell.text));
    if (!type) {
      const value = shorten(typeCell.text);
      return fail('ccpm-type-unknown', { cell: cellName(row, typeColumn), value, words: respondentTypes.join(', ') });
    }
    if (seen.has(type)) return fail('ccpm-invited-twice', { cell: cellName(row, typeColumn), value: type });
    seen.add(type);
    if (normalise(numberCell.text) === '') continue;
    const number = readWholeNumber(numberCell);
    if (number === null) return fail('ccpm-invited-number', { cell: cellName(row, numberColumn), value: shorten(numberCell.text) });
    invited[type] = number;
  }
  return succeed(invited);
}

/** Digits only: `1,200` may be a thousand or one and a fifth. */
function readWholeNumber(cell: Cell): number | null {
  const number = cell.kind === 'number' ? cell.value : /^\d{1,9}$/.test(cell.text.trim()) ? Number(cell.text) : null;
  return number !== null && Number.isSafeInteger(number) && number >= 0 ? number : null;
}
