import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepsOfShares } from '../../../shared/documents/distribution-steps.ts';

const counts = fc.array(fc.nat({ max: 500 }), { minLength: 1, maxLength: 7 });

test('the steps of a bar add up to it, none that was counted is without one, and more is never shorter', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 10, max: 60 }), (all, steps) => {
      const shown = stepsOfShares(all, steps);
      const isEmpty = all.every((count) => count === 0);
      expect(shown.reduce((sum, step) => sum + step, 0)).toBe(isEmpty ? 0 : steps);
      shown.forEach((step, place) => {
        expect(step > 0).toBe((all[place] ?? 0) > 0);
        shown.forEach((other, beside) => {
          if ((all[place] ?? 0) > (all[beside] ?? 0)) expect(step).toBeGreaterThanOrEqual(other);
        });
      });
    }),
  );
});

test('shares that fit the steps are shown as they are', () => {
  expect(stepsOfShares([10, 20, 0, 10], 40)).toEqual([10, 20, 0, 10]);
  expect(stepsOfShares([999, 1], 40)).toEqual([39, 1]);
});
