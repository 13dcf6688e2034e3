import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withheldGroups } from '../../../../shared/domain/ccpm/suppression.ts';

const withheld = (sizes: Record<string, number>, threshold: number, most?: Record<string, number>) =>
  [...withheldGroups(new Map(Object.entries(sizes)), threshold, most && new Map(Object.entries(most)))].sort().join(' ');

test.each([
  ['nobody is small', { a: 5, b: 9 }, ''],
  ['one small group takes the smallest other with it', { a: 2, b: 9, c: 6 }, 'a c'],
  ['two small groups that together reach the threshold stand alone', { a: 2, b: 9, c: 3 }, 'a c'],
  ['two that do not take a third', { a: 1, b: 9, c: 2 }, 'a b c'],
  ['a group without anybody is small', { a: 0, b: 9, c: 6 }, 'a c'],
  ['one group alone has nobody to hide behind', { a: 2 }, 'a'],
])('%s', (_, sizes, expected) => {
  expect(withheld(sizes, 5)).toBe(expected);
});

test('where everybody came, the total says so of each', () => {
  expect(withheld({ a: 1, b: 6, c: 6 }, 5, { a: 1, b: 6, c: 6 })).toBe('a b');
});

test('where everybody of the small groups came, what was asked of them says what they have', () => {
  expect(withheld({ a: 2, b: 3, c: 8, d: 9 }, 5, { a: 2, b: 3, c: 12, d: 9 })).toBe('a b c');
  expect(withheld({ a: 2, b: 3, c: 8, d: 9 }, 5, { a: 4, b: 4, c: 12, d: 9 })).toBe('a b');
});

/*
 * Somebody knows the total, every group that is shown and how many were asked of each, and looks for the numbers that the
 * others can have: all ways to share out what is left.
 */
const group = fc.record({ asked: fc.integer({ min: 0, max: 9 }), share: fc.double({ min: 0, max: 1, noNaN: true }) });

function possibleSizes(sum: number, most: readonly number[]): Set<number>[] {
  const possible = most.map(() => new Set<number>());
  const share = (place: number, left: number, taken: number[]): void => {
    if (place === most.length) {
      if (left === 0) taken.forEach((size, at) => possible[at]?.add(size));
      return;
    }
    for (let size = 0; size <= Math.min(left, most[place] ?? 0); size += 1) share(place + 1, left - size, [...taken, size]);
  };
  share(0, sum, []);
  return possible;
}

test('no group that is held back can be had from what is shown', () => {
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 5 }), fc.integer({ min: 2, max: 5 }), fc.boolean(), (groups, threshold, isAskedKnown) => {
      const sizes = groups.map(({ asked, share }) => Math.round(asked * share));
      const most = groups.map(({ asked }) => asked);
      const named = <T>(values: readonly T[]) => new Map(values.map((value, place) => [place, value]));
      // Where everybody came, nothing is left to hide; who was asked for nothing has nothing.
      const isTold = isAskedKnown && sizes.every((size, place) => size === most[place]);
      const held = withheldGroups(named(sizes), threshold, isAskedKnown ? named(most) : undefined);
      const places = [...sizes.keys()];
      for (const place of places) if (!held.has(place)) expect(sizes[place]).toBeGreaterThanOrEqual(threshold);
      if (isTold || held.size === 0 || held.size === places.length) return;
      const own = places.filter((place) => held.has(place));
      const sum = own.reduce((all, place) => all + (sizes[place] ?? 0), 0);
      expect(sum).toBeGreaterThanOrEqual(threshold);
      for (const possible of possibleSizes(sum, own.map((place) => (isAskedKnown ? (most[place] ?? 0) : sum)))) {
        if (![...possible].every((size) => size === 0)) expect(possible.size).toBeGreaterThan(1);
      }
    }),
    { numRuns: 200 },
  );
});
