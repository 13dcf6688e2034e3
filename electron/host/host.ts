import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Handlers, InputOf } from '../../shared/contract/define.ts';
import { type HostContract, hostContract, type HostMethod } from '../../shared/contract/host.ts';
import type { ServiceClient } from '../../shared/contract/index.ts';
import type { JoiningDetails, WorkspaceState } from '../../shared/contract/workspace.ts';
import type { Language } from '../../shared/records/choices.ts';
import { FailureError, type Result } from '../../shared/result.ts';
import { createDispatch } from '../workspace/dispatch.ts';
import type { Dialogs } from './dialogs.ts';
import { safeFileName } from './file-names.ts';
import { createHandoverHandlers } from './handover.ts';
import { createOpenExportHandlers } from './open-exports.ts';
import type { PreferencesStore } from './preferences.ts';
import type { RecentWorkspaces } from './recent-workspaces.ts';
import { writeFileWhole } from './stored-json.ts';
import { valueOf } from './value-of.ts';
import { createWipingHandlers } from './wiping.ts';

export interface HostDependencies {
  shell: 'desktop' | 'local-web';
  version: string;
  platform: string;
  workspacesFolder: string | null;
  systemLanguage: Language | null;
  service: ServiceClient;
  dialogs: Dialogs;
  preferences: PreferencesStore;
  recent: RecentWorkspaces;
  /** The name beside a change while the person has not given one. */
  systemUser: string;
  /** The page as it prints; `null` where the browser prints by itself. */
  printToPdf: (() => Promise<Uint8Array>) | null;
  setMenuLanguage: (language: Language) => void;
  reportUnexpected: (error: unknown, method: string) => void;
}

export interface Host {
  handlers: Handlers<HostContract>;
  /** The one way in for a page: input parsed, failures as values. */
  call(method: HostMethod, input: unknown): Promise<Result<unknown>>;
  /** Opens a file that the operating system handed over. */
  openPath(path: string): Promise<Result<WorkspaceState>>;
}

type Answer = 'moved' | 'copied';

export function createHost(dependencies: HostDependencies): Host {
  const { service, dialogs, preferences, recent, shell } = dependencies;
  /** Chosen already, waiting for the answer whether it moved or was copied. */
  let waitingPath: string | null = null;

  const author = () => preferences.read().author.trim() || dependencies.systemUser;

  function remember(state: WorkspaceState): WorkspaceState {
    if (state.isOpen) recent.remember({ path: state.path, name: state.clusterName, officeName: state.officeName });
    return state;
  }

  async function open(path: string, answer: Answer | null): Promise<WorkspaceState> {
    waitingPath = path;
    const state = valueOf(await service['lifecycle.open']({ path, author: author(), answer }));
    waitingPath = null;
    return remember(state);
  }

  async function openNamed(id: string | null, answer: Answer | null): Promise<WorkspaceState | null> {
    if (id !== null) return open(findRecent(id).path, answer);
    if (answer !== null && waitingPath !== null) return open(waitingPath, answer);
    const path = await dialogs.chooseWorkspace();
    return path === null ? null : open(path, answer);
  }

  function findRecent(id: string) {
    const known = recent.find(id);
    if (!known) throw new FailureError('recent-unknown');
    return known;
  }

  async function openState() {
    const state = valueOf(await service['workspace.state']({}));
    if (!state.isOpen) throw new FailureError('no-workspace');
    return state;
  }

  /** An invitation that cannot be read is refused before anybody is asked for a place. */
  async function join(details: JoiningDetails) {
    const { clusterName } = valueOf(await service['exchange.readInvitation']({ bytes: details.bytes }));
    const path = await dialogs.chooseNewWorkspace(`${clusterName} - ${details.officeName}`);
    if (path === null) return null;
    const joined = valueOf(await service['lifecycle.createFromInvitation']({ ...details, path, author: author() }));
    remember(joined.state);
    return joined;
  }

  const openPath = async () => (await openState()).path;

  async function receive({ fileName, bytes }: InputOf<HostContract['host.receiveWorkspace']>) {
    const file = Buffer.from(bytes, 'base64');
    if (file.subarray(0, 16).toString('latin1') !== 'SQLite format 3\0') {
      throw new FailureError('not-a-workspace', { path: basename(fileName) });
    }
    const path = await dialogs.chooseNewWorkspace(fileName);
    if (path === null) return null;
    if (existsSync(path)) throw new FailureError('workspace-exists', { path });
    writeFileWhole(path, file);
    try {
      return await open(path, null);
    } catch (error) {
      const isQuestion = error instanceof FailureError && error.failure.code === 'workspace-elsewhere';
      if (!isQuestion) rmSync(path, { force: true });
      throw error;
    }
  }

  /**
   * The copy opens as a copy, in an incarnation of its own: the original stays where it is and may be
   * opened again, and two files must never give out the same change numbers.
   */
  async function moveToSafety(): Promise<WorkspaceState | null> {
    const { path } = await openState();
    const target = await dialogs.chooseNewWorkspace(basename(path));
    if (target === null) return null;
    valueOf(await service['lifecycle.saveCopy']({ path: target }));
    return open(target, 'copied');
  }

  async function recover({ recent: id, backup }: InputOf<HostContract['host.recover']>) {
    const lost = findRecent(id);
    const isPlaceFree = !existsSync(lost.path) && existsSync(dirname(lost.path));
    const path = isPlaceFree ? lost.path : await dialogs.chooseNewWorkspace(basename(lost.path));
    if (path === null) return null;
    const input = { path, lostPath: lost.path, backup, author: author() };
    return remember(valueOf(await service['lifecycle.recover'](input)));
  }

  /** Where the browser downloads it, the copy is made beside the others, read and taken away again. */
  async function saveCopy() {
    const { path } = await openState();
    const fileName = basename(path);
    const chosen = await dialogs.chooseSaveFile(fileName);
    switch (chosen.kind) {
      case 'cancelled':
        return { place: null, isCancelled: true, download: null };
      case 'path':
        valueOf(await service['lifecycle.saveCopy']({ path: chosen.path }));
        return { place: chosen.path, isCancelled: false, download: null };
      case 'download': {
        const temporary = await dialogs.chooseNewWorkspace(fileName);
        if (temporary === null) return { place: null, isCancelled: true, download: null };
        try {
          valueOf(await service['lifecycle.saveCopy']({ path: temporary }));
          const bytes = readFileSync(temporary).toString('base64');
          const download = { fileName, mediaType: 'application/vnd.sqlite3', bytes };
          return { place: null, isCancelled: false, download };
        } finally {
          rmSync(temporary, { force: true });
        }
      }
    }
  }

  async function save(fileName: string, read: () => Promise<Uint8Array> | Uint8Array) {
    const chosen = await dialogs.chooseSaveFile(safeFileName(fileName, 'file'));
    switch (chosen.kind) {
      case 'path':
        writeFileWhole(chosen.path, await read());
        return { place: chosen.path, isCancelled: false };
      case 'download':
        return { place: null, isCancelled: false };
      case 'cancelled':
        return { place: null, isCancelled: true };
    }
  }

  const handlers: Handlers<HostContract> = {
    'host.about': () => ({
      shell,
      version: dependencies.version,
      platform: dependencies.platform,
      workspacesFolder: dependencies.workspacesFolder,
      systemLanguage: dependencies.systemLanguage,
    }),
    'host.preferences': () => preferences.read(),
    'host.setPreferences': async (changes) => {
      const changed = preferences.change(changes);
      if (changes.author !== undefined) {
        const state = valueOf(await service['workspace.state']({}));
        if (state.isOpen) valueOf(await service['workspace.setAuthor']({ author: author() }));
      }
      return changed;
    },
    'host.recent': () => recent.list(),
    'host.forget': ({ recent: id }) => {
      recent.forget(id);
      return {};
    },
    'host.createWorkspace': async ({ details }) => {
      const path = await dialogs.chooseNewWorkspace(`${details.clusterName} - ${details.officeName}`);
      if (path === null) return null;
      return remember(valueOf(await service['lifecycle.create']({ path, author: author(), details })));
    },
    'host.createSample': async ({ language }) => {
      const path = await dialogs.chooseNewWorkspace(`Kasanga (${language})`);
      if (path === null) return null;
      return remember(valueOf(await service['lifecycle.createSample']({ path, author: author(), language })));
    },
    'host.joinCluster': join,
    'host.openWorkspace': ({ recent: id, answer }) => openNamed(id, answer),
    'host.receiveWorkspace': receive,
    'host.closeWorkspace': async () => valueOf(await service['lifecycle.close']({})),
    'host.backupsOf': async ({ recent: id }) =>
      valueOf(await service['lifecycle.backupsOf']({ path: findRecent(id).path })),
    'host.recover': recover,
    'host.chooseExchangeFolder': async () => {
      await openState();
      const path = await dialogs.chooseFolder();
      return path === null ? null : valueOf(await service['lifecycle.setExchangeFolder']({ path }));
    },
    'host.moveToSafety': moveToSafety,
    'host.saveFile': ({ fileName, bytes }) => save(fileName, () => Buffer.from(bytes, 'base64')),
    'host.saveCopy': saveCopy,
    ...createOpenExportHandlers({ service, dialogs, author, remember, openPath }),
    ...createHandoverHandlers({ service, dialogs, author, remember, openPath }),
    ...createWipingHandlers({ service, recent, openPath }),
    'host.printToPdf': ({ fileName }) => {
      const { printToPdf } = dependencies;
      if (!printToPdf) throw new FailureError('desktop-only');
      return save(fileName, printToPdf);
    },
    'host.setMenuLanguage': ({ language }) => {
      dependencies.setMenuLanguage(language);
      return {};
    },
  };

  const dispatch = createDispatch(hostContract, handlers, dependencies.reportUnexpected);
  return {
    handlers,
    call: (method, input) => dispatch(method, input, { signal: { aborted: false }, progress: () => {} }),
    async openPath(path) {
      try {
        return { ok: true, value: await open(path, null) };
      } catch (error) {
        if (error instanceof FailureError) return { ok: false, error: error.failure };
        throw error;
      }
    },
  };
}
