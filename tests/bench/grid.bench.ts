import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { ask, startLocalWeb, stopLocalWeb } from '../e2e/web/desk.ts';
import { say } from '../e2e/web/words.ts';
import { browserLaunchOptions } from '../helpers/browser.ts';
import { compare, figure, type Measurement, median } from './measure.ts';

const rowCount = 5_000;
const runs = 5;
const types = ['un', 'ingo', 'nngo', 'authority', 'donor'] as const;

interface Row {
  name: string;
  acronym: string;
  organisationType: (typeof types)[number];
  membership: 'member' | 'observer';
  areas: string[];
  website: string;
}

const rows: Row[] = Array.from({ length: rowCount }, (_, place) => ({
  name: `${['Association', 'Médecins', 'Comité', 'Relief', 'Union'][place % 5]} ${place} du ${['Lac', 'Sahel', 'Désert', 'Fleuve'][place % 4]}`,
  acronym: `ORG${place}`,
  organisationType: types[place % types.length] as Row['organisationType'],
  membership: place % 3 === 0 ? 'observer' : 'member',
  areas: [`Province ${place % 23}`],
  website: `https://org${place}.example.org`,
}));

/** What is typed, and the only row that stays. */
const typed = '4321';
const wanted = rows.find(({ name }) => name.includes(typed)) as Row;

/** Milliseconds from `act` until the page shows `isDone`, both in the page: looked at after each frame it draws. */
async function timeInPage(page: Page, act: string, isDone: string): Promise<number> {
  return await page.evaluate<number>(`new Promise((resolve) => {
    const from = performance.now();
    ${act};
    const look = () => (${isDone} ? resolve(performance.now() - from) : requestAnimationFrame(look));
    requestAnimationFrame(look);
  })`);
}

/** Types into the field as a person's keys do, all at once. */
const typeInto = (selector: string, text: string): string => `
  const field = document.querySelector(${JSON.stringify(selector)});
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, ${JSON.stringify(text)});
  field.dispatchEvent(new Event('input', { bubbles: true }));`;

interface Times {
  open: number;
  filter: number;
}

async function measureOurs(page: Page): Promise<Times> {
  const open: number[] = [];
  const filter: number[] = [];
  const firstRow = `document.querySelector('.ag-row[row-index="0"]') !== null`;
  const oneRow = `new Set(Array.from(document.querySelectorAll('.ag-row'), (row) => row.getAttribute('row-index'))).size === 1`;
  const search = `input[type="search"][aria-label="${say('partners:filter')}"]`;
  for (let run = 0; run < runs; run++) {
    await page.evaluate(() => {
      window.location.hash = '#/today';
    });
    await page.waitForFunction(() => document.querySelector('.ag-root') === null);
    open.push(await timeInPage(page, `window.location.hash = '#/partners'`, firstRow));
    filter.push(await timeInPage(page, typeInto(search, typed), oneRow));
  }
  return { open: median(open), filter: median(filter) };
}

/** The same rows as a plain table, every one in the page, and a field that hides those that do not fit. */
async function measurePlainTable(browser: Browser): Promise<Times> {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><title>Peer</title><input type="search"><table><tbody></tbody></table>');
  await page.evaluate((data) => {
    const shared = window as unknown as { fill: () => void };
    const body = document.querySelector('tbody') as HTMLElement;
    shared.fill = () => {
      for (const row of data) {
        const line = document.createElement('tr');
        for (const value of Object.values(row))
          line.append(Object.assign(document.createElement('td'), { textContent: String(value) }));
        body.append(line);
      }
    };
    document.querySelector('input')?.addEventListener('input', ({ currentTarget }) => {
      const text = (currentTarget as HTMLInputElement).value.toLowerCase();
      for (const line of body.children as HTMLCollectionOf<HTMLElement>) {
        line.hidden = !(line.textContent ?? '').toLowerCase().includes(text);
      }
    });
  }, rows);
  const open: number[] = [];
  const filter: number[] = [];
  for (let run = 0; run < runs; run++) {
    await page.evaluate(() => document.querySelector('tbody')?.replaceChildren());
    open.push(
      await timeInPage(page, 'window.fill()', `document.querySelector('tr')?.getBoundingClientRect().height > 0`),
    );
    filter.push(
      await timeInPage(page, typeInto('input', typed), `document.querySelectorAll('tr:not([hidden])').length === 1`),
    );
    await page.locator('input').fill('');
  }
  await page.close();
  return { open: median(open), filter: median(filter) };
}

/** The most memory a process has had so far, in MB; `null` where the system does not tell. */
function peakOf(process: number | string): number | null {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${process}/status`, 'utf8'));
    return found ? Number(found[1]) / 1024 : null;
  } catch {
    return null;
  }
}

function childrenOf(process: number): string[] {
  try {
    return readFileSync(`/proc/${process}/task/${process}/children`, 'utf8')
      .split(' ')
      .filter((id) => id !== '');
  } catch {
    return [];
  }
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}

/** The partners of a big cluster in a real browser: time until rows show, time until a filter answers, and memory. */
export async function measureGrid(): Promise<Measurement[]> {
  const home = mkdtempSync(join(tmpdir(), 'cluster-desk-bench-'));
  const { program, address } = startLocalWeb(home);
  const browser = await chromium.launch(await browserLaunchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
    await page.goto(await address);
    await ask(page, 'host.createWorkspace', {
      details: {
        clusterName: 'Bench',
        country: 'TD',
        countryName: null,
        crisisType: null,
        leadAgency: null,
        coCoordinators: [],
        workingLanguages: [],
        officeName: 'Bench',
        level: 'national',
        area: null,
        pcode: null,
        logo: null,
      },
    });
    await ask(page, 'records.saveMany', {
      type: 'organisation',
      rows: rows.map((row) => ({ id: null, fields: { ...row } })),
    });
    await page.reload();
    await page.getByRole('navigation', { name: say('app:frame.areas') }).waitFor();
    const ours = await measureOurs(page);
    const shown = (await page.locator('.ag-row').allTextContents()).join(' ');
    if (!shown.includes(wanted.name)) throw new Error(`The filter left ${shown} instead of ${wanted.name}`);
    const heap = await heapOf(page);
    const [service] = childrenOf(program.pid as number);
    const servicePeak = service === undefined ? null : peakOf(service);
    const webPeak = peakOf(program.pid as number);
    const peer = await measurePlainTable(browser);
    const memory = (value: number | null) => (value === null ? 'not measured' : `${Math.round(value)} MB`);
    return [
      compare(`partners with ${rowCount} organisations, open`, ours.open, peer.open, 'plain HTML table'),
      compare(
        `partners with ${rowCount} organisations, filter`,
        ours.filter,
        peer.filter,
        'plain HTML table, rows hidden',
      ),
      figure('memory of the page with them open', memory(heap), 'JavaScript heap after collection'),
      figure('memory of the service, peak', memory(servicePeak), 'resident'),
      figure('memory of the local web, peak', memory(webPeak), 'resident'),
    ];
  } finally {
    await browser.close();
    await stopLocalWeb(program);
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
