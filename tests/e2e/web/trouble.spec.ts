import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Request } from '@playwright/test';
import {
  areasList,
  ask,
  chooseView,
  type Desk,
  expect,
  expectSaved,
  goTo,
  openEmptyWorkspace,
  openSample,
  test,
} from './desk.ts';
import { say } from './words.ts';

/** The workspace service's process: the one child of the program that serves the page. */
function serviceProcess({ program }: Desk): number {
  const children = readFileSync(`/proc/${program.pid}/task/${program.pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean);
  expect(children).toHaveLength(1);
  return Number(children[0]);
}

/** How many calls of the page wait for their answer: a browser opens six connections, and queues what comes then. */
function countCallsUnderWay(page: Page): () => number {
  const underWay = new Set<Request>();
  page.on('request', (request) => {
    if (request.url().endsWith('/api/call')) underWay.add(request);
  });
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  return () => underWay.size;
}

async function uploadWorkspace(page: Page, path: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: say('start:open.uploadAction') }).click();
  await (await choosing).setFiles(path);
}

test('the service dies while a save is under way: the page says so, and what was saved is there', async ({
  page,
  desk,
}) => {
  test.skip(!existsSync('/proc/self/task'), 'finds the process in /proc');
  await openEmptyWorkspace(page);
  const callsUnderWay = countCallsUnderWay(page);
  await goTo(page, 'workspace');
  const area = page.getByRole('textbox', { name: say('records:records.cluster.background') });
  await area.fill('Saved before.');
  await area.blur();
  await expectSaved(page);
  await page.waitForTimeout(300);
  await expect.poll(callsUnderWay).toBe(0);

  const doomed = serviceProcess(desk);
  process.kill(doomed, 'SIGSTOP');
  const underWay = page.waitForRequest((request) => request.postData()?.includes('Typed while it hung.') ?? false);
  await area.fill('Typed while it hung.');
  await area.blur();
  await underWay;
  await ask(page, 'host.preferences', {});
  await expect(page.getByRole('banner').getByText(say('app:saved.saving'))).toBeVisible();
  process.kill(doomed, 'SIGKILL');
  await expect(page.getByRole('banner').getByText(say('app:saved.failed'))).toBeVisible();
  await expect(page.getByText(say('errors:service-stopped')).first()).toBeVisible();
  await expect(area).toHaveValue('Typed while it hung.');

  await expect
    .poll(async () => (await ask(page, 'records.list', { type: 'cluster', deleted: false }))[0]?.['background'])
    .toBe('Saved before.');
  expect(serviceProcess(desk)).not.toBe(doomed);
  const [cluster] = await ask(page, 'records.list', { type: 'cluster', deleted: false });
  const name = page.getByRole('textbox', { name: say('records:records.cluster.name') });
  await ask(page, 'records.save', {
    type: 'cluster',
    id: (cluster as { id: string }).id,
    fields: { name: 'Renamed elsewhere', background: 'Saved elsewhere.' },
  });
  await expect(name).toHaveValue('Renamed elsewhere');
  await expect(area).toHaveValue('Typed while it hung.');
  await area.focus();
  await area.blur();
  await expectSaved(page);
  await page.reload();
  await expect(area).toHaveValue('Typed while it hung.');
});

test('the service dies unnoticed: the next save finds another one', async ({ page, desk }) => {
  test.skip(!existsSync('/proc/self/task'), 'finds the process in /proc');
  await openSample(page);
  await goTo(page, 'team');
  process.kill(serviceProcess(desk), 'SIGKILL');
  await goTo(page, 'workspace');
  await page.getByRole('textbox', { name: say('records:records.office.name') }).fill('Office after the fall');
  await page.getByRole('textbox', { name: say('records:records.office.name') }).blur();
  await expectSaved(page);
  await expect(page.getByRole('banner')).toContainText('Office after the fall');
});

test('two tabs of one browser see each other’s changes', async ({ page, desk }) => {
  await openSample(page);
  await goTo(page, 'partners');
  await expect(areasList(page)).toContainText('40');
  const other = await page.context().newPage();
  await other.goto(new URL('/#/partners', desk.address).href);
  await expect(other.getByRole('heading', { level: 1, name: say('partners:title') })).toBeVisible();
  await other
    .getByRole('button', { name: say('partners:add.organisation') })
    .first()
    .click();
  await other
    .getByRole('complementary')
    .getByRole('textbox', { name: say('records:records.organisation.name'), exact: true })
    .fill('Written in the other tab');
  await expectSaved(other);
  await page.getByRole('searchbox', { name: say('partners:filter') }).fill('other tab');
  await expect(page.getByText('Written in the other tab').first()).toBeVisible();
  await page
    .getByRole('button', {
      name: say('app:frame.undoWhat', { what: say('app:batches.edited', { type: say('records:types.organisation') }) }),
    })
    .click();
  await expect(
    other.getByRole('complementary').getByRole('heading', { level: 2, name: say('partners:newOrganisation') }),
  ).toBeVisible();
  await expect(
    other
      .getByRole('complementary')
      .getByRole('textbox', { name: say('records:records.organisation.name'), exact: true }),
  ).toHaveValue(say('partners:newOrganisation'));
});

test('a file that is no workspace, or no longer one, is refused in plain words', async ({ page, desk }) => {
  const letter = join(desk.home, 'letter.clusterdesk');
  writeFileSync(letter, 'Dear colleagues, '.repeat(2_000));
  await uploadWorkspace(page, letter);
  const problem = page.getByRole('alert');
  await expect(problem).toContainText('is not a Cluster Desk workspace');
  await problem.getByRole('button', { name: say('start:dismiss') }).click();
  await expect(problem).toHaveCount(0);

  await openSample(page);
  await page.getByRole('button', { name: say('app:banners.leaveSample') }).click();
  await expect(page.getByRole('heading', { name: say('start:recent.title') })).toBeVisible();
  const folder = join(desk.home, 'workspaces');
  const [whole] = readdirSync(folder).filter((name) => name.endsWith('.clusterdesk'));
  const bytes = readFileSync(join(folder, whole as string));
  bytes.fill(0xff, Math.floor(bytes.length / 3), Math.floor(bytes.length / 2));
  const half = join(desk.home, 'half.clusterdesk');
  writeFileSync(half, bytes);
  await uploadWorkspace(page, half);
  await expect(
    page
      .getByRole('note')
      .filter({ hasText: say('app:banners.damaged') })
      .or(problem),
  ).toBeVisible();
  await expect(page.getByText('SQLITE')).toHaveCount(0);
});

test('a workspace goes back to a backup, and the state before it is kept', async ({ page }) => {
  await openEmptyWorkspace(page);
  await goTo(page, 'workspace');
  await chooseView(page, say('workspace:views.label'), say('workspace:views.backups'));
  await page
    .getByRole('button', { name: say('workspace:backups.make') })
    .first()
    .click();
  await expect(page.getByText(say('workspace:backups.verified')).first()).toBeVisible();
  await ask(page, 'records.save', { type: 'organisation', id: null, fields: { name: 'Entered after the backup' } });
  await page
    .getByRole('row')
    .filter({ hasText: say('workspace:backups.reasons.by_hand') })
    .first()
    .click();
  await page.getByRole('button', { name: say('workspace:backups.restore') }).click();
  await expect(page.getByRole('heading', { name: say('workspace:backups.preview') })).toBeVisible();
  await page.getByRole('button', { name: say('workspace:backups.restoreNow') }).click();
  await expect(page.getByText(say('workspace:backups.restored'))).toBeVisible();
  await goTo(page, 'workspace');
  await chooseView(page, say('workspace:views.label'), say('workspace:views.backups'));
  await expect(page.getByText(say('workspace:backups.reasons.before_restore'))).toBeVisible();
  const names = (await ask(page, 'records.list', { type: 'organisation', deleted: false })).map(({ name }) => name);
  expect(names).not.toContain('Entered after the backup');
});
