import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTabSeparated, toTabSeparated } from '../../../../renderer/features/partners/paste/tab-separated.ts';

describe('parseTabSeparated', () => {
  it('reads cells by tabs and rows by any line end', () => {
    expect(parseTabSeparated('a\tb\r\nc\td\ne\tf\rg\th')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
  });

  it('keeps empty cells, also at the end of a row, and empty rows between', () => {
    expect(parseTabSeparated('a\t\t\n\n\tb\t')).toEqual([['a', '', ''], [''], ['', 'b', '']]);
  });

  it('opens no row after the last line end', () => {
    expect(parseTabSeparated('a\n')).toEqual([['a']]);
    expect(parseTabSeparated('')).toEqual([]);
  });

  it('reads line breaks, tabs and doubled quotes in quoted cells', () => {
    expect(parseTabSeparated('"two\nlines"\t"a ""name"""\t"one\ttab"\nnext')).toEqual([
      ['two\nlines', 'a "name"', 'one\ttab'],
      ['next'],
    ]);
  });

  it('takes quotes that are part of the text as text', () => {
    expect(parseTabSeparated('"Hope" Foundation\t5" pipe\n"open\tend')).toEqual([
      ['"Hope" Foundation', '5" pipe'],
      ['"open', 'end'],
    ]);
  });
});

describe('toTabSeparated', () => {
  it('writes nothing that a spreadsheet runs as a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@'), fc.string(), (sign, rest) => {
        expect(toTabSeparated([[sign + rest]])).toMatch(/^"?'/);
      }),
    );
  });

  it('gives back every cell when it is read again', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', '\t', '\n', '\r', "'", '=', '+', 'é', 'ع', '中', ' '),
      maxLength: 8,
    });
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(rows, (written) => {
        // A last row of one empty cell leaves nothing behind: the text ends with the line end before it.
        fc.pre(written.length === 0 || written.at(-1)?.join('') !== '' || (written.at(-1)?.length ?? 0) > 1);
        expect(parseTabSeparated(toTabSeparated(written))).toEqual(written);
      }),
      { numRuns: 1_000 },
    );
  });
});
