import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, weekdayOf } from '../../../../shared/domain/deadlines/calendar.ts';
import { occurrence, proposeNextDay } from '../../../../shared/domain/meetings/series.ts';
import { meetingRecurrences } from '../../../../shared/records/choices.ts';

const held = (...days: string[]) => days.map((heldOn) => ({ heldOn, deleted: false }));
const weekly = { startsOn: '2026-03-05', recurrence: 'weekly', endsOn: null } as const;
const days = fc.integer({ min: 0, max: 12_000 }).map((count) => addDays('2005-01-01', count));

describe('the days of a rhythm', () => {
  it.each([
    ['weekly', '2026-03-05', 3, '2026-03-26'],
    ['fortnightly', '2026-12-24', 1, '2027-01-07'],
    ['monthly', '2026-03-12', 1, '2026-04-09'],
    // The fifth Monday is the last where there are four.
    ['monthly', '2026-03-30', 1, '2026-04-27'],
    ['monthly', '2026-03-30', 2, '2026-05-25'],
    ['quarterly', '2026-01-29', 1, '2026-04-30'],
  ] as const)('%s from %s', (recurrence, startsOn, place, expected) => {
    expect(occurrence(startsOn, recurrence, place)).toBe(expected);
  });

  it('begin with the first day, keep its weekday and follow each other', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...meetingRecurrences), fc.nat(200), (startsOn, recurrence, place) => {
        expect(occurrence(startsOn, recurrence, 0)).toBe(startsOn);
        const [one, next] = [occurrence(startsOn, recurrence, place), occurrence(startsOn, recurrence, place + 1)];
        expect(weekdayOf(one)).toBe(weekdayOf(startsOn));
        expect(one < next).toBe(true);
      }),
    );
  });
});

describe('the next day', () => {
  it('is the first that no meeting has', () => {
    expect(proposeNextDay(weekly, [], '2026-03-01')).toBe('2026-03-05');
    expect(proposeNextDay(weekly, [], '2026-03-06')).toBe('2026-03-12');
    expect(proposeNextDay(weekly, held('2026-03-12', '2026-03-19'), '2026-03-06')).toBe('2026-03-26');
  });

  it('knows a meeting that was moved by some days', () => {
    expect(proposeNextDay(weekly, held('2026-03-10'), '2026-03-10')).toBe('2026-03-19');
    expect(proposeNextDay(weekly, held('2026-03-15'), '2026-03-10')).toBe('2026-03-19');
  });

  it('is none without a rhythm, a first day, or after the end', () => {
    expect(proposeNextDay({ ...weekly, recurrence: null }, [], '2026-03-01')).toBeNull();
    expect(proposeNextDay({ ...weekly, startsOn: null }, [], '2026-03-01')).toBeNull();
    expect(proposeNextDay({ ...weekly, endsOn: '2026-03-11' }, [], '2026-03-06')).toBeNull();
  });

  it('lies in the rhythm, not before the day asked from, and away from every meeting', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...meetingRecurrences), fc.integer({ min: -50, max: 900 }), fc.array(fc.nat(900), { maxLength: 20 }), (startsOn, recurrence, after, meetings) => {
        const from = addDays(startsOn, after);
        const own = held(...meetings.map((later) => addDays(startsOn, later)));
        const day = proposeNextDay({ startsOn, recurrence, endsOn: null }, own, from) ?? '';
        expect(day >= from && weekdayOf(day) === weekdayOf(startsOn)).toBe(true);
        for (const { heldOn } of own) expect(Math.abs(daysBetween(heldOn, day))).toBeGreaterThan(3);
      }),
    );
  });
});
