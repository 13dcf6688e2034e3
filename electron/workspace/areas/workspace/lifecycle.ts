import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Handlers } from '../../../../shared/contract/define.ts';
import type { Backup, CheckReport, lifecycleContract, WorkspaceState } from '../../../../shared/contract/workspace.ts';
import { type Failure, FailureError } from '../../../../shared/result.ts';
import { type Manifest, toBackup } from '../../database/backup-manifest.ts';
import type { BackupStore } from '../../database/backups.ts';
import { checkFile } from '../../database/check.ts';
import { type Connection, settleIntoOneFile, sizeOf } from '../../database/connection.ts';
import {
  moveIntoFreePlace,
  partialOf,
  removeWithCompanions,
  requireFolderOf,
  requireSpace,
  syncFile,
} from '../../database/durable-files.ts';
import { gatherLocationFacts } from '../../database/location-facts.ts';
import { locationRisks } from '../../database/location-risk.ts';
import { createWorkspaceFile, openWorkspaceFile } from '../../database/opening.ts';
import { readingRootOf } from '../../database/reading-folder.ts';
import { prepareRestored } from '../../database/restoring.ts';
import { lastNumberOf } from '../../database/schema.ts';
import { assembleWorkspace, type OpenWorkspace, type OpenWorkspaceOptions } from '../../open-workspace.ts';
import { failureOf } from '../../known-trouble.ts';
import type { LifecycleDependencies } from '../workspace.ts';
import { createArchiveHandlers } from './archives.ts';
import { createExchangeFolderHandlers } from './exchange-folder.ts';
import { createJoiningHandlers } from './joining.ts';
import { fillNewWorkspace } from './new-workspace.ts';

/** Between two backups by the clock, in minutes. */
const backupInterval = 30;

export interface WantedWorkspace<T> {
  path: string;
  author: string;
  isSample?: boolean;
  workspaceId?: string;
  /** Writes the first records. */
  fill: (workspace: OpenWorkspace) => void;
  /** Does what takes more than one turn; the file is there only when that is done as well. */
  complete: (workspace: OpenWorkspace) => Promise<T>;
}

/** Makes a workspace and opens it in the place of what was open. */
export type CreateWorkspace = <T>(wanted: WantedWorkspace<T>) => Promise<{ state: WorkspaceState; completed: T }>;

export interface Lifecycle {
  handlers: Handlers<typeof lifecycleContract>;
  /** Opens the file, then closes what was open before; when opening fails, that stays. The caller holds the slot. */
  open(path: string, author: string, answer: 'moved' | 'copied' | null): Promise<WorkspaceState>;
  /** Closes the current workspace without a backup; the caller holds the slot. */
  release(): void;
  /** Saves a copy of the open workspace among its backups; the caller has its turn in the slot. */
  backUp(workspace: OpenWorkspace, reason: Backup['reason']): Promise<Manifest>;
  close(): Promise<void>;
}

export function createLifecycle(dependencies: LifecycleDependencies, store: BackupStore): Lifecycle {
  const { slot, migrations, catalogues, clock, newId, machine, dataHome, folderOf, announce, reportUnexpected } = dependencies;
  let stopClock: () => void = () => undefined;

  async function backUp(workspace: OpenWorkspace, reason: Backup['reason']): Promise<Manifest> {
    const manifest = await store.make(workspace.connection, reason, workspace.path);
    noteBackup(workspace, null);
    return manifest;
  }

  async function backUpIfChanged(workspace: OpenWorkspace, reason: Backup['reason']): Promise<void> {
    if (workspace.mode !== 'normal') return;
    const { connection, identity, path } = workspace;
    const [newest] = store.of(identity, path, [identity.incarnation]).filter((manifest) => manifest.verified);
    const isKept =
      newest?.incarnation === identity.incarnation &&
      newest.lastNumber === lastNumberOf(connection, identity.incarnation) &&
      newest.originalPath === path;
    if (!isKept) await store.make(connection, reason, path);
  }

  /** A backup by itself must never keep anybody from working: what goes wrong is shown, not thrown. */
  async function backUpQuietly(reason: Backup['reason']): Promise<void> {
    const workspace = slot.current;
    if (!workspace) return;
    let failure: Failure | null = null;
    try {
      await backUpIfChanged(workspace, reason);
    } catch (error) {
      failure = failureOf(error);
      if (!failure) reportUnexpected(error, `backup ${reason}`);
      failure ??= { code: 'backup-failed', params: {} };
    }
    noteBackup(workspace, failure);
  }

  function noteBackup(workspace: OpenWorkspace, failure: Failure | null): void {
    const isNews = workspace.backupFailure?.failure.code !== failure?.code;
    workspace.backupFailure = failure && { at: clock.now(), failure };
    if (isNews && slot.current === workspace) announce({ kind: 'workspace', isOpen: true });
  }

  function release(): void {
    stopClock();
    stopClock = () => undefined;
    if (!slot.current) return;
    slot.current.release();
    slot.current = null;
    announce({ kind: 'workspace', isOpen: false });
  }

  async function closeCurrent(): Promise<void> {
    await backUpQuietly('on_close');
    release();
  }

  const assemble = (options: Pick<OpenWorkspaceOptions, 'connection' | 'path' | 'author'>): OpenWorkspaceOptions => ({
    ...options,
    catalogues,
    clock,
    newId,
    mode: 'normal',
    risks: [],
    onChange: () => undefined,
  });

  async function open(path: string, author: string, answer: 'moved' | 'copied' | null): Promise<WorkspaceState> {
    const opening = await openWorkspaceFile({
      path,
      migrations,
      machine,
      newId,
      answer,
      readingRoot: readingRootOf(dataHome),
      backUp: (connection) => store.make(connection, 'before_migration', path),
      highestKnownNumber: (identity) =>
        store
          .of(identity, path, [identity.incarnation])
          .filter(({ incarnation }) => incarnation === identity.incarnation)
          .reduce((highest, { lastNumber }) => Math.max(highest, lastNumber), 0),
    });
    await closeCurrent();
    try {
      slot.current = assembleWorkspace({
        ...assemble({ connection: opening.connection, path, author }),
        mode: opening.mode,
        findings: opening.findings,
        release: opening.release,
        risks: locationRisks(gatherLocationFacts(path)),
        onChange: (types) => announce({ kind: 'changed', types }),
      });
    } catch (error) {
      opening.release();
      throw error;
    }
    // From now on it is looked into by itself, where a person said so.
    folderOf(slot.current);
    stopClock =
      dependencies.every?.(backupInterval, () => void slot.inTurn(() => backUpQuietly('automatic'))) ?? stopClock;
    void slot.inTurn(() => backUpQuietly('automatic'));
    announce({ kind: 'workspace', isOpen: true });
    return slot.current.state();
  }

  const create: CreateWorkspace = ({ path, author, isSample = false, workspaceId, fill, complete }) =>
    slot.exclusively(async () => {
      if (existsSync(path)) throw new FailureError('workspace-exists', { path });
      const assembled = (connection: Connection) => assembleWorkspace(assemble({ connection, path, author }));
      const completed = await createWorkspaceFile({
        path,
        workspaceId,
        migrations,
        machine,
        newId,
        isSample,
        fill: (connection) => fill(assembled(connection)),
        complete: (connection) => complete(assembled(connection)),
      });
      return { state: await open(path, author, null), completed };
    });

  async function createFilled(wanted: Omit<WantedWorkspace<void>, 'complete'>): Promise<WorkspaceState> {
    const { state } = await create({ ...wanted, complete: () => Promise.resolve() });
    return state;
  }

  async function saveCopy(path: string): Promise<CheckReport> {
    const workspace = slot.current;
    if (!workspace) throw new FailureError('no-workspace');
    requireFolderOf(path);
    if (existsSync(path)) throw new FailureError('workspace-exists', { path });
    const { connection } = workspace;
    requireSpace(dirname(path), sizeOf(connection));
    const partial = partialOf(path);
    try {
      await connection.backup(partial, { progress: () => 2_000 });
      settleIntoOneFile(partial);
      const report = checkFile(partial, migrations);
      syncFile(partial);
      moveIntoFreePlace(partial, path);
      return report;
    } catch (error) {
      removeWithCompanions(partial);
      throw error;
    }
  }

  const handlers: Handlers<typeof lifecycleContract> = {
    'lifecycle.create': ({ path, author, details }) =>
      createFilled({ path, author, fill: (workspace) => fillNewWorkspace(workspace, details) }),
    'lifecycle.createSample': ({ path, author, language }) => {
      const { fillSample } = dependencies;
      if (!fillSample) throw new FailureError('sample-missing');
      return createFilled({ path, author, isSample: true, fill: (workspace) => fillSample(workspace, language) });
    },
    ...createJoiningHandlers(create),
    ...createExchangeFolderHandlers(dependencies),
    'lifecycle.open': ({ path, author, answer }) =>
      slot.exclusively(async () => {
        // The same file again: this process holds its lock, so it is let go first.
        if (slot.current?.path === path) await closeCurrent();
        return open(path, author, answer);
      }),
    'lifecycle.close': () =>
      slot.exclusively(async () => {
        await closeCurrent();
        return {};
      }),
    'lifecycle.saveCopy': ({ path }) => slot.inTurn(() => saveCopy(path)),
    ...createArchiveHandlers({ ...dependencies, open: (path, author) => open(path, author, null) }),
    'lifecycle.backupsOf': ({ path }) => store.ofPath(path).map(toBackup),
    'lifecycle.recover': ({ path, lostPath, backup, author }) =>
      slot.exclusively(async () => {
        requireFolderOf(path);
        if (existsSync(path)) throw new FailureError('workspace-exists', { path });
        const manifest = store.ofPath(lostPath).find(({ name }) => name === backup);
        if (!manifest) throw new FailureError('backup-not-found', { name: backup });
        const partial = prepareRestored({ store, manifest, path, migrations, machine, newId });
        try {
          moveIntoFreePlace(partial, path);
        } catch (error) {
          removeWithCompanions(partial);
          throw error;
        }
        return open(path, author, null);
      }),
  };

  return {
    handlers,
    open,
    release,
    backUp,
    close: () => slot.exclusively(closeCurrent),
  };
}
