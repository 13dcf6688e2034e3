import { expect, test } from 'vitest';
import { readAnswer } from '../../../../shared/domain/ccpm/read-answer.ts';
import { type Cell, emptyCell } from '../../../../shared/domain/imports/spreadsheet.ts';

const text = (text: string): Cell => ({ kind: 'text', text, isFormula: false });
const number = (value: number): Cell => ({ kind: 'number', text: String(value), value, isFormula: false });

test.each([
  ['0', 0],
  ['4', 4],
  [' 3 ', 3],
  ['3.0', 3],
  ['3,00', 3],
  ['\u200f2', 2],
  ['２', 2],
  ['٣', 3],
  ['۰', 0],
] as const)('the text %j is %i', (cell, answer) => expect(readAnswer(text(cell))).toBe(answer));

test.each(['', ' ', '5', '-1', '-0', '2.5', '2,5', '1e0', '0x1', '44', '1 2', 'four', 'dk', 'TRUE', '3 - fairly often', '½', '٥', '3.', '+3'])('the text %j does not score', (cell) => {
  expect(readAnswer(text(cell))).toBeNull();
});

test.each([0, 1, 2, 3, 4])('the number %i scores', (value) => expect(readAnswer(number(value))).toBe(value));
test.each([-1, 5, 2.5, 4.000_001, Number.NaN, Number.POSITIVE_INFINITY])('the number %d does not', (value) => expect(readAnswer(number(value))).toBeNull());

test.each([
  emptyCell,
  { kind: 'boolean', text: 'TRUE', value: true, isFormula: false },
  { kind: 'error', text: '#N/A', isFormula: false },
  { kind: 'day', text: '2026-04-03', day: '2026-04-03', time: null, isFormula: false },
] satisfies Cell[])('a cell of another kind does not: $kind', (cell) => expect(readAnswer(cell)).toBeNull());
