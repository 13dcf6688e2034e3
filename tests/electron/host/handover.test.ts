import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newPassphrase } from '../../../electron/workspace/handover/new-passphrase.ts';
import { createFolderDialogs, type Dialogs } from '../../../electron/host/dialogs.ts';
import { createHandoverHandlers, workspaceNameOf } from '../../../electron/host/handover.ts';
import { createRecentWorkspaces, type RecentWorkspaces } from '../../../electron/host/recent-workspaces.ts';
import { createWipingHandlers } from '../../../electron/host/wiping.ts';
import type { CallContext } from '../../../shared/contract/define.ts';
import type { ServiceClient } from '../../../shared/contract/index.ts';
import type { WorkspaceState } from '../../../shared/contract/workspace.ts';
import { FailureError } from '../../../shared/result.ts';
import { createTestIds, createTestWorkspace, type TestWorkspace } from '../../helpers/workspace.ts';

const context: CallContext = { signal: { aborted: false }, progress: () => undefined };
const nothing = {} as const;

let desk: TestWorkspace;
let workspaces: string;
let recent: RecentWorkspaces;

beforeEach(async () => {
  desk = await createTestWorkspace();
  workspaces = join(desk.folder, 'workspaces');
  mkdirSync(workspaces);
  recent = createRecentWorkspaces(desk.dataHome, createTestIds('recent'), () => '2026-03-10T08:00:00.000Z');
  recent.remember({ path: desk.path, name: 'CCCM Cluster', officeName: 'National office' });
});
afterEach(async () => {
  await desk.close();
  expect(desk.unexpected).toEqual([]);
});

function start(dialogs: Partial<Dialogs> = {}) {
  const service = new Proxy({}, { get: (_, method: string) => (input: unknown) => desk.dispatch(method, input) }) as ServiceClient;
  const openPath = async () => {
    const state = await desk.call('workspace.state', {});
    if (!state.isOpen) throw new FailureError('no-workspace');
    return state.path;
  };
  const remember = (state: WorkspaceState) => {
    if (state.isOpen) recent.remember({ path: state.path, name: state.clusterName, officeName: state.officeName });
    return state;
  };
  return {
    ...createHandoverHandlers({
      service,
      dialogs: { ...createFolderDialogs(workspaces), ...dialogs },
      author: () => 'Amina Sarr',
      openPath,
      remember,
    }),
    ...createWipingHandlers({ service, recent, openPath }),
  };
}

async function codeOf(work: unknown): Promise<string> {
  try {
    await work;
    return 'no failure';
  } catch (error) {
    if (error instanceof FailureError) return error.failure.code;
    throw error;
  }
}

describe('a handover file', () => {
  const fileName = 'workspace 2026-03-10.cdhandover';

  it('is downloaded in the browser and uploaded by the successor', async () => {
    const host = start();
    const passphrase = newPassphrase();
    const { download, place, report } = await host['host.handOver']({ language: 'fr', passphrase, fileName }, context);
    expect([place, download?.fileName, report?.ok]).toEqual([null, fileName, true]);
    expect(readdirSync(desk.folder).filter((name) => /partial|handover/.test(name))).toEqual([]);
    const upload = { fileName, bytes: download?.bytes ?? '' };
    expect(await codeOf(host['host.receiveHandover']({ passphrase: newPassphrase(), upload }, context))).toBe('handover-passphrase-wrong');
    expect(readdirSync(workspaces)).toEqual([]);
    const state = await host['host.receiveHandover']({ passphrase, upload }, context);
    expect(state).toMatchObject({ isOpen: true, path: join(workspaces, 'workspace.clusterdesk'), author: 'Amina Sarr' });
    expect(recent.list()[0]?.path).toBe(join(workspaces, 'workspace.clusterdesk'));
  });

  it('is written where the person says, and the place for its workspace is asked once', async () => {
    const passphrase = newPassphrase();
    const target = join(workspaces, 'taken.clusterdesk');
    const asked: string[] = [];
    const host = start({
      chooseSaveFile: async () => ({ kind: 'path', path: join(desk.folder, 'for Leila') }),
      chooseHandover: async () => join(desk.folder, 'for Leila.cdhandover'),
      chooseNewWorkspace: async (name) => {
        asked.push(name);
        return target;
      },
    });
    const made = await host['host.handOver']({ language: 'en', passphrase, fileName }, context);
    expect(made).toMatchObject({ place: join(desk.folder, 'for Leila.cdhandover'), isCancelled: false, download: null });
    // The dialog asked about another name than the one with the ending.
    expect(await codeOf(host['host.handOver']({ language: 'en', passphrase, fileName }, context))).toBe('file-exists');

    expect(await codeOf(host['host.receiveHandover']({ passphrase, upload: null }, context))).toBe('handover-not-chosen');
    expect(await host['host.chooseHandover'](nothing, context)).toEqual({ fileName: 'for Leila.cdhandover' });
    for (const wrong of ['', newPassphrase()]) {
      expect(await codeOf(host['host.receiveHandover']({ passphrase: wrong, upload: null }, context))).toMatch(/^handover-passphrase-/);
    }
    expect(await host['host.receiveHandover']({ passphrase, upload: null }, context)).toMatchObject({ isOpen: true, path: target });
    expect(asked).toEqual(['for Leila']);
    expect(await codeOf(host['host.receiveHandover']({ passphrase, upload: null }, context))).toBe('handover-not-chosen');
  });

  it('asks for another place when there is a file at the first', async () => {
    const passphrase = newPassphrase();
    const file = join(desk.folder, fileName);
    await desk.call('lifecycle.handOver', { path: file, passphrase, language: 'en' });
    const places = [desk.path, join(workspaces, 'free.clusterdesk')];
    const host = start({ chooseHandover: async () => file, chooseNewWorkspace: async () => places.shift() ?? null });
    await host['host.chooseHandover'](nothing, context);
    expect(await codeOf(host['host.receiveHandover']({ passphrase, upload: null }, context))).toBe('workspace-exists');
    expect(await host['host.receiveHandover']({ passphrase, upload: null }, context)).toMatchObject({ isOpen: true });
  });

  it('is neither made nor opened when the person cancels', async () => {
    const host = start({
      chooseSaveFile: async () => ({ kind: 'cancelled' }),
      chooseHandover: async () => null,
    });
    const made = await host['host.handOver']({ language: 'en', passphrase: newPassphrase(), fileName }, context);
    expect(made).toEqual({ place: null, isCancelled: true, download: null, report: null });
    expect(await host['host.chooseHandover'](nothing, context)).toBeNull();
    expect(await codeOf(start()['host.chooseHandover'](nothing, context))).toBe('upload-needed');
  });

  it.each([
    ['CCCM Chad 2026-03-10.cdhandover', 'CCCM Chad'],
    ['CCCM Chad 2026-03-10 (2).cdhandover', 'CCCM Chad'],
    ['for Leila.cdhandover', 'for Leila'],
    ['2026-03-10.cdhandover', '2026-03-10'],
  ])('%s makes a workspace called %s', (name, workspace) => {
    expect(workspaceNameOf(name)).toBe(workspace);
  });
});

describe('wiping', () => {
  const confirmation = { confirmation: 'National office', evenIfNotHandedOver: true };

  it('takes the workspace off the disk and off the list of recent ones', async () => {
    const other = join(workspaces, 'other.clusterdesk');
    writeFileSync(other, 'another workspace');
    recent.remember({ path: other, name: 'Other', officeName: 'Other' });
    const host = start();
    expect(await host['host.wipePreview'](nothing, context)).toMatchObject({ isOnRecentList: true, confirmWith: 'National office' });
    const { wiped } = await host['host.wipe'](confirmation, context);
    expect(wiped.every(({ outcome }) => outcome === 'overwritten')).toBe(true);
    expect(existsSync(desk.path)).toBe(false);
    expect(recent.list().map(({ path }) => path)).toEqual([other]);
    expect(readFileSync(join(desk.dataHome, 'recent-workspaces.json'), 'utf8')).not.toContain('National office');
    expect(await codeOf(host['host.wipePreview'](nothing, context))).toBe('no-workspace');
  });

  it('leaves the list as it was when it is refused', async () => {
    const host = start();
    expect(await codeOf(host['host.wipe']({ ...confirmation, confirmation: 'Aden' }, context))).toBe('wipe-not-confirmed');
    expect(await codeOf(host['host.wipe']({ ...confirmation, evenIfNotHandedOver: false }, context))).toBe('wipe-not-handed-over');
    expect(recent.list().map(({ path }) => path)).toEqual([desk.path]);
    expect(existsSync(desk.path)).toBe(true);
  });

  it('finds the entry by whatever way it leads to the file', async (test) => {
    test.skip(process.platform === 'win32', 'makes a link to a folder as Linux and macOS have them');
    const link = join(desk.folder, 'link');
    symlinkSync(desk.folder, link);
    recent.remember({ path: join(link, 'workspace.clusterdesk'), name: 'CCCM Cluster', officeName: 'National office' });
    await start()['host.wipe'](confirmation, context);
    expect(recent.list()).toEqual([]);
    rmSync(link);
  });

  it('keeps the entries of copies, and their backups', async () => {
    const copy = join(workspaces, 'copy.clusterdesk');
    await desk.call('lifecycle.saveCopy', { path: copy });
    await desk.call('lifecycle.open', { path: copy, author: 'Test Author', answer: 'copied' });
    await desk.call('backups.make', {});
    recent.remember({ path: copy, name: 'CCCM Cluster', officeName: 'National office' });
    // Only the list of recent workspaces knows where the copy went to.
    await desk.call('lifecycle.close', {});
    const moved = join(workspaces, 'moved.clusterdesk');
    renameSync(copy, moved);
    recent.remember({ path: moved, name: 'CCCM Cluster', officeName: 'National office' });
    await desk.call('lifecycle.open', { path: desk.path, author: 'Test Author', answer: null });
    await start()['host.wipe'](confirmation, context);
    await desk.call('lifecycle.open', { path: moved, author: 'Test Author', answer: 'moved' });
    const backups = await desk.call('backups.list', {});
    expect(backups.length).toBeGreaterThan(1);
    for (const { name } of backups) expect(await desk.call('backups.verify', { name })).toMatchObject({ ok: true });
  });
});
