import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createTestFolder, createTestService, newestVersion } from '../../../../helpers/workspace.ts';

/** The sample cluster as version 2 wrote it, with an invitation under way. */
function unpackVersion2(): string {
  const path = join(createTestFolder(), 'workspace.clusterdesk');
  const packed = readFileSync(join(import.meta.dirname, '../../../../fixtures/workspaces/version-2.clusterdesk.gz'));
  writeFileSync(path, gunzipSync(packed));
  return path;
}

const tables = ['organisations', 'contacts', 'groups', 'changes', 'writes', 'heads', 'linked_offices', 'files'] as const;

function rowsOf(path: string): Record<string, Record<string, unknown>[]> {
  const file = new Database(path, { readonly: true });
  const rows = Object.fromEntries(
    tables.map((table) => [table, file.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all() as Record<string, unknown>[]]),
  );
  file.close();
  return rows;
}

test('a file of version 2 keeps every value, and takes meetings, actions and the media', async () => {
  const path = unpackVersion2();
  const before = rowsOf(path);
  expect([before['organisations']?.length, before['contacts']?.length, before['groups']?.length]).toEqual([40, 120, 4]);

  const service = createTestService({ folder: join(path, '..'), idPrefix: 'next' });
  await service.call('lifecycle.open', { path, author: 'Next', answer: 'moved' });
  expect(await service.call('workspace.check', {})).toMatchObject({ ok: true, schemaVersion: newestVersion, problems: [] });
  const backups = await service.call('backups.list', {});
  expect(backups).toMatchObject([{ reason: 'before_migration' }]);
  const { name } = backups[0] as { name: string };
  expect(await service.call('backups.verify', { name })).toMatchObject({ ok: true, schemaVersion: 2, problems: [] });
  await service.call('records.save', { type: 'organisation', id: null, fields: { name: 'Radio', organisationType: 'media' } });
  await service.call('records.save', {
    type: 'meeting',
    id: null,
    fields: { meetingKind: 'cluster', status: 'planned', heldOn: '2026-12-01', startTime: '09:30' },
  });
  expect(await service.call('records.list', { type: 'meeting', deleted: false })).toMatchObject([{ startTime: '09:30' }]);
  await service.call('changes.undo', {});
  await service.call('changes.undo', {});
  await service.close();

  const after = rowsOf(path);
  for (const table of ['organisations', 'contacts', 'groups', 'linked_offices', 'files'] as const) {
    const kept = before[table]?.map((row) => after[table]?.find((other) => other['id'] === row['id'] && other['office'] === row['office']));
    expect([table, kept]).toEqual([table, before[table]?.map((row) => expect.objectContaining(row))]);
  }
});
