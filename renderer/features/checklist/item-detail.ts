import type { ChecklistItemView, Reason } from '../../../shared/contract/areas.ts';

type Item = Pick<ChecklistItemView, 'status' | 'decidedBy' | 'live' | 'note' | 'notApplicableReason' | 'overruleReason'>;

/** The one line under an item's title: why it stands where it stands, else the first line of the note. */
export function itemDetail(item: Item, wordsOf: (reason: Reason) => string): string {
  const note = item.note?.split('\n', 1)[0]?.trim() ?? '';
  if (item.status === 'not_applicable' && item.notApplicableReason) return item.notApplicableReason;
  if (item.live !== null && item.decidedBy === 'person' && item.overruleReason !== null) return item.overruleReason;
  const reasons = (item.live?.reasons ?? []).map(wordsOf).join(' ');
  if (item.decidedBy === 'records' && reasons !== '') return reasons;
  return note || reasons || '—';
}
