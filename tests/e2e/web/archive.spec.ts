import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { areasList, ask, download, expect, expectAccessible, goTo, openSample, test } from './desk.ts';
import { say } from './words.ts';

test('everything leaves in open formats and makes the same workspace again', async ({ page }) => {
  await openSample(page);
  const partners = await ask(page, 'records.list', { type: 'organisation', deleted: false });
  await goTo(page, 'workspace');
  await page.getByText(say('workspace:views.export'), { exact: true }).click();
  await expect(page.getByRole('heading', { name: say('archive:export.title') })).toBeVisible();
  await expectAccessible(page);
  const language = page.getByRole('combobox', { name: say('archive:export.language') });
  await language.click();
  await page.getByRole('option', { name: 'العربية' }).click();
  const { name, bytes } = await download(page, () => page.getByRole('button', { name: say('archive:export.save') }).click());
  expect(name).toMatch(/^Kasanga \(en\) \d{4}-\d{2}-\d{2}\.zip$/);
  await expect(page.getByText(say('archive:export.saved', { place: name }))).toBeVisible();

  await page.getByRole('button', { name: say('app:frame.menu') }).click();
  await page.getByRole('menuitem', { name: say('app:frame.close') }).click();
  const way = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: say('archive:start.title') }) });
  await expect(way).toBeVisible();
  await expectAccessible(page);
  const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-export-'));
  try {
    const broken = join(folder, 'broken.zip');
    writeFileSync(broken, bytes.subarray(0, bytes.byteLength >> 1));
    const chooser = page.locator('input[type=file][accept=".zip"]');
    await chooser.setInputFiles(broken);
    await expect(page.getByRole('alert')).toContainText(say('errors:archive-unknown'));

    const whole = join(folder, name);
    writeFileSync(whole, bytes);
    await chooser.setInputFiles(whole);
    await expect(areasList(page)).toBeVisible({ timeout: 30_000 });
  } finally {
    rmSync(folder, { recursive: true });
  }
  expect(await ask(page, 'records.list', { type: 'organisation', deleted: false })).toEqual(partners);
  expect(await ask(page, 'workspace.check', {})).toMatchObject({ ok: true });
  await goTo(page, 'partners');
  await expect(page.getByText('UNHCR').first()).toBeVisible();
});
