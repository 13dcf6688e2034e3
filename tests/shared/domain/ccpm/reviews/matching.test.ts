import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchAnswers } from '../../../../../shared/domain/ccpm/reviews/matching.ts';
import { composeQuestionnaire } from '../../../../../shared/domain/ccpm/reviews/questionnaire.ts';
import { languages } from '../../../../../shared/records/choices.ts';
import { makeRecord } from '../../../../helpers/records.ts';
import { testCatalogues } from '../../../../helpers/workspace.ts';

const { ccpm, ccpmTexts } = testCatalogues();
const questionnaire = composeQuestionnaire(ccpm, ccpmTexts, makeRecord('review', { id: 'r', form: 'full', languages: [...languages] }));
const cell = (id: string, text: string, at = 'C7') => ({ id, cell: at, text });
const match = (answers: ReturnType<typeof cell>[], comments: ReturnType<typeof cell>[] = [], decisions?: Map<string, string | null>) =>
  matchAnswers(questionnaire, 'partner', { answers, comments }, decisions);
const answer = (id: string, text: string) => {
  const matched = match([cell(id, text)]);
  return matched.ok ? (matched.value.answers[id] ?? matched.value.unclear.map(({ proposals }) => proposals[0] ?? '-')) : matched.error.code;
};

describe('a cell', () => {
  test.each([
    ['q111', 'very-satisfied', 'very-satisfied'],
    ['q111', ' VERY  satisfied ', 'very-satisfied'],
    ['q111', '4', 'very-satisfied'],
    ['q111', '4,0', 'very-satisfied'],
    ['q111', '٤', 'very-satisfied'],
    ['q111', '5', 'review-answer-range'],
    ['q111', '2.5', 'review-answer-range'],
    ['q111', '-1', 'review-answer-range'],
    ['q111', 'I am very satisfied with it', ['very-satisfied']],
    ['q111', 'verry satisfyed', ['very-satisfied']],
    ['q111', 'xyz', ['-']],
  ])('of %s that says %s', (id, text, expected) => {
    expect(answer(id, text)).toEqual(expected);
  });

  test('may say an answer in any language of the questionnaire', () => {
    for (const { id, scale } of questionnaire.sides.partner.questions.filter(({ onlyIf }) => onlyIf === null)) {
      for (const option of questionnaire.scales.find((one) => one.id === scale)?.options ?? []) {
        for (const words of Object.values(option.texts)) expect([words, answer(id, words)]).toEqual([words, option.id]);
      }
    }
  });
});

test('the hidden ids have to be those of the side, each once', () => {
  expect(match([cell('q111', '4'), cell('q111', '1', 'C9')])).toMatchObject({ error: { code: 'review-form-edited', params: { cell: 'C9' } } });
  expect(match([cell('q121', '4'), cell('q117', '1', 'C9')])).toMatchObject({ error: { code: 'review-form-edited', params: { cell: 'C9' } } });
  expect(match([], [cell('q124', 'fine'), cell('q125', 'no', 'D4')])).toMatchObject({ error: { params: { cell: 'D4' } } });
  expect(match([], [cell('q124', 'x'.repeat(2_001), 'D4')])).toMatchObject({ error: { code: 'review-comment-long', params: { cell: 'D4' } } });
});

test('what nobody could tell is decided by a person', () => {
  const pasted = [cell('q111', 'see my mail')];
  expect(match(pasted, [], new Map([['q111', 'rather-unsatisfied']]))).toMatchObject({ value: { answers: { q111: 'rather-unsatisfied' }, unclear: [] } });
  expect(match(pasted, [], new Map([['q111', null]]))).toMatchObject({ value: { answers: {}, unclear: [] } });
  expect(match(pasted, [], new Map([['q111', 'no-such-option']]))).toMatchObject({ value: { unclear: [{ question: 'q111' }] } });
});

test('an answer to what was not asked does not count', () => {
  for (const [gate, counts] of [['none', false], ['dont-know', false], ['not-at-all', true]] as const) {
    expect(match([cell('q112', 'rarely'), cell('q111', gate)])).toMatchObject({ value: { notAsked: counts ? 0 : 1, answers: counts ? { q112: 'rarely' } : {} } });
  }
});

test('nothing that a cell holds throws, and every answer is an option of its question', () => {
  const ids = questionnaire.sides.partner.questions.map(({ id }) => id);
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 6 }), fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('3', '٣', '=1+1', 'Yes', '是')), { minLength: 6, maxLength: 6 }), (some, texts) => {
      const matched = match(some.map((id, place) => cell(id, texts[place] ?? '')));
      if (!matched.ok) return expect(matched.error.code).toBe('review-answer-range');
      for (const [id, option] of Object.entries(matched.value.answers)) {
        const { scale } = questionnaire.sides.partner.questions.find((question) => question.id === id) ?? {};
        expect(questionnaire.scales.find((one) => one.id === scale)?.options.map((one) => one.id)).toContain(option);
      }
    }),
    { numRuns: 200 },
  );
});
