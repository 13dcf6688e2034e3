import { addDays, addMonths, endOfMonth, weekdayOf } from '../../deadlines/calendar.ts';
import { readDay } from '../../imports/days.ts';
import { monthOfWord } from '../../imports/month-words.ts';
import type { LineWords } from '../catalogue.ts';
import { fillingOf, foldPhrase, isOneOf, plainDigits, withoutWordsBeside } from './phrases.ts';

/** From where days are counted. */
export interface DueBase {
  /** The meeting's day. */
  day: string;
  /** The day of the next meeting, where it is known. */
  nextMeetingOn: string | null;
}

/** The names of weekdays in every language, Monday first: a day that its weekday denies is none, whoever wrote it. */
export type WeekdayNames = readonly (readonly string[])[];

/** The days a phrase may mean: one, or several where people differ, and then nobody chooses for them. */
export type DueReading = string[];

/** Farther ahead than this, a day without a year has more likely just passed. */
const longestAheadDays = 330;

/**
 * The day that a whole phrase says: a weekday, "tomorrow", "in 2 weeks", "end of March", "12 March", `12/3`,
 * `2026-03-12`, counted from the meeting's day. `null` where it says anything else.
 */
export function readDue(phrase: string, words: LineWords, base: DueBase, weekdays: WeekdayNames): DueReading | null {
  const folded = foldPhrase(phrase);
  const bare = withoutWordsBeside(folded, words.prefixes, words.suffixes);
  const reading =
    readWords(folded, words, base) ?? readWords(bare, words, base) ?? readFigures(withoutWordsInFront(phrase, words), words, base.day);
  const meant = reading?.filter((day) => isOnNamedWeekday(day, folded, weekdays)) ?? [];
  return meant.length === 0 ? null : [...new Set(meant)].toSorted();
}

/** "Friday 12 March" is no day in a year where that is a Thursday. */
function isOnNamedWeekday(day: string, folded: string, weekdays: WeekdayNames): boolean {
  const named = weekdays.flatMap((names, place) => (names.some((name) => ` ${folded} `.includes(` ${foldPhrase(name)} `)) ? [place + 1] : []));
  return named.length === 0 || named.includes(weekdayOf(day));
}

function readWords(phrase: string, words: LineWords, { day, nextMeetingOn }: DueBase): DueReading | null {
  const fixed = Object.entries(words.fixed).find(([known]) => foldPhrase(known) === phrase);
  if (fixed) return [addDays(day, fixed[1])];
  if (isOneOf(phrase, words.today)) return [day];
  if (isOneOf(phrase, words.tomorrow)) return [addDays(day, 1)];
  if (isOneOf(phrase, words.dayAfterTomorrow)) return [addDays(day, 2)];
  if (isOneOf(phrase, words.nextMeeting)) return nextMeetingOn === null ? null : [nextMeetingOn];
  if (isOneOf(phrase, words.endOfMonth)) return [endOfMonth(day)];
  if (isOneOf(phrase, words.endOfNextMonth)) return [endOfMonth(addMonths(`${day.slice(0, 8)}01`, 1))];
  return readSpan(phrase, words, day) ?? readWeekday(phrase, words, day) ?? readNamedMonth(phrase, words, day);
}

function readSpan(phrase: string, words: LineWords, day: string): DueReading | null {
  const count = (templates: readonly string[]) => firstFilling(phrase, templates, 'n', (text) => countOf(text, words));
  const days = count(words.inDays);
  if (days !== null) return [addDays(day, days)];
  const weeks = count(words.inWeeks);
  if (weeks !== null) return [addDays(day, weeks * 7)];
  const months = count(words.inMonths);
  return months === null ? null : [addMonths(day, months)];
}

function countOf(text: string, { numbers }: LineWords): number | null {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  return Object.entries(numbers).find(([word]) => foldPhrase(word) === text)?.[1] ?? null;
}

function readWeekday(phrase: string, words: LineWords, day: string): DueReading | null {
  const weekday = (templates: readonly string[]) =>
    firstFilling(phrase, templates, 'weekday', (text) => {
      const place = words.weekdays.findIndex((names) => isOneOf(text, names));
      return place === -1 ? null : place + 1;
    });
  const coming = weekday(words.comingWeekday);
  if (coming !== null) return [comingDay(day, coming)];
  const nextWeek = weekday(words.nextWeekWeekday);
  if (nextWeek !== null) return daysOfNextWeek(day, nextWeek, words);
  const either = weekday(words.eitherWeekday);
  if (either !== null) return [comingDay(day, either), ...daysOfNextWeek(day, either, words)];
  const thisWeek = weekday(words.thisWeekWeekday);
  if (thisWeek === null) return null;
  const meant = addDays(day, thisWeek - weekdayOf(day));
  return meant >= day ? [meant] : null;
}

/** The first such day after the meeting: said on a Thursday, "Thursday" is a week away. */
function comingDay(day: string, weekday: number): string {
  return addDays(day, ((weekday - weekdayOf(day) + 6) % 7) + 1);
}

/** One day where all ways to count weeks agree. */
function daysOfNextWeek(day: string, weekday: number, { weekStarts }: LineWords): string[] {
  return weekStarts.map((firstDay) => {
    const startOfWeek = addDays(day, -((weekdayOf(day) - firstDay + 7) % 7));
    return addDays(startOfWeek, 7 + ((weekday - firstDay + 7) % 7));
  });
}

function readNamedMonth(phrase: string, words: LineWords, day: string): DueReading | null {
  const month = firstFilling(phrase, words.endOfNamedMonth, 'month', monthIn);
  if (month === null) return null;
  const firstOfMonth = (year: number) => `${year}-${String(month).padStart(2, '0')}-01`;
  const year = Number(day.slice(0, 4));
  return [year, year + 1].map((own) => endOfMonth(firstOfMonth(own))).filter((end) => end >= day).slice(0, 1);
}

function monthIn(text: string): number | null {
  const numbered = /^(\d{1,2}) ?月$/.exec(text)?.[1];
  if (numbered !== undefined) return Number(numbered) >= 1 && Number(numbered) <= 12 ? Number(numbered) : null;
  return monthOfWord(text.replaceAll(' ', ''));
}

function firstFilling<T>(phrase: string, templates: readonly string[], name: string, read: (text: string) => T | null): T | null {
  for (const template of templates) {
    const filling = fillingOf(phrase, template, name);
    const value = filling === null ? null : read(filling);
    if (value !== null) return value;
  }
  return null;
}

/** The phrase as it was typed, without the words before the day: figures need their signs. */
function withoutWordsInFront(phrase: string, { prefixes, suffixes }: LineWords): string {
  const plain = plainDigits(phrase).trim();
  const lower = plain.toLowerCase();
  const longestFirst = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length);
  const prefix = longestFirst(prefixes).find((word) => lower.startsWith(word.toLowerCase()) && /^(?:\s|\d)/.test(plain.slice(word.length)));
  const rest = (prefix === undefined ? plain : plain.slice(prefix.length)).trim();
  const suffix = longestFirst(suffixes).find((word) => rest.toLowerCase().endsWith(word.toLowerCase()));
  return (suffix === undefined ? rest : rest.slice(0, -suffix.length)).trim();
}

/** A day in figures or with the month's name, with its year or without. */
function readFigures(text: string, { dayOrder }: LineWords, day: string): DueReading | null {
  const whole = readDay(text, dayOrder === 'either' ? undefined : dayOrder);
  if (whole.kind === 'day') return [whole.day];
  if (whole.kind === 'ambiguous') return [whole.dayFirst, whole.monthFirst];
  const year = Number(day.slice(0, 4));
  const [thisYear, nextYear] = [year, year + 1].map((own) => readInYear(text, own, dayOrder));
  const ahead = (thisYear ?? []).map((own, place) => (own >= day ? own : nextYear?.[place]));
  const soon = ahead.filter((own): own is string => own !== undefined && own <= addDays(day, longestAheadDays));
  return soon.length > 0 ? soon : null;
}

/** The text has no year: it is read as if it had this one. */
function readInYear(text: string, year: number, dayOrder: LineWords['dayOrder']): string[] | null {
  const slashed = /^(\d{1,2})([-/.])(\d{1,2})\.?$/.exec(text);
  const chinese = /^(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]$/.exec(text);
  const withYear = slashed ? `${slashed[1]}${slashed[2]}${slashed[3]}${slashed[2]}${year}` : chinese ? `${year}年${text}` : /\d{3}/.test(text) ? null : `${text} ${year}`;
  if (withYear === null) return null;
  const reading = readDay(withYear, dayOrder === 'either' ? undefined : dayOrder);
  if (reading.kind === 'day') return [reading.day];
  return reading.kind === 'ambiguous' ? [reading.dayFirst, reading.monthFirst] : null;
}
