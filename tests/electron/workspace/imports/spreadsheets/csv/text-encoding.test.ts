import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFile } from '../../../../../../electron/workspace/imports/spreadsheets/csv/text-encoding.ts';
import { FailureError } from '../../../../../../shared/result.ts';
import type { TextEncoding } from '../../../../../../shared/domain/imports/spreadsheet.ts';
import { encodeText } from '../../../../../helpers/encode-text.ts';

const french = 'Organisation;Ville;Rôle\r\nConseil norvégien pour les réfugiés;N’Djamena;Chargé de l’eau\r\n';
const short = 'Name,City\nLéa,Juba\n';
const spanish = 'Organización;País\nFundación Señal;España\n¿Quién?;José Núñez\n';
const german = 'Name;Straße\nMüller;Größe\n';
const arabic = 'المنظمة;المدينة;الهاتف\r\nالهلال الأحمر السوداني;نيالا;0912\r\nمنظمة رعاية الطفولة;الفاشر;\r\n';
const mixed = 'Name,الاسم\nSave the Children,منظمة إنقاذ الطفل\nMédecins,أطباء بلا حدود\n';
const chinese = '机构,城市,联系人\n中国红十字会,北京,李伟\n联合国难民署,日内瓦,王芳\n';
const chineseShort = 'Name,名称\nCRC,红十字\n';

function decoded(text: string, encoding: TextEncoding, mark: number[] = []): unknown {
  return decodeFile(Uint8Array.from([...mark, ...encodeText(text, encoding)]), 'list.csv');
}

describe('the encoding of a text', () => {
  it.each<[string, TextEncoding, number[]]>([
    [arabic + chinese + french, 'utf-8', [0xef, 0xbb, 0xbf]],
    [arabic + chinese + french, 'utf-8', []],
    ['plain', 'utf-8', []],
    [arabic + chinese + french, 'utf-16le', [0xff, 0xfe]],
    [arabic + chinese + french, 'utf-16be', [0xfe, 0xff]],
    [arabic, 'utf-16le', []],
    [arabic, 'utf-16be', []],
    [chinese, 'utf-16le', []],
    [french, 'utf-16be', []],
    [french, 'windows-1252', []],
    [short, 'windows-1252', []],
    [spanish, 'windows-1252', []],
    [german, 'windows-1252', []],
    ['“Quoted” – text…\n', 'windows-1252', []],
    ['Prix,100 €\n', 'windows-1252', []],
    [arabic, 'windows-1256', []],
    ['Name,الاسم\n', 'windows-1256', []],
    [mixed, 'windows-1256', []],
    [chinese, 'gb18030', []],
    [chineseShort, 'gb18030', []],
    ['姓名\n张三\n', 'gb18030', []],
  ])('is found: %j in %s', (text, encoding, mark) => {
    expect(decoded(text, encoding, mark)).toEqual({ text, encoding });
  });

  it('is found wherever the first foreign letter stands', () => {
    const text = `${'a,b,c\n'.repeat(100_000)}Léa,b,c\n`;
    expect(decoded(text, 'windows-1252')).toEqual({ text, encoding: 'windows-1252' });
  });

  it('does not depend on which of its lines come', () => {
    const lines: [TextEncoding, string[]][] = [
      ['windows-1252', (french + spanish + german).split(/\r?\n/)],
      ['windows-1256', (arabic + mixed).split(/\r?\n/)],
      ['gb18030', chinese.split('\n')],
    ];
    const picked = fc.constantFrom(...lines).chain(([encoding, all]) => {
      // Without a single foreign letter there is nothing to find.
      const telling = all.filter((line) => (line.match(/[^\u0000-\u007f]/g)?.length ?? 0) > 2);
      return fc.tuple(fc.constant(encoding), fc.array(fc.constantFrom(...telling), { minLength: 1, maxLength: 8 }));
    });
    fc.assert(
      fc.property(picked, ([encoding, some]) => {
        expect(decoded(some.join('\n'), encoding)).toEqual({ text: some.join('\n'), encoding });
      }),
    );
  });
});

describe('a text that cannot be read rightly', () => {
  const failureOf = (bytes: Uint8Array): unknown => {
    try {
      return decodeFile(bytes, 'list.csv');
    } catch (error) {
      if (error instanceof FailureError) return error.failure;
      throw error;
    }
  };

  it.each([
    ['Russian of Windows-1251', Uint8Array.from([0xce, 0xf0, 0xe3, 0xe0, 0xed, 0xe8, 0xe7, 0xe0, 0xf6, 0xe8, 0xff, 0x3b, 0xc3, 0xee, 0xf0, 0xee, 0xe4])],
    ['French of an old Macintosh', Uint8Array.from([...Buffer.from('Sant'), 0x8e, ...Buffer.from(';R'), 0x99, ...Buffer.from('le;tr'), 0x8f, ...Buffer.from('s')])],
    ['random high bytes', Uint8Array.from({ length: 300 }, (_, place) => 0x80 + ((place * 37) % 128))],
  ])('is refused rather than guessed: %s', (_, bytes) => {
    expect(failureOf(bytes)).toEqual({ code: 'spreadsheet-encoding-unknown', params: { name: 'list.csv' } });
  });

  it.each([
    ['UTF-8 with a wrong byte', Uint8Array.from([...encodeText('Name\nالهلال\n', 'utf-8'), 0xff, 0x0a]), 3],
    ['UTF-16 with half a character', Uint8Array.from([0xff, 0xfe, ...encodeText('a\nb', 'utf-16le'), 0x41]), 2],
  ])('is said to be damaged, with the line: %s', (_, bytes, line) => {
    expect(failureOf(bytes)).toEqual({ code: 'spreadsheet-text-damaged', params: { name: 'list.csv', line } });
  });

  it.each([
    ['a zero in plain text', Buffer.from('Name\0,City\n')],
    ['a zero in Western text', Buffer.from([0x4c, 0xe9, 0x61, 0x00, 0x2c, 0x41])],
    ['a control character', Buffer.from('Name\u0007,City\n')],
    ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])],
  ])('is no text: %s', (_, bytes) => {
    expect(failureOf(bytes)).toEqual({ code: 'spreadsheet-not-text', params: { name: 'list.csv' } });
  });
});
