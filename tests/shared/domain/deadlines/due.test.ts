import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../shared/domain/deadlines/calendar.ts';
import { isDueSoon, isOverdue, nextDueOn } from '../../../../shared/domain/deadlines/due.ts';

const today = '2026-11-23';

describe('overdue', () => {
  it('is what was due before today and is open', () => {
    expect(isOverdue({ dueOn: '2026-11-22', isOpen: true }, today)).toBe(true);
    expect(isOverdue({ dueOn: today, isOpen: true }, today)).toBe(false);
    expect(isOverdue({ dueOn: '2026-11-24', isOpen: true }, today)).toBe(false);
    expect(isOverdue({ dueOn: '2020-01-01', isOpen: false }, today)).toBe(false);
    expect(isOverdue({ dueOn: null, isOpen: true }, today)).toBe(false);
  });
});

describe('due soon', () => {
  it('looks from today to the last of the coming days', () => {
    expect(isDueSoon({ dueOn: today, isOpen: true }, today)).toBe(true);
    expect(isDueSoon({ dueOn: '2026-12-07', isOpen: true }, today)).toBe(true);
    expect(isDueSoon({ dueOn: '2026-12-08', isOpen: true }, today)).toBe(false);
    expect(isDueSoon({ dueOn: '2026-12-08', isOpen: true }, today, 15)).toBe(true);
    expect(isDueSoon({ dueOn: today, isOpen: false }, today)).toBe(false);
  });

  it('is never overdue as well', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.nat({ max: 60 }), (away, ahead) => {
        const deadline = { dueOn: addDays(today, away), isOpen: true };
        expect(isOverdue(deadline, today) && isDueSoon(deadline, today, ahead)).toBe(false);
        expect(isOverdue(deadline, today) || isDueSoon(deadline, today, ahead)).toBe(away <= ahead);
      }),
    );
  });
});

describe('what recurs', () => {
  it.each([
    ['2026-01-31', 'monthly', '2026-02-28'],
    ['2024-01-31', 'monthly', '2024-02-29'],
    ['2025-11-30', 'quarterly', '2026-02-28'],
    ['2025-08-31', 'half-yearly', '2026-02-28'],
    ['2024-02-29', 'yearly', '2025-02-28'],
    ['2026-05-10', 'none', null],
    [null, 'monthly', null],
  ] as const)('confirmed on %s, %s: again on %s', (confirmedOn, recurrence, expected) => {
    expect(nextDueOn(confirmedOn, recurrence)).toBe(expected);
  });
});
