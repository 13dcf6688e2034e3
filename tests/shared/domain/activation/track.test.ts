import { describe, expect, it } from 'vitest';
import catalogueJson from '../../../../resources/activation/catalogue.json' with { type: 'json' };
import { parseActivationCatalogue } from '../../../../shared/domain/activation/catalogue.ts';
import { activationView } from '../../../../shared/domain/activation/track.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { makeRecord } from '../../../helpers/records.ts';

const catalogue = parseActivationCatalogue(catalogueJson);
type Activation = Partial<RecordByType['activation']>;
type Steps = Record<string, Partial<RecordByType['activation_step']>>;

function view({
  activation = {},
  steps = {},
  documents = [],
  now = '2026-11-23T12:00:00Z',
}: { activation?: Activation; steps?: Steps; documents?: RecordByType['document'][]; now?: string } = {}) {
  return activationView(catalogue, {
    today: now.slice(0, 10),
    now,
    activation: makeRecord('activation', { id: 'activation', ...activation }),
    considerations: [makeRecord('activation_consideration', { id: 'co-3', answer: 'unclear', note: 'Ask the GCC' })],
    criteria: [makeRecord('activation_criterion', { id: 'cr-2', met: 'yes' })],
    steps: Object.entries(steps).map(([id, fields]) => makeRecord('activation_step', { id, ...fields })),
    documents,
  });
}
const statesOf = (given: ReturnType<typeof view>) => given.steps.map(({ state }) => state);

describe('the track', () => {
  it('has seven considerations, two criteria and eight steps, filled or not', () => {
    const empty = activationView(catalogue, {
      today: '2026-11-23',
      now: '2026-11-23T12:00:00Z',
      activation: null,
      considerations: [],
      criteria: [],
      steps: [],
      documents: [],
    });
    expect([empty.considerations.length, empty.criteria.length, empty.steps.length]).toEqual([7, 2, 8]);
    expect(empty).toMatchObject({
      outcome: null,
      currentStep: 1,
      isTransitionPlanWanted: false,
      review: { state: 'none' },
    });
    expect(view().considerations[2]).toEqual({ id: 'co-3', answer: 'unclear', note: 'Ask the GCC' });
    expect(view().criteria[1]).toEqual({ id: 'cr-2', met: 'yes', argument: null });
  });

  it('is done up to the step under way', () => {
    const steps = { 'st-1': { doneAt: '2026-11-01T09:00:00Z' }, 'st-2': { doneAt: '2026-11-02T09:00:00Z' } };
    expect(statesOf(view({ steps }))).toEqual(['done', 'done', 'current', 'open', 'open', 'open', 'open', 'open']);
    expect(view({ steps }).currentStep).toBe(3);
  });

  it('is overdue from the day after a step was due, unless it is done', () => {
    expect(statesOf(view({ steps: { 'st-1': { dueOn: '2026-11-22' } } }))[0]).toBe('overdue');
    expect(view({ steps: { 'st-1': { dueOn: '2026-11-22' } } }).currentStep).toBe(1);
    expect(statesOf(view({ steps: { 'st-1': { dueOn: '2026-11-23' } } }))[0]).toBe('current');
    expect(statesOf(view({ steps: { 'st-1': { dueOn: '2026-11-01', doneAt: '2026-11-20T00:00:00Z' } } }))[0]).toBe(
      'done',
    );
  });

  it('waits for nobody after another decision', () => {
    const given = view({
      activation: { outcome: 'working_group' },
      steps: { 'st-1': { dueOn: '2026-01-01' }, 'st-5': { doneAt: '2026-01-01T10:00:00Z' } },
    });
    expect(statesOf(given)).toEqual(['open', 'open', 'open', 'open', 'done', 'open', 'open', 'open']);
    expect([given.currentStep, given.steps[5]?.hoursLeft]).toEqual([null, null]);
  });

  it('goes on after the decision for a cluster, until all is done', () => {
    const doneAt = '2026-11-01T09:00:00Z';
    const steps = Object.fromEntries(catalogue.steps.map(({ id }) => [id, { doneAt }]));
    const { 'st-8': _last, ...seven } = steps;
    expect(view({ activation: { outcome: 'cluster' }, steps: seven }).currentStep).toBe(8);
    expect(view({ activation: { outcome: 'cluster' }, steps }).currentStep).toBeNull();
  });
});

describe('the 24 hours between steps 5 and 6', () => {
  const letter = { 'st-5': { doneAt: '2026-11-22T15:00:00+02:00' } };
  const clock = (now: string, more: Steps = {}) => view({ now, steps: { ...letter, ...more } }).steps[5];

  it('do not run before the letter is sent', () => {
    expect(view().steps[5]).toMatchObject({ dueAt: null, hoursLeft: null, state: 'open' });
  });

  it('end a day later to the minute, whatever zone the letter was noted in', () => {
    expect(clock('2026-11-22T14:00:00Z')).toMatchObject({ dueAt: '2026-11-23T13:00:00Z', hoursLeft: 23 });
    expect(clock('2026-11-23T13:00:00Z')).toMatchObject({ hoursLeft: 0 });
    expect(clock('2026-11-23T13:00:00Z')?.state).not.toBe('overdue');
    expect(clock('2026-11-23T13:06:00Z')).toMatchObject({ hoursLeft: -0.1, state: 'overdue' });
  });

  it('stop when the proposal is forwarded', () => {
    const done = { 'st-6': { doneAt: '2026-11-22T20:00:00Z' } };
    expect(clock('2026-11-30T00:00:00Z', done)).toMatchObject({
      hoursLeft: null,
      state: 'done',
      dueAt: '2026-11-23T13:00:00Z',
    });
  });
});

describe('the review', () => {
  const review = (activation: Activation, today = '2026-11-23') =>
    view({ activation, now: `${today}T12:00:00Z` }).review;
  const decided: Activation = { outcome: 'cluster', decidedOn: '2026-08-31' };

  it('is proposed three months after the decision', () => {
    expect(review(decided)).toEqual({ dueOn: '2026-11-30', isProposed: true, reviewedOn: null, state: 'due' });
    expect(review(decided, '2026-09-15').state).toBe('not-due');
    expect(review(decided, '2026-11-30').state).toBe('due');
    expect(review(decided, '2026-12-01').state).toBe('overdue');
    expect(review({ ...decided, outcome: 'working_group' }).state).toBe('due');
  });

  it('follows the day that the team set', () => {
    expect(review({ ...decided, reviewDueOn: '2027-02-01' })).toMatchObject({
      dueOn: '2027-02-01',
      isProposed: false,
      state: 'not-due',
    });
  });

  it('is done once held, until a later one is agreed', () => {
    expect(review({ ...decided, reviewedOn: '2026-10-01' }).state).toBe('done');
    expect(review({ ...decided, reviewDueOn: '2026-11-20', reviewedOn: '2026-11-01' }).state).toBe('done');
    expect(review({ ...decided, reviewDueOn: '2027-06-01', reviewedOn: '2026-11-20' }).state).toBe('not-due');
    expect(review({ ...decided, reviewDueOn: '2026-11-22', reviewedOn: '2026-05-01' }).state).toBe('overdue');
  });

  it.each(['not_activated', 'non_cluster'] as const)('is not asked for after %s', (outcome) => {
    expect(review({ ...decided, outcome })).toMatchObject({ dueOn: null, state: 'none' });
  });
});

describe('the transition plan', () => {
  const plan = (status: 'draft' | 'endorsed' | 'expired') => [
    makeRecord('document', { id: 'plan', documentKind: 'transition-plan', status }),
  ];
  const wanted = (activation: Activation, documents: RecordByType['document'][] = []) =>
    view({ activation, documents }).isTransitionPlanWanted;

  it('is wanted after activation until one is at least endorsed', () => {
    expect(wanted({ outcome: 'cluster' })).toBe(true);
    expect(wanted({ outcome: 'cluster' }, plan('draft'))).toBe(true);
    expect(wanted({ outcome: 'cluster' }, plan('expired'))).toBe(true);
    expect(wanted({ outcome: 'cluster' }, plan('endorsed'))).toBe(false);
    expect(wanted({ outcome: 'working_group' })).toBe(false);
    expect(wanted({})).toBe(false);
  });
});
