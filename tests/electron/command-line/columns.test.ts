import { expect, test } from 'vitest';
import { alignColumns } from '../../../electron/command-line/columns.ts';

test('cells stand below each other, Chinese in two places each and marks in none; the last column is left as it is', () => {
  expect(alignColumns([['a', '中文', 'long last cell'], ['bcd', 'e\u0301f', ''], ['', '12345', 'x']])).toEqual([
    'a    中文   long last cell',
    'bcd  e\u0301f',
    '     12345  x',
  ]);
});

test('there may be nothing to align', () => expect(alignColumns([])).toEqual([]));
