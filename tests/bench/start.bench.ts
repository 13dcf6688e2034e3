import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { findElectron, whyNotHere } from '../e2e/desktop/runtime.ts';
import startScreen from '../e2e/desktop/screen.ts';
import { compare, figure, type Measurement, median } from './measure.ts';

const root = join(import.meta.dirname, '../..');
const emptyApplication = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ show: true }).loadURL('data:text/html,<h1>Empty</h1>'));
app.on('window-all-closed', () => app.quit());`;

/** From launch to a usable first screen, against an Electron window with one heading in it. */
export async function measureStart(): Promise<Measurement[]> {
  const stopScreen = await startScreen();
  const reason = whyNotHere();
  const runtime = findElectron();
  if (reason !== null || 'missing' in runtime) return [figure('desktop start', 'not measured', reason ?? 'no Electron')];
  const { executablePath, serviceNode } = runtime;
  const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-bench-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.js' }));
  writeFileSync(join(folder, 'main.js'), emptyApplication);
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const environment = {
    ...inherited,
    HOME: folder,
    XDG_CONFIG_HOME: join(folder, '.config'),
    CLUSTER_DESK_HOME: join(folder, 'desk'),
    ...(serviceNode === null ? {} : { CLUSTER_DESK_NODE: serviceNode }),
  };
  const measure = async (application: string, profile: string, isUsable: string) => {
    const times: number[] = [];
    for (let run = 0; run < 5; run++) {
      const start = performance.now();
      const started = await _electron.launch({
        executablePath,
        args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--user-data-dir=${join(folder, profile)}`, application],
        env: environment,
      });
      const page = await started.firstWindow();
      await page.waitForSelector(isUsable);
      times.push(performance.now() - start);
      await started.close();
    }
    return median(times);
  };
  const empty = await measure(folder, 'empty', 'h1');
  const ours = await measure(root, 'ours', 'main button');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  stopScreen?.();
  return [compare('desktop start to a usable first screen', ours, empty, 'an empty Electron window')];
}
