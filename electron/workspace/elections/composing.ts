import { composeSeats, membersOn, nextRunnerUp, seatState } from '../../../shared/domain/elections/procedure/seats.ts';
import { ruleFields } from '../../../shared/domain/elections/procedure/rules.ts';
import { addDays } from '../../../shared/domain/deadlines/calendar.ts';
import { initialKey } from '../../../shared/domain/ordering/fractional-key.ts';
import type { RecordByType } from '../../../shared/records/index.ts';
import { FailureError } from '../../../shared/result.ts';
import type { BatchWriter } from '../database/change-log.ts';
import { type ElectionDependencies, readElection, requireStep } from './reading.ts';

type Seat = RecordByType['group_seat'];

/** Puts the result into the group: seats with their terms, its members, when it was elected and until when. */
export function installComposition(
  dependencies: ElectionDependencies,
  { election: id, startsOn, keeps }: { election: string; startsOn: string; keeps: readonly string[] },
): string[] {
  const { records, log, newId } = dependencies;
  const reading = readElection(dependencies, id);
  requireStep(reading, 'install');
  const { election, nominations, seats } = reading;
  const group = election.group as string;
  if (keeps.length > (election.keepsMembers ?? 0)) throw new FailureError('election-too-many-kept', { most: election.keepsMembers ?? 0 });
  const kept = keeps.map((seat) => {
    const found = seats.find((one) => one.id === seat);
    if (!found) throw new FailureError('record-not-found', { type: 'group_seat', id: seat });
    return found;
  });
  const nameOf = (organisation: string) => records.get('organisation', organisation)?.name ?? null;
  const composed = composeSeats(election, nominations, kept, nameOf, startsOn);
  const ids = composed.map(() => newId());
  log.commit({ key: 'compositionInstalled' }, (writer) => {
    // A new composition names its standing seats and observers anew.
    const renewed = seats.filter(({ seatKind, endsOn }) => (seatKind === 'standing' || seatKind === 'observer') && endsOn === null);
    if (election.fillsSeat === null) for (const seat of renewed) writer.save('group_seat', seat.id, { endsOn: addDays(startsOn, -1) });
    composed.forEach((seat, place) => writer.save('group_seat', ids[place] as string, seat));
    const isFirst = (records.find('group', group)?.startsOn ?? null) === null;
    writer.save('group', group, { electedOn: election.declaredOn, ...(isFirst && { startsOn }) });
    followSeats(dependencies, writer, group, startsOn);
  });
  return ids;
}

/** The group's members are whoever has a seat with a vote; it ends with the last elected term. */
function followSeats({ records }: Pick<ElectionDependencies, 'records'>, writer: BatchWriter, group: string, day: string): void {
  const seats = records.listOf('group_seat', 'group', group);
  const terms = seats.filter((seat) => seat.seatKind !== 'kept' && seatState(seat, day) === 'serving').flatMap(({ endsOn }) => endsOn ?? []);
  writer.save('group', group, { members: membersOn(seats, day), endsOn: terms.toSorted().at(-1) ?? null });
}

/** A seat falls vacant: the runner-up has the rest of its term, or a by-election for it is drafted. */
export function fillVacancy(
  dependencies: ElectionDependencies,
  { seat: id, leftOn, reason, by }: { seat: string; leftOn: string; reason: string; by: 'runner_up' | 'by_election' },
): { seat: string | null; election: string | null } {
  const { records, log, newId } = dependencies;
  const seat = records.find('group_seat', id);
  if (!seat) throw new FailureError('record-not-found', { type: 'group_seat', id });
  if (seat.leftOn !== null && records.listOf('group_seat', 'follows', id).length > 0) throw new FailureError('seat-filled');
  const noteLeaving = (writer: BatchWriter) => {
    writer.save('group_seat', id, { leftOn, leftBecause: reason });
    if (seat.group !== null) followSeats(dependencies, writer, seat.group, leftOn);
  };
  if (by === 'by_election') return { seat: null, election: draftByElection(dependencies, seat, noteLeaving) };
  const next = runnerUpFor(dependencies, seat);
  if (!next) throw new FailureError('seat-without-runner-up');
  const newSeat = newId();
  log.commit({ key: 'vacancyFilled' }, (writer) => {
    writer.save('group_seat', newSeat, {
      group: seat.group,
      election: seat.election,
      nomination: next.id,
      constituency: seat.constituency,
      organisation: next.organisation,
      organisationName: next.organisationName,
      personName: next.personName,
      alternateName: next.alternateName,
      seatKind: 'runner_up',
      startsOn: leftOn,
      endsOn: seat.endsOn,
      follows: id,
    });
    noteLeaving(writer);
  });
  return { seat: newSeat, election: null };
}

/** Who follows on a seat if it falls vacant today; `null`: nobody. */
export function runnerUpFor({ records, clock, sealedUrns }: Pick<ElectionDependencies, 'records' | 'clock' | 'sealedUrns'>, seat: Seat): RecordByType['nomination'] | null {
  if (seat.election === null || seat.nomination === null || !records.find('election', seat.election)) return null;
  const { election, nominations, constituencies, seats } = readElection({ records, clock, sealedUrns }, seat.election);
  const constituency = constituencies.find(({ id }) => id === seat.constituency) ?? null;
  const isInCluster = (organisation: string) => {
    const found = records.find('organisation', organisation);
    return found !== null && found.membership !== 'none';
  };
  return nextRunnerUp(seat, election, nominations, constituency, seats, clock.today(), isInCluster);
}

/** A new election by the same rules for the one seat. Its days are for people to set. */
function draftByElection(dependencies: ElectionDependencies, seat: Seat, noteLeaving: (writer: BatchWriter) => void): string {
  const { records, log, newId } = dependencies;
  const election = seat.election === null ? null : records.find('election', seat.election);
  const constituency = seat.constituency === null ? null : records.find('constituency', seat.constituency);
  if (!election || !constituency) throw new FailureError('seat-without-election');
  const id = newId();
  const rules = Object.fromEntries(ruleFields.map((field) => [field, election[field]]));
  log.commit({ key: 'byElectionDrafted' }, (writer) => {
    noteLeaving(writer);
    writer.save('election', id, {
      ...rules,
      status: 'drafting',
      rollCutOffOn: null,
      nominationsUntil: null,
      opensOn: null,
      closesOn: null,
      staggeredSeats: null,
      keepsMembers: null,
      standingSeats: null,
      observerSeats: null,
      termEndsOn: seat.endsOn,
      fillsSeat: seat.id,
    });
    writer.save('constituency', newId(), {
      election: id,
      name: constituency.name,
      organisationTypes: constituency.organisationTypes,
      seats: 1,
      sortKey: initialKey(0),
    });
  });
  return id;
}
