import { addDays, weekdayOf } from './calendar.ts';

/** Weekdays on which nobody works, Monday is 1. */
export type Weekend = readonly number[];

const saturdayAndSunday: Weekend = [6, 7];

/** The weekend of a country by Unicode CLDR, as the runtime knows it: Friday and Saturday in Yemen (`YE`), for example. */
export function weekendOf(country: string | null): Weekend {
  if (country === null || !/^[A-Z]{2}$/.test(country)) return saturdayAndSunday;
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { getWeekInfo?: () => { weekend: number[] } };
  return locale.getWeekInfo?.().weekend ?? saturdayAndSunday;
}

/** The day `count` working days later; public holidays are not known, and count as working days. */
export function addWorkingDays(day: string, count: number, weekend: Weekend): string {
  let reached = day;
  let left = weekend.length < 7 ? count : 0;
  while (left > 0) {
    reached = addDays(reached, 1);
    if (!weekend.includes(weekdayOf(reached))) left -= 1;
  }
  return reached;
}
