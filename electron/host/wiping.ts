import { existsSync, realpathSync } from 'node:fs';
import type { Handlers } from '../../shared/contract/define.ts';
import type { HostContract, RecentWorkspace } from '../../shared/contract/host.ts';
import type { ServiceClient } from '../../shared/contract/index.ts';
import type { RecentWorkspaces } from './recent-workspaces.ts';
import { valueOf } from './value-of.ts';

type WipingMethods = 'host.wipePreview' | 'host.wipe';

export interface WipingDependencies {
  service: ServiceClient;
  recent: RecentWorkspaces;
  /** The path of the open workspace; fails with `no-workspace`. */
  openPath: () => Promise<string>;
}

/** Takes the open workspace off this computer, and off the list of recent ones. */
export function createWipingHandlers({ service, recent, openPath }: WipingDependencies): Pick<Handlers<HostContract>, WipingMethods> {
  async function findEntries(): Promise<{ own: RecentWorkspace[]; others: string[] }> {
    const real = realPathOf(await openPath());
    const entries = recent.list();
    const isOwn = ({ path }: RecentWorkspace) => realPathOf(path) === real;
    return { own: entries.filter(isOwn), others: entries.filter((entry) => !isOwn(entry)).map(({ path }) => path) };
  }

  return {
    'host.wipePreview': async () => {
      const { own, others } = await findEntries();
      return { ...valueOf(await service['lifecycle.wipePreview']({ others })), isOnRecentList: own.length > 0 };
    },
    'host.wipe': async (input) => {
      const { own, others } = await findEntries();
      // Before the rest: whatever interrupts it, no name of what is gone stays on the list.
      for (const { id } of own) recent.forget(id);
      const result = await service['lifecycle.wipe']({ ...input, others });
      if (!result.ok) for (const entry of own.filter(({ path }) => existsSync(path))) recent.remember(entry);
      return valueOf(result);
    },
  };
}

function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
