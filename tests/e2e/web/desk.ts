import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test as base } from '@playwright/test';

const program = join(import.meta.dirname, '../../../out/main/local-web.js');

export interface Desk {
  /** The folder that stands for the laptop's data. */
  home: string;
  address: string;
}

/** Starts the built local web on a laptop of its own; answers with the address it printed. */
function startLocalWeb(home: string): { program: ChildProcess; address: Promise<string> } {
  const started = spawn(process.execPath, [program, '--no-open'], {
    env: { ...process.env, CLUSTER_DESK_HOME: home, LANG: 'en_GB.UTF-8' },
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

/** Playwright's `test` with the application open in the browser, on an empty laptop. */
export const test = base.extend<{ desk: Desk }>({
  desk: async ({ page }, use) => {
    const home = mkdtempSync(join(tmpdir(), 'cluster-desk-web-'));
    const { program: started, address } = startLocalWeb(home);
    const url = await address;
    await page.goto(url);
    await use({ home, address: url });
    started.kill();
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
});

export { expect };

/** Opens the sample cluster from the first screen, in the language of the screen. */
export async function openSample(page: Page): Promise<void> {
  await page.getByTestId('explore-sample').click();
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 30_000 });
}

/** No violation of WCAG 2.2 AA that axe can find. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
}
