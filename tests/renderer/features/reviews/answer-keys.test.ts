import { describe, expect, test } from 'vitest';
import { digitOf, optionKeys, pagesOf } from '../../../../renderer/features/reviews/parts/answer-keys.ts';
import type { FrozenQuestion, FrozenQuestionnaire } from '../../../../shared/records/review-data.ts';

const option = (id: string, score: number | null) => ({ id, score, texts: {} });
const frequency = { id: 'frequency', options: [option('none', 0), option('rarely', 2), option('often', 4), option('dont-know', null)] };

describe('the key of an answer', () => {
  test('is the figure that it scores, and 9 for what does not', () => {
    expect([...optionKeys(frequency.options)]).toEqual([['none', '0'], ['rarely', '2'], ['often', '4'], ['dont-know', '9']]);
  });

  test('is its place where two answers score the same', () => {
    expect([...optionKeys([option('a', 1), option('b', 1), option('c', null), option('d', null)])]).toEqual([['a', '0'], ['b', '1'], ['c', '9'], ['d', '8']]);
  });

  test.each([
    [{ key: '3', code: 'Digit3' }, '3'],
    [{ key: '٣', code: 'Digit3' }, '3'],
    [{ key: 'é', code: 'Digit2' }, '2'],
    [{ key: 'End', code: 'Numpad1' }, '1'],
    [{ key: 'Enter', code: 'Enter' }, null],
    [{ key: 'a', code: 'KeyA' }, null],
  ])('%o is read as %s', (press, digit) => {
    expect(digitOf(press)).toBe(digit);
  });
});

describe('an interview', () => {
  const question = (id: string, subfunction: string, onlyIf: FrozenQuestion['onlyIf'] = null): FrozenQuestion => ({ id, subfunction, item: null, scale: 'frequency', texts: {}, onlyIf, isOwn: false });
  const questionnaire = {
    scales: [frequency],
    functions: [
      { id: 'one', subfunctions: [{ id: 'first' }] },
      { id: 'two', subfunctions: [{ id: 'second' }] },
    ],
    sides: {
      partner: {
        questions: [question('q1', 'first'), question('q2', 'first', { question: 'q1', least: 1 }), question('q3', 'second')],
        comments: [{ id: 'whole', function: null, texts: {} }, { id: 'c1', function: 'one', texts: {} }],
      },
    },
  } as unknown as FrozenQuestionnaire;
  const ids = (answers: Record<string, string>) => pagesOf({ questionnaire, role: 'partner' }, answers).map(({ id }) => id);

  test('asks function by function, each comment at the end of its own', () => {
    expect(ids({ q1: 'rarely' })).toEqual(['q1', 'q2', 'comment c1', 'q3', 'comment whole']);
  });

  test.each([[{}], [{ q1: 'none' }], [{ q1: 'dont-know' }]])('does not ask what %o does not lead to', (answers) => {
    expect(ids(answers as Record<string, string>)).not.toContain('q2');
  });
});
