import type { MeetingRow, MeetingsList, MinutesState, SeriesRow } from '../../contract/meeting-view.ts';
import type { RecordByType } from '../../records/index.ts';
import { compareMeetings, isComing } from './body.ts';
import { meetingName } from './names.ts';
import { proposeNextDay } from './series.ts';

type Meeting = RecordByType['meeting'];
type Series = RecordByType['meeting_series'];

/** How much there is to one meeting. */
export type MeetingCounts = Pick<MeetingRow, 'present' | 'people' | 'agendaItems' | 'decisions' | 'actions' | 'openActions'>;

export const noCounts: MeetingCounts = { present: 0, people: 0, agendaItems: 0, decisions: 0, actions: 0, openActions: 0 };

export interface MeetingsListSituation {
  today: string;
  minutesDays: number;
  meetings: readonly Meeting[];
  series: readonly Series[];
  groupName: (id: string | null) => string | null;
  minutesOf: (meeting: Meeting) => MinutesState;
  countsOf: (meeting: string) => MeetingCounts;
}

export function meetingsList(situation: MeetingsListSituation): MeetingsList {
  const { today, minutesDays, meetings } = situation;
  const ordered = meetings.toSorted(compareMeetings);
  const bySeries = Map.groupBy(ordered, ({ series }) => series);
  return {
    today,
    upcoming: ordered.filter(isComing).map((meeting) => meetingRow(meeting, situation)),
    past: ordered
      .filter((meeting) => !isComing(meeting))
      .reverse()
      .map((meeting) => meetingRow(meeting, situation)),
    series: situation.series
      .map((series) => seriesRow(series, bySeries.get(series.id) ?? [], situation))
      .toSorted((a, b) => ((a.nextOn ?? '9999') < (b.nextOn ?? '9999') ? -1 : (a.nextOn ?? '9999') > (b.nextOn ?? '9999') ? 1 : a.title.localeCompare(b.title))),
    minutesDays,
  };
}

function meetingRow(meeting: Meeting, { groupName, minutesOf, countsOf }: MeetingsListSituation): MeetingRow {
  const { series, startTime, endTime, place, link, status, invitedOn } = meeting;
  return {
    ...meetingName(meeting, groupName),
    seriesId: series,
    startTime,
    endTime,
    place,
    link,
    status: status ?? 'planned',
    invitedOn,
    minutes: minutesOf(meeting),
    ...countsOf(meeting.id),
  };
}

/** @param own the series' meetings, earliest first. */
function seriesRow(series: Series, own: readonly Meeting[], { today, groupName }: MeetingsListSituation): SeriesRow {
  const planned = own.find(isComing);
  const held = own.filter(({ status }) => status === 'held');
  return {
    id: series.id,
    title: series.title ?? '',
    meetingKind: series.meetingKind ?? 'ad_hoc',
    groupId: series.group,
    groupName: groupName(series.group),
    recurrence: series.recurrence,
    startsOn: series.startsOn,
    endsOn: series.endsOn,
    startTime: series.startTime,
    place: series.place,
    planned: planned ? { id: planned.id, heldOn: planned.heldOn ?? '' } : null,
    nextOn: proposeNextDay(series, own, today),
    held: held.length,
    lastHeldOn: held.at(-1)?.heldOn ?? null,
  };
}
