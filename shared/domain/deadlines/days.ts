import { Temporal } from 'temporal-polyfill';
import type { Recurrence } from '../../records/choices.ts';

/** Days are ISO 8601 calendar days as text, so that no time zone can move a deadline. */

export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** A month later; the last day of a shorter month where there is no such day. */
export function addMonths(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** The one rule of lateness: due before today and still open. */
export function isOverdue(dueOn: string | null, isOpen: boolean, today: string): boolean {
  return isOpen && dueOn !== null && dueOn < today;
}

/** Our own proposal: what falls due within two weeks is shown as soon. */
export const soonDays = 14;

export function isSoon(dueOn: string | null, isOpen: boolean, today: string, within: number = soonDays): boolean {
  return isOpen && dueOn !== null && dueOn >= today && dueOn <= addDays(today, within);
}

const monthsOf: Record<Exclude<Recurrence, 'none'>, number> = {
  monthly: 1,
  quarterly: 3,
  'half-yearly': 6,
  yearly: 12,
};

/** When a recurring duty falls due again; `null` for one that does not recur or was never confirmed. */
export function nextDueOn(recurrence: Recurrence, confirmedOn: string | null): string | null {
  if (recurrence === 'none' || confirmedOn === null) return null;
  return addMonths(confirmedOn, monthsOf[recurrence]);
}
