import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Belonging, WipePreview } from '../../../../shared/contract/handover.ts';
import { damageTable } from '../../../helpers/damage.ts';
import { createTestFolder, createTestService, createTestWorkspace, testDetails, type TestWorkspace } from '../../../helpers/workspace.ts';
import { fillWorkspace, handOver } from '../handover/handovers.ts';
import { filesBelow, filesWith } from './remains.ts';

const author = 'Test Author';
const marker = 'MARKER-7719';
const confirmation = { confirmation: 'National office', evenIfNotHandedOver: true };

const previewOf = ({ call }: Pick<TestWorkspace, 'call'>, others: string[] = []) => call('lifecycle.wipePreview', { others });
const kindsOf = ({ belongings }: WipePreview): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { kind } of belongings) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};
const pathsOf = (belongings: readonly Belonging[]) => belongings.map(({ path }) => path).sort();

/** A process that is gone: no number is as high. */
const deadProcess = 4_194_999;

async function createMarked(options: Parameters<typeof createTestWorkspace>[0] = {}): Promise<TestWorkspace> {
  const desk = await createTestWorkspace(options);
  await fillWorkspace(desk, marker);
  await desk.call('backups.make', {});
  return desk;
}

describe('wiping', () => {
  test('leaves nothing of the workspace on the computer, whatever became of it before', async () => {
    const desk = await createMarked();
    await desk.call('backups.make', {});
    const [backup] = await desk.call('backups.list', {});
    await desk.call('backups.restore', { name: backup?.name ?? '' });
    // A log that was set aside, files that were never finished, and copies of processes that died.
    writeFileSync(`${desk.path}-wal.left-0a1b2c3d`, `${marker} log`.repeat(99));
    writeFileSync(`${desk.path}.0a1b2c3d.partial`, `${marker} half`.repeat(99));
    writeFileSync(`${desk.path}-wal.0a1b2c3d.partial`, `${marker} half`.repeat(99));
    const backups = join(desk.dataHome, 'backups', desk.workspace.identity.workspaceId);
    writeFileSync(join(backups, '20260310-by-hand-0a1b2c3d.clusterdesk.0a1b2c3d.partial'), `${marker} half`.repeat(99));
    mkdirSync(join(backups, 'checking-abcdef'));
    writeFileSync(join(backups, 'checking-abcdef', 'workspace.clusterdesk'), `${marker} half`.repeat(99));
    const copy = join(desk.dataHome, 'reading', `${deadProcess}-0a1b2c3d`);
    mkdirSync(copy, { recursive: true });
    copyFileSync(join(backups, backup?.name ?? ''), join(copy, 'workspace.clusterdesk'));
    writeFileSync(join(copy, 'handover.zip'), marker);
    expect(filesWith([marker], desk.folder).length).toBeGreaterThan(8);

    const preview = await previewOf(desk);
    expect(kindsOf(preview)).toEqual({ workspace: 1, set_aside: 1, unfinished: 4, backup: expect.any(Number), reading_copy: 1 });
    const { wiped, size } = await desk.call('lifecycle.wipe', { ...confirmation, others: [] });
    expect(wiped.map(({ outcome, reason }) => ({ outcome, reason }))).toEqual(
      wiped.map(() => ({ outcome: 'overwritten', reason: null })),
    );
    expect(pathsOf(wiped)).toEqual(pathsOf(preview.belongings));
    expect(size).toBeGreaterThan(0);
    expect(await desk.call('workspace.state', {})).toEqual({ isOpen: false });
    expect(filesBelow(desk.folder)).toEqual([]);
    expect(readdirSync(join(desk.dataHome, 'backups'))).toEqual([]);
    await desk.close();
    expect(filesBelow(desk.folder)).toEqual([]);
    expect(desk.unexpected).toEqual([]);
  });

  test('says beforehand what goes: the workspace, and each backup with its day and size', async () => {
    const desk = await createMarked();
    const [backup] = await desk.call('backups.list', {});
    const preview = await previewOf(desk);
    expect(preview).toMatchObject({ confirmWith: 'National office', othersBackups: 0, changesSinceHandover: null });
    const [first, second] = preview.belongings;
    expect(first).toMatchObject({ kind: 'workspace', path: desk.path, backup: null });
    expect(first?.size).toBe(statSync(desk.path).size + statSync(`${desk.path}-wal`).size);
    expect(second).toMatchObject({
      kind: 'backup',
      backup: { madeAt: backup?.madeAt, reason: 'by_hand', originalPath: desk.path },
    });
    expect(second?.size).toBeGreaterThan(backup?.size ?? 0);
    expect(preview.size).toBe(preview.belongings.reduce((sum, { size }) => sum + size, 0));
    expect(existsSync(desk.path)).toBe(true);
    await desk.close();
  });

  test('is refused without the office’s name, and with changes that are in no handover file', async () => {
    const desk = await createMarked();
    const before = filesBelow(desk.folder).length;
    const attempt = (input: object) => desk.dispatch('lifecycle.wipe', { others: [], ...confirmation, ...input });
    expect(await attempt({ confirmation: 'Aden' })).toMatchObject({ error: { code: 'wipe-not-confirmed' } });
    expect(await attempt({ evenIfNotHandedOver: false })).toMatchObject({
      error: { code: 'wipe-not-handed-over', params: { count: (await previewOf(desk)).changes } },
    });
    await handOver(desk);
    await desk.call('records.save', { type: 'organisation', id: null, fields: { name: 'After' } });
    expect(await attempt({ evenIfNotHandedOver: false })).toMatchObject({ error: { code: 'wipe-not-handed-over', params: { count: 1 } } });
    expect(filesBelow(desk.folder).length).toBe(before + 1);
    const { file } = await handOver(desk);
    expect(await attempt({ confirmation: ' national  office', evenIfNotHandedOver: false })).toMatchObject({ ok: true });
    expect(filesBelow(desk.folder)).toEqual([file]);
    await desk.close();
  });

  test('never touches another cluster’s workspace beside it', async () => {
    const desk = await createMarked();
    const beside = join(desk.folder, 'workspace.clusterdesk (2).clusterdesk');
    await desk.call('lifecycle.create', { path: beside, author, details: { ...testDetails, officeName: 'Other' } });
    await desk.call('records.save', { type: 'organisation', id: null, fields: { name: 'Theirs' } });
    await desk.call('backups.make', {});
    await desk.call('lifecycle.close', {});
    writeFileSync(join(desk.folder, 'workspace.clusterdesk.bak'), 'somebody’s own');
    const foreign = join(desk.dataHome, 'reading', `${deadProcess}-00000000`);
    mkdirSync(foreign, { recursive: true });
    copyFileSync(beside, join(foreign, 'workspace.clusterdesk'));
    const theirs = [beside, `${desk.path}.bak`, join(foreign, 'workspace.clusterdesk')].map(
      (path) => [path, readFileSync(path, 'base64')] as const,
    );

    await desk.call('lifecycle.open', { path: desk.path, author, answer: null });
    await desk.call('lifecycle.wipe', { ...confirmation, others: [beside] });
    expect(filesWith([marker], desk.folder)).toEqual([]);
    for (const [path, bytes] of theirs) expect(readFileSync(path, 'base64')).toBe(bytes);
    await desk.call('lifecycle.open', { path: beside, author, answer: null });
    expect((await desk.call('backups.list', {})).length).toBeGreaterThan(0);
    expect(await desk.call('workspace.check', {})).toMatchObject({ ok: true });
    await desk.close();
    expect(desk.unexpected).toEqual([]);
  });

  test('leaves a copy of the same office, and the backups that belong to it', async () => {
    const desk = await createMarked();
    const copy = join(desk.folder, 'copy.clusterdesk');
    await desk.call('lifecycle.saveCopy', { path: copy });
    await desk.call('lifecycle.open', { path: copy, author, answer: 'copied' });
    await desk.call('records.save', { type: 'organisation', id: null, fields: { name: 'In the copy' } });
    await desk.call('backups.make', {});
    const ofCopy = (await desk.call('backups.list', {})).map(({ name }) => name);

    // The copy descends from the original: what was backed up there is the original's all the same.
    const preview = await previewOf(desk);
    expect(pathsOf(preview.belongings).every((path) => !path.startsWith(desk.path))).toBe(true);
    expect(preview.belongings.every(({ backup }) => backup === null || backup.originalPath === copy)).toBe(true);
    expect(preview.othersBackups).toBeGreaterThan(0);

    await desk.call('lifecycle.open', { path: desk.path, author, answer: null });
    await desk.call('lifecycle.wipe', { ...confirmation, others: [copy] });
    expect(existsSync(desk.path)).toBe(false);
    await desk.call('lifecycle.open', { path: copy, author, answer: null });
    const kept = (await desk.call('backups.list', {})).map(({ name }) => name);
    expect(kept.filter((name) => ofCopy.includes(name)).length).toBeGreaterThan(0);
    for (const name of kept) expect(await desk.call('backups.verify', { name })).toMatchObject({ ok: true });
    await desk.call('lifecycle.wipe', { ...confirmation, others: [] });
    expect(filesBelow(desk.folder)).toEqual([]);
    await desk.close();
    expect(desk.unexpected).toEqual([]);
  });

  test('takes the backups along that were made before the file was moved', async () => {
    const desk = await createMarked();
    await desk.call('lifecycle.close', {});
    mkdirSync(join(desk.folder, 'elsewhere'));
    const moved = join(desk.folder, 'elsewhere', 'moved.clusterdesk');
    renameSync(desk.path, moved);
    await desk.call('lifecycle.open', { path: moved, author, answer: 'moved' });
    expect((await previewOf(desk)).belongings.some(({ backup }) => backup?.originalPath === desk.path)).toBe(true);
    await desk.call('lifecycle.wipe', { ...confirmation, others: [] });
    expect(filesBelow(desk.folder)).toEqual([]);
    await desk.close();
  });

  test('follows a link to the workspace, but never one that leads elsewhere, nor into another name of a file', async (context) => {
    context.skip(process.platform === 'win32', 'makes links as Linux and macOS have them');
    const desk = await createMarked();
    await desk.call('lifecycle.close', {});
    const real = join(createTestFolder(), 'real.clusterdesk');
    renameSync(desk.path, real);
    symlinkSync(real, desk.path);
    await desk.call('lifecycle.open', { path: desk.path, author, answer: 'moved' });
    const precious = join(createTestFolder(), 'precious.txt');
    writeFileSync(precious, 'keep me');
    symlinkSync(precious, `${real}-wal.left-0a1b2c3d`);
    linkSync(precious, `${real}-wal.left-0a1b2c3e`);
    const { wiped } = await desk.call('lifecycle.wipe', { ...confirmation, others: [] });
    expect(wiped.filter(({ outcome }) => outcome !== 'overwritten')).toMatchObject([
      { path: `${real}-wal.left-0a1b2c3e`, outcome: 'removed_only', reason: 'other_name' },
    ]);
    expect(readFileSync(precious, 'utf8')).toBe('keep me');
    expect([existsSync(real), existsSync(desk.path)]).toEqual([false, false]);
    expect(filesBelow(desk.folder)).toEqual([]);
    await desk.close();
  });

  test('says what could not be removed, and why, and tries again at the next start', async (context) => {
    context.skip(process.platform === 'win32' || process.getuid?.() !== 0, 'a folder in the place of a file stands for one that cannot be removed');
    const desk = await createMarked();
    const stubborn = `${desk.path}-wal.left-0a1b2c3d`;
    mkdirSync(stubborn);
    const { wiped } = await desk.call('lifecycle.wipe', { ...confirmation, others: [] });
    const kept = wiped.filter(({ outcome }) => outcome === 'kept');
    expect(kept).toMatchObject([{ kind: 'set_aside', reason: 'disk' }]);
    expect(existsSync(kept[0]?.path ?? '')).toBe(true);
    expect(readdirSync(join(desk.dataHome, 'wiping'))).toHaveLength(1);
    await desk.close();
    const again = createTestService({ folder: desk.folder, dataHome: desk.dataHome });
    await again.call('workspace.state', {});
    expect(readdirSync(join(desk.dataHome, 'wiping'))).toHaveLength(1);
    await again.close();
  });

  test('takes away a workspace that can only be read, with the copy that was made for reading', async () => {
    const desk = await createMarked();
    await desk.close();
    damageTable(desk.path, 'writes');
    const reader = createTestService({ folder: desk.folder, dataHome: desk.dataHome });
    expect(await reader.call('lifecycle.open', { path: desk.path, author, answer: null })).toMatchObject({ mode: 'damaged' });
    const preview = await previewOf(reader);
    expect(kindsOf(preview)).toMatchObject({ workspace: 1, reading_copy: 1 });
    await reader.call('lifecycle.wipe', { confirmation: preview.confirmWith, evenIfNotHandedOver: true, others: [] });
    expect(filesBelow(desk.folder)).toEqual([]);
    await reader.close();
  });
});
