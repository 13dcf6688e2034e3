import type { RecordByType } from '../../records/index.ts';
import { isDueSoon, isOverdue } from '../deadlines/due.ts';
import { addDays } from '../deadlines/calendar.ts';
import { objectionsUntil } from '../elections/procedure/rules.ts';
import { seatState } from '../elections/procedure/seats.ts';
import type { TodayEntry } from './today-view.ts';

type Election = RecordByType['election'];
type Seat = RecordByType['group_seat'];

export interface ElectionRecords {
  elections: readonly Election[];
  seats: readonly Seat[];
  groups: readonly RecordByType['group'][];
}

/** Days before the end of a term on which the next election should be on its way; our own proposal. */
export const electionLeadDays = 60;

/** What elections wait for, terms that end, and seats that fell vacant without anybody who follows. */
export function electionEntries(records: ElectionRecords, today: string): TodayEntry[] {
  return [
    ...records.elections.flatMap((election) => stepEntries(election, records.seats, today)),
    ...termEntries(records, today),
    ...vacancyEntries(records, today),
  ];
}

function stepEntries(election: Election, seats: readonly Seat[], today: string): TodayEntry[] {
  const entry = (code: string, urgency: TodayEntry['urgency'], dueOn: string | null): TodayEntry[] => [
    {
      kind: 'election_step',
      urgency,
      dueOn,
      area: 'elections',
      recordId: election.id,
      reason: { code, params: { title: election.title ?? '', dueOn: dueOn ?? '' } },
    },
  ];
  const dated = (code: string, dueOn: string | null): TodayEntry[] => {
    const deadline = { dueOn, isOpen: true };
    if (isOverdue(deadline, today)) return entry(code, 'overdue', dueOn);
    return isDueSoon(deadline, today) ? entry(code, 'soon', dueOn) : [];
  };
  switch (election.status) {
    case 'announced':
    case 'nominating':
      return dated('election-nominations', election.nominationsUntil);
    case 'ready':
      return election.procedure === 'selection' ? entry('election-select', 'open', null) : dated('election-opens', election.opensOn);
    case 'open':
      return dated('election-closes', election.closesOn);
    case 'closed':
      return entry('election-count', 'open', null);
    case 'counted':
      return entry('election-declare', 'open', null);
    case 'declared': {
      const until = objectionsUntil(election);
      const isInstalled = election.group === null || seats.some((seat) => seat.election === election.id);
      return isInstalled || until === null || (election.objectionDays !== 0 && today <= until) ? [] : entry('election-install', 'open', null);
    }
    case 'drafting':
    case 'cancelled':
    case null:
      return [];
  }
}

/** One entry for each day on which terms of a group end; ended ones only until somebody was elected anew. */
function termEntries({ seats, groups }: ElectionRecords, today: string): TodayEntry[] {
  return groups.flatMap((group) => {
    const own = seats.filter((seat) => seat.group === group.id && seat.endsOn !== null && seat.leftOn === null && seat.seatKind !== 'kept');
    const isSeated = own.some((seat) => seatState(seat, today) === 'serving');
    const ending = own.filter(({ endsOn }) => endsOn !== null && endsOn <= addDays(today, electionLeadDays) && (endsOn >= today || !isSeated));
    const renewed = own.some((seat) => seatState(seat, today) === 'coming');
    if (renewed) return [];
    return [...Map.groupBy(ending, ({ endsOn }) => endsOn as string)].map(([endsOn, ended]): TodayEntry => {
      const isOver = endsOn < today;
      return {
        kind: 'seat_ending',
        urgency: isOver ? 'overdue' : 'soon',
        dueOn: endsOn,
        area: 'team',
        recordId: null,
        reason: { code: isOver ? 'seats-ended' : 'seats-end', params: { group: group.name ?? '', dueOn: endsOn, count: ended.length } },
      };
    });
  });
}

function vacancyEntries({ seats, groups, elections }: ElectionRecords, today: string): TodayEntry[] {
  const followed = new Set(seats.flatMap(({ follows }) => follows ?? []));
  const sought = new Set(elections.filter(({ status }) => status !== 'cancelled').flatMap(({ fillsSeat }) => fillsSeat ?? []));
  return seats
    .filter((seat) => seatState(seat, today) === 'vacant' && (seat.endsOn === null || seat.endsOn >= today))
    .filter(({ id }) => !followed.has(id) && !sought.has(id))
    .map((seat): TodayEntry => {
      const group = groups.find(({ id }) => id === seat.group)?.name ?? '';
      return {
        kind: 'seat_vacant',
        urgency: 'open',
        dueOn: null,
        area: seat.election === null ? 'team' : 'elections',
        recordId: seat.election,
        reason: { code: 'seat-vacant', params: { group, name: seat.organisationName ?? seat.title ?? '' } },
      };
    });
}
