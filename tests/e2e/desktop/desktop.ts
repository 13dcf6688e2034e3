import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ClusterDeskBridge } from '../../../shared/contract/bridge.ts';
import { findElectron, whyNotHere } from './runtime.ts';

declare global {
  interface Window {
    clusterDesk: ClusterDeskBridge;
  }
}

/**
 * Holds the program up until Playwright has attached to it. Playwright adds it by itself only where it
 * looks for Electron by itself; without it the first window can be there before anybody listens.
 */
const loader = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'lib/server/electron/loader.js');

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
      const { args, env } = program(words);
      const app = await _electron.launch({ args: ['-r', loader, ...args], env, executablePath });
      started.push(app);
      const page = await app.firstWindow();
      await page.waitForFunction(() => 'clusterDesk' in window, undefined, { polling: 100 });
      return { app, page };
    },
  };
}

/** Playwright's `test` with a laptop of its own; skipped, with the reason, where there is no Electron. */
export const test = base.extend<{ laptop: Laptop; desktop: Desktop }>({
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
