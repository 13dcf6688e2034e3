import type { Handlers } from '../../../shared/contract/define.ts';
import type { exchangeContract } from '../../../shared/contract/exchange.ts';
import type { handoverContract } from '../../../shared/contract/handover.ts';
import type { lifecycleContract, workspaceContract } from '../../../shared/contract/workspace.ts';
import { FailureError } from '../../../shared/result.ts';
import { brokenReport, checkConnection } from '../database/check.ts';
import { createBackupStore } from '../database/backups.ts';
import type { Migration } from '../database/schema.ts';
import { viewInvitation } from '../exchange/linking.ts';
import type { SharedFolder } from '../exchange/shared-folder.ts';
import type { LongWork } from '../long-work.ts';
import type { OpenWorkspace } from '../open-workspace.ts';
import type { ServiceDependencies } from '../service.ts';
import type { WorkspaceSlot } from '../slot.ts';
import { createBackupHandlers } from './workspace/backups.ts';
import { createHandingOverHandlers } from './workspace/handing-over.ts';
import { createLifecycle } from './workspace/lifecycle.ts';
import { createWipingHandlers } from './workspace/wiping.ts';

export interface LifecycleDependencies extends ServiceDependencies {
  slot: WorkspaceSlot;
  migrations: readonly Migration[];
  longWork: LongWork;
  folderOf: (workspace: OpenWorkspace) => SharedFolder;
}

export interface WorkspaceHandlers {
  handlers: Handlers<typeof workspaceContract> & Handlers<typeof lifecycleContract> &
    Handlers<typeof handoverContract> & Pick<Handlers<typeof exchangeContract>, 'exchange.readInvitation'>;
  close(): Promise<void>;
}

/** Calls about the workspace as a whole: opening and closing, checking, backups. */
export function createWorkspaceHandlers(dependencies: LifecycleDependencies): WorkspaceHandlers {
  const { slot, clock, dataHome, migrations } = dependencies;
  const store = createBackupStore(dataHome, migrations, () => clock.now());
  const lifecycle = createLifecycle(dependencies, store);

  const opened = async (): Promise<OpenWorkspace> => {
    await slot.settled();
    if (!slot.current) throw new FailureError('no-workspace');
    return slot.current;
  };

  return {
    close: lifecycle.close,
    handlers: {
      'workspace.state': async () => {
        await slot.settled();
        return slot.current?.state() ?? { isOpen: false };
      },
      'workspace.check': async () => {
        const { connection, mode, findings } = await opened();
        const report = checkConnection(connection);
        if (mode !== 'damaged') return report;
        // The report counts what was carried over; what is wrong is wrong with the file itself.
        return { ...report, ok: false, integrity: brokenReport([...findings]).integrity };
      },
      'workspace.setAuthor': async ({ author }) => {
        (await opened()).author = author;
        return {};
      },
      'workspace.stopWork': () => {
        dependencies.longWork.stop();
        return {};
      },
      'exchange.readInvitation': ({ bytes }) => viewInvitation(Buffer.from(bytes, 'base64'), slot.current),
      ...createBackupHandlers({ ...dependencies, store, opened, lifecycle }),
      ...lifecycle.handlers,
      ...createHandingOverHandlers({ ...dependencies, lifecycle }),
      ...createWipingHandlers({ ...dependencies, lifecycle }),
    },
  };
}
