import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { partnersWorkbook } from '../../../../helpers/partners-workbook.ts';
import { codeOf, outcomeOf } from '../../../../helpers/spreadsheet-outcome.ts';
import { workbookByHand } from '../../../../helpers/workbook-by-hand.ts';

/** Generous for two busy cores; alone, each takes less than two seconds. In milliseconds. */
const soon = 8_000;

async function expectSoon(bytes: Uint8Array, code: string): Promise<void> {
  const start = performance.now();
  expect(await codeOf(bytes)).toBe(code);
  expect(performance.now() - start).toBeLessThan(soon);
}

const sheetOf = (row: string, count: number): Uint8Array => workbookByHand({ sheet: `<sheetData>${row.repeat(count)}</sheetData>` });
const withSheet = (sheet: string): Uint8Array => workbookByHand({ sheet: `<?xml version="1.0"?>${sheet}` });
const inSheet = '<worksheet><sheetData><row><c t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>';

describe('a workbook made to harm', () => {
  it.each([
    ['a sheet of 100 MB in a tenth of one', () => workbookByHand({ sheet: ' '.repeat(100_000_000) }), 'spreadsheet-unpacks-too-large'],
    ['1,000,000 cells in few bytes', () => sheetOf(`<row>${'<c><v>1</v></c>'.repeat(20)}</row>`, 50_000), 'spreadsheet-too-many-cells'],
    ['1,000,000 cells that point at text', () => sheetOf(`<row>${'<c s="1" t="s" cm="1"><v>123456</v></c>'.repeat(20)}</row>`, 50_000), 'spreadsheet-unpacks-too-large'],
    ['1,300,000 cells without a value', () => sheetOf(`<row>${'<c s="1"/>'.repeat(20)}</row>`, 65_000), 'spreadsheet-too-many-cells'],
    ['values in the last column of every row', () => sheetOf('<row><c/><c r="XFD1"><v>1</v></c></row>', 1), 'read'],
    ['one long text in every cell', () => workbookByHand({ sheet: `<sheetData>${`<row>${'<c t="s"><v>0</v></c>'.repeat(20)}</row>`.repeat(100)}</sheetData>`, strings: `<si><t>${'x'.repeat(32_000)}</t></si>` }), 'spreadsheet-too-much-text'],
    ['a text longer than a cell holds', () => workbookByHand({ sheet: '<sheetData><row><c t="s"><v>0</v></c></row></sheetData>', strings: `<si><t>${'x'.repeat(32_768)}</t></si>` }), 'spreadsheet-text-too-long'],
    ['entities that multiply', () => withSheet(`<!DOCTYPE w [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;"><!ENTITY e "&b;&b;&b;">]>${inSheet}`), 'spreadsheet-unsafe'],
    ['an entity that fetches', () => withSheet(`<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]>${inSheet}`), 'spreadsheet-unsafe'],
    ['a document type from elsewhere', () => withSheet(`<!DOCTYPE w SYSTEM "http://example.org/w.dtd">${inSheet}`), 'spreadsheet-unsafe'],
    ['an entity that nobody declared', () => withSheet(inSheet), 'spreadsheet-damaged'],
    ['elements in elements without end', () => workbookByHand({ sheet: '<a>'.repeat(1_000_000) }), 'spreadsheet-unsafe'],
    ['attributes without end', () => workbookByHand({ sheet: `<a ${Array.from({ length: 500_000 }, (_, n) => `a${n}=""`).join(' ')}/>` }), 'spreadsheet-unsafe'],
    ['a number format without end', () => workbookByHand({ sheet: '<sheetData><row><c s="0"><v>1</v></c></row></sheetData>', styles: `<numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(1_000_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>` }), 'read'],
    ['merged cells without end', () => workbookByHand({ sheet: `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(50_001)}</mergeCells>` }), 'spreadsheet-too-many-merges'],
    ['201 sheets', () => workbookByHand({ sheet: '', entries: { 'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${'<sheet name="S" r:id="rId1"/>'.repeat(201)}</sheets></workbook>` } }), 'spreadsheet-too-many-sheets'],
    ['one large sheet under 200 names', () => workbookByHand({ sheet: `<!--${' '.repeat(1_000_000)}-->`, entries: { 'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${'<sheet name="S" r:id="rId1"/>'.repeat(200)}</sheets></workbook>` } }), 'spreadsheet-unpacks-too-large'],
    ['5,000 entries', () => zipSync(Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`e${n}`, new Uint8Array()]))), 'spreadsheet-too-many-parts'],
    ['two parts of one name', () => workbookByHand({ sheet: '', entries: { 'XL/workbook.xml': '<workbook/>' } }), 'spreadsheet-damaged'],
    ['a row twice', () => workbookByHand({ sheet: '<sheetData><row r="2"/><row r="2"/></sheetData>' }), 'spreadsheet-damaged'],
    ['a cell twice', () => workbookByHand({ sheet: '<sheetData><row r="1"><c r="B1"/><c r="B1"/></row></sheetData>' }), 'spreadsheet-damaged'],
    ['a cell of another row', () => workbookByHand({ sheet: '<sheetData><row r="1"><c r="B2"/></row></sheetData>' }), 'spreadsheet-damaged'],
    ['a row beyond the last', () => workbookByHand({ sheet: '<sheetData><row r="1048577"/></sheetData>' }), 'spreadsheet-damaged'],
    ['a column beyond the last', () => workbookByHand({ sheet: '<sheetData><row r="1"><c r="XFE1"/></row></sheetData>' }), 'spreadsheet-damaged'],
    ['a text that the table does not have', () => workbookByHand({ sheet: '<sheetData><row><c t="s"><v>1</v></c></row></sheetData>' }), 'spreadsheet-damaged'],
    ['a number that is none', () => workbookByHand({ sheet: '<sheetData><row><c><v>1e999</v></c></row></sheetData>' }), 'spreadsheet-damaged'],
    ['bytes that are no UTF-8', () => workbookByHand({ sheet: '', entries: { 'xl/sharedStrings.xml': Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e) } }), 'spreadsheet-damaged'],
    ['a target outside of the file', () => workbookByHand({ sheet: '', entries: { 'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Type="t/worksheet" Target="../../../../etc/passwd"/></Relationships>' } }), 'spreadsheet-damaged'],
  ])('is refused soon, or harmless: %s', async (_, make, code) => {
    await expectSoon(make(), code);
  });

  it('is refused where an entry lies about its size', async () => {
    const bytes = workbookByHand({ sheet: ' '.repeat(100_000_000) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let place = 0; place + 46 < bytes.length; place += 1) {
      const isListed = view.getUint32(place, true) === 0x02014b50 && view.getUint32(place + 24, true) > 99_000_000;
      if (isListed) view.setUint32(place + 24, 200_000, true);
    }
    await expectSoon(bytes, 'spreadsheet-damaged');
  });

  it('names the part that is wrong', async () => {
    expect(await outcomeOf(workbookByHand({ sheet: '<sheetData>' }), 'list.xlsx')).toEqual({
      code: 'spreadsheet-damaged',
      params: { name: 'list.xlsx', part: 'xl/worksheets/sheet1.xml' },
    });
  });
});

describe('text made to harm', () => {
  const megabytes = 24_000_000;

  it.each([
    ['a record without end', () => Buffer.alloc(megabytes, ','), 'spreadsheet-too-many-columns'],
    ['blank lines without end', () => Buffer.alloc(megabytes, '\n'), 'spreadsheet-too-many-rows'],
    ['a field without end', () => Buffer.alloc(megabytes, 'a'), 'spreadsheet-text-too-long'],
    ['quotation marks without end', () => Buffer.alloc(megabytes, '"'), 'spreadsheet-text-too-long'],
    ['1,000,000 cells', () => Buffer.from('1,2,3,4,5,6,7,8,9,0\n'.repeat(100_000)), 'spreadsheet-too-many-cells'],
    ['one byte without end', () => Buffer.alloc(megabytes, 0xe9), 'spreadsheet-encoding-unknown'],
    ['zeros', () => Buffer.alloc(megabytes), 'spreadsheet-not-text'],
  ])('is refused soon: %s', async (_, make, code) => {
    await expectSoon(make(), code);
  });
});

describe('a file cut short', () => {
  it.each([10, 20, 30, 40, 50, 60, 70, 80, 90, 99])('is refused where %i %% of a workbook came', async (share) => {
    const whole = await partnersWorkbook();
    expect(await codeOf(whole.subarray(0, Math.floor((whole.length * share) / 100)))).toBe('spreadsheet-damaged');
  });

  it.each([10, 20, 30, 40, 50, 60, 70, 80, 90])('is refused where %i %% of a part came', async (share) => {
    const sheet = `<sheetData>${'<row><c><v>1</v></c></row>'.repeat(50)}</sheetData>`;
    expect(await codeOf(workbookByHand({ sheet: '', entries: { 'xl/worksheets/sheet1.xml': `<worksheet>${sheet.slice(0, (sheet.length * share) / 100)}` } }))).toBe('spreadsheet-damaged');
  });

  it('is refused where text ends within a character, with the line', async () => {
    const text = new TextEncoder().encode('Name\nالهلال الأحمر\nالهلال');
    expect(await outcomeOf(text.subarray(0, -1), 'list.csv')).toEqual({ code: 'spreadsheet-text-damaged', params: { name: 'list.csv', line: 3 } });
  });
});

describe('random bytes', () => {
  const runs = { numRuns: 300 };

  it('are read or refused, and nothing else', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 4_000 }), async (bytes) => void (await outcomeOf(bytes))), runs);
  });

  it('behind the beginnings of known kinds are read or refused', async () => {
    const starts = fc.constantFrom([0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [0xff, 0xfe], [0xef, 0xbb, 0xbf], [0x3c, 0x3f, 0x78]);
    await fc.assert(
      fc.asyncProperty(starts, fc.uint8Array({ maxLength: 4_000 }), async (start, rest) => void (await outcomeOf(Uint8Array.from([...start, ...rest])))),
      runs,
    );
  });

  it('put into a workbook are read or refused', async () => {
    const whole = await partnersWorkbook();
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const bytes = whole.slice();
        for (const [place, byte] of changes) bytes[place] = byte;
        await outcomeOf(bytes);
      }),
      runs,
    );
  });

  it('put into the XML of a workbook are read or refused', async () => {
    const sheet = '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46000.5</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>';
    await fc.assert(
      fc.asyncProperty(fc.nat(sheet.length - 1), fc.string({ unit: 'binary', maxLength: 4 }), async (place, put) => {
        await outcomeOf(workbookByHand({ sheet: sheet.slice(0, place) + put + sheet.slice(place + put.length), strings: '<si><t>a</t></si>' }));
      }),
      runs,
    );
  });

  it('where packed bytes should be are refused', async () => {
    const packed = deflateRawSync(Buffer.from('<worksheet/>'));
    expect(await codeOf(Uint8Array.from([0x50, 0x4b, 3, 4, ...packed]))).toBe('spreadsheet-damaged');
  });
});
