import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvTrouble, readRecords } from '../../../../../../electron/workspace/imports/spreadsheets/csv/records.ts';
import type { Delimiter } from '../../../../../../shared/domain/imports/spreadsheet.ts';

const fieldsOf = (text: string, delimiter: Delimiter = ','): string[][] => [...readRecords(text, delimiter)].map(({ fields }) => fields);

function troubleOf(text: string): unknown {
  try {
    return fieldsOf(text);
  } catch (error) {
    if (!(error instanceof CsvTrouble)) throw error;
    const { kind, line, column } = error;
    return { kind, line, column };
  }
}

describe('delimited text', () => {
  it.each<[string, string[][]]>([
    ['', []],
    ['a', [['a']]],
    ['a,b\n', [['a', 'b']]],
    ['a,\n,b', [['a', ''], ['', 'b']]],
    ['a\r\nb\rc\nd', [['a'], ['b'], ['c'], ['d']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['"a,b","c""d"', [['a,b', 'c"d']]],
    ['"one\r\ntwo\rthree",x\r\n', [['one\ntwo\nthree', 'x']]],
    ['"",""""\n', [['', '"']]],
    ['5" pipe,say "yes"\n', [['5" pipe', 'say "yes"']]],
    [' a , b ', [[' a ', ' b ']]],
  ])('%j is %j', (text, expected) => {
    expect(fieldsOf(text)).toEqual(expected);
  });

  it('says in which line a record begins', () => {
    expect([...readRecords('a\n"b\nc"\nd', ',')].map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  it.each([
    ['a\n"b,c\nd,e\n', { kind: 'open', line: 2, column: 0 }],
    ['a,b\nc,"Save the "Children""\n', { kind: 'stray', line: 2, column: 1 }],
    ['"a" ,b', { kind: 'stray', line: 1, column: 0 }],
    [`a,"${'x'.repeat(32_768)}"`, { kind: 'long', line: 1, column: 1 }],
    [`a\n${','.repeat(16_384)}`, { kind: 'wide', line: 2, column: 16_384 }],
  ])('is not guessed at: %.40j', (text, trouble) => {
    expect(troubleOf(text)).toEqual(trouble);
  });

  it('comes back as it was written, with any delimiter and line end', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'é', 'ع', '中', ' ', '"', ',', ';', '\t', '|', '\n'), maxLength: 8 });
    const table = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom<Delimiter>(',', ';', '\t', '|'), fc.constantFrom('\n', '\r\n', '\r'), (rows, delimiter, lineEnd) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""').replaceAll('\n', lineEnd)}"`;
        const written = rows.map((fields) => fields.map(quoted).join(delimiter)).join(lineEnd);
        expect(fieldsOf(written, delimiter)).toEqual(rows);
      }),
    );
  });
});
