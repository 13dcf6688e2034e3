import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFolderDialogs, type Dialogs } from '../../../electron/host/dialogs.ts';
import { createOpenExportHandlers } from '../../../electron/host/open-exports.ts';
import type { CallContext } from '../../../shared/contract/define.ts';
import type { ServiceClient } from '../../../shared/contract/index.ts';
import type { WorkspaceState } from '../../../shared/contract/workspace.ts';
import { FailureError } from '../../../shared/result.ts';
import { createTestWorkspace, type TestWorkspace } from '../../helpers/workspace.ts';

const context: CallContext = { signal: { aborted: false }, progress: () => undefined };

let desk: TestWorkspace;
let workspaces: string;
let remembered: WorkspaceState[];

beforeEach(async () => {
  desk = await createTestWorkspace();
  workspaces = join(desk.folder, 'workspaces');
  mkdirSync(workspaces);
  remembered = [];
});
afterEach(async () => {
  await desk.close();
  expect(desk.unexpected).toEqual([]);
});

function start(dialogs: Dialogs = createFolderDialogs(workspaces)) {
  const service = new Proxy({}, { get: (_, method: string) => (input: unknown) => desk.dispatch(method, input) }) as ServiceClient;
  return createOpenExportHandlers({
    service,
    dialogs,
    author: () => 'Amina Sarr',
    openPath: async () => {
      const state = await desk.call('workspace.state', {});
      if (!state.isOpen) throw new FailureError('no-workspace');
      return state.path;
    },
    remember: (state) => {
      remembered.push(state);
      return state;
    },
  });
}

describe('an open export', () => {
  it('is downloaded in the browser and makes a workspace of its own when it is uploaded', async () => {
    const host = start();
    const { download, place, isCancelled } = await host['host.saveArchive']({ language: 'fr' }, context);
    expect([place, isCancelled, download?.mediaType]).toEqual([null, false, 'application/zip']);
    expect(download?.fileName).toMatch(/^workspace \d{4}-\d{2}-\d{2}\.zip$/);
    expect(readdirSync(desk.folder).filter((name) => /partial|zip/.test(name))).toEqual([]);
    const upload = { fileName: download?.fileName ?? '', bytes: download?.bytes ?? '' };
    const state = await host['host.receiveArchive']({ upload }, context);
    expect(state).toMatchObject({ isOpen: true, author: 'Amina Sarr', clusterName: 'CCCM Cluster' });
    expect(remembered).toEqual([state]);
    expect(readdirSync(workspaces).filter((name) => !/-(wal|shm)$/.test(name))).toEqual([`${download?.fileName.slice(0, -4)}.clusterdesk`]);
  });

  it('is written where the person says, and read from where the person points', async () => {
    const path = join(desk.folder, 'Export of the cluster.zip');
    const target = join(workspaces, 'again.clusterdesk');
    const asked: string[] = [];
    const host = start({
      ...createFolderDialogs(workspaces),
      chooseSaveFile: async () => ({ kind: 'path', path }),
      chooseArchive: async () => path,
      chooseNewWorkspace: async (name) => {
        asked.push(name);
        return target;
      },
    });
    expect(await host['host.saveArchive']({ language: 'en' }, context)).toEqual({ place: path, isCancelled: false, download: null });
    expect(await host['host.receiveArchive']({ upload: null }, context)).toMatchObject({ isOpen: true, path: target });
    expect(asked).toEqual(['Export of the cluster']);
  });

  it('does nothing when the person cancels', async () => {
    const cancelled = {
      ...createFolderDialogs(workspaces),
      chooseSaveFile: async () => ({ kind: 'cancelled' as const }),
      chooseArchive: async () => null,
    };
    const host = start(cancelled);
    expect(await host['host.saveArchive']({ language: 'en' }, context)).toEqual({ place: null, isCancelled: true, download: null });
    expect(await host['host.receiveArchive']({ upload: null }, context)).toBeNull();
    const nowhere = start({ ...cancelled, chooseNewWorkspace: async () => null });
    expect(await nowhere['host.receiveArchive']({ upload: { fileName: 'x.zip', bytes: 'AAAA' } }, context)).toBeNull();
    expect(readdirSync(workspaces)).toEqual([]);
  });

  it('that is none leaves nothing behind', async () => {
    const host = start();
    const bytes = Buffer.from('not a zip file').toString('base64');
    await expect(host['host.receiveArchive']({ upload: { fileName: '../../x.zip', bytes } }, context)).rejects.toThrow('archive-unknown');
    await expect(host['host.receiveArchive']({ upload: null }, context)).rejects.toThrow('upload-needed');
    expect(readdirSync(workspaces)).toEqual([]);
    expect(remembered).toEqual([]);
  });

  it('keeps the workspace that is open when it cannot be read', async () => {
    const path = join(desk.folder, 'broken.zip');
    const host = start({ ...createFolderDialogs(workspaces), chooseArchive: async () => path });
    writeFileSync(path, 'PK');
    await expect(host['host.receiveArchive']({ upload: null }, context)).rejects.toThrow('archive-unknown');
    expect(await desk.call('workspace.state', {})).toMatchObject({ isOpen: true, path: desk.path });
    expect(existsSync(desk.path) && readFileSync(path, 'utf8') === 'PK').toBe(true);
  });
});
