import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { adaptationRefusal, viewAdaptation } from '../../../../../shared/domain/ccpm/reviews/adaptation.ts';
import { composeQuestionnaire, noAdaptation, questionCounts } from '../../../../../shared/domain/ccpm/reviews/questionnaire.ts';
import { languages } from '../../../../../shared/records/choices.ts';
import { type Adaptation, questionnaireSchema } from '../../../../../shared/records/review-data.ts';
import { makeRecord } from '../../../../helpers/records.ts';
import { testCatalogues } from '../../../../helpers/workspace.ts';

const { ccpm, ccpmTexts } = testCatalogues();
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const review = (adaptation: Partial<Adaptation>, form: 'full' | 'short' = 'full') =>
  makeRecord('review', { id: 'r', form, languages: ['en', 'fr'], adaptation: { ...noAdaptation, ...adaptation } });
const view = (adaptation: Partial<Adaptation>, form?: 'full' | 'short') => viewAdaptation(ccpm, ccpmTexts, review(adaptation, form), true, sha256);

test('both forms are whole, worded in every language, and fit the record', () => {
  for (const form of ['full', 'short'] as const) {
    const questionnaire = composeQuestionnaire(ccpm, ccpmTexts, makeRecord('review', { id: 'r', form, languages: [...languages] }));
    expect(questionnaireSchema.safeParse(questionnaire).error).toBeUndefined();
    expect(questionCounts(questionnaire)).toEqual(form === 'full' ? { coordinator: 66, partner: 42 } : { coordinator: 10, partner: 10 });
    const worded = [questionnaire.title, questionnaire.introduction, ...Object.values(questionnaire.sides).flatMap(({ questions, comments }) => [...questions, ...comments].map(({ texts }) => texts))];
    expect(worded.filter((texts) => Object.keys(texts).length < languages.length)).toEqual([]);
    expect(questionnaire.sides.partner.comments).toHaveLength(form === 'full' ? 9 : 2);
  }
});

test('what a cluster hides, rewords, adds and scores otherwise is asked so', () => {
  const adaptation: Partial<Adaptation> = {
    hidden: ['partner:q111', 'coordinator:q231', 'partner:q231'],
    rewordings: [{ question: 'partner:q112', texts: { en: 'How often were you there?', fr: 'Y étiez-vous ?' } }],
    own: [{ id: 'own-1', role: 'coordinator', subfunction: 'standards', scale: 'yes-no', texts: { en: 'Own', fr: 'Propre' } }],
    scores: [{ scale: 'yes-no', option: 'no', score: 1 }],
  };
  const { questionnaire, questions, scales, digest, problems } = view(adaptation);
  const partner = questionnaire.sides.partner.questions;
  expect(partner.some(({ id }) => id === 'q111')).toBe(false);
  // What was asked only after a question that is hidden is asked of everybody.
  expect(partner.find(({ id }) => id === 'q112')).toMatchObject({ onlyIf: null, texts: { en: 'How often were you there?' } });
  expect(questionnaire.sides.coordinator.questions.find(({ isOwn }) => isOwn)).toMatchObject({ id: 'own-1', subfunction: 'standards', item: null });
  expect(scales.find(({ id }) => id === 'yes-no')?.options[0]).toMatchObject({ original: 0, score: 1 });
  expect(questions.filter(({ isHidden }) => isHidden).map(({ key }) => key).sort()).toEqual(['coordinator:q231', 'partner:q111', 'partner:q231']);
  expect(problems).toEqual([{ code: 'subfunction-without-question', isBlocking: false, params: { subfunction: 'prioritisation' } }]);
  expect(digest).not.toBe(view({}).digest);
  expect(view({ ...adaptation }).digest).toBe(digest);
});

test('what cannot be asked stands against opening', () => {
  const own = { id: 'own-1', role: 'partner' as const, subfunction: 'aap', scale: 'extent', texts: { en: 'Own' } };
  const { problems } = view({ own: [own], rewordings: [{ question: 'partner:q112', texts: { en: 'Only English' } }], scores: [{ scale: 'yes-no', option: 'no', score: 4 }] });
  expect(problems.filter(({ isBlocking }) => isBlocking).map(({ code }) => code)).toEqual(['own-question-unworded', 'reworded-unworded', 'scale-without-score']);
  const refused = (changes: object) => adaptationRefusal(ccpm, { ...noAdaptation, own: [{ ...own, ...changes }] });
  expect([refused({}), refused({ id: 'q111' }), refused({ id: 's01' }), refused({ subfunction: 'nowhere' }), refused({ scale: 'stars' })]).toEqual([
    null,
    { question: 'q111' },
    { question: 's01' },
    { question: 'own-1' },
    { question: 'own-1' },
  ]);
  expect(adaptationRefusal(ccpm, { ...noAdaptation, scores: [{ scale: 'extent', option: 'five', score: 1 }] })).toEqual({ question: 'extent.five' });
});
