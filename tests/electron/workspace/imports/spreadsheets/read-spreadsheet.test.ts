import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from '../../../../../electron/workspace/imports/spreadsheets/read-spreadsheet.ts';
import { partnersWorkbook } from '../../../../helpers/partners-workbook.ts';
import { codeOf, outcomeOf, textsOf } from '../../../../helpers/spreadsheet-outcome.ts';
import { relationships, workbookByHand } from '../../../../helpers/workbook-by-hand.ts';

const fixture = (name: string): Uint8Array => readFileSync(resolve(import.meta.dirname, '../../../../fixtures/spreadsheets', name));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** As a person sees the list of `partnersWorkbook`, in a workbook. */
const shown = [
  ['Partner list'],
  ['Organisation', '', 'Contact'],
  ['Name', 'Acronym', 'Mail', 'Telephone', 'Joined', 'Verified', 'Active', 'Sites'],
  [],
  ['Conseil norvégien ', 'NRC', 'lea@example.org', '0712345678', '2026-03-05', '2026-03-05 14:30', 'TRUE', '42'],
  ['Save the Children', 'SCI', 'one@example.org\ntwo@example.org', '+249 912 345 678', '05/03/2026', '2026-03-05', 'FALSE', '#DIV/0!'],
  ['الهلال الأحمر', '中国红十字会', '', '"quoted", and; more', '12.5%', '1.5', '', '254712345678'],
];
/** The same as LibreOffice writes it as text: in the format of each cell. */
const shownAsText = shown.map((row) => row.map((text, column) => (text === '2026-03-05' && column === 4 ? '05/03/2026' : text)));

describe('a workbook', () => {
  it.each([
    ['ExcelJS', () => partnersWorkbook()],
    ['ExcelJS with the calendar of 1904', () => partnersWorkbook({ date1904: true })],
    ['LibreOffice', () => fixture('libreoffice.xlsx')],
  ])('of %s is read as a person sees it', async (_, make) => {
    const read = await readSpreadsheet(await make(), 'partners.xlsx');
    expect(read.format).toBe('xlsx');
    expect(read.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([['Partners', false], ['Lists', true], ['Deep', true]]);
    const [partners, lists, deep] = read.sheets.map(textsOf);
    expect(partners).toEqual(shown);
    expect(lists).toEqual([[], ['', 'hidden value']]);
    expect(deep).toEqual([]);
    expect(read.sheets[0]?.merges).toEqual([
      { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 7 },
      { firstRow: 1, firstColumn: 0, lastRow: 1, lastColumn: 1 },
      { firstRow: 1, firstColumn: 2, lastRow: 1, lastColumn: 7 },
    ]);
  });

  it.each([
    ['ExcelJS', () => partnersWorkbook()],
    ['LibreOffice', () => fixture('libreoffice.xlsx')],
  ])('of %s says what each cell is', async (_, make) => {
    const [sheet] = (await readSpreadsheet(await make(), 'partners.xlsx')).sheets;
    const kinds = sheet?.rows.slice(4).map((cells) => cells.map(({ kind }) => kind));
    expect(kinds).toEqual([
      ['text', 'text', 'text', 'number', 'day', 'day', 'boolean', 'number'],
      ['text', 'text', 'text', 'text', 'text', 'day', 'boolean', 'error'],
      ['text', 'text', 'empty', 'text', 'number', 'number', 'empty', 'number'],
    ]);
    const [, , , , first = [], second = []] = sheet?.rows ?? [];
    expect(first[3]).toEqual({ kind: 'number', value: 712_345_678, text: '0712345678', isFormula: false });
    expect(first[4]).toEqual({ kind: 'day', day: '2026-03-05', time: null, text: '2026-03-05', isFormula: false });
    expect(first[5]).toMatchObject({ kind: 'day', day: '2026-03-05', time: '14:30' });
    expect(first[7]).toEqual({ kind: 'number', value: 42, text: '42', isFormula: true });
    expect(second[1]).toEqual({ kind: 'text', text: 'SCI', isFormula: true });
    expect(second[5]).toMatchObject({ kind: 'day', day: '2026-03-05', isFormula: true });
  });
});

describe('a text file of LibreOffice', () => {
  it.each([
    ['libreoffice-comma-utf8.csv', 'utf-8', ','],
    ['libreoffice-tab-utf16.csv', 'utf-16le', '\t'],
  ])('is read: %s', async (name, encoding, delimiter) => {
    const read = await readSpreadsheet(fixture(name), name);
    expect(read).toMatchObject({ format: 'csv', encoding, delimiter, sheets: [{ name, isHidden: false, merges: [] }] });
    expect(read.sheets.map(textsOf)).toEqual([shownAsText]);
  });

  it('is read in the encoding of Western Europe', async () => {
    const read = await readSpreadsheet(fixture('libreoffice-semicolon-windows-1252.csv'), 'list.csv');
    expect(read).toMatchObject({ encoding: 'windows-1252', delimiter: ';' });
    expect(read.sheets.map((sheet) => textsOf(sheet).slice(0, 6))).toEqual([shownAsText.slice(0, 6)]);
  });
});

const textFile = bytesOf('<p>');

describe('a file of another kind', () => {
  it.each([
    ['nothing', new Uint8Array(), 'spreadsheet-empty'],
    ['a workbook with a password', fixture('encrypted.xlsx'), 'spreadsheet-encrypted'],
    ['a workbook of Excel 97', fixture('libreoffice.xls'), 'spreadsheet-old-excel'],
    ['a workbook of Excel 4', Uint8Array.of(0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00), 'spreadsheet-old-excel'],
    ['a workbook of LibreOffice', fixture('libreoffice.ods'), 'spreadsheet-open-document'],
    ['a binary workbook', zipSync({ '_rels/.rels': bytesOf(relationships([['rId1', 'officeDocument', 'xl/workbook.bin']])), 'xl/workbook.bin': textFile }), 'spreadsheet-binary-excel'],
    ['a workbook of drawings alone', workbookByHand({ sheet: '', entries: { 'xl/_rels/workbook.xml.rels': relationships([['rId1', 'chartsheet', 'c.xml']]) } }), 'spreadsheet-no-sheet'],
    ['a file without text', Uint8Array.from({ length: 512 }, (_, place) => (place * 7) % 256), 'spreadsheet-not-text'],
  ])('is recognised and refused: %s', async (_, bytes, code) => {
    expect(await outcomeOf(bytes, 'liste.xlsx')).toEqual({ code, params: { name: 'liste.xlsx' } });
  });

  it.each([
    ['PDF', bytesOf('%PDF-1.7\n')],
    ['HTML', bytesOf('\ufeff\r\n <!DOCTYPE html><html><table><tr><td>NRC</td></tr></table></html>')],
    ['HTML', bytesOf('<table border="1"><tr><td>NRC</td></tr></table>')],
    ['XML', bytesOf('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>')],
    ['RTF', bytesOf('{\\rtf1 text}')],
    ['GZIP', gzipSync('a,b')],
    ['ZIP', zipSync({ 'list.csv': bytesOf('a,b') })],
    ['Word', zipSync({ '_rels/.rels': bytesOf(relationships([['rId1', 'officeDocument', 'word/document.xml']])), 'word/document.xml': bytesOf('<w:document xmlns:w="w"/>') })],
    ['PowerPoint', zipSync({ '_rels/.rels': bytesOf(relationships([])), 'ppt/presentation.xml': textFile })],
  ])('is named and refused: %s', async (kind, bytes) => {
    expect(await outcomeOf(bytes, 'list.csv')).toEqual({ code: 'spreadsheet-other-kind', params: { name: 'list.csv', kind } });
  });

  it('is known by its content, not by its name', async () => {
    expect(await codeOf(await partnersWorkbook(), 'partners.csv')).toBe('read');
    expect(await codeOf(bytesOf('Name,Acronym\nNRC,NRC\n'), 'partners.xlsx')).toBe('read');
  });

  it('is refused where it is larger than any list', async () => {
    const outcome = await outcomeOf(new Uint8Array(25 * 1_048_576 + 1).fill(65), 'big.csv');
    expect(outcome).toEqual({ code: 'spreadsheet-too-large', params: { name: 'big.csv', limit: 25 } });
  });
});

describe('whoever reads', () => {
  it('can be told to stop, and says how far it is', async () => {
    const csv = bytesOf('a,b\n'.repeat(200_000));
    const signal = { aborted: false };
    const told: number[] = [];
    const progress = (done: number) => {
      told.push(done);
      signal.aborted = true;
    };
    await expect(readSpreadsheet(csv, 'list.csv', { signal, progress })).rejects.toMatchObject({ failure: { code: 'cancelled' } });
    expect(told).toHaveLength(1);
  });
});
