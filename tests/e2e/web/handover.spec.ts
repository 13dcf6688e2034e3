import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  areasList,
  ask,
  chooseView,
  download,
  type DownloadedFile,
  expect,
  expectAccessible,
  goTo,
  openEmptyWorkspace,
  test,
} from './desk.ts';
import { say, wordsOf } from './words.ts';

const marker = 'Sana Relief MARKER-7719';
const passphrasePattern = /[0-9B-DF-HJ-NP-TV-Z]{4}(?:-[0-9B-DF-HJ-NP-TV-Z]{4}){5}/;

async function openHandoverView(page: Page, spoken = say): Promise<void> {
  await goTo(page, 'workspace', spoken);
  await chooseView(page, spoken('workspace:views.label'), spoken('workspace:views.handover'));
}

/** Everything that the laptop's data hold, in names and in bytes, that says the word. */
function filesWith(word: string, folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path.includes(word) || readFileSync(path).includes(word));
}

async function readPassphrase(page: Page): Promise<string> {
  const shown = await page.getByText(passphrasePattern).first().textContent();
  return passphrasePattern.exec(shown ?? '')?.[0] ?? '';
}

/** Makes a handover file from the view that is open, by keyboard; answers with its passphrase. */
async function makeHandoverFile(page: Page): Promise<{ file: DownloadedFile; passphrase: string }> {
  await page.getByRole('button', { name: say('handover:file.begin') }).press('Enter');
  const passphrase = await readPassphrase(page);
  await page.getByRole('button', { name: say('handover:file.written') }).press('Enter');
  await expect(page.getByText(passphrase)).toHaveCount(0);
  const field = page.getByRole('textbox', { name: say('handover:file.typed') });
  await expect(field).toBeFocused();
  await page.keyboard.type(passphrase.toLowerCase().replaceAll('-', ' '));
  const file = await download(page, () => page.keyboard.press('Enter'));
  await expect(page.getByRole('heading', { name: say('handover:file.done') })).toBeFocused();
  return { file, passphrase };
}

async function chooseHandoverFile(page: Page, path: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: say('handover:open.action') }).click();
  await (await choosing).setFiles(path);
}

test('a coordinator hands over and evacuates, and the successor goes on with all of it', async ({ page, desk }, testInfo) => {
  await openEmptyWorkspace(page);
  await ask(page, 'records.save', { type: 'organisation', id: null, fields: { name: marker } });
  await openHandoverView(page);
  await expectAccessible(page);
  const { file, passphrase } = await makeHandoverFile(page);
  expect(file.name).toMatch(/^CCCM Cluster - National office \d{4}-\d{2}-\d{2}\.cdhandover$/);
  expect(Buffer.from(file.bytes).toString('latin1', 0, 22)).toBe('age-encryption.org/v1\n');
  await expectAccessible(page);

  // What is written after it is in nobody's hands.
  await ask(page, 'records.save', { type: 'organisation', id: null, fields: { name: 'Written after' } });
  await page.getByRole('button', { name: say('handover:evacuate.show') }).press('Enter');
  await expect(page.getByRole('heading', { name: say('handover:evacuate.list') })).toBeFocused();
  const list = page.getByRole('table', { name: say('handover:evacuate.list') });
  await expect(list).toContainText(say('handover:wipe.kinds.workspace'));
  await expect(list).toContainText(say('handover:wipe.kinds.backup'));
  await expect(list).toContainText(say('handover:evacuate.recent'));
  await expect(page.getByText(say('handover:wipe.limits.solidState'))).toBeVisible();
  await expect(page.getByText(say('handover:wipe.notHandedOver', { count: 1 }))).toBeVisible();
  await expectAccessible(page);
  const remove = page.getByRole('button', { name: say('handover:evacuate.remove') });
  const name = page.getByRole('textbox', { name: say('handover:evacuate.confirm', { name: 'National office' }) });
  await name.fill('National office');
  await expect(remove).toBeDisabled();
  await page.getByRole('checkbox', { name: say('handover:evacuate.acknowledge') }).press('Space');
  await name.fill('Another office');
  await expect(remove).toBeDisabled();
  await name.fill('national office');
  await expect(remove).toBeEnabled();
  expect(filesWith(marker, desk.home)).not.toEqual([]);
  await name.press('Enter');

  await expect(page.getByRole('heading', { name: say('handover:wiped.title') })).toBeFocused();
  expect(filesWith(marker, desk.home)).toEqual([]);
  expect(filesWith('National office', desk.home)).toEqual([]);
  await expect(page.getByText(say('start:recent.title'))).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: say('handover:wiped.dismiss') }).click();
  await expect(page.getByRole('heading', { name: say('handover:wiped.title') })).toHaveCount(0);

  const path = testInfo.outputPath(file.name);
  writeFileSync(path, file.bytes);
  await chooseHandoverFile(page, path);
  const field = page.getByRole('textbox', { name: say('handover:open.passphrase') });
  await expect(field).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type(passphrase.slice(0, 10));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText(say('errors:handover-passphrase-incomplete', { wanted: 24, given: 8 }));
  await field.fill(`${passphrase.slice(0, -1)}${passphrase.endsWith('Z') ? 'Y' : 'Z'}`);
  await field.press('Enter');
  await expect(page.getByRole('alert')).toContainText(say('errors:handover-passphrase-wrong'));
  await field.fill(passphrase);
  await field.press('Enter');
  await expect(areasList(page)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('banner')).toContainText('National office');
  const organisations = await ask(page, 'records.list', { type: 'organisation', deleted: false });
  expect(organisations.map((organisation) => organisation['name']).sort()).toEqual([marker, 'UNHCR']);
  expect(await ask(page, 'workspace.check', {})).toMatchObject({ ok: true });
});

test('a passphrase that was copied wrongly is found before there is a file', async ({ page }) => {
  await openEmptyWorkspace(page);
  await openHandoverView(page);
  await page.getByRole('button', { name: say('handover:file.begin') }).click();
  await expectAccessible(page);
  const passphrase = await readPassphrase(page);
  await page.emulateMedia({ media: 'print' });
  const sheet = page.getByText(say('handover:sheet.title'));
  await expect(sheet).toBeVisible();
  await expect(page.getByText(passphrase).and(page.locator(':visible'))).toHaveCount(1);
  await expect(page.getByText(/^CCCM Cluster - National office .+\.cdhandover$/)).toBeVisible();
  await expect(page.getByText(say('handover:evacuate.intro'))).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expect(sheet).toBeHidden();

  await page.getByRole('button', { name: say('handover:file.written') }).click();
  const groups = passphrase.split('-');
  const field = page.getByRole('textbox', { name: say('handover:file.typed') });
  await field.fill([...groups.slice(0, 2), 'WWWW', ...groups.slice(3)].join('-'));
  await field.press('Enter');
  await expect(page.getByText(say('handover:file.differs', { group: 3 }))).toBeVisible();
  await page.getByRole('button', { name: say('handover:file.another') }).click();
  expect(await readPassphrase(page)).not.toBe(passphrase);
});

test('what is no handover file is refused in plain words', async ({ page }, testInfo) => {
  const letter = testInfo.outputPath('letter.cdhandover');
  writeFileSync(letter, 'Dear colleagues, '.repeat(2_000));
  await chooseHandoverFile(page, letter);
  const field = page.getByRole('textbox', { name: say('handover:open.passphrase') });
  await field.fill('7KQD-M3TX-9BRN-ZW4C-H8PV-5JGY');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toContainText(say('errors:handover-unknown'));
  await page.getByRole('button', { name: say('handover:open.cancel') }).click();
  await expect(page.getByRole('button', { name: say('start:sample.action') })).toBeVisible();
});

test('in Arabic, the passphrase still runs from left to right', async ({ page }) => {
  const arabic = wordsOf('ar');
  await ask(page, 'host.setPreferences', { language: 'ar' });
  await openEmptyWorkspace(page);
  await page.reload();
  await openHandoverView(page, arabic);
  await page.getByRole('button', { name: arabic('handover:file.begin') }).click();
  await expect(page.getByText(passphrasePattern).first()).toHaveCSS('direction', 'ltr');
  await page.getByRole('button', { name: arabic('handover:evacuate.show') }).click();
  await expect(page.getByRole('table', { name: arabic('handover:evacuate.list') })).toBeVisible();
  await expectAccessible(page, 'words');
});
