import { Temporal } from 'temporal-polyfill';
import type { MeetingRecurrence } from '../../records/choices.ts';
import type { RecordByType } from '../../records/index.ts';
import { addDays, daysBetween } from '../deadlines/calendar.ts';

type Meeting = RecordByType['meeting'];
type Series = RecordByType['meeting_series'];

const daysOf: Partial<Record<MeetingRecurrence, number>> = { weekly: 7, fortnightly: 14 };
const monthsOf: Partial<Record<MeetingRecurrence, number>> = { monthly: 1, quarterly: 3 };
/** A meeting that was moved by up to so many days still is the one of its day in the rhythm. */
const reachOf: Record<MeetingRecurrence, number> = { weekly: 3, fortnightly: 6, monthly: 13, quarterly: 41 };

/**
 * The day in the rhythm, `place` 0 for the first. By the month it keeps its weekday and its place in the month (the
 * second Thursday); the fifth is the last where a month has four.
 */
export function occurrence(startsOn: string, recurrence: MeetingRecurrence, place: number): string {
  const days = daysOf[recurrence];
  if (days !== undefined) return addDays(startsOn, days * place);
  const start = Temporal.PlainDate.from(startsOn);
  const first = start.with({ day: 1 }).add({ months: (monthsOf[recurrence] ?? 1) * place });
  const toWeekday = (start.dayOfWeek - first.dayOfWeek + 7) % 7;
  const week = Math.floor((start.day - 1) / 7);
  const wanted = first.add({ days: toWeekday + week * 7 });
  return (wanted.month === first.month ? wanted : wanted.subtract({ days: 7 })).toString();
}

/** The place of the first occurrence on or after a day. */
function placeFrom(startsOn: string, recurrence: MeetingRecurrence, day: string): number {
  if (day <= startsOn) return 0;
  const days = daysOf[recurrence];
  if (days !== undefined) return Math.ceil(daysBetween(startsOn, day) / days);
  const [from, to] = [Temporal.PlainDate.from(startsOn), Temporal.PlainDate.from(day)];
  const months = (to.year - from.year) * 12 + to.month - from.month;
  let place = Math.max(0, Math.floor(months / (monthsOf[recurrence] ?? 1)));
  while (occurrence(startsOn, recurrence, place) < day) place += 1;
  return place;
}

/**
 * The first day of the rhythm, from `from` on, for which no meeting of the series is there; a cancelled one counts, so
 * that the same day is not proposed again. `null`: the series has no rhythm or no first day, or has ended.
 */
export function proposeNextDay(
  { startsOn, recurrence, endsOn }: Pick<Series, 'startsOn' | 'recurrence' | 'endsOn'>,
  meetings: readonly Pick<Meeting, 'heldOn' | 'deleted'>[],
  from: string,
): string | null {
  if (startsOn === null || recurrence === null) return null;
  const days = meetings.flatMap(({ heldOn, deleted }) => (deleted || heldOn === null ? [] : [heldOn]));
  const reach = reachOf[recurrence];
  for (let place = placeFrom(startsOn, recurrence, from); ; place += 1) {
    const day = occurrence(startsOn, recurrence, place);
    if (endsOn !== null && day > endsOn) return null;
    const [earliest, latest] = [addDays(day, -reach), addDays(day, reach)];
    if (!days.some((held) => held >= earliest && held <= latest)) return day;
  }
}
