import { describe, expect, it } from 'vitest';
import { nextDayOf } from '../../../../renderer/features/elections/list/next-day.ts';
import { suitableGroup } from '../../../../renderer/features/elections/list/suitable-group.ts';
import { isFrozen, openingStep, stepsOfPage } from '../../../../renderer/features/elections/page/page-steps.ts';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import type { ElectionStatus } from '../../../../shared/records/choices.ts';

type Facts = Parameters<typeof stepsOfPage>[0];

function facts(status: ElectionStatus, more: Partial<Facts> = {}): Facts {
  return {
    today: '2026-05-10',
    election: { status, groupId: 'sag', closesOn: '2026-05-12' } as ElectionView['election'],
    rules: { procedure: 'ballot' } as ElectionView['rules'],
    problems: [],
    rulesDigest: null,
    areRulesChanged: false,
    roll: [],
    lots: null,
    contests: [],
    openedAt: null,
    urn: 'none',
    turnout: [],
    closing: null,
    result: null,
    declaredOn: null,
    seats: [],
    ...more,
  };
}

const contested = [{ state: 'contested' }] as ElectionView['contests'];
const turnout = (issued: number, returned: number) => [{ roll: 4, issued, returned }] as ElectionView['turnout'];
const stateOf = (view: Facts, step: string) => stepsOfPage(view).find((known) => known.step === step)?.state;

describe('the steps of an election', () => {
  it('begin with the rules until they fit together', () => {
    const view = facts('drafting', { problems: [{ code: 'counters-missing', params: {} }] });
    expect(openingStep(view)).toBe('rules');
    expect(stateOf(view, 'announcement')).toBe('later');
    expect(openingStep(facts('drafting'))).toBe('announcement');
  });

  it('come back to the announcement when the rules were changed', () => {
    const view = facts('nominating', { rulesDigest: 'd', areRulesChanged: true, roll: [{} as never] });
    expect(openingStep(view)).toBe('announcement');
  });

  it('need no ballot where nothing is contested', () => {
    const view = facts('ready', { rulesDigest: 'd', roll: [{} as never], contests: [{ state: 'uncontested' }] as ElectionView['contests'] });
    expect(stateOf(view, 'opening')).toBe('notNeeded');
    expect(openingStep(view)).toBe('count');
  });

  it('go on to the closing when everybody has voted, or the last day has passed', () => {
    const open = { rulesDigest: 'd', roll: [{} as never], contests: contested, lots: { isComplete: true } as ElectionView['lots'], openedAt: 'x' };
    expect(openingStep(facts('open', { ...open, turnout: turnout(2, 0) }))).toBe('ballots');
    expect(openingStep(facts('open', { ...open, turnout: turnout(4, 1) }))).toBe('returns');
    expect(openingStep(facts('open', { ...open, turnout: turnout(4, 4) }))).toBe('closing');
    expect(openingStep(facts('open', { ...open, turnout: turnout(4, 1), today: '2026-05-13' }))).toBe('closing');
  });

  it('of a selection have no roll, urn or count', () => {
    const view = facts('ready', { rules: { procedure: 'selection' } as ElectionView['rules'], rulesDigest: 'd' });
    expect(stepsOfPage(view).map(({ step }) => step)).toEqual(['rules', 'announcement', 'nominations', 'selection', 'result', 'installation', 'vacancies']);
    expect(openingStep(view)).toBe('selection');
  });

  it('of a cancelled election are none to do', () => {
    const view = facts('cancelled');
    expect(stepsOfPage(view).some(({ state }) => state === 'current')).toBe(false);
    expect(openingStep(view)).toBe('rules');
    expect(isFrozen(view)).toBe(true);
  });

  it('end with vacancies, and without a group with the result', () => {
    const done = { rulesDigest: 'd', roll: [{} as never], contests: contested, lots: { isComplete: true } as ElectionView['lots'], openedAt: 'x', closing: {} as ElectionView['closing'], declaredOn: '2026-05-14' };
    expect(openingStep(facts('declared', done))).toBe('installation');
    const view = facts('declared', { ...done, election: { status: 'declared', groupId: null, closesOn: null } as ElectionView['election'] });
    expect(stateOf(view, 'installation')).toBe('notNeeded');
  });
});

describe('the list of elections', () => {
  const days = { nominationsUntil: '2026-05-01', opensOn: '2026-05-08', closesOn: '2026-05-12', declaredOn: null };

  it('shows the day that an election waits for', () => {
    expect(nextDayOf({ status: 'ready', ...days })).toEqual({ what: 'opensOn', day: '2026-05-08' });
    expect(nextDayOf({ status: 'open', ...days })).toEqual({ what: 'closesOn', day: '2026-05-12' });
    expect(nextDayOf({ status: 'declared', ...days })).toBeNull();
    expect(nextDayOf({ status: 'cancelled', ...days })).toBeNull();
  });

  it('proposes the only group that a new one can be for', () => {
    const groups = [{ id: 'g1', groupKind: 'sag' as const }, { id: 'g2', groupKind: 'twg' as const }];
    expect(suitableGroup('sag', groups, [])).toBe('g1');
    expect(suitableGroup('sag', groups, [{ groupId: 'g1', status: 'open' }])).toBeNull();
    expect(suitableGroup('sag', groups, [{ groupId: 'g1', status: 'declared' }])).toBe('g1');
    expect(suitableGroup('co_coordinator', groups, [])).toBeNull();
  });
});
