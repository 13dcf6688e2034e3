import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addDays,
  addHours,
  addMonths,
  hoursBetween,
} from '../../../../shared/domain/deadlines/calendar.ts';

const days = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2026-03-28', 2, '2026-03-30'],
  ])('%s and %i days is %s', (day, more, expected) => {
    expect(addDays(day, more)).toBe(expected);
  });

  it('go forth and back, and count what was added', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4_000, max: 4_000 }), (day, more) => {
        const there = addDays(day, more);
        expect(addDays(there, -more)).toBe(day);
        expect(Date.parse(there) - Date.parse(day)).toBe(more * 86_400_000);
        expect(there < day).toBe(more < 0);
      }),
    );
  });
});

describe('months', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it('keep the day or stop at the end of the month, never later', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (day, months) => {
        const there = addMonths(day, months);
        const [year, month] = day.split('-').map(Number) as [number, number, number];
        const count = year * 12 + (month - 1) + months;
        expect(there.slice(0, 7)).toBe(`${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`);
        const isClamped = there.slice(8) !== day.slice(8);
        if (isClamped) expect(addDays(there, 1).slice(8)).toBe('01');
      }),
    );
  });
});

describe('hours', () => {
  it('are the same wherever the clock that wrote the instant stood', () => {
    expect(addHours('2026-03-28T22:30:00+05:45', 24)).toBe('2026-03-29T16:45:00Z');
    expect(hoursBetween('2026-03-28T16:45:00Z', '2026-03-28T22:30:00+02:00')).toBe(3.75);
    expect(hoursBetween('2026-03-28T12:00Z', '2026-03-28T10:30:00.000Z')).toBe(-1.5);
  });
});

describe('the time zone of the laptop', () => {
  const before = process.env.TZ;
  afterEach(() => {
    process.env.TZ = before;
  });

  it.each([
    ['Pacific/Kiritimati', -840],
    ['Pacific/Pago_Pago', 660],
    ['America/Sao_Paulo', 180],
    ['Asia/Kathmandu', -345],
  ])('moves no deadline: %s', (zone, minutesBehindUtc) => {
    process.env.TZ = zone;
    expect(new Date('2026-03-28T12:00:00Z').getTimezoneOffset()).toBe(minutesBehindUtc);
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addMonths('2026-10-31', 4)).toBe('2027-02-28');
    expect(addHours('2026-03-28T23:30:00Z', 24)).toBe('2026-03-29T23:30:00Z');
  });
});
