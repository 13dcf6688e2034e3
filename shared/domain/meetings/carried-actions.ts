import type { RecordByType } from '../../records/index.ts';
import { isOpenAction, isOverdueAction } from '../actions/action-row.ts';
import { bodyOf, compareMeetings, type RunningSeries, takesIn } from './body.ts';

type Action = RecordByType['action_point'];
type Meeting = RecordByType['meeting'];

/** What decides which action points a meeting goes through. */
export interface CarriedSituation {
  meeting: Meeting;
  /** Every meeting there is, deleted or not. */
  meetingOf: (id: string) => Meeting | null;
  running: RunningSeries;
  actions: readonly Action[];
  /** Action points on whose progress this meeting noted something. */
  reportedHere: ReadonlySet<string>;
  today: string;
}

/**
 * The action points that a meeting's review goes through, overdue first: those of its body agreed before it that were
 * open when it began, and those reported on in it.
 *
 * What comes from no meeting, or from one that is gone, is for the cluster's own meetings. Nothing is copied: an action
 * point is one record, shown in every meeting until it is closed.
 */
export function carriedActions(situation: CarriedSituation): Action[] {
  const { actions, reportedHere, today } = situation;
  const rank = (action: Action) => (isOverdueAction(action, today) ? 0 : isOpenAction(action) ? 1 : 2);
  return actions
    .filter((action) => !action.deleted && (reportedHere.has(action.id) || isCarried(action, situation)))
    .toSorted((a, b) => {
      const [keyA, keyB] = [`${rank(a)} ${a.dueOn ?? '9999'} ${a.id}`, `${rank(b)} ${b.dueOn ?? '9999'} ${b.id}`];
      return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
    });
}

function isCarried(action: Action, { meeting, meetingOf, running }: CarriedSituation): boolean {
  if (!takesIn(meeting) || action.meeting === meeting.id) return false;
  const found = action.meeting === null ? null : meetingOf(action.meeting);
  const origin = found?.deleted ? null : found;
  const body = origin ? bodyOf(origin, running) : 'cluster';
  if (body !== bodyOf(meeting, running)) return false;
  const isEarlier = origin ? compareMeetings(origin, meeting) < 0 : (action.agreedOn ?? '') <= (meeting.heldOn ?? '');
  const wasOpen = isOpenAction(action) || (action.closedOn !== null && action.closedOn >= (meeting.heldOn ?? ''));
  return isEarlier && wasOpen;
}
