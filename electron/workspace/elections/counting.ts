import { countElection } from '../../../shared/domain/elections/count.ts';
import type { Election } from '../../../shared/domain/elections/election.ts';
import { toCanonicalJson } from '../../../shared/domain/elections/formats/canonical-json.ts';
import type { Replay } from '../../../shared/domain/elections/formats/replay.ts';
import { candidateName, electionOfPaper, runnersUpOf } from '../../../shared/domain/elections/procedure/counting.ts';
import { electorateOf, type ElectorateId } from '../../../shared/domain/elections/procedure/rules.ts';
import { makeReplay } from '../../../shared/domain/elections/replaying.ts';
import type { ElectorateResult } from '../../../shared/records/elections.ts';
import { FailureError } from '../../../shared/result.ts';
import type { AnonymousBallots } from '../repositories/sealed-urns.ts';
import { type ElectionDependencies, type ElectionReading, readElection, requireStep } from './reading.ts';
import { sha256 } from '../sealing/sha256.ts';

/** The election of one electorate with its ballots, as the count takes it; `null` where none were kept. */
export function electionOf(
  { sealedUrns }: Pick<ElectionDependencies, 'sealedUrns'>,
  reading: ElectionReading,
  electorate: ElectorateId,
): Election | null {
  const { election, constituencies, nominations } = reading;
  const kept = sealedUrns.anonymousOf(election.id)?.find((one) => one.electorate === electorate);
  const paper = reading.paperOf(electorate);
  return kept && paper ? electionOfPaper(election, constituencies, nominations, paper, kept.ballots) : null;
}

export function replayOf(dependencies: ElectionDependencies, reading: ElectionReading, electorate: ElectorateId): Replay | null {
  const election = electionOf(dependencies, reading, electorate);
  if (!election) return null;
  const { title, lotSeed } = reading.election;
  const name = reading.nameOf(electorate);
  return makeReplay(name === null ? (title ?? '') : `${title ?? ''}: ${name}`, election, lotSeed, sha256);
}

/**
 * What the ballots of one electorate give. A poll without a single valid ballot elects nobody: its seats stay unfilled,
 * where the count alone would leave them to lots.
 *
 * @param isWithheld no replay file is made, and the order of runners-up, which tells of votes, is not kept.
 */
export function resultOfPaper(reading: ElectionReading, electorate: ElectorateId, kept: AnonymousBallots, isWithheld: boolean): ElectorateResult {
  const { election, constituencies, nominations } = reading;
  const paper = reading.paperOf(electorate);
  if (!paper) throw new FailureError('election-papers-changed');
  const counted = electionOfPaper(election, constituencies, nominations, paper, kept.ballots);
  const seats = counted.seats;
  const count = countElection(counted);
  if (count.ballots.valid === 0) return { ...emptyResult(electorate, seats), unfilled: seats };
  return {
    electorate,
    seats,
    elected: count.elected.map((nomination) => ({ nomination, how: 'ballot' as const, reason: null })),
    runnersUp: isWithheld ? [] : runnersUpOf(count, election.lotOrder),
    unfilled: count.unfilled,
    unsettled: count.unsettled,
    replayDigest: null,
  };
}

const emptyResult = (electorate: ElectorateId, seats: number): ElectorateResult => ({
  electorate,
  seats,
  elected: [],
  runnersUp: [],
  unfilled: 0,
  unsettled: [],
  replayDigest: null,
});

/** Counts every electorate, those without a contest included, and notes the result. */
export function countBallots(dependencies: ElectionDependencies, id: string): void {
  const { sealedUrns, log, clock } = dependencies;
  const reading = readElection(dependencies, id);
  requireStep(reading, 'count');
  const { election } = reading;
  const anonymous = sealedUrns.anonymousOf(id);
  // The ballots are in another office's file: its count comes with the next package.
  if (election.papers !== null && anonymous === null) throw new FailureError('election-urn-elsewhere');
  const electorates = reading.contests.map(({ electorate, seats }): ElectorateResult => {
    const uncontested = uncontestedOf(reading, electorate);
    const onPaper = paperResult(dependencies, reading, electorate, anonymous ?? []);
    const merged = onPaper ?? emptyResult(electorate, 0);
    // Ballots that are withheld cannot be counted again without somebody: the seat stays unfilled.
    const stillThere = merged.elected.filter(({ how, nomination }) => how === 'ballot' && !isWithdrawn(reading, nomination));
    const elected = [...stillThere, ...uncontested];
    return { ...merged, seats, elected, unfilled: seats - elected.length - unsettledSeats(merged) };
  });
  log.commit({ key: 'electionCounted' }, (writer) =>
    writer.save('election', id, { status: 'counted', countedOn: clock.today(), result: { electorates } }),
  );
}

function isWithdrawn({ nominations }: ElectionReading, id: string): boolean {
  return (nominations.find((nomination) => nomination.id === id)?.withdrawnOn ?? null) !== null;
}

/** Seats that wait for lots are neither filled nor unfilled. */
function unsettledSeats({ seats, elected, unfilled, unsettled }: ElectorateResult): number {
  return unsettled.length === 0 ? 0 : Math.max(0, seats - elected.length - unfilled);
}

function paperResult(
  dependencies: ElectionDependencies,
  reading: ElectionReading,
  electorate: ElectorateId,
  anonymous: readonly AnonymousBallots[],
): ElectorateResult | null {
  const { election } = reading;
  if (election.papers === null || !reading.paperOf(electorate)) return null;
  const figures = election.closing?.electorates.find((one) => one.electorate === electorate);
  if (figures?.isWithheld) return election.result?.electorates.find((one) => one.electorate === electorate) ?? null;
  const kept = anonymous.find((one) => one.electorate === electorate);
  if (!kept) return null;
  const replay = replayOf(dependencies, reading, electorate);
  return { ...resultOfPaper(reading, electorate, kept, false), replayDigest: replay && sha256(toCanonicalJson(replay)) };
}

/** Who has a seat without a ballot: whoever stands for one that is on no paper. */
function uncontestedOf({ election, contests, papers, nominations }: ElectionReading, electorate: ElectorateId): ElectorateResult['elected'] {
  const voted = new Set(
    election.papers === null
      ? []
      : papers.flatMap(({ candidates }) => candidates.map((id) => nominations.find((nomination) => nomination.id === id)?.constituency)),
  );
  return contests
    .filter((contest) => contest.electorate === electorate)
    .flatMap(({ parts }) => parts)
    .filter(({ constituency, state }) => !voted.has(constituency.id) && state === 'uncontested')
    .flatMap(({ standing }) => standing.map(({ id }) => ({ nomination: id, how: 'uncontested' as const, reason: null })));
}

/** Fills the seats of a selection without a ballot. Fails where more are chosen than there are seats, or who does not stand. */
export function selectCandidates(
  dependencies: ElectionDependencies,
  id: string,
  chosen: readonly { nomination: string; reason: string }[],
): void {
  const { log, clock } = dependencies;
  const reading = readElection(dependencies, id);
  requireStep(reading, 'select');
  const { election, contests, nominations } = reading;
  const standing = new Map(contests.flatMap(({ parts }) => parts).flatMap((part) => part.standing.map((one) => [one.id, one] as const)));
  for (const { nomination } of chosen) {
    if (!standing.has(nomination)) throw new FailureError('nomination-not-standing', { name: nameIn(nominations, nomination) });
  }
  const electorates = contests.map(({ electorate, seats, parts }): ElectorateResult => {
    const own = chosen.filter(({ nomination }) => electorateOf(election, standing.get(nomination)?.constituency ?? '') === electorate);
    for (const { constituency, seats: most } of parts) {
      const number = own.filter(({ nomination }) => standing.get(nomination)?.constituency === constituency.id).length;
      if (number > most) throw new FailureError('election-too-many-chosen', { constituency: constituency.name ?? '', seats: most });
    }
    const elected = own.map(({ nomination, reason }) => ({ nomination, how: 'selection' as const, reason }));
    return { ...emptyResult(electorate, seats), elected, unfilled: seats - elected.length };
  });
  log.commit({ key: 'electionSelected' }, (writer) =>
    writer.save('election', id, { status: 'counted', countedOn: clock.today(), result: { electorates } }),
  );
}

function nameIn(nominations: ElectionReading['nominations'], id: string): string {
  const found = nominations.find((nomination) => nomination.id === id);
  return found ? candidateName(found) : id;
}
