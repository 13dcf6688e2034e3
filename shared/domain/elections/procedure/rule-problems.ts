import type { RuleProblem } from '../../../contract/election-view.ts';
import type { ConstituencyRecord, ElectionRecord } from './rules.ts';

type Params = RuleProblem['params'];

/** What of the rules is missing or does not fit together, before anybody is asked to vote under them. */
export function ruleProblems(election: ElectionRecord, constituencies: readonly ConstituencyRecord[]): RuleProblem[] {
  const problem = (code: RuleProblem['code'], isThere: boolean, params: Params = {}): RuleProblem[] => (isThere ? [{ code, params }] : []);
  const isBallot = election.procedure === 'ballot';
  return [
    ...constituencyProblems(election, constituencies),
    ...dayProblems(election),
    ...problem('rule-missing', isBallot && (election.countingRule === null || election.electorate === null)),
    ...problem('quorum-without-consequence', isBallot && (election.turnoutQuorumPercent ?? 0) > 0 && election.quorumMissed === null),
    ...problem('activity-without-months', election.wantsActivity === true && election.eligibilityMonths === null),
    ...problem('hands-with-preferences', isBallot && election.openVoting === true && election.countingRule === 'stv'),
    ...problem('criteria-missing', !isBallot && (election.criteria ?? '').trim() === ''),
    ...problem('staggered-above-seats', (election.staggeredSeats ?? 0) > seatsOf(constituencies)),
    ...problem('counters-missing', (election.countedBy ?? '').trim() === ''),
  ];
}

function seatsOf(constituencies: readonly ConstituencyRecord[]): number {
  return constituencies.reduce((sum, { seats }) => sum + (seats ?? 0), 0);
}

function constituencyProblems({ electorate }: ElectionRecord, constituencies: readonly ConstituencyRecord[]): RuleProblem[] {
  if (constituencies.length === 0) return [{ code: 'no-constituency', params: {} }];
  const owners = new Map<string, string>();
  return constituencies.flatMap(({ id, name, organisationTypes, seats, floorNationalNgos }): RuleProblem[] => {
    const params = { constituency: name ?? '' };
    const types = organisationTypes ?? [];
    const floor = floorNationalNgos ?? 0;
    const taken = types.filter((type) => owners.has(type));
    for (const type of types) owners.set(type, id);
    return [
      ...((seats ?? 0) === 0 ? [{ code: 'no-seats' as const, params }] : []),
      ...(types.length === 0 ? [{ code: 'no-organisation-type' as const, params }] : []),
      ...taken.map((organisationType) => ({ code: 'type-in-two' as const, params: { ...params, organisationType } })),
      ...(floor > (seats ?? 0) ? [{ code: 'floor-above-seats' as const, params }] : []),
      ...(floor > 0 && !types.includes('nngo') ? [{ code: 'floor-without-national-ngos' as const, params }] : []),
      // Joint counts keep seats by constituency: a floor within one would be a second partition.
      ...(floor > 0 && electorate === 'joint' ? [{ code: 'floor-in-joint-election' as const, params }] : []),
    ];
  });
}

function dayProblems({ procedure, rollCutOffOn, nominationsUntil, opensOn, closesOn }: ElectionRecord): RuleProblem[] {
  const days =
    procedure === 'ballot'
      ? ({ nominationsUntil, rollCutOffOn, opensOn, closesOn } as const)
      : ({ nominationsUntil } as const);
  const missing = Object.entries(days).filter(([, day]) => day === null);
  const disordered = [
    ['nominationsUntil', nominationsUntil, 'opensOn', opensOn],
    ['rollCutOffOn', rollCutOffOn, 'opensOn', opensOn],
    ['opensOn', opensOn, 'closesOn', closesOn],
  ] as const;
  return [
    ...missing.map(([field]) => ({ code: 'day-missing' as const, params: { field } })),
    ...disordered
      .filter(([, before, , after]) => procedure === 'ballot' && before !== null && after !== null && before > after)
      .map(([first, , second]) => ({ code: 'days-out-of-order' as const, params: { first, second } })),
  ];
}
