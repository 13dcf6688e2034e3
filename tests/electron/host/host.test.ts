import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFolderDialogs, type Dialogs } from '../../../electron/host/dialogs.ts';
import { createHost, type Host } from '../../../electron/host/host.ts';
import { createNodeLauncher, serviceSettings } from '../../../electron/host/node-service.ts';
import { createPreferencesStore } from '../../../electron/host/preferences.ts';
import { findProgramFolders } from '../../../electron/host/program-folders.ts';
import { createRecentWorkspaces } from '../../../electron/host/recent-workspaces.ts';
import { createServiceConnection, type RunningService, type ServiceConnection } from '../../../electron/host/service-client.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { HostContract, HostMethod } from '../../../shared/contract/host.ts';
import type { WorkspaceState } from '../../../shared/contract/workspace.ts';
import { createTestFolder, createTestIds, testDetails } from '../../helpers/workspace.ts';

const root = join(import.meta.dirname, '../../..');
const folders = findProgramFolders(pathToFileURL(join(root, 'electron', 'host', 'host.ts')).href);

let folder: string;
let workspaces: string;
let service: ServiceConnection;
let running: RunningService[];
let unexpected: unknown[];

beforeEach(() => {
  folder = createTestFolder();
  workspaces = join(folder, 'workspaces');
  running = [];
  unexpected = [];
  const launch = createNodeLauncher({
    nodePath: process.execPath,
    serviceEntry: folders.serviceEntry,
    settings: serviceSettings(folders, folder, 'this-machine'),
  });
  service = createServiceConnection(() => {
    const started = launch();
    running.push(started);
    return started;
  });
});
afterEach(async () => {
  await service.close();
  expect(unexpected).toEqual([]);
});

function startHost(dialogs: Dialogs = createFolderDialogs(workspaces)): Host {
  return createHost({
    shell: 'local-web',
    version: '1.0.0',
    platform: 'linux',
    workspacesFolder: workspaces,
    systemLanguage: 'fr',
    service: service.client,
    dialogs,
    preferences: createPreferencesStore(folder),
    recent: createRecentWorkspaces(folder, createTestIds('recent'), () => '2026-03-10T08:00:00.000Z'),
    systemUser: 'laptop-user',
    printToPdf: null,
    setMenuLanguage: () => undefined,
    reportUnexpected: (error) => unexpected.push(error),
  });
}

async function ask<M extends HostMethod>(host: Host, method: M, input: InputOf<HostContract[M]>): Promise<OutputOf<HostContract[M]>> {
  const result = await host.call(method, input);
  if (!result.ok) throw new Error(`${method} failed: ${result.error.code}`);
  return result.value as never;
}

async function codeOf<M extends HostMethod>(host: Host, method: M, input: InputOf<HostContract[M]>): Promise<string> {
  const result = await host.call(method, input);
  return result.ok ? 'no failure' : result.error.code;
}

type Open = Extract<WorkspaceState, { isOpen: true }>;
const create = (host: Host) => ask(host, 'host.createWorkspace', { details: testDetails }) as Promise<Open>;

describe('the host', () => {
  it('makes workspaces in its folder, under names of their own, and remembers them', async () => {
    const host = startHost();
    const first = await create(host);
    const second = await create(host);
    expect([first.path, second.path]).toEqual([
      join(workspaces, 'CCCM Cluster - National office.clusterdesk'),
      join(workspaces, 'CCCM Cluster - National office (2).clusterdesk'),
    ]);
    expect(first.author).toBe('laptop-user');
    const recent = await ask(host, 'host.recent', {});
    expect(recent.map(({ path, name, isFound }) => ({ path, name, isFound }))).toEqual([
      { path: second.path, name: 'CCCM Cluster', isFound: true },
      { path: first.path, name: 'CCCM Cluster', isFound: true },
    ]);
    const again = await ask(host, 'host.openWorkspace', { recent: recent[1]?.id ?? '', answer: null });
    expect(again).toMatchObject({ isOpen: true, path: first.path });
  });

  it('writes the person’s name beside changes as soon as it is known', async () => {
    const host = startHost();
    await create(host);
    await ask(host, 'host.setPreferences', { author: 'Amina Sarr' });
    expect(await service.client['workspace.state']({})).toMatchObject({ value: { author: 'Amina Sarr' } });
    await ask(host, 'host.setPreferences', { author: '  ' });
    expect(await service.client['workspace.state']({})).toMatchObject({ value: { author: 'laptop-user' } });
  });

  it('carries on in the same workspace after the service was killed, with everything acknowledged', async () => {
    const host = startHost();
    const { path } = await create(host);
    const input = { type: 'organisation' as const, id: 'org-1', fields: { name: 'Kept' } };
    expect((await service.client['records.save'](input)).ok).toBe(true);
    running[0]?.kill();
    const late = await service.client['records.get']({ type: 'organisation', id: 'org-1' });
    const answer = late.ok ? late : await service.client['records.get']({ type: 'organisation', id: 'org-1' });
    expect(answer).toMatchObject({ ok: true, value: { name: 'Kept' } });
    expect(await service.client['workspace.state']({})).toMatchObject({ value: { isOpen: true, path } });
    expect(running).toHaveLength(2);
  });

  it('finds the backups of a workspace that is gone and brings one back to its place', async () => {
    const host = startHost();
    const { path } = await create(host);
    expect((await service.client['backups.make']({})).ok).toBe(true);
    await ask(host, 'host.closeWorkspace', {});
    rmSync(path);
    const [gone] = await ask(host, 'host.recent', {});
    expect(gone).toMatchObject({ path, isFound: false });
    const recent = gone?.id ?? '';
    expect(await codeOf(host, 'host.openWorkspace', { recent, answer: null })).toBe('workspace-missing');
    expect(existsSync(path)).toBe(false);
    const [backup] = await ask(host, 'host.backupsOf', { recent });
    expect(await ask(host, 'host.recover', { recent, backup: backup?.name ?? '' })).toMatchObject({ isOpen: true, path });
  });

  it('downloads a copy and takes it in again, once the person has said what it is', async () => {
    const host = startHost();
    const { path, office } = await create(host);
    const { download } = await ask(host, 'host.saveCopy', {});
    expect(download?.fileName).toBe('CCCM Cluster - National office.clusterdesk');
    const bytes = download?.bytes ?? '';
    expect(readdirSync(workspaces).filter((name) => name.endsWith('.clusterdesk'))).toHaveLength(1);
    expect(await codeOf(host, 'host.receiveWorkspace', { fileName: '../../Visit.clusterdesk', bytes })).toBe('workspace-elsewhere');
    const copied = await ask(host, 'host.openWorkspace', { recent: null, answer: 'copied' });
    expect(copied).toMatchObject({ isOpen: true, path: join(workspaces, 'Visit.clusterdesk') });
    expect((copied as Open).office).not.toBe(office);
    expect(path).not.toBe((copied as Open).path);
  });

  it('takes in nothing but workspaces, and keeps nothing of what it refused', async () => {
    const host = startHost();
    const bytes = Buffer.from('PK not a workspace').toString('base64');
    expect(await codeOf(host, 'host.receiveWorkspace', { fileName: 'x.clusterdesk', bytes })).toBe('not-a-workspace');
    const pretender = Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(5000)]).toString('base64');
    expect(await codeOf(host, 'host.receiveWorkspace', { fileName: 'y.clusterdesk', bytes: pretender })).not.toBe('no failure');
    expect(existsSync(workspaces) ? readdirSync(workspaces) : []).toEqual([]);
    expect(await ask(host, 'host.recent', {})).toEqual([]);
  });

  it('asks for an upload where it cannot show a dialog', async () => {
    const host = startHost();
    expect(await codeOf(host, 'host.openWorkspace', { recent: null, answer: null })).toBe('upload-needed');
    expect(await codeOf(host, 'host.openWorkspace', { recent: 'nobody', answer: null })).toBe('recent-unknown');
    expect(await codeOf(host, 'host.printToPdf', { fileName: 'x.pdf' })).toBe('desktop-only');
    const file = { fileName: 'x.docx', mediaType: 'text/plain', bytes: 'aGk=' };
    expect(await ask(host, 'host.saveFile', file)).toEqual({ place: null, isCancelled: false });
  });

  it('moves to a safe place as a copy, and the original stays as it was', async () => {
    const safe = join(folder, 'safe', 'workspace.clusterdesk');
    mkdirSync(join(folder, 'safe'));
    const inFolder = createFolderDialogs(workspaces);
    let places = [inFolder.chooseNewWorkspace, () => Promise.resolve(safe)];
    const host = startHost({
      ...inFolder,
      chooseNewWorkspace: (name) => (places.shift() as Dialogs['chooseNewWorkspace'])(name),
    });
    const { path, office } = await create(host);
    const moved = (await ask(host, 'host.moveToSafety', {})) as Open;
    expect([moved.path, moved.office === office]).toEqual([safe, false]);
    places = [];
    const recent = await ask(host, 'host.recent', {});
    expect(recent.map((entry) => entry.path)).toEqual([safe, path]);
    const original = await ask(host, 'host.openWorkspace', { recent: recent[1]?.id ?? '', answer: null });
    expect(original).toMatchObject({ path, office });
  });

  it('makes a workspace out of an invitation, remembers it and finds it again after the service was killed', async () => {
    const host = startHost();
    await create(host);
    const scope = { types: ['organisation'], classes: ['public' as const] };
    const invited = { office: null, name: 'Aden', level: 'subnational' as const, area: 'Aden', mail: null, scope };
    const invitation = await service.client['exchange.invite'](invited);
    const bytes = invitation.ok ? invitation.value.file.bytes : '';
    const details = { officeName: 'Aden office', level: 'subnational' as const, area: 'Aden', pcode: null, scope };
    expect(await codeOf(host, 'host.joinCluster', { ...details, bytes: 'e30=' })).toBe('invitation-unknown');
    const joined = await ask(host, 'host.joinCluster', { ...details, bytes });
    const path = join(workspaces, 'CCCM Cluster - Aden office.clusterdesk');
    expect(joined).toMatchObject({ state: { isOpen: true, path, author: 'laptop-user', clusterName: 'CCCM Cluster' } });
    expect(joined?.file.fileName).toMatch(/\.cdreply$/);
    expect((await ask(host, 'host.recent', {}))[0]).toMatchObject({ path, name: 'CCCM Cluster', officeName: 'Aden office' });
    running[0]?.kill();
    await service.client['workspace.state']({});
    expect(await service.client['workspace.state']({})).toMatchObject({ value: { isOpen: true, path } });
  });

  it('asks for the shared folder where it can, once a workspace is open', async () => {
    const web = startHost();
    expect(await codeOf(web, 'host.chooseExchangeFolder', {})).toBe('no-workspace');
    await create(web);
    expect(await codeOf(web, 'host.chooseExchangeFolder', {})).toBe('desktop-only');
    const answers = [null, workspaces, join(folder, 'exchange')];
    mkdirSync(join(folder, 'exchange'));
    const desktop = startHost({
      ...createFolderDialogs(workspaces),
      chooseFolder: () => Promise.resolve(answers.shift() ?? null),
    });
    expect(await ask(desktop, 'host.chooseExchangeFolder', {})).toBeNull();
    expect(await codeOf(desktop, 'host.chooseExchangeFolder', {})).toBe('folder-holds-workspace');
    expect(await ask(desktop, 'host.chooseExchangeFolder', {})).toEqual({ name: 'exchange' });
    expect(await service.client['exchange.view']({})).toMatchObject({ value: { folder: { name: 'exchange', isFound: true } } });
  });

  it('does nothing when the person cancels, and writes where the person says', async () => {
    const target = join(folder, 'report.docx');
    let place: Awaited<ReturnType<Dialogs['chooseSaveFile']>> = { kind: 'cancelled' };
    const asked: string[] = [];
    const host = startHost({
      chooseNewWorkspace: () => Promise.resolve(null),
      chooseWorkspace: () => Promise.resolve(null),
      chooseArchive: () => Promise.resolve(null),
      chooseHandover: () => Promise.resolve(null),
      chooseFolder: () => Promise.resolve(null),
      chooseSaveFile: (name) => {
        asked.push(name);
        return Promise.resolve(place);
      },
    });
    expect(await ask(host, 'host.createWorkspace', { details: testDetails })).toBeNull();
    expect(await ask(host, 'host.createSample', { language: 'fr' })).toBeNull();
    expect(await ask(host, 'host.openWorkspace', { recent: null, answer: null })).toBeNull();
    const file = { fileName: '../a:b.docx', mediaType: '', bytes: Buffer.from('words').toString('base64') };
    expect(await ask(host, 'host.saveFile', file)).toEqual({ place: null, isCancelled: true });
    expect(existsSync(target)).toBe(false);
    place = { kind: 'path', path: target };
    expect(await ask(host, 'host.saveFile', file)).toEqual({ place: target, isCancelled: false });
    expect([asked, readFileSync(target, 'utf8')]).toEqual([['a b.docx', 'a b.docx'], 'words']);
  });

  it('fills the sample in the language asked for', async () => {
    const state = await ask(startHost(), 'host.createSample', { language: 'es' });
    expect(state).toMatchObject({ isOpen: true, isSample: true, language: 'es' });
  });

  it('opens what the operating system hands over, and says why not', async () => {
    const host = startHost();
    const { path } = await create(host);
    expect(await host.openPath(path)).toMatchObject({ ok: true, value: { path } });
    expect(await host.openPath(join(folder, 'no.clusterdesk'))).toMatchObject({ ok: false, error: { code: 'workspace-missing' } });
  });
});
