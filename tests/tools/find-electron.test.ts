import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findElectron, hasScreen, obtainElectron } from '../../tools/find-electron.ts';

let electronPackage: string;
beforeEach(() => {
  electronPackage = mkdtempSync(join(tmpdir(), 'cluster-desk-test-'));
});
afterEach(() => rmSync(electronPackage, { recursive: true }));

const screen = { DISPLAY: ':0' };
function put(...path: string[]): string {
  const file = join(electronPackage, ...path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
  return file;
}

describe('the desktop’s Electron', () => {
  it('is not looked for without a screen', async () => {
    put('dist', 'electron');
    expect(await obtainElectron(electronPackage, 'linux', {})).toEqual({ reason: 'no-screen' });
    expect([hasScreen('darwin', {}), hasScreen('win32', {}), hasScreen('linux', { WAYLAND_DISPLAY: 'w' })]).toEqual([true, true, true]);
  });

  it('is the one npm fetched, or the one the environment names', async () => {
    const fetched = put('dist', 'electron');
    expect(await obtainElectron(electronPackage, 'linux', screen)).toEqual({ path: fetched });
    const mac = put('dist', 'Electron.app', 'Contents', 'MacOS', 'Electron');
    expect(findElectron(electronPackage, 'darwin', {})).toBe(mac);
    const other = put('override', 'electron');
    const environment = { ...screen, ELECTRON_OVERRIDE_DIST_PATH: join(electronPackage, 'override') };
    expect(findElectron(electronPackage, 'linux', environment)).toBe(other);
  });

  it('is fetched when it is missing', async () => {
    const executable = join(electronPackage, 'dist', 'electron');
    const lines = ["const fs = require('fs');", `fs.mkdirSync(${JSON.stringify(join(electronPackage, 'dist'))});`];
    writeFileSync(join(electronPackage, 'install.js'), [...lines, `fs.writeFileSync(${JSON.stringify(executable)}, '');`].join('\n'));
    expect(await obtainElectron(electronPackage, 'linux', screen)).toEqual({ path: executable });
  });

  it.each([
    ['fails', 'process.exit(1)', 10_000],
    ['says it worked and did not', '', 10_000],
    ['never ends', 'setInterval(() => {}, 1000)', 300],
  ])('is done without when fetching it %s', async (_what, script, limit) => {
    writeFileSync(join(electronPackage, 'install.js'), script);
    const started = performance.now();
    expect(await obtainElectron(electronPackage, 'linux', screen, limit)).toEqual({ reason: 'no-electron' });
    expect(performance.now() - started).toBeLessThan(8_000);
  });

  it('is not fetched beside one that the environment names', async () => {
    writeFileSync(join(electronPackage, 'install.js'), `require('fs').writeFileSync(${JSON.stringify(join(electronPackage, 'ran'))}, '')`);
    const environment = { ...screen, ELECTRON_OVERRIDE_DIST_PATH: join(electronPackage, 'nowhere') };
    expect(await obtainElectron(electronPackage, 'linux', environment)).toEqual({ reason: 'no-electron' });
    expect(existsSync(join(electronPackage, 'ran'))).toBe(false);
  });
});
