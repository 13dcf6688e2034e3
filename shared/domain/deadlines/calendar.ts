import { Temporal } from 'temporal-polyfill';

/*
 * Days are text (`2026-11-23`) on the calendar of the person who reads them. No time zone takes part: a deadline is
 * the same day in every office. Text in this form sorts and compares (`<`) by date.
 */

/** The day `days` later; earlier when negative. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The same day `months` later, or the last of a month that is shorter: 31 January and one month is 28 February. */
export function addMonths(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }).toString();
}

/** The instant `hours` later, in UTC. */
export function addHours(instant: string, hours: number): string {
  return Temporal.Instant.from(instant)
    .add({ milliseconds: Math.round(hours * 3_600_000) })
    .toString();
}

/** Hours from one instant to another, with fractions; negative when `to` comes first. */
export function hoursBetween(from: string, to: string): number {
  const milliseconds = Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds;
  return milliseconds / 3_600_000;
}

/** Days from one day to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** The last day of the month that the day lies in. */
export function endOfMonth(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.with({ day: date.daysInMonth }).toString();
}
