const dayLength = 86_400_000;

/** The day before the first of each calendar, and the last serial number that still has four figures of a year. */
const calendars = {
  1900: { zero: Date.UTC(1899, 11, 30), first: 1, last: 2_958_465 },
  1904: { zero: Date.UTC(1904, 0, 1), first: 0, last: 2_957_003 },
} as const;

export type Calendar = keyof typeof calendars;

/**
 * The day and time of day that a workbook's serial number stands for; `null` where it stands for none.
 *
 * Counting needs no time zone: UTC days are all equally long. The calendar of 1900 has a 29 February 1900 that never
 * was (serial 60), kept from Lotus 1-2-3, so earlier numbers lie one day off. Rounded to milliseconds: numbers that
 * were computed miss the full second by less.
 */
export function serialToDay(serial: number, calendar: Calendar): { day: string; time: string } | null {
  const { zero, first, last } = calendars[calendar];
  const milliseconds = Math.round(serial * dayLength);
  const days = Math.floor(milliseconds / dayLength);
  const isNoDay = calendar === 1900 && days === 60;
  if (days < first || days > last || isNoDay) return null;
  const shift = calendar === 1900 && days < 60 ? 1 : 0;
  const day = new Date(zero + (days + shift) * dayLength).toISOString().slice(0, 10);
  return { day, time: timeOfDay(milliseconds - days * dayLength) };
}

/** `14:30`, or `14:30:05` where there are seconds; whatever the serial number's day. */
export function serialToTime(serial: number): string {
  return timeOfDay(((Math.round(serial * dayLength) % dayLength) + dayLength) % dayLength);
}

/** `26:30` for a duration in days. */
export function serialToDuration(serial: number): string {
  const sign = serial < 0 ? '-' : '';
  return sign + timeOfDay(Math.round(Math.abs(serial) * dayLength));
}

function timeOfDay(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000);
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[2] === 0 ? parts.slice(0, 2) : parts;
  return shown.map((part) => String(part).padStart(2, '0')).join(':');
}
