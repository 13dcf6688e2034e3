import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { type ElectionStatus, electionStatuses } from '../../../../shared/records/choices.ts';
import type { PageStepState } from '../../procedure/step-list.tsx';

/** The page of an election, step by step, in the order in which it is led. */
export const pageSteps = [
  'rules',
  'announcement',
  'roll',
  'nominations',
  'lots',
  'opening',
  'ballots',
  'returns',
  'closing',
  'count',
  'selection',
  'result',
  'installation',
  'vacancies',
] as const;
export type PageStep = (typeof pageSteps)[number];

type StepFacts = Pick<
  ElectionView,
  'today' | 'election' | 'rules' | 'problems' | 'rulesDigest' | 'areRulesChanged' | 'roll' | 'lots' | 'contests' | 'openedAt' | 'urn' | 'turnout' | 'closing' | 'result' | 'declaredOn' | 'seats'
>;

/** Whether an election is at a status or past it. A cancelled one is past nothing. */
export function isPast({ election }: Pick<ElectionView, 'election'>, status: ElectionStatus): boolean {
  return election.status !== 'cancelled' && electionStatuses.indexOf(election.status) >= electionStatuses.indexOf(status);
}

/** From opening on nothing of the rules, the roll and the papers changes any more. */
export function isFrozen(view: Pick<ElectionView, 'election'>): boolean {
  return view.election.status === 'cancelled' || isPast(view, 'open');
}

/** The steps that the election has, each with where it stands; the first that is not done is the current one. */
export function stepsOfPage(view: StepFacts): { step: PageStep; state: PageStepState }[] {
  const isSelection = view.rules.procedure === 'selection';
  const without: readonly PageStep[] = isSelection ? ['roll', 'lots', 'opening', 'ballots', 'returns', 'closing', 'count'] : ['selection'];
  const needed = pageSteps.filter((step) => !without.includes(step));
  const current = needed.find((step) => !isDone(step, view) && !isSpared(step, view));
  return needed.map((step) => {
    if (isSpared(step, view)) return { step, state: 'notNeeded' };
    if (isDone(step, view)) return { step, state: 'done' };
    return { step, state: step === current && view.election.status !== 'cancelled' ? 'current' : 'later' };
  });
}

/** Where the page opens: at what is to be done, after the end at the result or the seats. */
export function openingStep(view: StepFacts): PageStep {
  const steps = stepsOfPage(view);
  return steps.find(({ state }) => state === 'current')?.step ?? (view.election.status === 'cancelled' ? 'rules' : 'vacancies');
}

const ballotSteps: readonly PageStep[] = ['lots', 'opening', 'ballots', 'returns', 'closing'];

/** Where nothing is contested after nominations were closed, there is no ballot. */
function isSpared(step: PageStep, view: StepFacts): boolean {
  if (step === 'installation' || step === 'vacancies') return view.election.groupId === null;
  return ballotSteps.includes(step) && isPast(view, 'ready') && view.openedAt === null && view.contests.every(({ state }) => state !== 'contested');
}

function isVotingOver({ election, today }: Pick<ElectionView, 'election' | 'today'>): boolean {
  return election.status === 'open' && election.closesOn !== null && today > election.closesOn;
}

function isDone(step: PageStep, view: StepFacts): boolean {
  switch (step) {
    case 'rules':
      return view.problems.length === 0;
    case 'announcement':
      return view.rulesDigest !== null && !view.areRulesChanged;
    case 'roll':
      return view.roll.length > 0;
    case 'nominations':
      return isPast(view, 'ready');
    case 'lots':
      return view.lots?.isComplete ?? false;
    case 'opening':
      return isPast(view, 'open');
    case 'ballots':
      return isPast(view, 'closed') || (view.turnout.length > 0 && view.turnout.every(({ roll, issued }) => issued >= roll));
    case 'returns':
      return view.closing !== null || (view.turnout.length > 0 && view.turnout.every(({ roll, returned }) => returned >= roll)) || isVotingOver(view);
    case 'closing':
      return view.closing !== null;
    case 'count':
    case 'selection':
      return isPast(view, 'counted');
    case 'result':
      return view.declaredOn !== null;
    case 'installation':
      return view.seats.length > 0;
    case 'vacancies':
      return view.seats.length > 0 && view.seats.every(({ state }) => state !== 'vacant');
  }
}
