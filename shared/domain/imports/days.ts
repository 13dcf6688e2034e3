import { marchOrTuesday, monthOfWord } from './month-words.ts';
import { toPlainDayText } from './plain-day-text.ts';

/** Which of two numbers comes first where people write `03/04/2026`. */
export type DayOrder = 'day-first' | 'month-first';

export type DayReading =
  | { kind: 'day'; day: string }
  /** Both orders give a day: it is for a person to say which is meant. */
  | { kind: 'ambiguous'; dayFirst: string; monthFirst: string }
  | { kind: 'invalid' };

/** Longer texts are no days, and need not be looked through. */
const longestText = 80;
const earliestYear = 1900;
const latestYear = 2199;

/**
 * The day that a text names as people write one: `2026-11-28`, `28/11/2026`, `28.11.26`, `28 novembre 2026`,
 * `٢٨ نوفمبر ٢٠٢٦`, `2026年11月28日`. A time and a weekday beside it say nothing; no time zone moves it.
 *
 * `order` decides where the text leaves open which number is the day; where only one order makes a day, that one holds.
 * A year of two figures comes last and lies between 1950 and 2049. A year is never left out.
 */
export function readDay(text: string, order?: DayOrder): DayReading {
  if (text.length > longestText) return { kind: 'invalid' };
  const plain = toPlainDayText(text);
  const both = readInBothOrders(plain);
  if (!both) return toReading(readYearFirst(plain) ?? readMonthByName(plain));
  const { dayFirst, monthFirst } = both;
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return toReading(dayFirst ?? monthFirst);
  if (order === undefined) return { kind: 'ambiguous', dayFirst, monthFirst };
  return toReading(order === 'day-first' ? dayFirst : monthFirst);
}

/** The days of one column: a number above 12 in one of its texts decides for all, unless another contradicts it. */
export function readDays(texts: readonly string[]): DayReading[] {
  const order = orderOfDays(texts) ?? undefined;
  return texts.map((text) => readDay(text, order));
}

/** The order that the texts of one column are written in; `null` where none tells, or where they contradict each other. */
export function orderOfDays(texts: Iterable<string>): DayOrder | null {
  const found = new Set<DayOrder>();
  for (const text of texts) {
    const both = text.length > longestText ? null : readInBothOrders(toPlainDayText(text));
    if (both && (both.dayFirst === null) !== (both.monthFirst === null)) found.add(both.dayFirst === null ? 'month-first' : 'day-first');
  }
  const [order, other] = found;
  return order !== undefined && other === undefined ? order : null;
}

function toReading(day: string | null): DayReading {
  return day === null ? { kind: 'invalid' } : { kind: 'day', day };
}

/** Day, month and year in figures, the year last; `null` where the text is of another form. */
function readInBothOrders(plain: string): { dayFirst: string | null; monthFirst: string | null } | null {
  const [, first, , second, year] = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/.exec(plain) ?? [];
  if (first === undefined || second === undefined || year === undefined) return null;
  return { dayFirst: toDay(year, Number(second), Number(first)), monthFirst: toDay(year, Number(first), Number(second)) };
}

/** Year, month and day in figures, with separators, without any (`20261128`) or with the Chinese words. */
function readYearFirst(plain: string): string | null {
  const found =
    /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ??
    /^(\d{4}|\d{2}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]?$/.exec(plain);
  return found ? toDay(found[1] ?? '', Number(found[2]), Number(found[3])) : null;
}

/** A month by its name and two numbers: one of four figures is the year, else the later one. */
function readMonthByName(plain: string): string | null {
  const [, first, second] = /^[^\d]*(\d{1,4})[^\d]+(\d{1,4})[^\d]*$/.exec(plain) ?? [];
  const month = monthIn(plain);
  if (first === undefined || second === undefined || month === null) return null;
  const [year, day] = first.length === 4 ? [first, second] : [second, first];
  return year.length % 2 === 0 && day.length <= 2 ? toDay(year, month, Number(day)) : null;
}

/** The month that the words name, in whatever languages: `آذار/مارس` names one. `null` beside any other word or mark. */
function monthIn(plain: string): number | null {
  if (!/^[\p{L}\d \-/]*$/u.test(plain)) return null;
  const words = plain.match(/\p{L}+/gu) ?? [];
  const named = words.filter((word) => word !== marchOrTuesday).map(monthOfWord);
  const [month = words.length > 0 ? 3 : null] = named;
  return named.every((other) => other === month) ? month : null;
}

/** `2026-11-28`, or `null` where the calendar has no such day. */
function toDay(yearText: string, month: number, day: number): string | null {
  const written = Number(yearText);
  const year = yearText.length === 2 ? written + (written < 50 ? 2_000 : 1_900) : written;
  if (year < earliestYear || year > latestYear || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
