import type { ActionStatus } from '../../records/choices.ts';
import type { RecordByType } from '../../records/index.ts';
import { isOpenAction } from './action-row.ts';

type Action = RecordByType['action_point'];
type Progress = RecordByType['action_progress'];

/** What somebody says about an action point. */
export interface Report {
  status: ActionStatus;
  text: string | null;
  reportedBy: string | null;
  /** The meeting in which it was said, with its day. */
  meeting: { id: string; heldOn: string | null } | null;
}

/**
 * What a report writes: an entry of the progress log, and the status with the day of closing. The day is the meeting's
 * where it was said in one, else today; what was closed already keeps its day, and what is opened again loses it.
 */
export function reportedFields(
  action: Pick<Action, 'id' | 'status' | 'closedOn'>,
  { status, text, reportedBy, meeting }: Report,
  today: string,
): { progress: Omit<Progress, 'id' | 'deleted'>; action: Pick<Action, 'status' | 'closedOn'> } {
  const notedOn = meeting?.heldOn ?? today;
  const wasClosed = !isOpenAction(action) && action.closedOn !== null;
  const closedOn = isOpenAction({ status }) ? null : wasClosed ? action.closedOn : notedOn;
  return {
    progress: { actionPoint: action.id, notedOn, status, text: text || null, reportedBy: reportedBy || null, meeting: meeting?.id ?? null },
    action: { status, closedOn },
  };
}
