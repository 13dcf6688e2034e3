import type { MeetingsList, MeetingsYear, MeetingView } from '../../../../shared/contract/meeting-view.ts';
import { carriedActions } from '../../../../shared/domain/meetings/carried-actions.ts';
import { meetingView } from '../../../../shared/domain/meetings/meeting-view.ts';
import { meetingsList, noCounts } from '../../../../shared/domain/meetings/meetings-list.ts';
import { isInYear, meetingsYear } from '../../../../shared/domain/meetings/year.ts';
import type { MeetingKind } from '../../../../shared/records/choices.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { type MeetingsReading, readMeetings, type ReadingDependencies } from './reading.ts';

export function viewMeetingsList(dependencies: ReadingDependencies): MeetingsList {
  const reading = readMeetings(dependencies);
  const counts = dependencies.meetingCounts.all();
  return meetingsList({
    today: reading.today,
    minutesDays: reading.minutesDays,
    meetings: reading.meetings(),
    series: reading.series(),
    groupName: reading.groupName,
    minutesOf: reading.minutesOf,
    countsOf: (meeting) => counts.get(meeting) ?? noCounts,
  });
}

/**
 * One meeting and everything that belongs to it: what the room's screen and the minutes are made from.
 *
 * @throws FailureError `record-not-found`
 */
export function viewMeeting({ records, ...dependencies }: ReadingDependencies, id: string): MeetingView {
  const reading = readMeetings({ records, ...dependencies });
  const meeting = reading.demand(id);
  const actions = records.listOf('action_point', 'meeting', id);
  const carried = readCarriedActions(records, reading, meeting);
  const previous = reading.previousOf(meeting);
  return meetingView({
    meeting,
    series: reading.series().find((series) => series.id === meeting.series) ?? null,
    group: meeting.group === null ? null : records.find('group', meeting.group),
    mailingList: meeting.mailingList === null ? null : records.find('mailing_list', meeting.mailingList),
    items: records.listOf('agenda_item', 'meeting', id),
    decisions: records.listOf('decision', 'meeting', id),
    actions,
    attendance: records.listOf('attendance', 'meeting', id),
    versions: records.listOf('minutes_version', 'meeting', id),
    objections: records.listOf('minutes_objection', 'meeting', id),
    dispatches: records.listOf('dispatch', 'meeting', id),
    carriedActions: carried,
    waiting: reading.waitingFor(meeting),
    previous,
    previousAttendance: previous ? records.listOf('attendance', 'meeting', previous.id) : [],
    next: nextOf(reading, meeting),
    minutesOf: reading.minutesOf,
    context: reading.actionContext([...actions, ...carried]),
  });
}

function readCarriedActions(records: ReadingDependencies['records'], reading: MeetingsReading, meeting: RecordByType['meeting']) {
  const reported = records.listOf('action_progress', 'meeting', meeting.id).flatMap(({ actionPoint }) => actionPoint ?? []);
  const reportedHere = new Set(reported.filter((action) => records.find('action_point', action)?.meeting !== meeting.id));
  return carriedActions({
    meeting,
    meetingOf: reading.meeting,
    running: reading.running(meeting),
    actions: records.list('action_point'),
    reportedHere,
    today: reading.today,
  });
}

function nextOf(reading: MeetingsReading, meeting: RecordByType['meeting']): MeetingView['next'] {
  const following = reading.followingOf(meeting);
  if (following) {
    const { id, heldOn, startTime, place, link } = following;
    return { id, heldOn: heldOn ?? '', startTime, place, link };
  }
  const heldOn = reading.nextDayOf(meeting);
  const series = reading.series().find(({ id }) => id === meeting.series);
  return heldOn === null || !series ? null : { id: null, heldOn, startTime: series.startTime, place: series.place, link: series.link };
}

export function viewYear({ records, ...dependencies }: ReadingDependencies, year: number, meetingKind: MeetingKind | null): MeetingsYear {
  const reading = readMeetings({ records, ...dependencies });
  return meetingsYear({
    year,
    meetingKind,
    today: reading.today,
    minutesDays: reading.minutesDays,
    meetings: reading.meetings(),
    attendanceOf: (meeting) => records.listOf('attendance', 'meeting', meeting),
    actions: records.list('action_point').filter(({ dueOn }) => isInYear(dueOn, year)),
    meetingOf: reading.meeting,
    minutesOf: reading.minutesOf,
    groupName: reading.groupName,
    register: reading.register(),
  });
}

/** Action points that are still to be done, read without the closed ones of ten years. */
export function listOpenActions(records: ReadingDependencies['records']): RecordByType['action_point'][] {
  return records.listOfAny('action_point', 'status', ['open', 'in_progress']);
}
