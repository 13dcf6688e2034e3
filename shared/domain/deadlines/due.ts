import type { Recurrence } from '../../records/choices.ts';
import { addDays, addMonths } from './calendar.ts';

/** Something with a deadline; `isOpen` while it still has to be done. */
export interface Deadline {
  dueOn: string | null;
  isOpen: boolean;
}

/** The one rule for "overdue" in the whole application: due before today and open. */
export function isOverdue({ dueOn, isOpen }: Deadline, today: string): boolean {
  return isOpen && dueOn !== null && dueOn < today;
}

/** How far ahead "due soon" looks, in days. */
const soonDays = 14;

/** Due today or within the coming days, and open. */
export function isDueSoon({ dueOn, isOpen }: Deadline, today: string, days = soonDays): boolean {
  return isOpen && dueOn !== null && dueOn >= today && dueOn <= addDays(today, days);
}

const monthsOf: Record<Exclude<Recurrence, 'none'>, number> = {
  monthly: 1,
  quarterly: 3,
  'half-yearly': 6,
  yearly: 12,
};

/** The day on which something confirmed falls due again; `null` where it does not recur or was never confirmed. */
export function nextDueOn(confirmedOn: string | null, recurrence: Recurrence): string | null {
  return confirmedOn === null || recurrence === 'none' ? null : addMonths(confirmedOn, monthsOf[recurrence]);
}
