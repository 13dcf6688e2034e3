import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test as base } from '@playwright/test';
import type { InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { HostContract } from '../../../shared/contract/host.ts';
import type { PageContract } from '../../../shared/contract/index.ts';
import type { Result } from '../../../shared/result.ts';
import { say } from './words.ts';

const program = join(import.meta.dirname, '../../../out/main/local-web.js');

/** The browser's, too: both run on one laptop. */
const timeZone = 'Asia/Kathmandu';

/** A day as ISO text, counted from the laptop's today. */
export function dayFromToday(days: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(Date.now() + days * 24 * 60 * 60 * 1000);
}

/** A day as the screen writes it in English. */
export function dayInWords(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

export interface Desk {
  /** The folder that stands for the laptop's data. */
  home: string;
  /** With the token, which the first browser has used up. */
  address: string;
  /** The process that serves the page. */
  program: ChildProcess;
}

/** Starts the built local web on a laptop of its own; answers with the address it printed. */
export function startLocalWeb(home: string): { program: ChildProcess; address: Promise<string> } {
  const started = spawn(process.execPath, [program, '--no-open'], {
    env: { ...process.env, CLUSTER_DESK_HOME: home, LANG: 'en_GB.UTF-8', TZ: timeZone },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = new Promise<string>((resolve, reject) => {
    let printed = '';
    started.stdout?.on('data', (bytes: Buffer) => {
      printed += bytes.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(printed);
      if (found) resolve(found[0]);
    });
    started.on('exit', (code) => reject(new Error(`The local web ended with ${code}: ${printed}`)));
  });
  return { program: started, address };
}

export async function stopLocalWeb(started: ChildProcess): Promise<void> {
  if (started.exitCode !== null || started.signalCode !== null) return;
  const gone = once(started, 'exit');
  started.kill();
  await gone;
}

/** Playwright's `test` with the application open in the browser, on an empty laptop. */
export const test = base.extend<{ desk: Desk }>({
  desk: [
    async ({ page }, use) => {
      const home = mkdtempSync(join(tmpdir(), 'cluster-desk-web-'));
      const { program: started, address } = startLocalWeb(home);
      const url = await address;
      const uncaught: string[] = [];
      page.on('pageerror', (error) => uncaught.push(error.stack ?? error.message));
      await page.goto(url);
      await use({ home, address: url, program: started });
      await stopLocalWeb(started);
      rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      expect(uncaught).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

type Everything = PageContract & HostContract;

/** Asks the service as the page does: for what a story takes as given, and for what it left on the disk. */
export async function ask<M extends keyof Everything>(
  page: Page,
  method: M,
  input: InputOf<Everything[M]>,
): Promise<OutputOf<Everything[M]>> {
  const result = await page.evaluate(
    async (call) => {
      const response = await fetch('/api/call', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(call),
      });
      return (await response.json()) as unknown;
    },
    { method, input },
  );
  const answer = result as Result<OutputOf<Everything[M]>>;
  if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

export const areasList = (page: Page): Locator => page.getByRole('navigation', { name: say('app:frame.areas') });

/** Opens the sample cluster from the first screen. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('start:sample.action') }).click();
  await expect(areasList(page)).toBeVisible({ timeout: 30_000 });
}

/** Opens an empty workspace, made without the form, by an author of a name. */
export async function openEmptyWorkspace(page: Page): Promise<void> {
  await ask(page, 'host.setPreferences', { author: 'Amina Diallo' });
  await ask(page, 'host.createWorkspace', {
    details: {
      clusterName: 'CCCM Cluster',
      country: 'TD',
      countryName: null,
      crisisType: 'conflict',
      leadAgency: 'UNHCR',
      coCoordinators: [],
      workingLanguages: ['en'],
      officeName: 'National office',
      level: 'national',
      area: null,
      pcode: null,
      logo: null,
    },
  });
  await expect(areasList(page)).toBeVisible({ timeout: 30_000 });
}

type AreaName = 'today' | 'search' | 'activation' | 'checklist' | 'team' | 'documents' | 'partners' | 'meetings' | 'actions' | 'elections' | 'reviews' | 'exchange' | 'workspace';

export const areaNames: readonly AreaName[] = [
  'today',
  'search',
  'activation',
  'checklist',
  'team',
  'documents',
  'partners',
  'meetings',
  'actions',
  'elections',
  'reviews',
  'exchange',
  'workspace',
];

/** Goes to an area by its entry in the list of areas, and waits until it is there. */
export async function goTo(page: Page, area: AreaName, spoken = say): Promise<void> {
  const areas = page.getByRole('navigation', { name: spoken('app:frame.areas') });
  const entry = areas.getByRole('link', { name: new RegExp(`^${spoken(`app:areas.${area}`).replaceAll(/[()]/g, '\\$&')}`) });
  await entry.click();
  await expect(entry).toHaveAttribute('aria-current', 'page');
  await expectLoaded(page);
}

/** The area that was gone to shows, with nothing still on its way. */
export async function expectLoaded(page: Page): Promise<void> {
  await expect(page.getByRole('main').locator('.mantine-Loader-root')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** The quiet mark in the header says that everything typed is on the disk. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole('banner').getByText(say('app:saved.saved'), { exact: true })).toBeVisible();
}

export interface DownloadedFile {
  name: string;
  bytes: Uint8Array;
}

/** The file that the browser receives after `act`. */
export async function download(page: Page, act: () => Promise<unknown>): Promise<DownloadedFile> {
  const coming = page.waitForEvent('download');
  await act();
  const received = await coming;
  return { name: received.suggestedFilename(), bytes: readFileSync(await received.path()) };
}

/** Types a day into a date field and leaves it. */
export async function fillDay(field: Locator, day: string): Promise<void> {
  await field.fill(day);
  await field.press('Tab');
}

/**
 * No violation of WCAG 2.2 AA that axe can find.
 *
 * @param looks `all`; `words` leaves the contrast of colours out, `colours` looks at nothing else: it takes the most
 *   time, and a language changes no colour.
 */
export async function expectAccessible(page: Page, looks: 'all' | 'words' | 'colours' = 'all'): Promise<void> {
  const axe = new AxeBuilder({ page });
  if (looks === 'colours') axe.withRules(['color-contrast']);
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  if (looks === 'words') axe.disableRules(['color-contrast']);
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
}

/** Chooses one of a segmented control by its words. */
export async function chooseView(page: Page, group: string, word: RegExp | string): Promise<void> {
  await page.getByRole('radiogroup', { name: group }).getByText(word).click();
}
