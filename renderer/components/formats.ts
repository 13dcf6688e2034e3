import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Day before month in English too, as the humanitarian community writes it. */
const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language);

const asDate = (day: string): Date => new Date(`${day.slice(0, 10)}T00:00:00Z`);

export interface Formats {
  /** `2026-11-23` -> 23 November 2026 */
  day: (day: string) => string;
  /** 23 Nov, with the year unless it is that of `today`. */
  shortDay: (day: string, today?: string) => string;
  weekday: (day: string) => string;
  /** Date and time of an instant, in the time zone of this computer. */
  instant: (instant: string) => string;
  number: (value: number) => string;
  /** 0.62 -> 62 % */
  percent: (share: number) => string;
  /** Bytes as kB or MB. */
  size: (bytes: number) => string;
  /** "A, B and C" */
  list: (items: readonly string[]) => string;
  /** "3 days ago", "in 2 days" */
  daysApart: (day: string, today: string) => string;
}

export function formatsFor(language: string): Formats {
  const locale = localeOf(language);
  const fullDay = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const dayMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const dayMonthYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const kilobytes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
  const megabytes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    day: (day) => fullDay.format(asDate(day)),
    shortDay: (day, today) =>
      (today !== undefined && today.slice(0, 4) === day.slice(0, 4) ? dayMonth : dayMonthYear).format(asDate(day)),
    weekday: (day) => weekday.format(asDate(day)),
    instant: (text) => instant.format(new Date(text)),
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    size: (bytes) => (bytes < 1_000_000 ? kilobytes.format(Math.ceil(bytes / 1_000)) : megabytes.format(bytes / 1_000_000)),
    list: (items) => list.format(items),
    daysApart: (day, today) => relative.format(Math.round((asDate(day).getTime() - asDate(today).getTime()) / 86_400_000), 'day'),
  };
}

/** Days, numbers and sizes in the screen's language. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  return useMemo(() => formatsFor(i18n.language), [i18n.language]);
}
