import type { ElectionView, Turnout } from '../../../shared/contract/election-view.ts';
import type { FrozenPaper } from '../../../shared/records/elections.ts';
import type { RecordByType } from '../../../shared/records/index.ts';
import { type Contest, contestsOf } from '../../../shared/domain/elections/procedure/contests.ts';
import { seatsOnPaper } from '../../../shared/domain/elections/procedure/counting.ts';
import { digestOfPaper, makePapers } from '../../../shared/domain/elections/procedure/papers-of-election.ts';
import { blockersOf, type Situation } from '../../../shared/domain/elections/procedure/phases.ts';
import { electorsOf } from '../../../shared/domain/elections/procedure/roll.ts';
import { ruleProblems } from '../../../shared/domain/elections/procedure/rule-problems.ts';
import {
  type ConstituencyRecord,
  digestOfRules,
  type ElectionRecord,
  type ElectorateId,
  type NominationRecord,
  type RollEntryRecord,
  sortConstituencies,
} from '../../../shared/domain/elections/procedure/rules.ts';
import { afterVoting, isQuorumReached, neededBallots } from '../../../shared/domain/elections/procedure/turnout.ts';
import { FailureError } from '../../../shared/result.ts';
import type { AreaDependencies } from '../areas/dependencies.ts';
import type { SealedCode } from '../repositories/sealed-urns.ts';
import { sha256 } from '../sealing/sha256.ts';

export type ElectionDependencies = Pick<AreaDependencies, 'records' | 'sealedUrns' | 'log' | 'clock' | 'catalogues' | 'newId'>;
type ReadingDependencies = Pick<ElectionDependencies, 'records' | 'sealedUrns' | 'clock'>;

/** One election with everything that belongs to it, as it stands now. */
export interface ElectionReading {
  election: ElectionRecord;
  constituencies: ConstituencyRecord[];
  nominations: NominationRecord[];
  roll: RollEntryRecord[];
  objections: RecordByType['election_objection'][];
  seats: RecordByType['group_seat'][];
  contests: Contest[];
  /** As frozen at opening; before that as they would be now. */
  papers: FrozenPaper[];
  codes: SealedCode[];
  turnout: Turnout[];
  situation: Situation;
  rulesDigest: string;
  seatsOn(paper: FrozenPaper): number;
  paperOf(electorate: ElectorateId): FrozenPaper | null;
  nameOf(electorate: ElectorateId): string | null;
}

/** @throws FailureError `record-not-found` */
export function readElection({ records, sealedUrns, clock }: ReadingDependencies, id: string): ElectionReading {
  const election = records.find('election', id);
  if (!election) throw new FailureError('record-not-found', { type: 'election', id });
  const constituencies = sortConstituencies(records.listOf('constituency', 'election', id));
  const nominations = records.listOf('nomination', 'election', id);
  const roll = records.listOf('roll_entry', 'election', id).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const objections = records.listOf('election_objection', 'election', id);
  const seats = election.group === null ? [] : records.listOf('group_seat', 'group', election.group);
  const isNationalNgo = (organisation: string) => records.get('organisation', organisation)?.organisationType === 'nngo';
  const contests = contestsOf(election, constituencies, nominations, isNationalNgo);
  const papers = election.papers ?? makePapers(election, contests, isNationalNgo, sha256);
  const codes = sealedUrns.codesOf(id);
  const rulesDigest = digestOfRules(election, constituencies, sha256);
  const nameOf = (electorate: ElectorateId) => constituencies.find((one) => one.id === electorate)?.name ?? null;

  const paperDigestOf = ({ electorate, candidates }: FrozenPaper): string => {
    const byId = new Map(nominations.map((nomination) => [nomination.id, nomination]));
    return digestOfPaper(id, electorate, candidates.flatMap((candidate) => byId.get(candidate) ?? []), sha256);
  };
  const turnout = papers.map(({ electorate }) => turnoutOf(election, roll, codes, electorate, nameOf(electorate)));
  const countOpen = (stage: 'rules' | 'roll' | 'result') => objections.filter((one) => one.stage === stage && one.outcome === 'open').length;
  const lots = new Set(election.lotOrder ?? []);

  const situation: Situation = {
    today: clock.today(),
    election,
    problems: ruleProblems(election, constituencies),
    areRulesChanged: election.rulesDigest !== rulesDigest,
    arePapersChanged: election.papers !== null && papers.some((paper) => paperDigestOf(paper) !== paper.digest),
    electors: roll.filter(({ isEligible }) => isEligible === true).length,
    openObjections: { rules: countOpen('rules'), roll: countOpen('roll'), result: countOpen('result') },
    nominations,
    contests,
    areLotsDrawn: papers.every(({ candidates }) => candidates.every((candidate) => lots.has(candidate))),
    urn: urnState(election, sealedUrns),
    isExtensionWanted: turnout.some((one) => afterVoting(election, one.roll, one.returned) === 'extend'),
    haveAllVoted: turnout.every((one) => one.returned >= one.roll),
    unsettled: (election.result?.electorates ?? []).filter(({ unsettled }) => unsettled.length > 0).length,
    isInstalled: seats.some((seat) => seat.election === id),
  };
  return {
    election,
    constituencies,
    nominations,
    roll,
    objections,
    seats,
    contests,
    papers,
    codes,
    turnout,
    situation,
    rulesDigest,
    seatsOn: (paper) => seatsOnPaper(election, constituencies, nominations, paper),
    paperOf: (electorate) => papers.find((paper) => paper.electorate === electorate) ?? null,
    nameOf,
  };
}

/** @throws FailureError with the first thing that stands against the step. */
export function requireStep(reading: ElectionReading, step: Parameters<typeof blockersOf>[0]): void {
  const [first] = blockersOf(step, reading.situation);
  if (first) throw new FailureError(first.code, first.params);
}

function urnState(election: ElectionRecord, sealedUrns: ElectionDependencies['sealedUrns']): ElectionView['urn'] {
  const urn = sealedUrns.urnOf(election.id);
  if (urn) return urn.isConfirmed ? 'here' : 'unconfirmed';
  return election.status === 'open' ? 'elsewhere' : 'none';
}

function turnoutOf(
  election: ElectionRecord,
  roll: readonly RollEntryRecord[],
  codes: readonly SealedCode[],
  electorate: ElectorateId,
  name: string | null,
): Turnout {
  const used = new Set(codes.filter(({ state }) => state === 'used').map(({ holder }) => holder));
  // Who left before voting is no elector any more; who left after it has voted.
  const electors = new Set(
    electorsOf(election, roll, electorate).flatMap(({ organisation, leftOn }) =>
      organisation === null || (leftOn !== null && !used.has(organisation)) ? [] : [organisation],
    ),
  );
  const own = codes.filter(({ holder, state }) => electors.has(holder) && state !== 'void');
  const returned = own.filter(({ state }) => state === 'used').length;
  return {
    electorate,
    name,
    roll: electors.size,
    issued: own.length,
    returned,
    needed: neededBallots(election, electors.size),
    isQuorumReached: isQuorumReached(election, electors.size, returned),
  };
}
