import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder for what belongs to the laptop and not to a workspace: backups, preferences, recent
 * workspaces. `CLUSTER_DESK_HOME` moves it.
 */
export function dataHomeOf(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (environment.CLUSTER_DESK_HOME) return environment.CLUSTER_DESK_HOME;
  switch (platform) {
    case 'win32':
      return join(environment.APPDATA || join(home, 'AppData', 'Roaming'), 'Cluster Desk');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Cluster Desk');
    default:
      return join(environment.XDG_DATA_HOME || join(home, '.local', 'share'), 'cluster-desk');
  }
}
