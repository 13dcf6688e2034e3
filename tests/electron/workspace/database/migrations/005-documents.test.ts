import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createTestFolder, createTestService, newestVersion } from '../../../../helpers/workspace.ts';

/** The sample cluster as version 4 wrote it, with a frozen version of its ToR and a message that was sent. */
function unpackVersion4(): string {
  const path = join(createTestFolder(), 'workspace.clusterdesk');
  writeFileSync(path, gunzipSync(readFileSync(join(import.meta.dirname, '../../../../fixtures/workspaces/version-4.clusterdesk.gz'))));
  return path;
}

const rebuilt = ['documents', 'dispatches'] as const;
const kept = ['document_versions', 'clauses', 'files', 'changes', 'writes', 'heads'] as const;

function rowsOf(path: string): Record<string, Record<string, unknown>[]> {
  const file = new Database(path, { readonly: true });
  const rowsIn = (table: string) => file.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all() as Record<string, unknown>[];
  const rows = Object.fromEntries([...rebuilt, ...kept].map((table) => [table, rowsIn(table)]));
  file.close();
  return rows;
}

test('a file of version 4 keeps every document and dispatch, and takes the new kinds', async () => {
  const path = unpackVersion4();
  const before = rowsOf(path);
  expect([before['documents']?.length, before['document_versions']?.length, before['dispatches']?.length]).toEqual([20, 1, 4]);

  const service = createTestService({ folder: join(path, '..'), idPrefix: 'next' });
  await service.call('lifecycle.open', { path, author: 'Next', answer: 'moved' });
  expect(await service.call('workspace.check', {})).toMatchObject({ ok: true, schemaVersion: newestVersion, problems: [] });
  const saved = await service.call('records.save', { type: 'document', id: null, fields: { documentKind: 'handover-note', status: 'draft' } });
  expect(await service.call('records.get', { type: 'document', id: saved.id })).toMatchObject({ documentKind: 'handover-note', signatures: null });
  await service.close();

  const after = rowsOf(path);
  for (const table of rebuilt) {
    // What a row had it still has; the new columns know nothing yet.
    const known = (before[table] ?? []).map((row) => expect.objectContaining(row));
    expect((after[table] ?? []).filter(({ id }) => id !== saved.id)).toEqual(known);
  }
  for (const table of ['document_versions', 'clauses', 'files'] as const) expect([table, after[table]]).toEqual([table, before[table]]);
});
