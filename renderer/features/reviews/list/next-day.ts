import type { ReviewRow } from '../../../../shared/contract/review-view.ts';

export type NextDay = { what: 'opensOn' | 'closesOn' | 'closedOn' | 'validatedOn'; day: string };

/** The day that a review waits for, or passed last; `null` where none is set. */
export function nextDayOf(row: Pick<ReviewRow, 'status' | 'opensOn' | 'closesOn' | 'closedOn' | 'validatedOn'>): NextDay | null {
  const what = {
    planning: 'opensOn',
    endorsed: 'opensOn',
    open: 'closesOn',
    closed: 'closedOn',
    validated: 'validatedOn',
    done: 'validatedOn',
    cancelled: null,
  } as const;
  const wanted = what[row.status];
  const day = wanted === null ? null : row[wanted];
  return wanted === null || day === null ? null : { what: wanted, day };
}
