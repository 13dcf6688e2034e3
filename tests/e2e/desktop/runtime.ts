import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const packageFolder = join(import.meta.dirname, '../../../node_modules/electron');

/** better-sqlite3 wants Node-API 10, which came with the Node 22 of Electron 35. */
const oldestWithDatabase = 35;

export interface ElectronRuntime {
  executablePath: string;
  /** The Node that runs the workspace service, where this Electron cannot load the database. */
  serviceNode: string | null;
}

function executableName(): string {
  switch (process.platform) {
    case 'win32':
      return 'electron.exe';
    case 'darwin':
      return 'Electron.app/Contents/MacOS/Electron';
    default:
      return 'electron';
  }
}

/** Looks without asking the package, which would go and fetch the executable. */
export function findElectron(): ElectronRuntime | { missing: string } {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const folder = override ?? join(packageFolder, 'dist');
  const executablePath = join(folder, executableName());
  if (!existsSync(executablePath)) return { missing: `There is no Electron to test with: ${executablePath} is missing.` };
  const versionFile = join(folder, 'version');
  const version = existsSync(versionFile) ? Number.parseInt(readFileSync(versionFile, 'utf8').replace(/^v/, ''), 10) : 0;
  return { executablePath, serviceNode: version >= oldestWithDatabase ? null : process.execPath };
}

/** Why the desktop cannot be tested here; `null` when it can. */
export function whyNotHere(): string | null {
  const runtime = findElectron();
  if ('missing' in runtime) return runtime.missing;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return 'There is no display, and no Xvfb to make one.';
  }
  return null;
}
