import type { FrozenPaper } from '../../../records/elections.ts';
import type { Count, Votes } from '../count.ts';
import type { Candidate, Constituency, CountingRule, Election, Paper } from '../election.ts';
import { type ConstituencyRecord, type ElectionRecord, electorateOf, type NominationRecord, sortConstituencies } from './rules.ts';

const nationalNgos = 'national-ngos';

/** What stands on a paper and in a result: the organisation, and who would sit on the seat. */
export function candidateName({ organisationName, personName }: Pick<NominationRecord, 'organisationName' | 'personName'>): string {
  return personName === null || personName.trim() === '' ? (organisationName ?? '') : `${organisationName ?? ''} (${personName.trim()})`;
}

/** The seats that a paper fills: of its constituency, or of all constituencies with a contest. */
export function seatsOnPaper(
  election: ElectionRecord,
  constituencies: readonly ConstituencyRecord[],
  nominations: readonly NominationRecord[],
  paper: FrozenPaper,
): number {
  return constituenciesOnPaper(election, constituencies, nominations, paper).reduce((sum, { seats }) => sum + (seats ?? 0), 0);
}

function constituenciesOnPaper(
  election: ElectionRecord,
  constituencies: readonly ConstituencyRecord[],
  nominations: readonly NominationRecord[],
  { electorate, candidates }: FrozenPaper,
): ConstituencyRecord[] {
  const onPaper = new Set(candidates);
  const contested = new Set(nominations.filter(({ id }) => onPaper.has(id)).map(({ constituency }) => constituency));
  return sortConstituencies(constituencies).filter(
    ({ id }) => electorateOf(election, id) === electorate && contested.has(id),
  );
}

/**
 * The election of one paper, as the count takes it.
 *
 * Where each constituency votes for its own seats, a floor for national NGOs is the count's only constraint. Where all
 * vote together, each constituency has exactly its seats.
 */
export function electionOfPaper(
  election: ElectionRecord,
  constituencies: readonly ConstituencyRecord[],
  nominations: readonly NominationRecord[],
  paper: FrozenPaper,
  papers: readonly Paper[],
): Election {
  const byId = new Map(nominations.map((nomination) => [nomination.id, nomination]));
  const own = constituenciesOnPaper(election, constituencies, nominations, paper);
  const isJoint = paper.electorate === null;
  const floor = isJoint ? 0 : (own[0]?.floorNationalNgos ?? 0);
  const groupOf = (id: string): string | null => {
    if (isJoint) return byId.get(id)?.constituency ?? null;
    return floor > 0 && paper.nationalNgos.includes(id) ? nationalNgos : null;
  };
  const candidates = paper.candidates.map((id): Candidate => {
    const nomination = byId.get(id);
    return {
      id,
      name: nomination ? candidateName(nomination) : id,
      constituency: groupOf(id),
      isWithdrawn: nomination === undefined || nomination.withdrawnOn !== null,
    };
  });
  return {
    rule: election.countingRule as CountingRule,
    seats: own.reduce((sum, { seats }) => sum + (seats ?? 0), 0),
    candidates,
    constituencies: isJoint ? own.map(exactly) : floor > 0 ? [{ id: nationalNgos, name: '', floor, ceiling: null }] : [],
    papers,
    lots: election.lotOrder && election.lotOrder.filter((id) => paper.candidates.includes(id)),
  };
}

function exactly({ id, name, seats }: ConstituencyRecord): Constituency {
  return { id, name: name ?? '', floor: seats ?? 0, ceiling: seats ?? 0 };
}

/**
 * Who follows when a seat falls vacant, first to last: by the votes at the end of the count; under STV by who stayed
 * longest in it. Equals by their lots. A candidate with no vote at all follows nobody.
 */
export function runnersUpOf(count: Count, lots: readonly string[] | null): string[] {
  const last = count.stages.at(-1);
  const lotOf = (id: string) => lots?.indexOf(id) ?? 0;
  return count.candidates
    .filter(({ outcome }) => outcome === 'not-elected' || outcome === 'excluded')
    .map(({ id, stage }) => ({ id, until: stage ?? Number.POSITIVE_INFINITY, votes: votesBefore(count, id, stage) ?? last?.totals[id] ?? 0 }))
    .filter(({ id }) => count.stages.some(({ totals }) => toNumber(totals[id] ?? 0) > 0))
    .sort((a, b) => {
      if (a.until !== b.until) return a.until > b.until ? -1 : 1;
      const [one, other] = [toNumber(a.votes), toNumber(b.votes)];
      if (one !== other) return one > other ? -1 : 1;
      return lotOf(a.id) - lotOf(b.id);
    })
    .map(({ id }) => id);
}

/** What a candidate had when the stage of the exclusion began. */
function votesBefore({ stages }: Count, id: string, stage: number | null): Votes | undefined {
  if (stage === null) return undefined;
  return stages.findLast(({ number }) => number < stage)?.totals[id];
}

/** In hundred-thousandths: votes of either kind compare as whole numbers. */
function toNumber(votes: Votes): bigint {
  if (typeof votes === 'number') return BigInt(votes) * 100_000n;
  return BigInt(votes.replace('.', ''));
}
