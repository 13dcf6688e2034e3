import { describe, expect, it } from 'vitest';
import { firstSheetOf, textsOf } from '../../../../../helpers/spreadsheet-outcome.ts';
import { relationships, sheetData, workbookByHand } from '../../../../../helpers/workbook-by-hand.ts';

const dayStyles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="46"/></cellXfs>';

async function textsIn(cells: (string | null)[], parts: { strings?: string; styles?: string; workbookProperties?: string } = {}): Promise<string[]> {
  return textsOf(await firstSheetOf(workbookByHand({ sheet: sheetData([cells]), ...parts })))[0] ?? [];
}

describe('cells', () => {
  it('come as text, number, truth value or error, with or without a formula', async () => {
    const sheet = await firstSheetOf(
      workbookByHand({
        sheet: sheetData([
          ['<c t="s"><v>0</v></c>', '<c><v>1.50</v></c>', '<c t="b"><v>1</v></c>', '<c t="e"><v>#N/A</v></c>', '<c t="inlineStr"><is><t>inline</t></is></c>'],
          ['<c t="str"><f>A1</f><v>text</v></c>', '<c><f>1+1</f><v>2</v></c>', '<c t="b"><f>TRUE()</f><v>0</v></c>', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', '<c t="str"><f>""</f><v></v></c>', '<c><v>9</v></c>'],
        ]),
        strings: '<si><t>shared</t></si>',
      }),
    );
    expect(sheet.rows).toEqual([
      [
        { kind: 'text', text: 'shared', isFormula: false },
        { kind: 'number', value: 1.5, text: '1.5', isFormula: false },
        { kind: 'boolean', value: true, text: 'TRUE', isFormula: false },
        { kind: 'error', text: '#N/A', isFormula: false },
        { kind: 'text', text: 'inline', isFormula: false },
      ],
      [
        { kind: 'text', text: 'text', isFormula: true },
        { kind: 'number', value: 2, text: '2', isFormula: true },
        { kind: 'boolean', value: false, text: 'FALSE', isFormula: true },
        { kind: 'error', text: '#DIV/0!', isFormula: true },
        { kind: 'empty', text: '', isFormula: false },
        { kind: 'number', value: 9, text: '9', isFormula: false },
      ],
    ]);
  });

  it('of a formula that was never calculated are errors, not blanks', async () => {
    const [row] = (await firstSheetOf(workbookByHand({ sheet: sheetData([['<c><f>A2</f></c>', '<c><f>A2</f><v/></c>']]) }))).rows;
    expect(row).toEqual([{ kind: 'error', text: '', isFormula: true }, { kind: 'error', text: '', isFormula: true }]);
  });

  it('keep spaces, and lose fonts, phonetic hints and escapes', async () => {
    const strings =
      '<si><t xml:space="preserve">  ends  </t></si>' +
      '<si><r><rPr><b/></rPr><t>Save </t></r><r><t xml:space="preserve">the Children</t></r></si>' +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>' +
      '<si><t>one_x000D_\ntwo_x0041__x005F_x0041_</t></si>' +
      '<si><t><![CDATA[<&>]]> &amp; &#233;&lt;</t></si>';
    const cells = [0, 1, 2, 3, 4].map((place) => `<c t="s"><v>${place}</v></c>`);
    expect(await textsIn(cells, { strings })).toEqual(['  ends  ', 'Save the Children', '東京', 'one\ntwoA_x0041_', '<&> & é<']);
  });

  it('show days, days with times, times and durations by their format', async () => {
    const cells = ['<c s="1"><v>46086.75</v></c>', '<c s="2"><v>46086.75</v></c>', '<c s="3"><v>0.75</v></c>', '<c s="4"><v>1.5</v></c>', '<c s="1"><v>60</v></c>', '<c s="99"><v>7</v></c>'];
    expect(await textsIn(cells, { styles: dayStyles })).toEqual(['2026-03-05', '2026-03-05 18:00', '18:00', '36:00', '60', '7']);
  });

  it('count days by the calendar of their workbook', async () => {
    expect(await textsIn(['<c s="1"><v>44624</v></c>'], { styles: dayStyles, workbookProperties: '<workbookPr date1904="1"/>' })).toEqual(['2026-03-05']);
  });

  it('may be written as ISO days, which no time zone moves', async () => {
    const cells = ['2026-03-05', '2026-03-05T00:00:00Z', '2026-03-05T23:30:00.000', '2026-03-05T14:30:00-11:00', '2026-02-30'].map((day) => `<c t="d"><v>${day}</v></c>`);
    expect(await textsIn(cells)).toEqual(['2026-03-05', '2026-03-05', '2026-03-05 23:30', '2026-03-05 14:30', '2026-02-30']);
  });
});

describe('a sheet', () => {
  it('has its rows and columns where the file says', async () => {
    const sheet = '<sheetData><row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c><c r="F2" t="str"><v>x</v></c></row><row><c><v>3</v></c></row><row r="6"><c r="AB6"><v>4</v></c></row></sheetData>';
    const texts = textsOf(await firstSheetOf(workbookByHand({ sheet })));
    expect(texts.slice(0, 5)).toEqual([[], ['', '1', '2', '', '', 'x'], ['3'], [], []]);
    expect(texts[5]).toEqual([...Array.from({ length: 27 }, () => ''), '4']);
  });

  it('of 4,000 blank rows is as long as its list', async () => {
    const blank = '<row><c s="1"/><c s="1"/></row>'.repeat(4_000);
    const sheet = await firstSheetOf(workbookByHand({ sheet: `<sheetData><row><c><v>1</v></c></row>${blank}</sheetData>` }));
    expect(sheet.rows).toHaveLength(1);
    expect(sheet.trailingBlankRows).toBe(4_000);
  });

  it('may have one value in the last cell there is', async () => {
    const { rows } = await firstSheetOf(workbookByHand({ sheet: '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>' }));
    expect([rows.length, rows.at(-1)?.length]).toEqual([1_048_576, 16_384]);
  });

  it('names its merged ranges', async () => {
    const sheet = '<sheetData/><mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B3:B4"/></mergeCells>';
    expect((await firstSheetOf(workbookByHand({ sheet }))).merges).toEqual([
      { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 2 },
      { firstRow: 2, firstColumn: 1, lastRow: 3, lastColumn: 1 },
    ]);
  });
});

describe('a workbook', () => {
  const prefixed = '<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>';

  it('may give every element a prefix, as the Open XML SDK does', async () => {
    expect(textsOf(await firstSheetOf(workbookByHand({ sheet: prefixed, strings: '<si><t>a</t></si>' })))).toEqual([['a']]);
  });

  it('may call its parts what it likes, in another case and by absolute names', async () => {
    const entries = {
      '_rels/.rels': relationships([['rId1', 'officeDocument', '/Book/book1.xml']]),
      'book/Book1.xml': '<workbook xmlns:d3p1="r"><sheets><sheet name="S" d3p1:id="a"/></sheets></workbook>',
      'Book/_rels/book1.xml.rels': relationships([['a', 'worksheet', '../data/one.xml'], ['b', 'sharedStrings', '/DATA/strings.xml']]),
      'data/one.xml': prefixed,
      'data/strings.xml': '<sst><si><t>found</t></si></sst>',
    };
    expect(textsOf(await firstSheetOf(workbookByHand({ sheet: '', entries })))).toEqual([['found']]);
  });

  it('may be written in UTF-16', async () => {
    const sheet = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${prefixed.slice(21)}`, 'utf16le');
    expect(textsOf(await firstSheetOf(workbookByHand({ sheet: '', strings: '<si><t>a</t></si>', entries: { 'xl/worksheets/sheet1.xml': sheet } })))).toEqual([['a']]);
  });

  it('needs neither styles nor texts of its own', async () => {
    const entries = { 'xl/_rels/workbook.xml.rels': relationships([['rId1', 'worksheet', 'worksheets/sheet1.xml']]) };
    expect(textsOf(await firstSheetOf(workbookByHand({ sheet: sheetData([['<c s="3"><v>7</v></c>']]), entries })))).toEqual([['7']]);
  });
});
