import type { MinutesState } from '../../contract/meeting-view.ts';
import type { RecordByType } from '../../records/index.ts';
import { addDays } from '../deadlines/calendar.ts';
import { isDueSoon, isOverdue } from '../deadlines/due.ts';
import type { TodayEntry } from './today-view.ts';

type Meeting = RecordByType['meeting'];

/** What of the meetings waits for a person. */
export interface MeetingWaits {
  /** Planned or in session. */
  coming: readonly Meeting[];
  /** Held, with how far their minutes are; those approved long ago may be left out. */
  held: readonly { meeting: Meeting; minutes: MinutesState }[];
}

/** How far ahead a meeting is announced, in days. */
const soonDays = 7;

/** Meetings to prepare, to hold or to write up; minutes to circulate, to settle and to correct. */
export function meetingEntries({ coming, held }: MeetingWaits, today: string): TodayEntry[] {
  return [...coming.flatMap((meeting) => comingEntries(meeting, today)), ...held.flatMap(({ meeting, minutes }) => minutesEntries(meeting, minutes))];
}

function comingEntries(meeting: Meeting, today: string): TodayEntry[] {
  const { status, heldOn, invitedOn } = meeting;
  if (heldOn === null) return [];
  if (status === 'in_session') return [entry(meeting, 'meeting_soon', 'soon', 'meeting-in-session', heldOn)];
  if (isOverdue({ dueOn: heldOn, isOpen: true }, today)) return [entry(meeting, 'meeting_past', 'overdue', 'meeting-past', heldOn)];
  if (!isDueSoon({ dueOn: heldOn, isOpen: true }, today, soonDays)) return [];
  return [entry(meeting, 'meeting_soon', 'soon', invitedOn === null ? 'meeting-soon-uninvited' : 'meeting-soon', heldOn)];
}

function minutesEntries(meeting: Meeting, minutes: MinutesState): TodayEntry[] {
  const { status, dueOn, isLate, approvedUnlessOn, blockedBy, isCorrectionWanted } = minutes;
  const toCirculate =
    status !== 'draft' || dueOn === null
      ? []
      : [entry(meeting, isLate ? 'minutes_late' : 'minutes_due', isLate ? 'overdue' : 'soon', isLate ? 'minutes-late' : 'minutes-due', dueOn)];
  const toSettle =
    blockedBy.length === 0 ? [] : [entry(meeting, 'minutes_objection', 'soon', 'minutes-objections', approvedUnlessOn, { count: blockedBy.length })];
  const toCorrect = isCorrectionWanted ? [entry(meeting, 'minutes_correction', 'soon', 'minutes-correction', null)] : [];
  const withoutDay =
    status === 'circulated' && approvedUnlessOn === null ? [entry(meeting, 'minutes_approval', 'open', 'minutes-approval', null)] : [];
  return [...toCirculate, ...toSettle, ...toCorrect, ...withoutDay];
}

function entry(
  { id, title, meetingKind, heldOn }: Meeting,
  kind: TodayEntry['kind'],
  urgency: TodayEntry['urgency'],
  code: string,
  dueOn: string | null,
  more: TodayEntry['reason']['params'] = {},
): TodayEntry {
  const named = title?.trim() ?? '';
  const params = {
    meeting: named === '' ? 'kind' : 'titled',
    kind: meetingKind ?? 'ad_hoc',
    title: named,
    heldOn: heldOn ?? '',
    ...(dueOn === null ? {} : { dueOn }),
    ...more,
  };
  return { kind, urgency, dueOn, area: 'meetings', recordId: id, reason: { code, params } };
}

/** How long after a meeting its minutes are looked at: what is older and still not circulated stays in the list of meetings. */
const watchedDays = 400;

export function isWatched({ heldOn }: Meeting, today: string): boolean {
  return heldOn !== null && heldOn >= addDays(today, -watchedDays);
}
