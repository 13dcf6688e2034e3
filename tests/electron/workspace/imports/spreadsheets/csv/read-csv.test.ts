import { describe, expect, it } from 'vitest';
import type { TextEncoding } from '../../../../../../shared/domain/imports/spreadsheet.ts';
import { encodeText } from '../../../../../helpers/encode-text.ts';
import { firstSheetOf, outcomeOf, textsOf } from '../../../../../helpers/spreadsheet-outcome.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a CSV file', () => {
  it('is one sheet of text, called as the file is', async () => {
    const sheet = await firstSheetOf(bytesOf('Name,Telephone,Joined\nNRC,0712345678,05/03/2026\n,=1+1,TRUE \n'), 'list.csv');
    expect(sheet).toMatchObject({ name: 'list.csv', isHidden: false, merges: [], trailingBlankRows: 0 });
    expect(textsOf(sheet)).toEqual([['Name', 'Telephone', 'Joined'], ['NRC', '0712345678', '05/03/2026'], ['', '=1+1', 'TRUE ']]);
    expect(new Set(sheet.rows.flat().map(({ kind }) => kind))).toEqual(new Set(['text', 'empty']));
  });

  it('keeps blank rows within the list and counts those behind it', async () => {
    const sheet = await firstSheetOf(bytesOf(`a,b\n,\n\nc,\n${',\n'.repeat(4_000)}`));
    expect(textsOf(sheet)).toEqual([['a', 'b'], [], [], ['c']]);
    expect(sheet.trailingBlankRows).toBe(4_000);
  });

  it('counts rows as Excel does, below the line that names the delimiter', async () => {
    expect(textsOf(await firstSheetOf(bytesOf('sep=;\r\na;b,c\r\n')))).toEqual([['a', 'b,c']]);
  });

  it('may say that figures are text', async () => {
    expect(textsOf(await firstSheetOf(bytesOf('="0123",="4""5"\n')))).toEqual([['0123', '4"5']]);
  });

  it.each<TextEncoding>(['windows-1252', 'windows-1256', 'gb18030', 'utf-16le', 'utf-16be', 'utf-8'])('is read in %s', async (encoding) => {
    const words: Record<TextEncoding, string> = {
      'windows-1252': 'Chargé d’études',
      'windows-1256': 'الهلال الأحمر',
      gb18030: '中国红十字会',
      'utf-16le': 'الهلال 中国 é',
      'utf-16be': 'الهلال 中国 é',
      'utf-8': 'الهلال 中国 é',
    };
    const outcome = await outcomeOf(encodeText(`Name;City\r\n${words[encoding]};Juba\r\n`, encoding));
    expect(outcome).toMatchObject({ format: 'csv', encoding, delimiter: ';' });
    expect('sheets' in outcome && outcome.sheets.map(textsOf)).toEqual([[['Name', 'City'], [words[encoding], 'Juba']]]);
  });

  it.each([
    ['a,b\n"c,d\n', 'spreadsheet-quote-open', { line: 2 }],
    ['sep=,\na,b\nc,"d"e\n', 'spreadsheet-quote-stray', { line: 3 }],
    [`a\nb,${'x'.repeat(32_768)}\n`, 'spreadsheet-text-too-long', { sheet: 'list.csv', cell: 'B2', limit: 32_767 }],
    [`a\nb,"${'x'.repeat(32_768)}"\n`, 'spreadsheet-text-too-long', { sheet: 'list.csv', cell: 'B2', limit: 32_767 }],
    [`a\n${','.repeat(20_000)}`, 'spreadsheet-too-many-columns', { line: 2, limit: 16_384 }],
  ])('is refused with the place: %.30j', async (text, code, where) => {
    expect(await outcomeOf(bytesOf(text), 'list.csv')).toEqual({ code, params: { name: 'list.csv', ...where } });
  });
});
