import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import catalogueJson from '../../../../resources/ccpm/catalogue.json' with { type: 'json' };
import { type Answer, parseCcpmCatalogue } from '../../../../shared/domain/ccpm/catalogue.ts';
import { type ScoringMethod, scoringMethods } from '../../../../shared/domain/ccpm/methods.ts';
import { composeRespondents, type Respondent, respondentTypes } from '../../../../shared/domain/ccpm/respondents.ts';
import { scoreSurvey } from '../../../../shared/domain/ccpm/score.ts';
import { allCodes, respondent } from './datasets.ts';

const catalogue = parseCcpmCatalogue(catalogueJson);

function scoresOf(respondents: readonly Respondent[], method: ScoringMethod = 'respondent-median') {
  const scored = scoreSurvey(catalogue, respondents, method);
  const byId = new Map(scored.flatMap(({ items, ...own }) => [[own.ccpmNumber, own] as const, ...items.map((item) => [item.id, item] as const)]));
  return (id: string) => {
    const found = byId.get(id);
    if (!found) throw new Error(`nothing is scored as ${id}`);
    const { score, status, respondents } = found;
    return { score, status, respondents, coordinator: found.coordinator, partner: found.partner };
  };
}

const noData = { score: null, status: 'no-data', respondents: 0 };
const partners = (code: string, ...answers: Answer[]) => answers.map((answer) => respondent('partner', { [code]: answer }));

test('13 sub-functions and 68 items are scored, by the ids of the catalogue', () => {
  const scored = scoreSurvey(catalogue, [], 'mean');
  expect(scored.map(({ ccpmNumber }) => ccpmNumber)).toEqual(['1.1', '1.2', '2.1', '2.2', '2.3', '3.1', '3.2', '3.3', '4.1', '4.2', '5', '6', '7']);
  expect(new Set(scored.map(({ id }) => id)).size).toBe(13);
  expect(scored.flatMap(({ items }) => items)).toHaveLength(68);
});

describe('trap 1: two numbering schemes', () => {
  it('scores advocacy as CCPM 4, whatever number the seed gives it', () => {
    const scored = scoreSurvey(catalogue, partners('q411', 4), 'mean').filter(({ score }) => score !== null);
    expect(scored.map(({ id, ccpmNumber }) => [id, ccpmNumber])).toEqual([['advocacy_concerns', '4.1']]);
    expect(catalogue.functions.find(({ id }) => id === 'advocacy')).toMatchObject({ iascNumber: '6', ccpmNumber: '4' });
  });
});

describe('trap 2: three ways to aggregate', () => {
  // 2.1 has three questions. Means of the three respondents: 4, 1, 4/3.
  const respondents = [
    respondent('coordinator', { q211: 4 }),
    respondent('partner', { q211: 1, q212: 1, q213: 1 }),
    respondent('partner', { q211: 0, q212: 0, q213: 4 }),
  ];

  it('takes the median of the respondents’ means', () => {
    expect(scoresOf(respondents)('2.1')).toMatchObject({ score: 100 / 3, status: 'unsatisfactory', respondents: 3 });
  });

  it('takes the median of all answers together: 0 0 1 [1] 1 4 4', () => {
    expect(scoresOf(respondents, 'pooled-median')('2.1')).toMatchObject({ score: 25, status: 'weak', respondents: 3 });
  });

  it('takes the mean of all answers together: 11 / 7', () => {
    expect(scoresOf(respondents, 'mean')('2.1')).toMatchObject({ score: 275 / 7, status: 'unsatisfactory', respondents: 3 });
  });

  it('scores items by the same method', () => {
    expect(scoringMethods.map((method) => scoresOf(respondents, method)('2.1.1').score)).toEqual([25, 25, 125 / 3]);
  });
});

describe('trap 5: no valid answer', () => {
  it.each(scoringMethods)('is no data and not weak: %s', (method) => {
    const score = scoresOf([respondent('partner', { q711: null, q71: null }), respondent('coordinator', {})], method);
    expect(score('7')).toEqual({ ...noData, coordinator: noData, partner: noData });
    expect(score('7.1.1')).toEqual({ ...noData, coordinator: noData, partner: noData });
  });

  it('is not the answer 0, which is weak', () => {
    expect(scoresOf(partners('q71', 0))('7')).toMatchObject({ score: 0, status: 'weak', respondents: 1 });
  });

  it('leaves a respondent out, and the others as they are', () => {
    const score = scoresOf([...partners('q71', 4, 2), respondent('partner', { q71: null })]);
    expect(score('7.1.1')).toMatchObject({ score: 75, status: 'satisfactory', respondents: 2 });
  });
});

describe('traps 6 and 8: bands without gaps', () => {
  /** A sub-function of one question: each answer is one respondent’s. */
  const statusOf = (method: ScoringMethod, ...answers: Answer[]) => scoresOf(partners('q231', ...answers), method)('2.3');

  it.each([
    [25, 'weak', [1, 1]],
    [37.5, 'unsatisfactory', [1, 2]],
    [50, 'unsatisfactory', [1, 3]],
    [62.5, 'satisfactory', [2, 3]],
    [75, 'satisfactory', [2, 4]],
    [87.5, 'good', [3, 4]],
    [0, 'weak', [0]],
    [100, 'good', [4]],
  ] satisfies [number, string, Answer[]][])('%s is %s', (score, status, answers) => {
    expect(statusOf('mean', ...answers)).toMatchObject({ score, status });
  });

  it('classifies 50.5, which printed legends leave out, and 25.5 and 75.5', () => {
    const hundred = (low: Answer, high: Answer) => [...Array<Answer>(98).fill(low), high, high];
    expect(statusOf('mean', ...hundred(2, 3))).toMatchObject({ score: 50.5, status: 'satisfactory' });
    expect(statusOf('mean', ...hundred(1, 2))).toMatchObject({ score: 25.5, status: 'unsatisfactory' });
    expect(statusOf('mean', ...hundred(3, 4))).toMatchObject({ score: 75.5, status: 'good' });
  });

  it('classifies the unrounded score: 50.04 is shown as 50.0 and is satisfactory', () => {
    const answers = [...Array<Answer>(599).fill(2), 3 as const];
    expect(statusOf('mean', ...answers)).toMatchObject({ score: 50 + 25 / 600, status: 'satisfactory' });
  });

  it('meets an edge by way of fifteenths: (7/15 + 23/15) / 2 = 1, and the next fifteenth is beyond it', () => {
    // 3.1 has fifteen questions on the coordinator’s side.
    const codes = ['q311', 'q312', 'q313', 'q314', 'q316', 'q317', 'q318', ...[1, 2, 3, 4, 5, 6, 7, 8].map((part) => `q315[${part}]`)];
    const withSum = (sum: number) =>
      respondent('coordinator', Object.fromEntries(codes.map((code, place) => [code, Math.max(0, Math.min(4, sum - 4 * place)) as Answer])));
    expect(scoresOf([withSum(7), withSum(23)])('3.1')).toMatchObject({ score: 25, status: 'weak' });
    expect(scoresOf([withSum(7), withSum(24)])('3.1')).toMatchObject({ status: 'unsatisfactory' });
  });
});

describe('trap 7: comments never score', () => {
  it('does not take the coordinator’s q66 into preparedness, even when it looks like an answer', () => {
    const score = scoresOf([respondent('coordinator', { q61: 4, q66: 0 })]);
    expect(score('6')).toMatchObject({ score: 100, status: 'good' });
  });

  it('does not score a side’s comment box whose code is a question of the other side', () => {
    // q54, q63 and q334 are the partners’ comments and the coordinator’s questions.
    const score = scoresOf([respondent('partner', { q54: 4, q63: 4, q334: 4 })]);
    expect(['5', '6', '3.3'].map((id) => score(id).status)).toEqual(['no-data', 'no-data', 'no-data']);
    const other = scoresOf([respondent('coordinator', { q54: 4, q63: 4, q334: 4 })]);
    expect(['5.1.4', '6.1.3', '3.3.4'].map((id) => other(id).score)).toEqual([100, 100, 100]);
  });
});

describe('whose questionnaire', () => {
  it('decides what a code means: q111 is the list of partners, or how often the cluster meets', () => {
    const score = scoresOf([respondent('coordinator', { q111: 4 }), respondent('partner', { q111: 1 })]);
    expect(score('1.1.1')).toMatchObject({ score: 100, respondents: 1, partner: noData });
    expect(score('1.1.2')).toMatchObject({ score: 25, respondents: 1, coordinator: noData });
  });

  it('leaves out an answer to a question of the other side', () => {
    expect(scoresOf([respondent('partner', { q119: 4 })])('1.1')).toMatchObject(noData);
  });

  it('pools both sides with equal weight, and shows them apart', () => {
    const score = scoresOf([respondent('coordinator', { q231: 0 }), ...partners('q231', 4, 4)]);
    expect(score('2.3')).toEqual({
      score: 100,
      status: 'good',
      respondents: 3,
      coordinator: { score: 0, status: 'weak', respondents: 1 },
      partner: { score: 100, status: 'good', respondents: 2 },
    });
  });
});

test('a short question scores its sub-function and no item', () => {
  const score = scoresOf([respondent('partner', { s03: 3 }), respondent('coordinator', { s03: 1 })]);
  expect(score('2.2')).toMatchObject({ score: 50, respondents: 2 });
  expect(score('2.2.1')).toMatchObject(noData);
  expect(score('2.3')).toMatchObject(noData);
});

describe('for every survey and method', () => {
  const answers = fc.dictionary(fc.constantFrom(...allCodes), fc.constantFrom<Answer | null>(0, 1, 2, 3, 4, null), { maxKeys: 40, noNullPrototype: true });
  const anybody = fc.record({
    role: fc.constantFrom('coordinator' as const, 'partner' as const),
    organisationType: fc.constantFrom(...respondentTypes, null),
    answers: answers.map((given) => new Map(Object.entries(given))),
  });
  const survey = fc.array(anybody, { maxLength: 12 });
  const method = fc.constantFrom(...scoringMethods);

  it('the order of respondents never matters', () => {
    fc.assert(
      fc.property(
        survey.chain((respondents) => fc.tuple(fc.constant(respondents), fc.shuffledSubarray(respondents, { minLength: respondents.length }))),
        method,
        ([respondents, shuffled], method) => {
          expect(scoreSurvey(catalogue, shuffled, method)).toEqual(scoreSurvey(catalogue, respondents, method));
        },
      ),
    );
  });

  it('the order of questions never matters', () => {
    fc.assert(
      fc.property(survey, method, (respondents, method) => {
        const turned = respondents.map((given) => ({ ...given, answers: new Map([...given.answers].reverse()) }));
        expect(scoreSurvey(catalogue, turned, method)).toEqual(scoreSurvey(catalogue, respondents, method));
      }),
    );
  });

  it('scores lie within 0 and 100, and agree with their status', () => {
    fc.assert(
      fc.property(survey, method, (respondents, method) => {
        const scored = scoreSurvey(catalogue, respondents, method);
        for (const { score, status, respondents: counted } of scored.flatMap(({ items, ...own }) => [own, own.coordinator, own.partner, ...items])) {
          expect(score === null).toBe(status === 'no-data');
          expect(score === null).toBe(counted === 0);
          expect(score ?? 0).toBeGreaterThanOrEqual(0);
          expect(score ?? 0).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it('somebody without a valid answer changes nothing', () => {
    fc.assert(
      fc.property(survey, anybody, method, (respondents, { role, organisationType, answers }, method) => {
        const silent = { role, organisationType, answers: new Map([...answers.keys()].map((code) => [code, null])) };
        expect(scoreSurvey(catalogue, [...respondents, silent], method)).toEqual(scoreSurvey(catalogue, respondents, method));
      }),
    );
  });

  it('a higher answer never lowers a score', () => {
    fc.assert(
      fc.property(survey, method, (respondents, method) => {
        const raised = respondents.map((given) => ({
          ...given,
          answers: new Map([...given.answers].map(([code, answer]) => [code, answer === null ? null : (Math.min(4, answer + 1) as Answer)])),
        }));
        const before = scoreSurvey(catalogue, respondents, method);
        for (const [place, { score }] of scoreSurvey(catalogue, raised, method).entries()) {
          expect(score ?? 0).toBeGreaterThanOrEqual(before[place]?.score ?? 0);
        }
      }),
    );
  });
});

describe('trap 3: the composition of respondents', () => {
  it('is counted apart from any response rate', () => {
    const respondents = [respondent('coordinator', {}, 'un'), respondent('partner', {}, 'un'), respondent('partner', {}, null)];
    expect(composeRespondents(respondents)).toEqual({
      total: 3,
      perRole: { coordinator: 1, partner: 2 },
      perType: { ingo: 0, nngo: 0, un: 2, authority: 0, donor: 0, other: 0, unknown: 1 },
    });
  });
});
