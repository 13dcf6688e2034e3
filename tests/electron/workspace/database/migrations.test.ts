import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { readMigrations } from '../../../../electron/workspace/database/schema.ts';
import { createTestFolder, createTestService, createTestWorkspace, migrationsFolder } from '../../../helpers/workspace.ts';

/**
 * SHA-256 of every migration. Once a version was released its line never changes: files out there were
 * made by it, and a change belongs into the next migration.
 */
const digests: Record<string, string> = {
  '001-house.sql': '4c2dbff578ae776a2ab6788e86cab4e494bb5cfdb780ac772a9f4456d3ec4f07',
  '002-exchange.sql': '80cd363fc2134cb08117abc0f42796cf449753f576355c7677af172f8c372c75',
  '003-meetings.sql': 'df240664713af4f71f2559d3fd322c3aee3f18a2cae29caf690e6b9f5f549e69',
  '004-elections.sql': 'be6421eb6a3c58ca239376f27e0c2bbf60b271ea8cad2e933d4ca30d979b56fa',
  '005-documents.sql': '42d57abf72511698e243cc14c9801f9ca16e7b1e28331826657c73a1b4e0a8fa',
  '006-reviews.sql': 'db09166044bbe7930be1fdcb92f3acc427e5f600f5f21df95522e43371fb0935',
};

test('migrations are numbered without a gap and are as they were', () => {
  const files = readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql'));
  expect(readMigrations(migrationsFolder).map(({ version }) => version)).toEqual(files.map((_, index) => index + 1));
  const digestOf = (name: string) => createHash('sha256').update(readFileSync(join(migrationsFolder, name))).digest('hex');
  expect(Object.fromEntries(files.map((name) => [name, digestOf(name)]))).toEqual(digests);
});

test('every migration after the first has a test of its own, from rows of the version before', () => {
  const missing = readdirSync(migrationsFolder)
    .filter((name) => name.endsWith('.sql') && name !== '001-house.sql')
    .filter((name) => !existsSync(join(import.meta.dirname, 'migrations', `${basename(name, '.sql')}.test.ts`)));
  expect(missing).toEqual([]);
});

test('a gap in the numbers is refused', () => {
  const folder = createTestFolder();
  writeFileSync(join(folder, '001-one.sql'), '');
  writeFileSync(join(folder, '003-three.sql'), '');
  expect(() => readMigrations(folder)).toThrow('expected 2');
});

const newest = readMigrations(migrationsFolder).length;

describe('opening a file of an earlier version', () => {
  async function earlier(sql: string) {
    const desk = await createTestWorkspace();
    await desk.call('records.save', { type: 'contact', id: null, fields: { familyName: 'Kept' } });
    await desk.close();
    const migrations = join(desk.folder, 'migrations');
    mkdirSync(migrations);
    const known = readdirSync(migrationsFolder);
    for (const name of known) copyFileSync(join(migrationsFolder, name), join(migrations, name));
    writeFileSync(join(migrations, `${String(newest + 1).padStart(3, '0')}-next.sql`), sql);
    const service = createTestService({ folder: desk.folder, migrationsFolder: migrations, idPrefix: 'next' });
    return { path: desk.path, service, open: { path: desk.path, author: 'A', answer: null } };
  }

  test('migrates it after a backup that stays', async () => {
    const { service, open } = await earlier("ALTER TABLE contacts ADD COLUMN extra TEXT; UPDATE contacts SET extra = family_name;");
    expect(await service.call('lifecycle.open', open)).toMatchObject({ mode: 'normal' });
    expect(service.current()?.connection.pragma('user_version', { simple: true })).toBe(newest + 1);
    expect(service.current()?.connection.prepare('SELECT extra FROM contacts').pluck().all()).toEqual(['Kept']);
    const backups = await service.call('backups.list', {});
    expect(backups.find(({ reason }) => reason === 'before_migration')).toMatchObject({ pinned: true, verified: true });
    await service.close();
  });

  test.each([
    ['stops midway', 'DELETE FROM contacts; CREATE TABLE more (id TEXT) STRICT; SELECT no_such_function();'],
    ['leaves a broken reference', "PRAGMA defer_foreign_keys = ON; INSERT INTO writes (office, n, field, value) VALUES ('nobody', 1, 'name', '1');"],
  ])('backs out of a migration that %s', async (_, sql) => {
    const { path, service, open } = await earlier(sql);
    expect(await service.dispatch('lifecycle.open', open)).toMatchObject({ error: { code: 'migration-failed' } });
    await service.close();
    const file = new Database(path, { readonly: true });
    expect(file.pragma('user_version', { simple: true })).toBe(newest);
    expect(file.prepare('SELECT family_name FROM contacts').pluck().all()).toEqual(['Kept']);
    expect(file.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'more'").pluck().get()).toBe(0);
    file.close();
  });

  test('a newer file is named as such and left alone', async () => {
    const { path, service, open } = await earlier('SELECT 1;');
    await service.call('lifecycle.open', open);
    await service.close();
    const before = readFileSync(path);
    const old = createTestService({ folder: join(path, '..'), idPrefix: 'old' });
    expect(await old.dispatch('lifecycle.open', open)).toMatchObject({
      error: { code: 'workspace-newer', params: { version: newest + 1, known: newest } },
    });
    expect(readFileSync(path).equals(before)).toBe(true);
    await old.close();
  });
});
