import { describe, expect, test } from 'vitest';
import { openingStep, stepsOfPage } from '../../../../renderer/features/reviews/page/page-steps.ts';
import type { ReviewStatus } from '../../../../shared/records/choices.ts';

type Facts = Parameters<typeof stepsOfPage>[0];

const review = (status: ReviewStatus, more: Partial<Facts> = {}): Facts => ({
  today: '2026-11-28',
  review: {
    id: 'review',
    title: 'CCPM 2026',
    year: 2026,
    status,
    scope: 'national',
    sector: null,
    form: 'full',
    opensOn: '2026-11-16',
    closesOn: '2026-11-29',
    closedOn: null,
    validatedOn: null,
    invited: 0,
    responded: null,
    actions: { open: 0, overdue: 0, all: 0 },
  },
  problems: [],
  endorsement: null,
  isChangedSinceEndorsement: false,
  invitees: [],
  response: null,
  comments: [],
  ...more,
});
const response = (responded: number, invited: number, issued: number): Facts['response'] => ({
  whole: { responded, invited, rate: responded / invited },
  coordinators: { responded: 0, invited: 0 },
  types: [],
  hubs: [],
  issued,
});
const comment = (checked: 'unchecked' | 'print') => ({ id: checked, function: null, text: '', checked, editedText: null, hints: [] });
const stateOf = (facts: Facts, wanted: string) => stepsOfPage(facts).find(({ step }) => step === wanted)?.state;

describe('a review opens at', () => {
  test.each<[string, Facts]>([
    ['plan', review('planning', { problems: [{ code: 'day-missing', isBlocking: true, params: {} }] })],
    ['invitees', review('planning')],
    ['opening', review('endorsed', { endorsement: { on: '2026-11-20', by: null, meeting: null }, invitees: [{} as never] })],
    ['sending', review('open', { response: response(0, 40, 0), invitees: [{} as never] })],
    ['collecting', review('open', { response: response(3, 40, 40) })],
    ['closing', review('open', { response: response(40, 40, 40) })],
    ['closing', review('open', { response: response(3, 40, 40), today: '2026-11-30' })],
    ['comments', review('closed', { comments: [comment('unchecked'), comment('print')] })],
    ['validation', review('closed')],
    ['followUp', review('validated')],
    ['results', review('done')],
    ['plan', review('cancelled')],
  ])('%s', (step, facts) => {
    expect(openingStep(facts)).toBe(step);
  });
});

test('problems stand at the step where they are mended', () => {
  const facts = review('planning', {
    invitees: [{} as never],
    problems: [
      { code: 'own-question-unworded', isBlocking: true, params: { question: 'own1' } },
      { code: 'survey-short', isBlocking: false, params: { days: 7 } },
    ],
  });
  expect([stateOf(facts, 'plan'), stateOf(facts, 'invitees'), stateOf(facts, 'questionnaire')]).toEqual(['done', 'done', 'current']);
});

test('an endorsement that nobody gave is spared after opening, a change since asks for it again', () => {
  expect(stateOf(review('open'), 'endorsement')).toBe('notNeeded');
  expect(stateOf(review('endorsed', { endorsement: { on: '2026-11-20', by: null, meeting: null }, isChangedSinceEndorsement: true }), 'endorsement')).not.toBe('done');
});

test('without comments there is nothing to check', () => {
  expect(stateOf(review('closed'), 'comments')).toBe('notNeeded');
});
