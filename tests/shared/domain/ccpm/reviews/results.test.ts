import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distributionOf } from '../../../../../shared/domain/ccpm/distribution.ts';
import { composeQuestionnaire } from '../../../../../shared/domain/ccpm/reviews/questionnaire.ts';
import { makeResults, type ReviewRespondent, toScores } from '../../../../../shared/domain/ccpm/reviews/results.ts';
import { scoreSurvey } from '../../../../../shared/domain/ccpm/score.ts';
import type { Answer } from '../../../../../shared/domain/ccpm/catalogue.ts';
import { scoringMethods } from '../../../../../shared/records/choices.ts';
import { reviewResultsSchema } from '../../../../../shared/records/review-data.ts';
import { makeRecord } from '../../../../helpers/records.ts';
import { testCatalogues } from '../../../../helpers/workspace.ts';

const { ccpm, ccpmTexts } = testCatalogues();
const digest = 'ab'.repeat(32);
const compose = (fields: Parameters<typeof makeRecord<'review'>>[1]) => composeQuestionnaire(ccpm, ccpmTexts, makeRecord('review', fields));

/** Three sub-functions: ten items, one, and two of which partners are asked one. */
const codes = ['q111', 'q112', 'q113', 'q114', 'q115', 'q116', 'q231', 'q321', 'q322'];
const answer = fc.constantFrom<(Answer | null)[]>(0, 1, 2, 3, 4, null, null);
const person = (hubs: readonly (string | null)[]): fc.Arbitrary<ReviewRespondent> =>
  fc.record({
    role: fc.constantFrom('partner' as const, 'partner' as const, 'partner' as const, 'coordinator' as const),
    organisationType: fc.constant('ingo' as const),
    hub: fc.constantFrom(...hubs),
    answers: fc.array(answer, { minLength: codes.length, maxLength: codes.length }).map((given) => new Map(codes.map((code, place) => [code, given[place] ?? null]))),
  });
const survey = fc.record({
  respondents: fc.array(person(['north', 'south', null]), { maxLength: 30 }),
  secrecyThreshold: fc.integer({ min: 2, max: 6 }),
  areCoordinatorsShown: fc.boolean(),
  method: fc.constantFrom(...scoringMethods),
});

test('what is shown is what the answers give, and nothing that is held back can be had from it', () => {
  fc.assert(
    fc.property(survey, ({ respondents, ...rules }) => {
      const questionnaire = compose({ id: 'r', form: 'full', languages: ['en'], ...rules });
      const results = makeResults(questionnaire, respondents, digest);
      expect(reviewResultsSchema.safeParse(results).error).toBeUndefined();
      const truth = scoreSurvey(ccpm, respondents, rules.method);
      const { secrecyThreshold: threshold } = rules;
      const isSmall = (count: number) => count > 0 && count < threshold;
      const countOf = (role: 'coordinator' | 'partner') => respondents.filter((one) => one.role === role).length;
      // Coordinators who answer openly would give away, in the pool, what few partners said.
      const isPoolTelling = rules.areCoordinatorsShown && countOf('coordinator') > 0 && isSmall(countOf('partner'));
      for (const { hubs, items, ...shown } of results.subfunctions) {
        const real = truth.find(({ id }) => id === shown.id);
        for (const [cell, full] of [[shown, real] as const, ...items.map((item) => [item, real?.items.find(({ id }) => id === item.id)] as const)]) {
          if (!full) throw new Error('No such score.');
          for (const [side, own] of [['together', full], ['coordinator', full.coordinator], ['partner', full.partner]] as const) {
            if (cell[side].status === 'withheld') {
              expect(cell[side]).toEqual({ score: null, status: 'withheld', respondents: null });
              continue;
            }
            expect(cell[side]).toEqual({ score: own.score, status: own.status, respondents: own.respondents });
            if (side !== 'coordinator' || !rules.areCoordinatorsShown) expect(isSmall(own.respondents)).toBe(false);
          }
          // The pool less one side is the other: both are shown, or neither.
          expect(cell.coordinator.status === 'withheld').toBe(cell.partner.status === 'withheld');
          if (cell.together.status === 'withheld') expect(cell.partner.status).toBe('withheld');
        }
        for (const { id, distribution, ...item } of items) {
          const source = ccpm.functions.flatMap(({ subfunctions }) => subfunctions.flatMap((one) => one.items)).find((one) => one.id === id);
          for (const role of ['coordinator', 'partner'] as const) {
            expect(distribution[role] === null).toBe(item[role].status === 'withheld');
            if (distribution[role] !== null) expect(distribution[role]).toEqual(distributionOf(respondents, role, source?.[role].map(({ code }) => code) ?? []));
          }
          expect(distribution.together === null).toBe(item.together.status === 'withheld');
        }
        // One item alone that is held back would follow from its sub-function's score and the others.
        for (const side of ['together', 'partner'] as const) {
          const held = items.filter((item) => item[side].status === 'withheld').length;
          if (shown[side].status !== 'withheld' && items.length > 1) expect(held).not.toBe(1);
        }
        if (isPoolTelling) expect(shown.together.status).toBe('withheld');
        if (shown.together.status === 'withheld') expect(hubs.every(({ score }) => score.status === 'withheld')).toBe(true);
        // One hub alone that is held back would follow from the whole and the others.
        const heldHubs = hubs.filter(({ score }) => score.status === 'withheld');
        if (heldHubs.length < hubs.length) expect(heldHubs.length).not.toBe(1);
        for (const { score } of hubs) if (score.respondents !== null) expect(score.respondents).toBeGreaterThanOrEqual(threshold);
      }
    }),
    { numRuns: 120 },
  );
});

test('an answer scores as the frozen questionnaire says, whatever the catalogue says', () => {
  const questionnaire = compose({
    id: 'r',
    form: 'short',
    languages: ['en'],
    adaptation: {
      hidden: ['partner:s02'],
      rewordings: [],
      own: [{ id: 'own-1', role: 'partner', subfunction: 'aap', scale: 'yes-no', texts: { en: 'Asked?' } }],
      scores: [{ scale: 'extent', option: 'mostly', score: 2 }],
    },
  });
  const scores = toScores(questionnaire, 'partner', { s01: 'mostly', s02: 'fully', s03: 'dont-know', 'own-1': 'yes' });
  expect([scores.get('s01'), scores.has('s02'), scores.get('s03'), scores.get('own-1'), scores.get('s10')]).toEqual([2, false, null, 4, null]);
  const respondents = Array.from({ length: 5 }, (): ReviewRespondent => ({ role: 'partner', organisationType: 'un', hub: null, answers: scores }));
  const results = makeResults(questionnaire, respondents, digest);
  expect(results.subfunctions.map(({ id, together }) => `${id} ${together.score ?? together.status}`)).toEqual([
    'coordination_platform 50',
    'avoiding_duplication no-data',
    'gap_analysis no-data',
    'sector_planning no-data',
    'standards no-data',
    'funding no-data',
    'advocacy_action no-data',
    'monitor no-data',
    'preparedness no-data',
    'aap 100',
  ]);
});

test('coordinators who answer openly hide no partners in the pool', () => {
  const questionnaire = compose({ id: 'r', form: 'short', languages: ['en'], secrecyThreshold: 5, areCoordinatorsShown: true });
  const answers = (score: Answer) => new Map<string, Answer | null>([['s01', score]]);
  const respondents = [
    ...Array.from({ length: 6 }, (_, place): ReviewRespondent => ({ role: 'coordinator', organisationType: 'un', hub: place === 0 ? 'north' : null, answers: answers(4) })),
    ...[0, 1].map((): ReviewRespondent => ({ role: 'partner', organisationType: 'nngo', hub: null, answers: answers(0) })),
  ];
  const [platform] = makeResults(questionnaire, respondents, digest).subfunctions;
  expect([platform?.together, ...(platform?.hubs ?? []).map(({ score }) => score)].map((score) => score?.status)).toEqual(['withheld', 'withheld', 'withheld']);
});
