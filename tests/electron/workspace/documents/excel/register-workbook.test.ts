import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCellText } from '../../../../../electron/workspace/documents/excel/cell-text.ts';
import { type Register, writeRegisterWorkbook } from '../../../../../electron/workspace/documents/excel/register-workbook.ts';
import { languages } from '../../../../../shared/records/choices.ts';
import { messagesAbout, partsOf } from '../../../../helpers/office-files.ts';

const pause = async () => undefined;

const registerOf = (more: Partial<Register> = {}): Register => ({
  language: 'en',
  title: 'Organisations',
  clusterName: 'CCCM & Shelter',
  day: '2026-03-10',
  columns: [
    { heading: 'Name', hxl: '#org+name', kind: 'text', width: 26 },
    { heading: 'Signed on', hxl: null, kind: 'day', width: 14 },
    { heading: 'Share', hxl: null, kind: 'number', width: 14 },
    { heading: 'Id', hxl: null, kind: 'text', width: 26 },
  ],
  sheets: [
    { name: 'Organisations', rows: [['UNHCR', '2026-02-28', 40, 'org-1'], ['IOM', null, null, 'org-2']] },
    { name: 'Deleted', rows: [['Gone', '1899-12-31', 0, 'org-3']] },
  ],
  ...more,
});

async function read(register: Register): Promise<ExcelJS.Worksheet[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeRegisterWorkbook(register, pause)).buffer as ArrayBuffer);
  return workbook.worksheets;
}

const valuesOf = (sheet: ExcelJS.Worksheet | undefined, row: number) => ((sheet?.getRow(row).values ?? []) as unknown[]).slice(1);

describe('a register as a workbook', () => {
  it('has words, hashtags and a row for each record, the deleted ones apart', async () => {
    const [present, deleted] = await read(registerOf());
    expect([present?.name, deleted?.name]).toEqual(['Organisations', 'Deleted']);
    expect(valuesOf(present, 1)).toEqual(['Name', 'Signed on', 'Share', 'Id']);
    expect(valuesOf(present, 2)).toEqual(['#org+name', '', '', '']);
    expect(valuesOf(present, 3)).toEqual(['UNHCR', new Date('2026-02-28T00:00:00Z'), 40, 'org-1']);
    expect([present?.getCell('A4').value, present?.getCell('B4').value, present?.getCell('C4').value]).toEqual(['IOM', null, null]);
    expect(present?.autoFilter).toBe('A2:D4');
    expect(present?.views[0]).toMatchObject({ state: 'frozen', ySplit: 2, rightToLeft: false });
  });

  it('writes a day that Excel does not have as text', async () => {
    const [, deleted] = await read(registerOf());
    expect(deleted?.getCell('B3').value).toBe('1899-12-31');
  });

  it('has no row of hashtags where there are none', async () => {
    const columns = registerOf().columns.map((column) => ({ ...column, hxl: null }));
    const [present] = await read(registerOf({ columns }));
    expect(valuesOf(present, 2)).toEqual(['UNHCR', new Date('2026-02-28T00:00:00Z'), 40, 'org-1']);
    expect(present?.autoFilter).toBe('A1:D3');
  });

  it.each(languages)('has nothing that Open XML objects to in %s, and reads from right to left in Arabic', async (language) => {
    const register = registerOf({ language });
    expect(await messagesAbout(await writeRegisterWorkbook(register, pause), 'xlsx')).toEqual([]);
    expect((await read(register))[0]?.views[0]?.rightToLeft ?? false).toBe(language === 'ar');
  });

  it('is valid without a single record', async () => {
    const empty = registerOf({ sheets: [{ name: 'Clauses', rows: [] }] });
    expect(await messagesAbout(await writeRegisterWorkbook(empty, pause), 'xlsx')).toEqual([]);
  });

  it('keeps every text the text that it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { minLength: 20, maxLength: 20 }), async (texts) => {
        const given = ['=1+1', '@SUM(A1)', '+1', '-1', ...texts].map((text) => `${text}.`);
        const rows = given.map((text) => [text, null, null, 'id']);
        const register = registerOf({ sheets: [{ name: 'Texts', rows }] });
        const bytes = await writeRegisterWorkbook(register, pause);
        expect(await messagesAbout(bytes, 'xlsx')).toEqual([]);
        expect(partsOf(bytes)('xl/worksheets/sheet1.xml')).not.toMatch(/<f>|<f /);
        const [sheet] = await read(register);
        expect(given.map((_, place) => sheet?.getCell(place + 3, 1).value)).toEqual(given.map(toCellText));
      }),
      { numRuns: 2 },
    );
  });

  it('lets its maker stop it', async () => {
    const stop = () => Promise.reject(new Error('stopped'));
    await expect(writeRegisterWorkbook(registerOf(), stop)).rejects.toThrow('stopped');
  });
});
