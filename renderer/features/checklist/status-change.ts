import type { ChecklistItemView } from '../../../shared/contract/areas.ts';
import type { ChecklistStatus } from '../../../shared/records/choices.ts';
import type { RecordFields } from '../../components/use-save-record.ts';

export type AnswerFields = RecordFields<'checklist_answer'>;

export type StatusChange =
  | { kind: 'nothing' }
  | { kind: 'save'; fields: AnswerFields }
  /** Nothing is saved until a person has written why. */
  | { kind: 'ask'; why: 'not-applicable' | 'overrule' };

type Item = Pick<ChecklistItemView, 'status' | 'live' | 'overruleReason'>;

/** What choosing a status does: "not applicable" and going against the records both want a reason. */
export function changeOfStatus(item: Item, status: ChecklistStatus, today: string): StatusChange {
  const isOverruled = item.overruleReason !== null;
  if (status === item.status) return { kind: 'nothing' };
  if (item.live !== null && !isOverruled) return { kind: 'ask', why: 'overrule' };
  if (status === 'not_applicable') return { kind: 'ask', why: 'not-applicable' };
  return { kind: 'save', fields: fieldsOf(status, today) };
}

/** The fields to save once the reason is written. */
export function fieldsWithReason(item: Item, status: ChecklistStatus, reason: string, today: string): AnswerFields {
  return {
    ...fieldsOf(status, today),
    ...(item.live === null ? {} : { overruleReason: item.overruleReason ?? reason }),
    ...(status === 'not_applicable' ? { notApplicableReason: reason } : {}),
  };
}

/** Saying "met" today is also confirming it today: a recurring item falls due again from here. */
function fieldsOf(status: ChecklistStatus, today: string): AnswerFields {
  return status === 'met' ? { status, confirmedOn: today } : { status };
}
