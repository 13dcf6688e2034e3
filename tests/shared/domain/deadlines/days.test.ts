import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, isOverdue, isSoon, nextDueOn } from '../../../../shared/domain/deadlines/days.ts';

const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('calendar days', () => {
  it('add and count back to where they were', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5_000, max: 5_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 12, '2027-12-15'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });
});

describe('late and soon', () => {
  it('is late the day after, and only while open', () => {
    expect(isOverdue('2026-03-09', true, '2026-03-10')).toBe(true);
    expect(isOverdue('2026-03-10', true, '2026-03-10')).toBe(false);
    expect(isOverdue('2026-03-09', false, '2026-03-10')).toBe(false);
    expect(isOverdue(null, true, '2026-03-10')).toBe(false);
  });

  it('is soon from today to the end of the span', () => {
    expect(isSoon('2026-03-10', true, '2026-03-10')).toBe(true);
    expect(isSoon('2026-03-24', true, '2026-03-10')).toBe(true);
    expect(isSoon('2026-03-25', true, '2026-03-10')).toBe(false);
  });

  it('is never both', () => {
    fc.assert(
      fc.property(days, days, (dueOn, today) => {
        expect(isOverdue(dueOn, true, today) && isSoon(dueOn, true, today)).toBe(false);
      }),
    );
  });
});

describe('recurring duties', () => {
  it.each([
    ['monthly', '2026-01-31', '2026-02-28'],
    ['quarterly', '2026-01-15', '2026-04-15'],
    ['half-yearly', '2026-08-31', '2027-02-28'],
    ['yearly', '2028-02-29', '2029-02-28'],
  ] as const)('%s from %s falls due on %s', (recurrence, confirmedOn, dueOn) => {
    expect(nextDueOn(recurrence, confirmedOn)).toBe(dueOn);
  });

  it('do not fall due when they do not recur or were never confirmed', () => {
    expect(nextDueOn('none', '2026-01-01')).toBeNull();
    expect(nextDueOn('monthly', null)).toBeNull();
  });
});
