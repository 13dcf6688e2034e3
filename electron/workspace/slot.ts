import { FailureError } from '../../shared/result.ts';
import type { OpenWorkspace } from './open-workspace.ts';

/** The slot that holds the one workspace this process may have open. */
export interface WorkspaceSlot {
  current: OpenWorkspace | null;
  /** Runs `work` after whatever else changes which workspace is open; other calls wait meanwhile. */
  exclusively<T>(work: () => Promise<T> | T): Promise<T>;
  /** Runs `work` in the same queue, but calls go on: a backup of the open workspace. */
  inTurn<T>(work: () => Promise<T> | T): Promise<T>;
  /** Waits until nothing is changing which workspace is open. */
  settled(): Promise<void>;
  /** Throws when the open workspace's mode does not allow the call. */
  refuse(method: string, kind: 'query' | 'command'): void;
}

/** What may still be called when the file cannot be written: what does not write to it. */
function isAllowedUnwritable(method: string, mode: OpenWorkspace['mode']): boolean {
  const leavesFileAlone = method.startsWith('lifecycle.') || method === 'workspace.setAuthor' || method === 'workspace.stopWork';
  return leavesFileAlone || (mode === 'damaged' && method === 'backups.restore');
}

export function createSlot(): WorkspaceSlot {
  let queue: Promise<unknown> = Promise.resolve();
  let opening: Promise<unknown> | null = null;

  function inTurn<T>(work: () => Promise<T> | T): Promise<T> {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  }

  const slot: WorkspaceSlot = {
    current: null,
    inTurn,
    exclusively(work) {
      const turn = inTurn(work);
      const ended: Promise<unknown> = turn
        .catch(() => undefined)
        .then(() => {
          if (opening === ended) opening = null;
        });
      opening = ended;
      return turn;
    },
    async settled() {
      const turn = opening;
      if (!turn) return;
      await turn;
      await slot.settled();
    },
    refuse(method, kind) {
      const mode = slot.current?.mode ?? 'normal';
      if (kind === 'query' || mode === 'normal' || isAllowedUnwritable(method, mode)) return;
      throw new FailureError(mode === 'damaged' ? 'workspace-damaged' : 'workspace-read-only');
    },
  };
  return slot;
}
