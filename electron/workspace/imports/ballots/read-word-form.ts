import type { CallContext } from '../../../../shared/contract/define.ts';
import { FailureError } from '../../../../shared/result.ts';
import { splitTokens } from '../../documents/ballots/form-tags.ts';
import type { FoundForm, ReturnedRow } from './returned-form.ts';
import { readWordCells } from './word-cells.ts';

/**
 * Finds a ballot in the tables of a Word document; `null` where there is none. Cells are known by the hidden text in them.
 *
 * @throws FailureError of `readWordCells`; `ballot-form-row-unknown` for a row that somebody added.
 */
export async function findWordForm(bytes: Uint8Array, fileName: string, context: CallContext): Promise<FoundForm | null> {
  const rows = await readWordCells(bytes, fileName, context);
  if (rows === null) return null;
  const found = { packed: '', rows: [] as ReturnedRow[], code: '' };
  for (const cells of rows) {
    const read = cells.map(splitTokens);
    const all = read.flatMap(({ tokens, shown }) => tokens.map((token) => ({ ...token, shown })));
    const shownAt = (tag: 'organisation' | 'person', id: string) => all.find((one) => one.tag === tag && one.value === id)?.shown ?? '';
    for (const { tag, value, shown } of all) {
      if (tag === 'form' && found.packed === '') found.packed = value;
      else if (tag === 'code') found.code = shown;
      else if (tag === 'mark') {
        const organisationName = shownAt('organisation', value);
        found.rows.push({ candidate: value, text: shown, place: organisationName || value, organisationName, personName: shownAt('person', value) });
      }
    }
    const shown = read.map((cell) => cell.shown).filter((text) => text !== '');
    if (found.packed !== '' && all.length === 0 && shown.length > 0) {
      throw new FailureError('ballot-form-row-unknown', { name: fileName, place: shown.join(' · ').slice(0, 60) });
    }
  }
  return found.packed === '' ? null : found;
}
