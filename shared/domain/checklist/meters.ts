import type { ChecklistItemView, ChecklistView } from '../../contract/areas.ts';

export type Meters = ChecklistView['meters'];

/** How many items somebody looked at, how many are met, and of how many: those not applicable cannot be met. */
export function countMeters(items: readonly Pick<ChecklistItemView, 'status' | 'isLookedAt'>[]): Meters {
  return {
    lookedAt: items.filter(({ isLookedAt }) => isLookedAt).length,
    met: items.filter(({ status }) => status === 'met').length,
    applicable: items.filter(({ status }) => status !== 'not_applicable').length,
    total: items.length,
  };
}
