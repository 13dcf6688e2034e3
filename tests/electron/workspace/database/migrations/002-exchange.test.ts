import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createTestFolder, createTestService, newestVersion } from '../../../../helpers/workspace.ts';

/**
 * A file of version 1: a contact edited and undone, an organisation removed, two restores with an edit
 * after each, so that three incarnations follow each other.
 */
function unpackVersion1(): string {
  const path = join(createTestFolder(), 'workspace.clusterdesk');
  const packed = readFileSync(join(import.meta.dirname, '../../../../fixtures/workspaces/version-1.clusterdesk.gz'));
  writeFileSync(path, gunzipSync(packed));
  return path;
}

const tables = ['changes', 'batches', 'heads', 'incarnations', 'contacts', 'organisations', 'clusters', 'files'] as const;

function rowsOf(path: string): Record<string, unknown[]> {
  const file = new Database(path, { readonly: true });
  const rows = Object.fromEntries(tables.map((table) => [table, file.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()]));
  file.close();
  return rows;
}

test('a file of version 1 keeps every row, and takes part in the exchange', async () => {
  const path = unpackVersion1();
  const before = rowsOf(path);
  expect(before.incarnations).toHaveLength(3);

  const service = createTestService({ folder: join(path, '..'), idPrefix: 'next' });
  await service.call('lifecycle.open', { path, author: 'Next', answer: 'moved' });
  expect(await service.call('workspace.check', {})).toMatchObject({ ok: true, schemaVersion: newestVersion, problems: [] });
  const contacts = await service.call('records.list', { type: 'contact', deleted: false });
  expect(contacts).toMatchObject([{ familyName: 'Nakamura', emails: ['n@example.org'], note: 'four' }]);
  expect(await service.call('exchange.view', {})).toMatchObject({ offices: [], conflicts: 0, merges: [], leftOut: 0 });
  const { id } = contacts[0] as { id: string };
  await service.call('records.save', { type: 'contact', id, fields: { note: 'five' } });
  const history = await service.call('records.history', { type: 'contact', id });
  expect(history.filter(({ field }) => field === 'note').map(({ from, to }) => [from, to])).toEqual([
    ['four', 'five'],
    ['three', 'four'],
    ['one', 'three'],
    ['two', 'one'],
    ['one', 'two'],
    [null, 'one'],
  ]);
  await service.call('changes.undo', {});
  await service.close();

  const after = rowsOf(path);
  for (const table of tables) {
    // Later versions add columns; what the row held is as it was.
    const isKept = (row: unknown) => after[table]?.some((other) => JSON.stringify({ ...(other as object), ...(row as object) }) === JSON.stringify(other));
    const changed = table === 'incarnations' || table === 'heads' || table === 'contacts' ? [] : before[table]?.filter((row) => !isKept(row));
    expect([table, changed ?? []]).toEqual([table, []]);
  }
});
