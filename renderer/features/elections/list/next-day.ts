import type { ElectionRow } from '../../../../shared/contract/election-view.ts';

export type NextDay = { what: 'nominationsUntil' | 'opensOn' | 'closesOn' | 'declaredOn'; day: string };

/** The day that an election waits for, or ended on; `null` where none is set. */
export function nextDayOf({ status, nominationsUntil, opensOn, closesOn, declaredOn }: Pick<ElectionRow, 'status' | 'nominationsUntil' | 'opensOn' | 'closesOn' | 'declaredOn'>): NextDay | null {
  const days = { nominationsUntil, opensOn, closesOn, declaredOn };
  const what = {
    drafting: 'nominationsUntil',
    announced: 'nominationsUntil',
    nominating: 'nominationsUntil',
    ready: 'opensOn',
    open: 'closesOn',
    closed: 'closesOn',
    counted: 'closesOn',
    declared: 'declaredOn',
    cancelled: null,
  } as const;
  const wanted = what[status];
  const day = wanted === null ? null : days[wanted];
  return wanted === null || day === null ? null : { what: wanted, day };
}
