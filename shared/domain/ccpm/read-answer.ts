import type { Cell } from '../imports/spreadsheet.ts';
import { type Answer, answers } from './catalogue.ts';

/**
 * The answer in a cell: one of the numbers 0 to 4, typed as a number or as text; `null` for everything else.
 *
 * Text may be `3`, `3.0`, `3,0` (Excel in other countries) or an Arabic digit.
 */
export function readAnswer(cell: Cell): Answer | null {
  switch (cell.kind) {
    case 'number':
      return answerOf(cell.value);
    case 'text':
      return answerOf(numberIn(cell.text));
    case 'empty':
    case 'day':
    case 'boolean':
    case 'error':
      return null;
  }
}

function answerOf(number: number | null): Answer | null {
  return answers.find((answer) => answer === number) ?? null;
}

const eastern = '٠١٢٣٤';
const persian = '۰۱۲۳۴';

function numberIn(text: string): number | null {
  const [, digit] = /^([0-4٠-٤۰-۴])(?:[.,٫]0+)?$/u.exec(text.normalize('NFKC').replaceAll(/\p{Cf}/gu, '').trim()) ?? [];
  if (digit === undefined) return null;
  return [eastern, persian].map((digits) => digits.indexOf(digit)).find((place) => place !== -1) ?? Number(digit);
}
