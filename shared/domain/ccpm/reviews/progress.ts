import { addDays, addMonths, endOfMonth } from '../../deadlines/calendar.ts';

/** The quarter that a day lies in: `2027-Q1`. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The last day of a quarter. */
export function endOfQuarter(quarter: string): string {
  const month = Number(quarter.slice(6)) * 3;
  return endOfMonth(`${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}-01`);
}

/** Days after a quarter's end in which its report is written; our own proposal. */
const reportDays = 14;

/**
 * The first quarter since validation whose report is not there, with the day it is due by; the quarter of the
 * validation itself counts from the next one on, when there is something to report.
 */
export function nextQuarter(validatedOn: string, reported: readonly string[]): { quarter: string; dueOn: string } {
  let quarter = quarterOf(addMonths(`${validatedOn.slice(0, 7)}-01`, 3));
  while (reported.includes(quarter)) quarter = quarterOf(addDays(endOfQuarter(quarter), 1));
  return { quarter, dueOn: addDays(endOfQuarter(quarter), reportDays) };
}
