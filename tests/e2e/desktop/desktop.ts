import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClusterDeskBridge } from '../../../shared/contract/bridge.ts';
import { findElectron, whyNotHere } from './runtime.ts';

declare global {
  interface Window {
    clusterDesk: ClusterDeskBridge;
  }
}

const root = join(import.meta.dirname, '../../..');

export interface Desktop {
  app: ElectronApplication;
  page: Page;
}

export interface Laptop {
  /** A throw-away folder: the person's home, documents and everything the program keeps. */
  folder: string;
  documents: string;
  /** The command line and environment that start the program on this laptop. */
  program(words?: string[]): { executablePath: string; args: string[]; env: Record<string, string> };
  start(words?: string[]): Promise<Desktop>;
}

/**
 * Playwright sometimes misses the first window while it attaches to a loaded machine, and then hears
 * nothing from it; the program itself is up. So attaching is tried again, and nothing else is.
 */
const launchAttempts = 4;
const attachTimeout = 12_000;

async function attach(options: ReturnType<Laptop['program']>, started: ElectronApplication[]): Promise<Desktop> {
  const app = await _electron.launch({ ...options, timeout: attachTimeout });
  const child = app.process();
  const gone = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
  try {
    const page = await app.firstWindow({ timeout: attachTimeout });
    await page.waitForFunction(() => 'clusterDesk' in window, undefined, { polling: 100, timeout: attachTimeout });
    started.push(app);
    return { app, page };
  } catch (error) {
    child.kill('SIGKILL');
    await gone;
    throw error;
  }
}

function createLaptop(folder: string, started: ElectronApplication[]): Laptop {
  const runtime = findElectron();
  if ('missing' in runtime) throw new Error(runtime.missing);
  const { executablePath, serviceNode } = runtime;
  const documents = join(folder, 'Documents');
  mkdirSync(documents, { recursive: true });
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const program = (words: string[] = []) => ({
    executablePath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, ...words],
    env: {
      ...Object.fromEntries(inherited),
      HOME: folder,
      XDG_CONFIG_HOME: join(folder, '.config'),
      CLUSTER_DESK_HOME: join(folder, 'desk'),
      LANG: 'en_US.UTF-8',
      LANGUAGE: 'en',
      ...(serviceNode !== null && { CLUSTER_DESK_NODE: serviceNode }),
    },
  });
  return {
    folder,
    documents,
    program,
    async start(words = []) {
      for (let attempt = 1; ; attempt += 1) {
        const desktop = await attach(program(words), started).catch((error: unknown) => {
          if (attempt === launchAttempts) throw error;
          return null;
        });
        if (desktop) return desktop;
      }
    },
  };
}

/** Playwright's `test` with a laptop of its own; skipped, with the reason, where there is no Electron. */
export const test = base.extend<{ laptop: Laptop; desktop: Desktop }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures wanted from the pattern.
  laptop: async ({}, use, testInfo) => {
    const reason = whyNotHere();
    testInfo.skip(reason !== null, reason ?? '');
    const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-'));
    const started: ElectronApplication[] = [];
    await use(createLaptop(folder, started));
    for (const app of started) await app.close().catch(() => {});
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
  desktop: async ({ laptop }, use) => {
    await use(await laptop.start());
  },
});

export { expect } from '@playwright/test';

/** Answers the system's dialog for a place to save with a path, in place of a person. */
export async function answerSaveDialog({ app }: Desktop, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

export async function answerOpenDialog({ app }: Desktop, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
}
