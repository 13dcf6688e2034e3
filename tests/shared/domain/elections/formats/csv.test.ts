import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountingRule } from '../../../../../shared/domain/elections/election.ts';
import { readCsv } from '../../../../../shared/domain/elections/formats/csv.ts';
import { sortPapers } from '../../../../../shared/domain/elections/papers.ts';
import { FailureError } from '../../../../../shared/result.ts';

const shown = (text: string, rule: CountingRule = 'stv') =>
  readCsv(text, rule).papers.map(({ copies, ranks }) => `${copies}: ${ranks.map((ids) => ids.join('=') || '-').join(' ')}`.trim());

function failureOf(text: string, rule: CountingRule = 'stv') {
  try {
    return readCsv(text, rule);
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
}

describe('a table of ballots', () => {
  it('has the candidates in its first row and a ballot in every other', () => {
    const text = 'Amina,"Basil, Sons","Carl ""C"""\n1,2,3\n,1,\n2,,1\n,,\n';
    expect(readCsv(text, 'stv')).toMatchObject({ title: null, rule: null, seats: null });
    expect(readCsv(text, 'stv').candidates.map(({ id }) => id)).toEqual(['Amina', 'Basil, Sons', 'Carl "C"']);
    expect(shown(text)).toEqual(['1: Amina Basil, Sons Carl "C"', '1: Basil, Sons', '1: Carl "C" Amina', '1:']);
  });

  it('is the same with semicolons, tabs, a byte order mark, Windows line ends and Excel’s sep=', () => {
    const plain = readCsv('A,B\n1,2\n,1', 'stv');
    for (const text of ['A;B\n1;2\n;1\n', 'A\tB\r\n1\t2\r\n\t1\r\n', '\uFEFFA,B\r1,2\r,1\r', 'sep=|\nA|B\n1|2\n|1\n\n\n', '"A";"B"\n"1";"2"\n"";"1"']) {
      expect(readCsv(text, 'stv')).toEqual(plain);
    }
  });

  it('keeps shared and skipped ranks, which the rule then judges', () => {
    const text = 'A,B,C\n1,1,2\n1,3,\n2,,3\n1,2,2\n1,9999,50\n,,\n0,-,0\n';
    expect(shown(text)).toEqual(['1: A=B C', '1: A - B', '1: - A C', '1: A B=C', '1: A - C - B', '1:', '1:']);
    const { ballots } = sortPapers({ ...readCsv(text, 'stv'), rule: 'stv', seats: 1 });
    expect(ballots).toMatchObject({ total: 7, valid: 3, blank: 2, spoiled: 2, spoiledBecause: { 'no-first-preference': 1, 'several-first-preferences': 1 } });
  });

  it('knows marks, and the digits of other keyboards', () => {
    expect(shown('A,B,C\nx,,X\n✓,1,\n,,☒\n', 'plurality')).toEqual(['1: A=C', '1: A=B', '1: C']);
    expect(shown('أ,ب,ج\n١,٢,\n۲,۱,\n３,１,２\n')).toEqual(['1: أ ب', '1: ب أ', '1: ب ج أ']);
    expect(sortPapers({ ...readCsv('A,B\n2,1\n,x\n', 'approval'), rule: 'approval', seats: 1 }).valid).toEqual([
      { choices: [0, 1], copies: 1 },
      { choices: [1], copies: 1 },
    ]);
  });

  it('takes an empty line for a blank ballot only where there is one candidate', () => {
    expect(shown('A\n1\n\n1\n\n')).toEqual(['1: A', '1:', '1: A', '1:']);
    expect(failureOf('A,B\n1,\n\n,1\n')).toMatchObject({ code: 'csv-cells', params: { line: 3, found: 1, wanted: 2 } });
    expect(shown('A,B\n1,\n,1\n\n\n')).toEqual(['1: A', '1: B']);
  });

  it.each([
    ['', 'csv-header-missing', {}],
    ['\uFEFF\n1', 'csv-header-missing', {}],
    [',,\n1,2,3', 'csv-header-missing', {}],
    ['A,,C\n1,2,3', 'candidate-name-invalid', { line: 1 }],
    ['A,B,A\n1,2,3', 'candidate-name-twice', { line: 1, name: 'A' }],
    ['A,B\n1,2\n1', 'csv-cells', { line: 3, found: 1, wanted: 2 }],
    ['A,B\n1,2,3', 'csv-cells', { line: 2, found: 3, wanted: 2 }],
    ['A,B\n1;2', 'csv-cells', { line: 2, found: 1, wanted: 2 }],
    ['"A\nof B",B\n1,2\none,2', 'csv-cell', { line: 4, name: 'A of B', word: 'one' }],
    ['A,B\n1.5,2', 'csv-cell', { line: 2, name: 'A', word: '1.5' }],
    ['A,B\n-1,2', 'csv-cell', { line: 2, name: 'A', word: '-1' }],
    ['A,B\n1,10000', 'csv-cell', { line: 2, name: 'B', word: '10000' }],
    ['A,B\n1,x', 'csv-mark-for-rank', { line: 2, name: 'B', word: 'x' }],
    ['A,B\n1,"2', 'ballots-quote-open', { line: 2 }],
    ['A,B\n1,"2"x', 'ballots-quote-open', { line: 2 }],
    [Array.from({ length: 1_001 }, (_, number) => `c${number}`).join(), 'ballots-limit', { line: 1, number: 1_001 }],
  ])('%j is refused as %s', (text, code, params) => {
    expect(failureOf(text)).toMatchObject({ code, params });
  });

  it('fails in one clear way or is read, whatever is in it', () => {
    const piece = fc.oneof(fc.constantFrom('A', 'B', ',', ';', '\t', '\n', '\r\n', '"', '""', '1', '2', 'x', '', ' ', 'sep=', '\uFEFF'), fc.string({ unit: 'binary', maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom('stv' as const, 'plurality' as const), (pieces, rule) => {
        const read = failureOf(pieces.join(''), rule);
        if ('code' in read) return;
        for (const { ranks } of read.papers) expect(new Set(ranks.flat()).size).toBe(ranks.flat().length);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads back what a table says, whatever the names and the delimiter', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => /^[^\p{C}\s=]+$/u.test(text));
    const table = fc.uniqueArray(name, { minLength: 2, maxLength: 6, selector: (text) => text.normalize('NFC') }).chain((header) =>
      fc.record({
        header: fc.constant(header),
        rows: fc.array(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: header.length, maxLength: header.length }), { maxLength: 8 }),
        delimiter: fc.constantFrom(',', ';', '\t'),
      }),
    );
    fc.assert(
      fc.property(table, ({ header, rows, delimiter }) => {
        const quoted = header.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter);
        const read = readCsv([quoted, ...rows.map((row) => row.map((rank) => rank || '').join(delimiter))].join('\n') + '\n', 'stv');
        const ids = header.map((text) => text.normalize('NFC'));
        expect(read.candidates.map(({ id }) => id)).toEqual(ids);
        expect(read.papers.map(({ ranks }) => ranks.filter((rank) => rank.length > 0))).toEqual(
          rows.map((row) => [1, 2, 3, 4, 5, 6, 7].map((rank) => ids.filter((_, column) => row[column] === rank)).filter((rank) => rank.length > 0)),
        );
      }),
    );
  });

  it('is not held up by very long lines', () => {
    const start = performance.now();
    for (const sign of ['"', ',', 'x', '""', '\n', '"",']) failureOf(sign.repeat(1_000_000));
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
