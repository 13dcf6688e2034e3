import type { Handlers } from '../../../../shared/contract/define.ts';
import type { lifecycleContract } from '../../../../shared/contract/workspace.ts';
import { FailureError } from '../../../../shared/result.ts';
import type { LifecycleDependencies } from '../workspace.ts';

/** The choice of the shared folder names a path, so it comes from the main process and not from a page. */
export function createExchangeFolderHandlers({
  slot,
  folderOf,
}: Pick<LifecycleDependencies, 'slot' | 'folderOf'>): Pick<Handlers<typeof lifecycleContract>, 'lifecycle.setExchangeFolder'> {
  return {
    'lifecycle.setExchangeFolder': async ({ path }) => {
      await slot.settled();
      if (!slot.current) throw new FailureError('no-workspace');
      return folderOf(slot.current).choose(path);
    },
  };
}
