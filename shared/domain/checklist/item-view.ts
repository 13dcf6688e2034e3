import type { ChecklistItemView } from '../../contract/areas.ts';
import type { ChecklistStatus, Recurrence } from '../../records/choices.ts';
import type { RecordByType } from '../../records/index.ts';
import { isDueSoon, isOverdue, nextDueOn } from '../deadlines/due.ts';
import type { Verdict } from './register.ts';

export type ChecklistAnswer = RecordByType['checklist_answer'];

export interface ItemSituation {
  item: { id: string; functionId: string; recurrence: Recurrence };
  /** What the team said, if anything. */
  answer: ChecklistAnswer | null;
  /** What the records show, for an item that is bound to them. */
  live: Verdict | null;
  ownerName: string | null;
  evidenceCount: number;
  today: string;
}

const isFilled = (text: string | null): boolean => text !== null && text.trim() !== '';

/** Whether something still has to be done about an item in this state. */
function isOpenStatus(status: ChecklistStatus): boolean {
  return status !== 'met' && status !== 'not_applicable';
}

/** The person's word, where it counts: "not applicable" says why, and so does whoever overrules the records. */
function personsStatus(answer: ChecklistAnswer | null, isBound: boolean): ChecklistStatus | null {
  if (!answer?.status) return null;
  const isApplicabilityExplained = isFilled(answer.notApplicableReason) || isFilled(answer.overruleReason);
  if (answer.status === 'not_applicable') return isApplicabilityExplained ? answer.status : null;
  return isBound && !isFilled(answer.overruleReason) ? null : answer.status;
}

/**
 * One item as it stands: the records' word, unless a person overrules them with a reason; else the person's.
 *
 * What a person confirmed and has to confirm again (monthly reporting, yearly plan) needs an update once the day of the
 * next confirmation has passed. What the records show needs no confirmation: they are looked at every time.
 */
export function itemView({ item, answer, live, ownerName, evidenceCount, today }: ItemSituation): ChecklistItemView {
  const recurrence = answer?.recurrence ?? item.recurrence;
  const confirmedOn = answer?.confirmedOn ?? null;
  const again = nextDueOn(confirmedOn, recurrence);
  const said = personsStatus(answer, live !== null);
  const isLapsed = said === 'met' && isOverdue({ dueOn: again, isOpen: true }, today);
  const recordsDecide = said === null && live !== null;
  const status = isLapsed ? 'needs_update' : (said ?? live?.status ?? 'not_started');
  // Records that show nothing yet do not count as somebody's look at the item.
  const haveRecordsDecided = recordsDecide && live.status !== 'not_started';
  const hasAnswer = answer !== null && !answer.deleted && answer.status !== null;
  const dueOn = itemDueOn(answer?.dueOn ?? null, confirmedOn, again, said === 'met');
  return {
    id: item.id,
    functionId: item.functionId,
    status,
    decidedBy: said !== null ? 'person' : haveRecordsDecided || (recordsDecide && hasAnswer) ? 'records' : 'nobody',
    live,
    isLookedAt: hasAnswer || haveRecordsDecided,
    owner: answer?.owner ?? null,
    ownerName,
    dueOn,
    isOverdue: isOverdue({ dueOn, isOpen: isOpenStatus(status) }, today),
    recurrence,
    confirmedOn,
    note: answer?.note ?? null,
    notApplicableReason: answer?.notApplicableReason ?? null,
    overruleReason: answer?.overruleReason ?? null,
    evidenceCount,
  };
}

/** The team's own date, unless the item recurs and was confirmed since: then the day of the next confirmation. */
function itemDueOn(
  own: string | null,
  confirmedOn: string | null,
  again: string | null,
  isMet: boolean,
): string | null {
  if (!isMet || again === null) return own;
  return own === null || (confirmedOn !== null && own <= confirmedOn) ? again : own;
}

/** Whether the item wants somebody soon: open, or met and to be confirmed again. */
export function isItemDueSoon(item: ChecklistItemView, today: string): boolean {
  const isToConfirm = item.status === 'met' && item.decidedBy === 'person' && item.recurrence !== 'none';
  return isDueSoon({ dueOn: item.dueOn, isOpen: isOpenStatus(item.status) || isToConfirm }, today);
}
