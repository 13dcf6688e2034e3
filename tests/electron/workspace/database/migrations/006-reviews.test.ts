import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createTestFolder, createTestService, newestVersion } from '../../../../helpers/workspace.ts';

/** A cluster of seven organisations as version 5 wrote it, with an election under way: five codes, two of them used. */
function unpackVersion5(): string {
  const path = join(createTestFolder(), 'workspace.clusterdesk');
  const packed = readFileSync(join(import.meta.dirname, '../../../../fixtures/workspaces/version-5.clusterdesk.gz'));
  writeFileSync(path, gunzipSync(packed));
  return path;
}

const election = 'id-000009';
const urnKey = 'AGE-SECRET-KEY-1AAX5P4UTHF437J50MYG6H2A6LPR6DWFW5UCCDY46G06UDMM7L46S0V78G5';
const code = 'RVET-96GZ-484N-KVCD';

const kept = ['organisations', 'constituencies', 'nominations', 'roll_entries', 'documents', 'action_points'] as const;

function rowsOf(path: string): Record<string, unknown[]> {
  const file = new Database(path, { readonly: true });
  const rows = Object.fromEntries(kept.map((table) => [table, file.prepare(`SELECT * FROM ${table} ORDER BY 1`).all()]));
  file.close();
  return rows;
}

test('a file of version 5 keeps every row, its election goes on, and it holds reviews', async () => {
  const path = unpackVersion5();
  const before = rowsOf(path);
  expect([before['organisations']?.length, before['roll_entries']?.length, before['action_points']?.length]).toEqual([7, 7, 1]);

  const service = createTestService({ folder: join(path, '..'), idPrefix: 'next', today: '2026-03-11' });
  await service.call('lifecycle.open', { path, author: 'Next', answer: 'moved' });
  expect(await service.call('workspace.check', {})).toMatchObject({ ok: true, schemaVersion: newestVersion, problems: [] });

  // What was sealed under the old names is found under the new ones.
  expect(await service.call('elections.view', { election })).toMatchObject({ urn: 'here', turnout: [{ issued: 5, returned: 2 }] });
  await service.call('elections.vote', { election, code, ranks: [['n-a']] });
  expect(await service.dispatch('elections.vote', { election, code, ranks: [['n-b']] })).toMatchObject({ error: { code: 'code-used' } });
  service.clock.set({ today: '2026-03-17' });
  await service.call('elections.close', { election, urnKey, returnedByHand: null, explanation: null });
  expect(await service.call('elections.view', { election })).toMatchObject({ election: { status: 'closed' }, urn: 'none', closing: { electorates: [{ returned: 3 }], unreadable: 0 } });

  const { review } = await service.call('reviews.create', { title: 'Review', year: 2026, scope: 'national', sector: null, form: 'short', language: 'en' });
  expect(await service.call('reviews.drawInvitees', { review })).toMatchObject({ added: 7 });
  expect(service.unexpected).toEqual([]);
  await service.close();

  // Who has voted is written at closing.
  const without = (rows: Record<string, unknown[]>) => ({ ...rows, roll_entries: rows['roll_entries']?.map((row) => ({ ...(row as object), has_voted: null })) });
  expect(without(rowsOf(path))).toEqual(without(before));
});
