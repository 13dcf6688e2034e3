import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, endOfMonth, weekdayOf } from '../../../../shared/domain/deadlines/calendar.ts';
import { addWorkingDays, weekendOf } from '../../../../shared/domain/deadlines/working-days.ts';

const days = fc.integer({ min: 0, max: 30_000 }).map((count) => addDays('1995-01-01', count));

describe('working days', () => {
  it.each([
    // A Thursday and a Friday.
    ['2026-11-26', 2, 'CD', '2026-11-30'],
    ['2026-11-27', 1, 'CD', '2026-11-30'],
    ['2026-11-26', 2, 'YE', '2026-11-30'],
    ['2026-11-26', 1, 'YE', '2026-11-29'],
    ['2026-11-26', 0, 'CD', '2026-11-26'],
  ])('%s and %i of them, in %s', (day, count, country, expected) => {
    expect(addWorkingDays(day, count, weekendOf(country))).toBe(expected);
  });

  it('know no weekend of a country that is none', () => {
    expect([weekendOf(null), weekendOf('ZZ'), weekendOf('x')]).toEqual([[6, 7], [6, 7], [6, 7]]);
  });

  it('never end on the weekend, and count what lies between', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 30 }), fc.constantFrom('YE', 'CD', 'AF'), (day, count, country) => {
        const weekend = weekendOf(country);
        const reached = addWorkingDays(day, count, weekend);
        expect(weekend).not.toContain(weekdayOf(reached));
        const between = Array.from({ length: daysBetween(day, reached) }, (_, place) => addDays(day, place + 1));
        expect(between.filter((own) => !weekend.includes(weekdayOf(own)))).toHaveLength(count);
      }),
    );
  });
});

describe.each(['Pacific/Pago_Pago', 'Asia/Kathmandu', 'Pacific/Kiritimati'])('in %s', (zone) => {
  it('weekdays, distances and ends of months stay where they are', () => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    try {
      expect([weekdayOf('2026-11-28'), daysBetween('2026-11-28', '2027-03-01'), daysBetween('2026-03-01', '2026-02-27'), endOfMonth('2028-02-01')]).toEqual([6, 93, -2, '2028-02-29']);
      expect(addWorkingDays('2026-12-31', 2, weekendOf('CD'))).toBe('2027-01-04');
    } finally {
      process.env['TZ'] = before;
    }
  });
});
