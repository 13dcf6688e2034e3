import type { AttendanceRow, MeetingsYear, MinutesState } from '../../contract/meeting-view.ts';
import { type MeetingKind, meetingKinds } from '../../records/choices.ts';
import type { RecordByType } from '../../records/index.ts';
import { isOpenAction, isOverdueAction } from '../actions/action-row.ts';
import { isOverdue } from '../deadlines/due.ts';
import { attendanceRow, bestState, organisationKey, tookPart } from './attendance.ts';
import { compareMeetings } from './body.ts';
import { meetingName } from './names.ts';
import type { Register } from './register.ts';

type Meeting = RecordByType['meeting'];
type Action = RecordByType['action_point'];
type Figure = MeetingsYear['minutes']['held'];

export interface YearSituation {
  year: number;
  /** `null`: all kinds. */
  meetingKind: MeetingKind | null;
  today: string;
  minutesDays: number;
  /** Every meeting that is not deleted. */
  meetings: readonly Meeting[];
  /** The attendance of one meeting. */
  attendanceOf: (meeting: string) => readonly RecordByType['attendance'][];
  /** Action points that fell due in the year. */
  actions: readonly Action[];
  meetingOf: (id: string) => Meeting | null;
  minutesOf: (meeting: Meeting) => MinutesState;
  groupName: (id: string | null) => string | null;
  register: Register;
}

const figure = (records: readonly string[]): Figure => ({ count: records.length, records: [...records] });
const idsOf = (records: readonly { id: string }[]): Figure => figure(records.map(({ id }) => id));

/** Of a hundred, rounded; `null` of nothing. */
function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 100) / whole);
}

export function isInYear(day: string | null, year: number): boolean {
  return day?.startsWith(`${year}-`) ?? false;
}

/** A calendar year of meetings, each figure with the records that it counts. */
export function meetingsYear(situation: YearSituation): MeetingsYear {
  const { year, meetingKind, meetings, minutesDays } = situation;
  const own = meetings
    .filter(({ heldOn, meetingKind: kind }) => isInYear(heldOn, year) && (meetingKind === null || kind === meetingKind))
    .toSorted(compareMeetings);
  const held = own.filter(({ status }) => status === 'held');
  const attended = held.map((meeting) => ({ meeting, rows: situation.attendanceOf(meeting.id).map((row) => attendanceRow(row, situation.register)) }));
  return {
    year,
    years: heldYears(meetings),
    kinds: meetingKinds.flatMap((kind) => {
      const ofKind = own.filter((meeting) => meeting.meetingKind === kind);
      const counted = { held: idsOf(ofKind.filter(({ status }) => status === 'held')), cancelled: idsOf(ofKind.filter(({ status }) => status === 'cancelled')) };
      return counted.held.count + counted.cancelled.count === 0 ? [] : [{ meetingKind: kind, ...counted }];
    }),
    minutes: minutesFigures(held, situation, minutesDays),
    organisations: organisationFigures(attended),
    types: typeFigures(attended),
    meetings: attended.map(({ meeting, rows }) => ({
      ...meetingName(meeting, situation.groupName),
      organisations: new Set(rows.filter(tookPart).map(organisationKey).filter((key) => key !== null)).size,
      people: rows.filter(tookPart).length,
    })),
    actions: actionFigures(situation),
  };
}

function heldYears(meetings: readonly Meeting[]): number[] {
  const years = new Set(meetings.flatMap(({ status, heldOn }) => (status === 'held' && heldOn !== null ? [Number(heldOn.slice(0, 4))] : [])));
  return [...years].toSorted((a, b) => b - a);
}

function minutesFigures(held: readonly Meeting[], { minutesOf, today }: YearSituation, days: number): MeetingsYear['minutes'] {
  const judged = Map.groupBy(held, (meeting) => {
    const { circulatedOn, dueOn, status } = minutesOf(meeting);
    if (circulatedOn !== null) return dueOn === null || circulatedOn <= dueOn ? 'inTime' : 'late';
    // Approved by a meeting without ever having been circulated: nobody knows when they came.
    if (status === 'approved') return 'late';
    return isOverdue({ dueOn, isOpen: true }, today) ? 'missing' : 'pending';
  });
  const of = (key: 'inTime' | 'late' | 'missing' | 'pending') => idsOf(judged.get(key) ?? []);
  const [inTime, late, missing] = [of('inTime'), of('late'), of('missing')];
  return {
    days,
    held: idsOf(held),
    inTime,
    late,
    pending: of('pending'),
    missing,
    percent: percentOf(inTime.count, inTime.count + late.count + missing.count),
  };
}

interface Attended {
  meeting: Meeting;
  rows: readonly AttendanceRow[];
}

/** One organisation in one meeting. */
function marksOf(attended: readonly Attended[]) {
  return attended.flatMap(({ meeting, rows }) =>
    [...Map.groupBy(rows, organisationKey)].flatMap(([key, own]) =>
      key === null || !own[0] ? [] : [{ key, meeting: meeting.id, row: own[0], state: bestState(own) }],
    ),
  );
}

function organisationFigures(attended: readonly Attended[]): MeetingsYear['organisations'] {
  return [...Map.groupBy(marksOf(attended), ({ key }) => key).values()]
    .flatMap((marks) => {
      const row = marks.at(-1)?.row;
      if (!row) return [];
      const meetingsIn = (...states: string[]) => figure(marks.filter(({ state }) => states.includes(state)).map(({ meeting }) => meeting));
      return [
        {
          organisationId: row.organisationId,
          organisationName: row.organisationName ?? '',
          organisationType: row.organisationType,
          attended: meetingsIn('present', 'observer'),
          excused: meetingsIn('excused'),
          absent: meetingsIn('absent'),
        },
      ];
    })
    .toSorted((a, b) => b.attended.count - a.attended.count || (a.organisationName < b.organisationName ? -1 : 1));
}

function typeFigures(attended: readonly Attended[]): MeetingsYear['types'] {
  const came = marksOf(attended).filter(tookPart);
  return [...Map.groupBy(came, ({ row }) => row.organisationType)]
    .map(([organisationType, marks]) => ({
      organisationType,
      organisations: new Set(marks.map(({ key }) => key)).size,
      attendances: marks.length,
      meetings: figure([...new Set(marks.map(({ meeting }) => meeting))]),
    }))
    .toSorted((a, b) => b.attendances - a.attendances);
}

function actionFigures({ actions, meetingKind, meetingOf, year, today }: YearSituation): MeetingsYear['actions'] {
  const due = actions.filter(({ dueOn, meeting }) => {
    const kind = meeting === null ? null : (meetingOf(meeting)?.meetingKind ?? null);
    return isInYear(dueOn, year) && (meetingKind === null || kind === meetingKind);
  });
  const judged = Map.groupBy(due, (action) => {
    if (isOpenAction(action)) return isOverdueAction(action, today) ? 'overdue' : 'open';
    if (action.status === 'dropped') return 'dropped';
    return action.closedOn !== null && action.closedOn <= (action.dueOn ?? '') ? 'onTime' : 'late';
  });
  const of = (key: 'onTime' | 'late' | 'dropped' | 'overdue' | 'open') => idsOf(judged.get(key) ?? []);
  const [onTime, late, overdue] = [of('onTime'), of('late'), of('overdue')];
  return {
    due: idsOf(due),
    onTime,
    late,
    dropped: of('dropped'),
    overdue,
    open: of('open'),
    percent: percentOf(onTime.count, onTime.count + late.count + overdue.count),
  };
}
