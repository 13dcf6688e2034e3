import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCellText } from '../../../../../electron/workspace/documents/excel/cell-text.ts';
import { type ChecklistWorkbookInput, writeChecklistWorkbook } from '../../../../../electron/workspace/documents/excel/checklist-workbook.ts';
import { orderFonts } from '../../../../../electron/workspace/documents/excel/mend-workbook.ts';
import { type Language, languages } from '../../../../../shared/records/choices.ts';
import { checklistWordingOf, sampleChecklistView } from '../../../../helpers/documents-data.ts';
import { messagesAbout, partsOf } from '../../../../helpers/office-files.ts';
import { wordingOf } from '../../../../helpers/translate.ts';

const inputOf = (language: Language, more: Partial<ChecklistWorkbookInput> = {}): ChecklistWorkbookInput => ({
  view: sampleChecklistView(language),
  texts: checklistWordingOf(language),
  wording: wordingOf(language),
  clusterName: 'CCCM',
  ...more,
});

async function read(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
}

/** The sample with the cluster's name and the owners and reasons of the first items replaced. */
function inputWith(...texts: [string, ...string[]]): ChecklistWorkbookInput {
  const input = inputOf('en', { clusterName: texts[0] });
  const items = input.view.functions.flatMap((group) => group.items);
  texts.forEach((text, place) =>
    Object.assign(items[place] ?? {}, { ownerName: text, note: null, overruleReason: null, notApplicableReason: text, status: 'not_applicable' }),
  );
  return input;
}

describe('the checklist as a workbook', () => {
  it.concurrent.each(languages)('has nothing that Open XML objects to in %s', async (language) => {
    expect(await messagesAbout(await writeChecklistWorkbook(inputOf(language)), 'xlsx')).toEqual([]);
  });

  it('has the meters on one sheet and all items on the other', async () => {
    const { worksheets } = await read(await writeChecklistWorkbook(inputOf('en')));
    expect(worksheets.map(({ name }) => name)).toEqual(['Summary', 'Checklist']);
    const [summary, checklist] = worksheets;
    const totals = ['B12', 'C12', 'D12', 'E12', 'F12', 'G12', 'H12'].map((address) => summary?.getCell(address).value);
    expect(totals).toEqual(['Total', 49, 47, 34, 18, 18 / 47, 6]);
    expect(checklist?.rowCount).toBe(50);
    expect(checklist?.autoFilter).toBe('A1:J50');
  });

  it('writes dates as dates, on their day', async () => {
    const input = inputOf('en');
    const { worksheets } = await read(await writeChecklistWorkbook(input));
    const items = input.view.functions.flatMap(({ items }) => items);
    const dates = items.map((_, place) => worksheets[1]?.getCell(place + 2, 6).value);
    expect(dates.map((date) => (date instanceof Date ? date.toISOString().slice(0, 10) : null))).toEqual(items.map(({ dueOn }) => dueOn));
  });

  it.each(languages)('offers the five statuses of %s, each of which has its colour', async (language) => {
    const { worksheets } = await read(await writeChecklistWorkbook(inputOf(language)));
    const sheet = worksheets[1];
    const formula = sheet?.getCell('D2').dataValidation.formulae[0] as string;
    const offered = formula.slice(1, -1).split(',');
    expect(offered).toHaveLength(5);
    for (let row = 2; row <= 50; row++) expect(offered).toContain(sheet?.getCell(row, 4).value);
    const xml = partsOf(await writeChecklistWorkbook(inputOf(language)))('xl/worksheets/sheet2.xml');
    for (const word of offered) expect(xml).toContain(`$D2=&quot;${word}&quot;`);
  });

  it('reads from right to left in Arabic alone, with its header frozen', async () => {
    for (const language of languages) {
      const { worksheets } = await read(await writeChecklistWorkbook(inputOf(language)));
      for (const sheet of worksheets) expect(sheet.views[0]).toMatchObject({ state: 'frozen', rightToLeft: language === 'ar' });
    }
  });

  it('prints across one page, with the header on each', async () => {
    const { worksheets } = await read(await writeChecklistWorkbook(inputOf('en')));
    expect(worksheets[1]?.pageSetup).toMatchObject({ orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 9 });
    expect(worksheets[1]?.pageSetup.printTitlesRow).toBe('1:1');
  });

  it.each(['=1+1', '@SUM(A1)', '+cmd|"/c calc"!A0', '-2', '=HYPERLINK("http://x")'])('keeps %s the text that it is', async (text) => {
    const bytes = await writeChecklistWorkbook(inputWith(text));
    const { worksheets } = await read(bytes);
    expect(worksheets[1]?.getCell('E2').value).toBe(text);
    expect(partsOf(bytes)('xl/worksheets/sheet2.xml')).not.toMatch(/<f>|<f /);
  });

  it('gives the same bytes for the same data', async () => {
    expect(await writeChecklistWorkbook(inputOf('zh'))).toEqual(await writeChecklistWorkbook(inputOf('zh')));
  });

  it('stays valid and keeps the text, whatever it is', async () => {
    await fc.assert(
      // Many texts in each of a few files: starting the validator costs more than reading a longer one.
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { minLength: 20, maxLength: 20 }), async (texts) => {
        const bracketed = texts.map((text) => `[${text}]`) as [string, ...string[]];
        const bytes = await writeChecklistWorkbook(inputWith(...bracketed));
        expect(await messagesAbout(bytes, 'xlsx')).toEqual([]);
        const sheet = (await read(bytes)).worksheets[1];
        const written = bracketed.map((_, place) => sheet?.getCell(place + 2, 5).value);
        expect(written).toEqual(bracketed.map(toCellText));
      }),
      { numRuns: 2 },
    );
  });
});

describe('toCellText', () => {
  it("guards what Excel would take for its own escapes, and the cell's limit", () => {
    expect(toCellText('a_x0041_b')).toBe('a_x005F_x0041_b');
    expect(toCellText('a\u0000b\uD800c\r\nd')).toBe('abc\nd');
    expect(toCellText('😀'.repeat(20_000)).length).toBeLessThanOrEqual(32_767);
    expect(toCellText('😀'.repeat(20_000)).isWellFormed()).toBe(true);
  });
});

describe('orderFonts', () => {
  it("puts a font's children in the order of the schema", () => {
    expect(orderFonts('<font><color rgb="F"/><b/><name val="Calibri"/><sz val="11"/></font>')).toBe(
      '<font><b/><sz val="11"/><color rgb="F"/><name val="Calibri"/></font>',
    );
  });
});
