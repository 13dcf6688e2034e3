import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createTestService, createTestWorkspace, testDetails, type TestService } from '../../../helpers/workspace.ts';

async function nameOrganisation({ call }: Pick<TestService, 'call'>, name: string): Promise<string> {
  return (await call('records.save', { type: 'organisation', id: null, fields: { name } })).id;
}

async function organisationNames({ call }: Pick<TestService, 'call'>): Promise<unknown[]> {
  return (await call('records.list', { type: 'organisation', deleted: false })).map(({ name }) => name);
}

const open = { author: 'Test Author', answer: null } as const;

describe('backups', () => {
  test('are made at open, on close and by hand, each checked after it was written', async () => {
    const desk = await createTestWorkspace();
    await nameOrganisation(desk, 'Sana Relief');
    const byHand = await desk.call('backups.make', {});
    expect(byHand).toMatchObject({ reason: 'by_hand', verified: true, pinned: false });
    await nameOrganisation(desk, 'Noor Aid');
    await desk.call('lifecycle.close', {});
    await desk.call('lifecycle.open', { path: desk.path, ...open });
    const reasons = (await desk.call('backups.list', {})).map(({ reason }) => reason);
    expect(reasons.sort()).toEqual(['automatic', 'by_hand', 'on_close']);
    await desk.close();
    expect(desk.unexpected).toEqual([]);
  });

  test('are made by the clock, but only when there is something new', async () => {
    const ticks: { minutes: number; run: () => void }[] = [];
    let stopped = 0;
    const every = (minutes: number, run: () => void) => {
      ticks.push({ minutes, run });
      return () => {
        stopped += 1;
      };
    };
    const desk = await createTestWorkspace({ every });
    await desk.call('backups.make', {});
    const count = async () => (await desk.call('backups.list', {})).length;
    const before = await count();
    ticks[0]?.run();
    await desk.call('backups.make', {});
    expect(await count()).toBe(before + 1);
    await nameOrganisation(desk, 'New');
    ticks[0]?.run();
    await desk.call('backups.make', {});
    expect(await count()).toBe(before + 3);
    await desk.close();
    expect(ticks.map(({ minutes }) => minutes)).toEqual([30]);
    expect(stopped).toBe(1);
  });

  test('that cannot be made by themselves say so until one is made', async () => {
    const desk = await createTestWorkspace();
    await desk.call('backups.make', {});
    const folder = join(desk.dataHome, 'backups');
    renameSync(folder, `${folder} elsewhere`);
    writeFileSync(folder, 'not a folder');
    await nameOrganisation(desk, 'Noor Aid');
    await desk.call('lifecycle.open', { path: desk.path, ...open });
    const failure = async () => {
      const state = await desk.call('workspace.state', {});
      return state.isOpen ? state.backupFailure : undefined;
    };
    await vi.waitUntil(async () => (await failure()) !== null);
    expect(await failure()).toEqual({ at: desk.clock.now(), failure: { code: 'backup-failed', params: {} } });
    expect(desk.events.at(-1)).toEqual({ kind: 'workspace', isOpen: true });

    rmSync(folder);
    renameSync(`${folder} elsewhere`, folder);
    await desk.call('backups.make', {});
    expect(await failure()).toBeNull();
    await desk.close();
    expect(desk.unexpected.length).toBeGreaterThan(0);
  });

  test('restoring saves what it replaces and starts a new incarnation', async () => {
    const desk = await createTestWorkspace();
    await nameOrganisation(desk, 'Before');
    const backup = await desk.call('backups.make', {});
    await nameOrganisation(desk, 'After');
    const before = await desk.call('workspace.state', {});
    const after = await desk.call('backups.restore', { name: backup.name });
    expect(await organisationNames(desk)).toEqual(['UNHCR', 'IOM', 'Before']);
    expect(after.isOpen && before.isOpen && after.office !== before.office && after.officeId === before.officeId).toBe(true);
    const kept = (await desk.call('backups.list', {})).find(({ reason }) => reason === 'before_restore');
    expect(kept).toMatchObject({ pinned: true, verified: true });
    await desk.call('backups.restore', { name: kept?.name ?? '' });
    expect(await organisationNames(desk)).toEqual(['UNHCR', 'IOM', 'Before', 'After']);
    expect(await desk.call('workspace.check', {})).toMatchObject({ ok: true, integrity: ['ok'], problems: [] });
    await desk.close();
  });

  test('an altered backup is found out and refused', async () => {
    const desk = await createTestWorkspace();
    const { name } = await desk.call('backups.make', {});
    const [folder = ''] = readdirSync(join(desk.dataHome, 'backups'));
    const path = join(desk.dataHome, 'backups', folder, name);
    const bytes = readFileSync(path);
    bytes[bytes.length - 700] = (bytes[bytes.length - 700] ?? 0) ^ 0xff;
    writeFileSync(path, bytes);
    expect((await desk.call('backups.verify', { name })).problems[0]?.code).toBe('backup-altered');
    const result = await desk.dispatch('backups.restore', { name });
    expect(result).toMatchObject({ ok: false, error: { code: 'backup-damaged' } });
    expect(await organisationNames(desk)).toEqual(['UNHCR', 'IOM']);
    await desk.close();
  });

  test('a missing workspace is reported, and comes back from its backup under another name', async () => {
    const desk = await createTestWorkspace();
    await nameOrganisation(desk, 'Kept');
    await desk.call('lifecycle.close', {});
    rmSync(desk.path);
    expect(await desk.dispatch('lifecycle.open', { path: desk.path, ...open })).toMatchObject({
      error: { code: 'workspace-missing', params: { path: desk.path } },
    });
    expect(existsSync(desk.path)).toBe(false);
    const [newest] = await desk.call('lifecycle.backupsOf', { path: desk.path });
    const path = join(desk.folder, 'found again.clusterdesk');
    await desk.call('lifecycle.recover', { path, lostPath: desk.path, backup: newest?.name ?? '', author: 'A' });
    expect(await organisationNames(desk)).toEqual(['UNHCR', 'IOM', 'Kept']);
    const again = await desk.dispatch('lifecycle.recover', { path, lostPath: desk.path, backup: newest?.name ?? '', author: 'A' });
    expect(again).toMatchObject({ ok: false, error: { code: 'workspace-exists' } });
    await desk.close();
  });

  test('a damaged file shows what can be read, is never written, and is put right from a backup', async () => {
    const desk = await createTestWorkspace();
    for (let count = 0; count < 50; count += 1) await nameOrganisation(desk, `Organisation ${count}`);
    await desk.call('lifecycle.close', {});
    truncateSync(desk.path, readFileSync(desk.path).length - 6 * 4096);
    const damaged = readFileSync(desk.path);
    expect(await desk.call('lifecycle.open', { path: desk.path, ...open })).toMatchObject({ mode: 'damaged' });
    const refused = await desk.dispatch('records.save', { type: 'organisation', id: null, fields: { name: 'X' } });
    expect(refused).toMatchObject({ ok: false, error: { code: 'workspace-damaged' } });
    expect((await desk.call('workspace.check', {})).ok).toBe(false);
    expect(await desk.call('workspace.setAuthor', { author: 'Whoever reads' })).toEqual({});
    expect(readFileSync(desk.path).equals(damaged)).toBe(true);
    const [newest] = await desk.call('backups.list', {});
    await desk.call('backups.restore', { name: newest?.name ?? '' });
    expect(await organisationNames(desk)).toHaveLength(52);
    expect(await desk.call('workspace.state', {})).toMatchObject({ mode: 'normal' });
    await desk.close();
    expect(desk.unexpected).toEqual([]);
  });

  test('opening the same file again, which is no workspace any more, tells the pages that nothing is open', async () => {
    const desk = await createTestWorkspace();
    rmSync(desk.path);
    writeFileSync(desk.path, 'something else');
    expect(await desk.dispatch('lifecycle.open', { path: desk.path, ...open })).toMatchObject({
      error: { code: 'not-a-workspace' },
    });
    expect(desk.events.at(-1)).toEqual({ kind: 'workspace', isOpen: false });
    expect(await desk.call('workspace.state', {})).toEqual({ isOpen: false });
  });

  test('a workspace takes nothing from the log that another of its name left behind', async () => {
    const desk = await createTestWorkspace();
    await nameOrganisation(desk, 'Long gone');
    const log = readFileSync(`${desk.path}-wal`);
    const [backup] = [await desk.call('backups.make', {})];
    await desk.call('lifecycle.close', {});
    rmSync(desk.path);
    writeFileSync(`${desk.path}-wal`, log);
    await desk.call('lifecycle.recover', { path: desk.path, lostPath: desk.path, backup: backup.name, author: 'A' });
    expect(await desk.call('workspace.check', {})).toMatchObject({ ok: true, integrity: ['ok'] });
    await desk.call('lifecycle.close', {});
    rmSync(desk.path);
    writeFileSync(`${desk.path}-wal`, log);
    await desk.call('lifecycle.create', { path: desk.path, author: 'A', details: testDetails });
    expect(await organisationNames(desk)).toEqual(['UNHCR', 'IOM']);
    expect(await desk.call('workspace.check', {})).toMatchObject({ ok: true, integrity: ['ok'] });
    await desk.close();
    const left = readdirSync(desk.folder).filter((name) => name.includes('-wal.left-'));
    expect(left.map((name) => readFileSync(join(desk.folder, name)).equals(log))).toEqual([true, true]);
    expect(desk.unexpected).toEqual([]);
  });

  test('a copy of the open workspace is whole', async () => {
    const desk = await createTestWorkspace();
    const path = join(desk.folder, 'copy.clusterdesk');
    expect(await desk.call('lifecycle.saveCopy', { path })).toMatchObject({ ok: true });
    expect(await desk.dispatch('lifecycle.saveCopy', { path })).toMatchObject({ error: { code: 'workspace-exists' } });
    await desk.close();
  });
});

describe('a file that is elsewhere', () => {
  test('asks on another machine, and a copy becomes an incarnation of its own', async () => {
    const desk = await createTestWorkspace();
    const { office: first } = desk.workspace.state();
    await desk.close();
    const other = createTestService({ folder: desk.folder, machine: 'another machine', idPrefix: 'other' });
    expect(await other.dispatch('lifecycle.open', { path: desk.path, ...open })).toMatchObject({
      error: { code: 'workspace-elsewhere' },
    });
    const moved = await other.call('lifecycle.open', { path: desk.path, author: 'A', answer: 'moved' });
    expect(moved).toMatchObject({ office: first });
    await other.call('lifecycle.close', {});
    expect(await other.call('lifecycle.open', { path: desk.path, ...open })).toMatchObject({ office: first });
    await other.close();
    const third = createTestService({ folder: desk.folder, machine: 'third', idPrefix: 'third' });
    const copied = await third.call('lifecycle.open', { path: desk.path, author: 'A', answer: 'copied' });
    expect(copied).not.toMatchObject({ office: first });
    await third.close();
  });

  test('on the same machine asks only while the original is still there', async () => {
    const desk = await createTestWorkspace();
    await desk.close();
    mkdirSync(join(desk.folder, 'elsewhere'));
    const path = join(desk.folder, 'elsewhere', 'workspace.clusterdesk');
    copyFileSync(desk.path, path);
    const service = createTestService({ folder: desk.folder, idPrefix: 'again' });
    expect(await service.dispatch('lifecycle.open', { path, ...open })).toMatchObject({
      error: { code: 'workspace-elsewhere' },
    });
    rmSync(desk.path);
    expect(await service.call('lifecycle.open', { path, ...open })).toMatchObject({ mode: 'normal' });
    await service.close();
  });

  test('a file rolled back from outside does not give out the same numbers twice', async () => {
    const desk = await createTestWorkspace();
    const { office } = desk.workspace.state();
    await desk.call('lifecycle.close', {});
    const old = readFileSync(desk.path);
    await desk.call('lifecycle.open', { path: desk.path, ...open });
    await nameOrganisation(desk, 'Later');
    await desk.call('lifecycle.close', {});
    writeFileSync(desk.path, old);
    expect(await desk.call('lifecycle.open', { path: desk.path, ...open })).not.toMatchObject({ office });
    await desk.close();
  });
});
