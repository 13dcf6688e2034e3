import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createTestFolder, createTestService, newestVersion } from '../../../../helpers/workspace.ts';

/** The sample cluster as version 3 wrote it, with a meeting, who came to it and an action point. */
function unpackVersion3(): string {
  const path = join(createTestFolder(), 'workspace.clusterdesk');
  const packed = readFileSync(join(import.meta.dirname, '../../../../fixtures/workspaces/version-3.clusterdesk.gz'));
  writeFileSync(path, gunzipSync(packed));
  return path;
}

const kept = ['organisations', 'contacts', 'groups', 'meetings', 'attendances', 'action_points', 'changes', 'writes', 'heads'] as const;

function rowsOf(path: string): Record<string, unknown[]> {
  const file = new Database(path, { readonly: true });
  const rows = Object.fromEntries(kept.map((table) => [table, file.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3, 4`).all()]));
  file.close();
  return rows;
}

test('a file of version 3 keeps every row, and holds elections', async () => {
  const path = unpackVersion3();
  const before = rowsOf(path);
  expect([before['organisations']?.length, before['groups']?.length, before['meetings']?.length]).toEqual([40, 4, 1]);

  const service = createTestService({ folder: join(path, '..'), idPrefix: 'next' });
  await service.call('lifecycle.open', { path, author: 'Next', answer: 'moved' });
  expect(await service.call('workspace.check', {})).toMatchObject({ ok: true, schemaVersion: newestVersion, problems: [] });
  const backups = await service.call('backups.list', {});
  expect(backups).toMatchObject([{ reason: 'before_migration' }]);
  const { name } = backups[0] as { name: string };
  expect(await service.call('backups.verify', { name })).toMatchObject({ ok: true, schemaVersion: 3, problems: [] });
  const sag = (await service.call('records.list', { type: 'group', deleted: false })).find((group) => group['groupKind'] === 'sag');
  const { election } = await service.call('elections.create', {
    electionKind: 'sag',
    group: sag?.id ?? null,
    title: 'Election of the group',
    language: 'en',
  });
  expect(await service.call('elections.view', { election })).toMatchObject({
    election: { status: 'drafting', groupId: sag?.id, seats: 6 },
    urn: 'none',
  });
  expect((await service.call('changes.undo', {})).skipped).toEqual([]);
  await service.close();

  const after = rowsOf(path);
  for (const table of ['organisations', 'contacts', 'groups', 'meetings', 'attendances', 'action_points'] as const) {
    expect([table, after[table]]).toEqual([table, before[table]]);
  }
});
