import type { MinutesState } from '../../contract/meeting-view.ts';
import type { RecordByType } from '../../records/index.ts';
import { addDays } from '../deadlines/calendar.ts';
import { isOverdue } from '../deadlines/due.ts';
import type { LiveRecords } from './evaluate.ts';
import { reason, type Verdict } from './register.ts';

/** A meeting of the cluster, national or sub-national, with what came of it. */
export interface LiveMeeting {
  heldOn: string;
  minutes: MinutesState;
  hasActions: boolean;
}

/** A steady rhythm: so many meetings within so many days. The application's proposal; no guidance gives a figure. */
const rhythm = { meetings: 2, days: 90 };
/** A contact sheet counts as known for so many days. The application's proposal. */
const contactDays = 90;

/** From which day on meetings are looked at. */
export function rhythmSince(today: string): string {
  return addDays(today, -rhythm.days);
}

/**
 * Regular meetings, minutes of all of them circulated once they are due, action points in at least one.
 *
 * `meetings` holds those held within the rhythm's days; where there are none, the last one shows that there once was one.
 */
export function judgeMeetings({ meetings, today }: LiveRecords): Verdict {
  const [last] = meetings.toSorted((a, b) => (a.heldOn < b.heldOn ? 1 : -1));
  if (!last) return { status: 'not_started', reasons: [reason('no-meetings')] };
  const recent = meetings.filter(({ heldOn }) => heldOn >= rhythmSince(today));
  const due = recent.filter(({ minutes: { circulatedOn, status, dueOn } }) => circulatedOn !== null || status === 'approved' || isOverdue({ dueOn, isOpen: true }, today));
  const circulated = due.filter(({ minutes: { circulatedOn, status } }) => circulatedOn !== null || status === 'approved').length;
  const withActions = recent.filter(({ hasActions }) => hasActions).length;
  const reasons = [
    reason('meeting-last-held', { heldOn: last.heldOn }),
    reason('meetings-held', { held: recent.length, days: rhythm.days }),
    reason('minutes-circulated', { circulated, total: due.length }),
    reason('meetings-with-actions', { withActions, total: recent.length }),
    reason('meetings-threshold', { meetings: rhythm.meetings, days: rhythm.days }),
  ];
  if (recent.length === 0) return { status: 'needs_update', reasons };
  const isMet = recent.length >= rhythm.meetings && circulated === due.length && withActions > 0;
  return { status: isMet ? 'met' : 'in_progress', reasons };
}

type Dispatch = RecordByType['dispatch'];

/** The team's contacts were sent to the members, after the last change in the team and not too long ago. */
export function judgeContactsSent({ dispatches, positions, today }: LiveRecords): Verdict {
  const lists = dispatches.filter(({ deleted, dispatchKind }) => !deleted && dispatchKind === 'contact_list');
  const threshold = reason('contacts-threshold', { days: contactDays });
  const sent = latest(lists.map(({ sentOn }) => sentOn));
  if (sent === null) {
    const drafted = latest(lists.map(({ draftedOn }: Dispatch) => draftedOn));
    if (drafted === null) return { status: 'not_started', reasons: [reason('no-contacts-sent')] };
    return { status: 'in_progress', reasons: [reason('contacts-drafted', { draftedOn: drafted }), threshold] };
  }
  const changed = latest(positions.filter(({ deleted }) => !deleted).flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]).filter((day) => day !== null && day <= today));
  const hasChanged = changed !== null && changed > sent;
  return {
    status: hasChanged || sent < addDays(today, -contactDays) ? 'needs_update' : 'met',
    reasons: [reason('contacts-sent', { sentOn: sent }), ...(hasChanged ? [reason('team-changed-since', { changedOn: changed })] : []), threshold],
  };
}

function latest(days: readonly (string | null)[]): string | null {
  return days.filter((day) => day !== null).toSorted().at(-1) ?? null;
}
