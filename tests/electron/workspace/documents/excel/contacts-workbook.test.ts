import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { writeContactsWorkbook } from '../../../../../electron/workspace/documents/excel/contacts-workbook.ts';
import { type ContactListPlan, planContactList } from '../../../../../shared/documents/plans/contact-list.ts';
import { selectContacts } from '../../../../../shared/domain/audiences/contact-selection.ts';
import { type Audience, type Language, languages } from '../../../../../shared/records/choices.ts';
import { messagesAbout, partsOf } from '../../../../helpers/office-files.ts';
import { makeRecord } from '../../../../helpers/records.ts';
import { wordingOf } from '../../../../helpers/translate.ts';

const organisations = [
  makeRecord('organisation', { id: 'org-1', name: "L'Espoir & Fils", organisationType: 'nngo', membership: 'member', commitmentsSignedOn: '2026-02-03' }),
  makeRecord('organisation', { id: 'org-2', name: '=HYPERLINK("http://x")', organisationType: 'media' }),
];
const contacts = [
  makeRecord('contact', { id: 'p-1', familyName: 'Diallo', organisation: 'org-1', emails: ['a@example.org', 'b@example.org'], languages: ['fr', 'ar'], consent: 'given', mailingLists: ['list-1'] }),
  makeRecord('contact', { id: 'p-2', familyName: 'Obi', consent: 'refused' }),
];
const planOf = (audience: Audience, language: Language): ContactListPlan =>
  planContactList(
    selectContacts({ organisations, contacts }, audience),
    { clusterName: 'CCCM & Shelter', day: '2026-03-10', mailingLists: [makeRecord('mailing_list', { id: 'list-1', name: 'All' })] },
    wordingOf(language),
  );
const write = (audience: Audience, language: Language = 'en') => writeContactsWorkbook(planOf(audience, language), async () => undefined);

async function read(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
}

const rowOf = (sheet: ExcelJS.Worksheet | undefined, row: number) => ((sheet?.getRow(row).values ?? []) as unknown[]).slice(1);

/** The words that a cell offers, wherever they stand. */
function offered(workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet | undefined, heading: string, row: number): string[] {
  const column = rowOf(sheet, 1).indexOf(heading) + 1;
  const [formula = ''] = (sheet?.getCell(row, column).dataValidation?.formulae ?? []) as string[];
  const [, name = '', letter = '', first = '', last = ''] = /^'?([^'!]+)'?!\$([A-Z])\$(\d+):\$[A-Z]\$(\d+)$/.exec(formula) ?? [];
  const source = workbook.getWorksheet(name);
  const words = Array.from({ length: Number(last) - Number(first) + 1 }, (_, place) => source?.getCell(`${letter}${Number(first) + place}`).value);
  return words.filter((word): word is string => typeof word === 'string');
}

describe('the workbook of partners and contacts', () => {
  it.each(languages)('has nothing that Open XML objects to in %s, and reads from right to left in Arabic', async (language) => {
    for (const audience of ['public', 'members', 'team'] as const) {
      const bytes = await write(audience, language);
      expect(await messagesAbout(bytes, 'xlsx')).toEqual([]);
      const { worksheets } = await read(bytes);
      expect(worksheets[0]?.views[0]?.rightToLeft ?? false).toBe(language === 'ar');
    }
  });

  it('has words, hashtags, rows and the id in a column that is hidden', async () => {
    const { worksheets } = await read(await write('members'));
    expect(worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['Organisations', 'visible'],
      ['Contacts', 'visible'],
      ['lists', 'hidden'],
    ]);
    const [first, second] = worksheets;
    expect(rowOf(first, 1)).toEqual(['Name', 'Acronym', 'Other names', 'Type', 'Membership', 'Commitments signed on', 'Areas', 'Website', 'Last report on', 'Id'].map((heading) => expect.stringMatching(new RegExp(heading, 'i'))));
    expect(rowOf(first, 2)).toEqual(['#org+name', '#org+acronym', '#org+name+alt', '#org+type', '', '#date+signed', '#adm1+name', '', '#date+reported', '#meta+id']);
    expect(first?.getCell('A3').value).toBe("L'Espoir & Fils");
    expect(first?.getCell('F3').value).toEqual(new Date('2026-02-03T00:00:00Z'));
    expect(first?.getColumn(10).hidden).toBe(true);
    expect(first?.getCell('J3').value).toBe('org-1');
    expect(second?.rowCount).toBe(3);
    expect(second?.getCell('C3').value).toBe("L'Espoir & Fils");
  });

  it.each(languages)('offers what the fields choose from in the words of %s', async (language) => {
    const workbook = await read(await write('team', language));
    const { t } = wordingOf(language);
    const [first, second] = workbook.worksheets;
    const heading = (type: string, field: string) => t(`records:records.${type}.${field}`);
    const types = offered(workbook, first, heading('organisation', 'organisationType'), 3);
    expect(types).toHaveLength(9);
    expect(types).toContain(first?.getCell(3, rowOf(first, 1).indexOf(heading('organisation', 'organisationType')) + 1).value);
    expect(offered(workbook, second, heading('contact', 'consent'), 3)).toHaveLength(3);
    expect(offered(workbook, second, heading('contact', 'organisation'), 3)).toEqual(organisations.map(({ name }) => name));
    expect(offered(workbook, first, heading('organisation', 'membership'), 100)).toHaveLength(3);
  });

  it('is one sheet of organisations for the public', async () => {
    const { worksheets } = await read(await write('public'));
    expect(worksheets.map(({ name }) => name)).toEqual(['Organisations', 'lists']);
    expect(partsOf(await write('public'))('xl/sharedStrings.xml')).not.toMatch(/Diallo|example\.org|2026-02-03/);
  });

  it('keeps a formula the text that it is', async () => {
    const bytes = await write('team');
    expect((await read(bytes)).worksheets[0]?.getCell('A4').value).toBe('=HYPERLINK("http://x")');
    expect(partsOf(bytes)('xl/worksheets/sheet1.xml')).not.toMatch(/<f>|<f /);
  });

  it('gives the same bytes for the same data', async () => {
    expect(await write('team', 'ar')).toEqual(await write('team', 'ar'));
  });
});
