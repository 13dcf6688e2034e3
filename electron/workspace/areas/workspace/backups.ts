import type { Handlers } from '../../../../shared/contract/define.ts';
import type { workspaceContract } from '../../../../shared/contract/workspace.ts';
import { FailureError } from '../../../../shared/result.ts';
import { type Manifest, toBackup } from '../../database/backup-manifest.ts';
import type { BackupStore } from '../../database/backups.ts';
import { removeWithCompanions, replaceDatabase } from '../../database/durable-files.ts';
import { lineageOf } from '../../database/identity.ts';
import { prepareRestored } from '../../database/restoring.ts';
import type { OpenWorkspace } from '../../open-workspace.ts';
import type { LifecycleDependencies } from '../workspace.ts';
import type { Lifecycle } from './lifecycle.ts';

type BackupMethods = Extract<keyof typeof workspaceContract, `backups.${string}`>;

export interface BackupDependencies
  extends Pick<LifecycleDependencies, 'slot' | 'migrations' | 'machine' | 'newId'> {
  store: BackupStore;
  opened: () => Promise<OpenWorkspace>;
  lifecycle: Lifecycle;
}

export function createBackupHandlers(
  dependencies: BackupDependencies,
): Pick<Handlers<typeof workspaceContract>, BackupMethods> {
  const { slot, store, opened, lifecycle, migrations, machine, newId } = dependencies;

  const listFor = ({ identity, path, connection }: OpenWorkspace) => store.of(identity, path, lineageOf(connection));

  const find = (workspace: OpenWorkspace, name: string): Manifest => {
    const manifest = listFor(workspace).find((candidate) => candidate.name === name);
    if (!manifest) throw new FailureError('backup-not-found', { name });
    return manifest;
  };

  const current = (): OpenWorkspace => {
    if (!slot.current) throw new FailureError('no-workspace');
    return slot.current;
  };

  async function restore(name: string) {
    const workspace = current();
    const { path, author, mode, identity } = workspace;
    const partial = prepareRestored({ store, manifest: find(workspace, name), path, migrations, machine, newId });
    try {
      if (mode === 'damaged') store.keepDamaged(path, identity);
      else await lifecycle.backUp(workspace, 'before_restore');
    } catch (error) {
      removeWithCompanions(partial);
      throw error;
    }
    lifecycle.release();
    try {
      replaceDatabase(partial, path);
    } catch (error) {
      removeWithCompanions(partial);
      await lifecycle.open(path, author, null);
      throw error;
    }
    return lifecycle.open(path, author, null);
  }

  return {
    'backups.list': async () => listFor(await opened()).map(toBackup),
    'backups.make': () => slot.inTurn(async () => toBackup(await lifecycle.backUp(current(), 'by_hand'))),
    'backups.verify': async ({ name }) => store.verify(find(await opened(), name)),
    'backups.restore': ({ name }) => slot.exclusively(() => restore(name)),
  };
}
