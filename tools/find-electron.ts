import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Why the desktop is not started; `host:start.<code>` words it. */
export type NoDesktop = 'no-screen' | 'no-electron';

/** How long fetching Electron may hold up a start, in milliseconds. */
export const fetchLimit = 15_000;

const executables: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

export function hasScreen(platform: NodeJS.Platform, environment: Environment): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

/** The Electron that is there: the one the environment names, else the one npm's package fetched. */
export function findElectron(electronPackage: string, platform: NodeJS.Platform, environment: Environment): string | null {
  const recorded = join(electronPackage, 'path.txt');
  const executable = existsSync(recorded) ? readFileSync(recorded, 'utf8').trim() : (executables[platform] ?? 'electron');
  const override = environment.ELECTRON_OVERRIDE_DIST_PATH;
  const path = join(override || join(electronPackage, 'dist'), executable);
  return existsSync(path) ? path : null;
}

/** Lets npm's package fetch its binary, quietly and not for long. Answers whether it ended well. */
export function fetchElectron(electronPackage: string, limit: number): Promise<boolean> {
  const installer = join(electronPackage, 'install.js');
  if (!existsSync(installer)) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), limit);
    const finish = (isFetched: boolean) => {
      clearTimeout(timer);
      resolve(isFetched);
    };
    child.on('error', () => finish(false));
    child.on('exit', (code) => finish(code === 0));
  });
}

/** An Electron to start, fetched if need be, or the reason why there is none. */
export async function obtainElectron(
  electronPackage: string,
  platform: NodeJS.Platform,
  environment: Environment,
  limit: number = fetchLimit,
): Promise<{ path: string } | { reason: NoDesktop }> {
  if (!hasScreen(platform, environment)) return { reason: 'no-screen' };
  const known = findElectron(electronPackage, platform, environment);
  if (known !== null) return { path: known };
  if (!environment.ELECTRON_OVERRIDE_DIST_PATH && (await fetchElectron(electronPackage, limit))) {
    const fetched = findElectron(electronPackage, platform, environment);
    if (fetched !== null) return { path: fetched };
  }
  return { reason: 'no-electron' };
}
