import { type ElectionStep, electionSteps, type RuleProblem } from '../../../contract/election-view.ts';
import type { ElectionStatus } from '../../../records/choices.ts';
import type { Failure } from '../../../result.ts';
import type { Contest } from './contests.ts';
import { type ElectionRecord, type NominationRecord, objectionsUntil } from './rules.ts';

/** Everything that decides what may be done with an election today. */
export interface Situation {
  today: string;
  election: ElectionRecord;
  problems: readonly RuleProblem[];
  /** The rules are not those that were announced. */
  areRulesChanged: boolean;
  /** The papers are not those that were frozen at opening: names of candidates changed. */
  arePapersChanged: boolean;
  electors: number;
  openObjections: { rules: number; roll: number; result: number };
  nominations: readonly NominationRecord[];
  contests: readonly Contest[];
  /** Every candidate of a contest has a lot. */
  areLotsDrawn: boolean;
  urn: 'none' | 'unconfirmed' | 'here' | 'elsewhere';
  /** An electorate missed the quorum, and the rules want voting extended. */
  isExtensionWanted: boolean;
  /** Every organisation of the roll has voted. */
  haveAllVoted: boolean;
  /** Electorates of the result between whose candidates only lots can decide. */
  unsettled: number;
  isInstalled: boolean;
}

/** In which phases a step has its place. */
const phases: Record<ElectionStep, readonly ElectionStatus[]> = {
  announce: ['drafting', 'announced', 'nominating', 'ready'],
  drawRoll: ['announced', 'nominating', 'ready'],
  callNominations: ['announced'],
  closeNominations: ['nominating'],
  drawLots: ['ready'],
  open: ['ready'],
  vote: ['open'],
  extend: ['open'],
  close: ['open'],
  count: ['ready', 'closed', 'counted'],
  select: ['ready', 'counted'],
  declare: ['counted'],
  install: ['declared'],
  cancel: ['drafting', 'announced', 'nominating', 'ready', 'open', 'closed', 'counted'],
};

const ballotSteps: readonly ElectionStep[] = ['drawRoll', 'drawLots', 'open', 'vote', 'extend', 'close', 'count'];

/** What stands against a step today, the weightiest first; nothing: it may be done. */
export function blockersOf(step: ElectionStep, situation: Situation): Failure[] {
  const { election } = situation;
  const status = election.status ?? 'drafting';
  if (!phases[step].includes(status)) return [{ code: 'election-not-now', params: { status } }];
  const isBallot = election.procedure !== 'selection';
  if (isBallot ? step === 'select' : ballotSteps.includes(step)) {
    return [{ code: isBallot ? 'election-by-ballot' : 'election-by-selection', params: {} }];
  }
  return (blockers[step] ?? none)(situation);
}

export function stepsOf(situation: Situation): { step: ElectionStep; blockers: Failure[] }[] {
  const isBallot = situation.election.procedure !== 'selection';
  return electionSteps
    .filter((step) => (isBallot ? step !== 'select' : !ballotSteps.includes(step)))
    .map((step) => ({ step, blockers: blockersOf(step, situation) }));
}

const none = (): Failure[] => [];

const when = (isThere: boolean, code: string, params: Failure['params'] = {}): Failure[] => (isThere ? [{ code, params }] : []);

const frozen = ({ areRulesChanged, arePapersChanged }: Situation): Failure[] => [
  ...when(areRulesChanged, 'election-rules-changed'),
  ...when(arePapersChanged, 'election-papers-changed'),
];

const atTheUrn = (situation: Situation): Failure[] => [
  ...when(situation.urn !== 'here', 'election-urn-elsewhere'),
  ...frozen(situation),
];

const blockers: Partial<Record<ElectionStep, (situation: Situation) => Failure[]>> = {
  announce: ({ problems, openObjections }) => [
    ...when(problems.length > 0, 'election-rules-incomplete', { count: problems.length }),
    ...when(openObjections.rules > 0, 'election-objections-open', { count: openObjections.rules }),
  ],
  drawRoll: ({ election: { rollCutOffOn }, today }) =>
    rollCutOffOn === null || today < rollCutOffOn
      ? [{ code: 'election-roll-early', params: { day: rollCutOffOn ?? '' } }]
      : [],
  callNominations: ({ areRulesChanged }) => when(areRulesChanged, 'election-rules-changed'),
  closeNominations: ({ election: { nominationsUntil }, nominations, today }) => {
    const waiting = nominations.filter(({ vetting, acceptedOn, withdrawnOn }) => vetting === 'pending' && acceptedOn !== null && withdrawnOn === null);
    const unexplained = nominations.filter(({ vetting, vettingReason }) => vetting === 'refused' && (vettingReason ?? '').trim() === '');
    return [
      ...when(nominationsUntil !== null && today <= nominationsUntil, 'election-nominations-early', { day: nominationsUntil ?? '' }),
      ...when(waiting.length > 0, 'election-vetting-pending', { count: waiting.length }),
      ...when(unexplained.length > 0, 'election-vetting-unexplained', { count: unexplained.length }),
    ];
  },
  drawLots: ({ contests }) => when(contests.every(({ state }) => state !== 'contested'), 'election-without-contest'),
  open: ({ election: { opensOn, closesOn }, today, areRulesChanged, problems, electors, openObjections, contests, areLotsDrawn }) => [
    ...when(contests.every(({ state }) => state !== 'contested'), 'election-without-contest'),
    ...when(problems.length > 0, 'election-rules-incomplete', { count: problems.length }),
    ...when(areRulesChanged, 'election-rules-changed'),
    ...when(electors === 0, 'election-roll-missing'),
    ...when(openObjections.rules + openObjections.roll > 0, 'election-objections-open', { count: openObjections.rules + openObjections.roll }),
    ...when(!areLotsDrawn, 'election-lots-missing'),
    ...when(opensOn !== null && today < opensOn, 'election-opens-later', { day: opensOn ?? '' }),
    ...when(closesOn !== null && today > closesOn, 'election-days-past', { day: closesOn ?? '' }),
  ],
  vote: (situation) => {
    const { election, today } = situation;
    return [
      ...atTheUrn(situation),
      ...when(election.closesOn !== null && today > election.closesOn, 'ballot-late', { day: election.closesOn ?? '' }),
    ];
  },
  extend: ({ isExtensionWanted, urn }) => [
    ...when(urn !== 'here', 'election-urn-elsewhere'),
    ...when(!isExtensionWanted, 'election-not-extendable'),
  ],
  close: (situation) => {
    const { election, today, haveAllVoted, isExtensionWanted } = situation;
    return [
      ...atTheUrn(situation),
      ...when(election.closesOn !== null && today < election.closesOn && !haveAllVoted, 'election-closes-later', { day: election.closesOn ?? '' }),
      ...when(isExtensionWanted, 'election-quorum-missed'),
    ];
  },
  count: (situation) => {
    const { election, contests, areRulesChanged } = situation;
    if (election.papers !== null) return frozen(situation);
    return [
      ...when(contests.some(({ state }) => state === 'contested'), 'election-contested'),
      ...when(areRulesChanged, 'election-rules-changed'),
    ];
  },
  select: ({ areRulesChanged }) => when(areRulesChanged, 'election-rules-changed'),
  declare: (situation) => [
    ...frozen(situation),
    ...when(situation.unsettled > 0, 'election-unsettled', { count: situation.unsettled }),
  ],
  install: ({ election, today, openObjections, isInstalled }) => {
    const until = objectionsUntil(election);
    return [
      ...when(election.group === null, 'election-without-group'),
      ...when(isInstalled, 'election-installed'),
      ...when(openObjections.result > 0, 'election-objections-open', { count: openObjections.result }),
      ...when((election.objectionDays ?? 0) > 0 && until !== null && today <= until, 'election-objection-days', { day: until ?? '' }),
    ];
  },
};
