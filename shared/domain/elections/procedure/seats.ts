import type { FieldValue } from '../../../records/define.ts';
import type { RecordByType } from '../../../records/index.ts';
import type { SeatKind } from '../../../records/choices.ts';
import { addDays, addMonths } from '../../deadlines/calendar.ts';
import type { ConstituencyRecord, ElectionRecord, NominationRecord } from './rules.ts';

export type SeatRecord = RecordByType['group_seat'];
export type NewSeat = Record<keyof Omit<SeatRecord, 'id' | 'deleted'>, FieldValue>;

const kindOf = { ballot: 'elected', uncontested: 'uncontested', selection: 'selected' } as const satisfies Record<string, SeatKind>;

/** On a day: not begun, at work, over with its term, or left before its end. */
export function seatState({ startsOn, endsOn, leftOn }: Pick<SeatRecord, 'startsOn' | 'endsOn' | 'leftOn'>, today: string): 'coming' | 'serving' | 'ended' | 'vacant' {
  if (leftOn !== null && leftOn <= today) return 'vacant';
  if (endsOn !== null && endsOn < today) return 'ended';
  return startsOn !== null && startsOn > today ? 'coming' : 'serving';
}

const emptySeat: NewSeat = {
  group: null,
  election: null,
  nomination: null,
  constituency: null,
  organisation: null,
  organisationName: null,
  title: null,
  personName: null,
  alternateName: null,
  seatKind: 'elected',
  startsOn: null,
  endsOn: null,
  leftOn: null,
  leftBecause: null,
  follows: null,
};

/** The last day of a term that begins on `startsOn`. */
export function lastDayOf(startsOn: string, months: number): string {
  return addDays(addMonths(startsOn, months), -1);
}

/**
 * The seats of a new composition: the elected in the order of the result, then standing seats, observers and former
 * members who stay.
 *
 * Those elected last, as many as the rules stagger, serve half the term (rounded up to a month), and former members stay
 * for as long. Without a term in the rules, seats have no end.
 */
export function composeSeats(
  election: ElectionRecord,
  nominations: readonly NominationRecord[],
  kept: readonly SeatRecord[],
  nameOf: (organisation: string) => string | null,
  startsOn: string,
): NewSeat[] {
  const common = { ...emptySeat, group: election.group, election: election.id, startsOn };
  const end = election.termEndsOn ?? (election.termMonths === null ? null : lastDayOf(startsOn, election.termMonths));
  const halfway = election.termMonths === null ? null : lastDayOf(startsOn, Math.ceil(election.termMonths / 2));
  const byId = new Map(nominations.map((nomination) => [nomination.id, nomination]));
  const elected = (election.result?.electorates ?? []).flatMap((electorate) => electorate.elected);
  const long = elected.length - (election.staggeredSeats ?? 0);
  return [
    ...elected.map(({ nomination: id, how }, place): NewSeat => {
      const nomination = byId.get(id);
      return {
        ...common,
        nomination: id,
        constituency: nomination?.constituency ?? null,
        organisation: nomination?.organisation ?? null,
        organisationName: nomination?.organisationName ?? null,
        personName: nomination?.personName ?? null,
        alternateName: nomination?.alternateName ?? null,
        seatKind: kindOf[how],
        endsOn: place < long ? end : halfway,
        follows: election.fillsSeat,
      };
    }),
    ...placesOf(election.standingSeats, 'standing'),
    ...placesOf(election.observerSeats, 'observer'),
    ...kept.map(
      (seat): NewSeat => ({
        ...common,
        organisation: seat.organisation,
        organisationName: seat.organisationName,
        personName: seat.personName,
        alternateName: seat.alternateName,
        seatKind: 'kept',
        endsOn: halfway,
        follows: seat.id,
      }),
    ),
  ];

  function placesOf(places: ElectionRecord['standingSeats'], seatKind: SeatKind): NewSeat[] {
    return (places ?? []).map(({ organisation, title }) => ({
      ...common,
      organisation,
      organisationName: organisation === null ? null : nameOf(organisation),
      title,
      seatKind,
    }));
  }
}

/** Organisations with a vote in the group on a day, each once, in the order of their seats. */
export function membersOn(seats: readonly SeatRecord[], day: string): string[] {
  const serving = seats.filter((seat) => seat.seatKind !== 'observer' && seatState(seat, day) === 'serving');
  return [...new Set(serving.flatMap(({ organisation }) => organisation ?? []))];
}

/**
 * Who takes the rest of a seat's term: the first of the runners-up of its constituency who did not withdraw, holds no seat
 * already, is still in the cluster, and leaves the floor for national NGOs kept. `null`: a by-election.
 */
export function nextRunnerUp(
  seat: SeatRecord,
  election: ElectionRecord,
  nominations: readonly NominationRecord[],
  constituency: ConstituencyRecord | null,
  seats: readonly SeatRecord[],
  today: string,
  isInCluster: (organisation: string) => boolean,
): NominationRecord | null {
  const byId = new Map(nominations.map((nomination) => [nomination.id, nomination]));
  const national = new Set((election.papers ?? []).flatMap(({ nationalNgos }) => nationalNgos));
  const others = seats.filter(({ id, leftOn }) => id !== seat.id && leftOn === null);
  const seated = new Set(others.filter((other) => seatState(other, today) !== 'ended').flatMap(({ organisation }) => organisation ?? []));
  const stillNational = others.filter(
    (other) => other.constituency === seat.constituency && other.nomination !== null && national.has(other.nomination),
  ).length;
  const isNationalNeeded = stillNational < (constituency?.floorNationalNgos ?? 0);
  const candidates = (election.result?.electorates ?? []).flatMap(({ runnersUp }) => runnersUp).flatMap((id) => byId.get(id) ?? []);
  return (
    candidates.find(
      ({ id, organisation, withdrawnOn, constituency: own }) =>
        own === seat.constituency &&
        withdrawnOn === null &&
        organisation !== null &&
        organisation !== seat.organisation &&
        !seated.has(organisation) &&
        isInCluster(organisation) &&
        (!isNationalNeeded || national.has(id)),
    ) ?? null
  );
}
