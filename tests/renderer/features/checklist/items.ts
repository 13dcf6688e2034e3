import type { ListedItem } from '../../../../renderer/features/checklist/list-items.ts';

/** An item as nobody has looked at it yet, with what a test is about. */
export function item(known: Partial<ListedItem> & { id: string }): ListedItem {
  return {
    functionId: 'service_delivery',
    status: 'not_started',
    decidedBy: 'nobody',
    live: null,
    isLookedAt: false,
    owner: null,
    ownerName: null,
    dueOn: null,
    isOverdue: false,
    recurrence: 'none',
    confirmedOn: null,
    note: null,
    notApplicableReason: null,
    overruleReason: null,
    evidenceCount: 0,
    title: known.id,
    statement: '',
    statusWord: 'not started',
    ...known,
  };
}
