import { expect, test } from 'vitest';
import { torment } from '../../tools/torture/torment.ts';
import { createTestFolder } from '../helpers/workspace.ts';

test('twenty-four deaths lose nothing that was acknowledged', { timeout: 240_000 }, async () => {
  const report = await torment({ kills: 24, folder: createTestFolder(), random: Math.random });
  expect(report.broken).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(20);
  expect(report.scenes).toMatchObject({ creating: 2, migrating: 2, restoring: 2, exchanging: 2 });
});
