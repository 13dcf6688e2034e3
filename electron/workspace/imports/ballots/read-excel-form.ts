import type { CallContext } from '../../../../shared/contract/define.ts';
import { cellAt, cellName, type Sheet, type Spreadsheet } from '../../../../shared/domain/imports/spreadsheet.ts';
import { FailureError } from '../../../../shared/result.ts';
import { ballotTags } from '../../documents/ballots/form-tags.ts';
import { readSpreadsheet } from '../spreadsheets/read-spreadsheet.ts';
import type { FoundForm, ReturnedRow } from './returned-form.ts';

/** The row and columns by their tags, wherever they were moved to. */
interface TaggedSheet {
  sheet: Sheet;
  row: number;
  column: Record<'mark' | 'organisation' | 'person' | 'id', number>;
}

/**
 * Finds a ballot in a workbook; `null` where there is none.
 *
 * @throws FailureError of `readSpreadsheet`; `ballot-form-row-unknown` for a mark in a row without a candidate.
 */
export async function findExcelForm(bytes: Uint8Array, fileName: string, context?: CallContext): Promise<FoundForm | null> {
  const workbook = await readSpreadsheet(bytes, fileName, context);
  const tagged = findTags(workbook);
  if (tagged === null) return null;
  const { sheet, row, column } = tagged;
  const found = { packed: packedIn(sheet, row), rows: [] as ReturnedRow[], code: '' };
  for (let place = row + 1; place < sheet.rows.length; place += 1) {
    const text = (at: keyof typeof column) => cellAt(sheet, place, column[at]).text;
    const id = text('id').trim();
    const where = `${sheet.name}!${cellName(place, column.mark)}`;
    if (id === ballotTags.code) found.code = text('organisation');
    else if (id === ballotTags.receipt || id.startsWith('#')) continue;
    else if (id !== '') {
      found.rows.push({ candidate: id, text: text('mark'), place: where, organisationName: text('organisation'), personName: text('person') });
    } else if (isWrittenIn(tagged, place)) throw new FailureError('ballot-form-row-unknown', { name: fileName, place: where });
  }
  return found;
}

function findTags({ sheets }: Spreadsheet): TaggedSheet | null {
  for (const sheet of sheets) {
    for (const [row, cells] of sheet.rows.entries()) {
      const columnOf = (tag: string) => cells.findIndex(({ text }) => text === tag);
      const column = {
        mark: columnOf(ballotTags.mark),
        organisation: columnOf(ballotTags.organisation),
        person: columnOf(ballotTags.person),
        id: columnOf(ballotTags.id),
      };
      if (Object.values(column).every((place) => place >= 0)) return { sheet, row, column };
    }
  }
  return null;
}

function packedIn(sheet: Sheet, row: number): string {
  return (sheet.rows[row] ?? [])
    .filter(({ text }) => text.startsWith(ballotTags.form))
    .map(({ text }) => {
      const colon = text.indexOf(':');
      return { number: Number(text.slice(ballotTags.form.length, colon)), piece: text.slice(colon + 1) };
    })
    .sort((a, b) => a.number - b.number)
    .map(({ piece }) => piece)
    .join('');
}

/** A candidate that somebody added: the headings and the note below have nothing in the second column and the third. */
function isWrittenIn({ sheet, row, column }: TaggedSheet, place: number): boolean {
  if (place === row + 1) return false;
  return cellAt(sheet, place, column.organisation).kind !== 'empty' || cellAt(sheet, place, column.person).kind !== 'empty';
}
