import type { ChecklistItemView } from '../../../shared/contract/areas.ts';
import type { ChecklistStatus } from '../../../shared/records/choices.ts';
import type { RecordFields } from '../../components/use-save-record.ts';

export type AnswerFields = RecordFields<'checklist_answer'>;

export type StatusChange =
  | { kind: 'nothing' }
  | { kind: 'save'; fields: AnswerFields }
  /** Nothing is saved until a person has written why. */
  | { kind: 'ask'; why: 'not-applicable' | 'overrule' };

type Item = Pick<ChecklistItemView, 'status' | 'decidedBy' | 'live' | 'overruleReason'>;

/** Whether a person's word stands against what the records say. */
export function isOverruled({ live, decidedBy }: Pick<Item, 'live' | 'decidedBy'>): boolean {
  return live !== null && decidedBy === 'person';
}

/** What choosing a status does: "not applicable" and going against the records both want a reason. */
export function changeOfStatus(item: Item, status: ChecklistStatus, today: string): StatusChange {
  if (status === item.status && item.decidedBy !== 'nobody') return { kind: 'nothing' };
  if (status === 'not_applicable') return { kind: 'ask', why: 'not-applicable' };
  if (item.live === null || (isOverruled(item) && item.overruleReason !== null)) {
    return { kind: 'save', fields: fieldsOf(status, today) };
  }
  // Agreeing with the records says nothing new.
  return status === item.live.status ? { kind: 'save', fields: withdrawal } : { kind: 'ask', why: 'overrule' };
}

/** The fields to save once the reason is written. */
export function fieldsWithReason(status: ChecklistStatus, reason: string, today: string): AnswerFields {
  return status === 'not_applicable'
    ? { status, notApplicableReason: reason }
    : { ...fieldsOf(status, today), overruleReason: reason };
}

/** Lets the records speak again. */
export const withdrawal: AnswerFields = { status: null, overruleReason: null, notApplicableReason: null };

/** Saying "met" today is also confirming it today: a recurring item falls due again from here. */
function fieldsOf(status: ChecklistStatus, today: string): AnswerFields {
  return status === 'met' ? { status, confirmedOn: today } : { status };
}
