import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupsToRemove, type KeptBackup, rotationRule } from '../../../../shared/domain/backups/rotation.ts';

const now = '2026-03-10T12:00:00.000Z';
const backups = fc
  .array(fc.record({ age: fc.integer({ min: 0, max: 600 * 1_440 }), changes: fc.nat(500), pinned: fc.boolean() }), { maxLength: 120 })
  .map((list) =>
    list.map(
      ({ age, changes, pinned }, index): KeptBackup => ({
        name: `backup-${index}`,
        madeAt: new Date(Date.parse(now) - age * 60_000).toISOString(),
        changes,
        pinned,
      }),
    ),
  );
const keptOf = (all: KeptBackup[]) => {
  const removed = new Set(backupsToRemove(all, now));
  return all.filter(({ name }) => !removed.has(name));
};

test('the biggest, the pinned and the newest always stay', () => {
  fc.assert(
    fc.property(backups, (all) => {
      const kept = keptOf(all);
      const biggest = Math.max(0, ...all.map(({ changes }) => changes));
      if (all.length > 0) expect(kept.some(({ changes }) => changes === biggest)).toBe(true);
      expect(kept.filter(({ pinned }) => pinned)).toEqual(all.filter(({ pinned }) => pinned));
      expect(kept.length).toBeGreaterThanOrEqual(Math.min(all.length, rotationRule.newest));
    }),
  );
});

test('rotating again removes nothing more, and every day, week and month that had a backup still has one', () => {
  fc.assert(
    fc.property(backups, (all) => {
      const kept = keptOf(all);
      expect(backupsToRemove(kept, now)).toEqual([]);
      const months = (list: KeptBackup[]) => new Set(list.map(({ madeAt }) => madeAt.slice(0, 7)));
      expect(months(kept)).toEqual(months(all));
      const recentDays = (list: KeptBackup[]) =>
        new Set(list.map(({ madeAt }) => madeAt.slice(0, 10)).filter((day) => day > '2026-02-25'));
      expect(recentDays(kept)).toEqual(recentDays(all));
    }),
  );
});

test('a year of half-hourly backups is thinned out', () => {
  const all = Array.from({ length: 365 * 20 }, (_, index): KeptBackup => ({
    name: `backup-${index}`,
    madeAt: new Date(Date.parse(now) - index * 72 * 60_000).toISOString(),
    changes: 10_000 - index,
    pinned: false,
  }));
  expect(keptOf(all).length).toBeLessThan(10 + 15 + 10 + 14);
});
