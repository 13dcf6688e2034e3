import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { answerFileName, writeAnswerPage } from '../../../electron/workspace/documents/reviews/answer-page.ts';
import { dataForms } from '../../../electron/workspace/reviews/forms/data-forms.ts';
import { sayInForm } from '../../../shared/documents/review-form-words.ts';
import { matchAnswers } from '../../../shared/domain/ccpm/reviews/matching.ts';
import { contextOf, heldWordingOf, sampleReviewForm } from '../../helpers/review-form.ts';
import { expectAccessible } from './desk.ts';

const form = sampleReviewForm('en', 'partner');
const say = sayInForm(heldWordingOf('en'));
let folder: string;
let address: string;

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cluster-desk-page-'));
  const path = join(folder, 'form.html');
  writeFileSync(path, writeAnswerPage({ form, clusterName: 'CCCM', wordingOf: heldWordingOf }));
  address = pathToFileURL(path).href;
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens the page as a file; whatever it asks of the network, and whatever goes wrong in it, is in the answer. */
async function openPage(page: Page): Promise<string[]> {
  const astray: string[] = [];
  page.on('request', (request) => void (/^(file|blob):/.test(request.url()) || astray.push(request.url())));
  page.on('pageerror', (error) => astray.push(error.message));
  await page.goto(address);
  return astray;
}
const question = (page: Page, id: string) => page.locator(`fieldset[data-question="${id}"]`);
const count = (page: Page) => page.locator('#count');
const saved = async (page: Page) => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: say('page.save') }).click()]);
  expect(download.suggestedFilename()).toBe(answerFileName(form));
  return readFileSync(await download.path());
};

test('is filled in by keyboard, follows its gates, and saves what is read back', async ({ page }) => {
  const astray = await openPage(page);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(question(page, 'q112').getByRole('radio').first()).toBeDisabled();
  await page.getByRole('button', { name: say('page.save') }).click();
  await expect(page.getByRole('status')).toHaveText(say('page.nothing'));

  await question(page, 'q111').getByRole('radio').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(question(page, 'q111').getByLabel('Not at all satisfied')).toBeChecked();
  await expect(count(page)).toHaveText(say('page.progress', { answered: 1, asked: 42 }));
  await page.keyboard.press('Tab');
  await expect(question(page, 'q111').getByRole('button', { name: say('page.clear') })).toBeFocused();
  await question(page, 'q112').getByLabel('Rarely').check();
  await question(page, 'q222[1]').getByRole('radio').first().check();
  await page.locator('textarea[data-comment="q124"]').fill('Shorter meetings </script>');
  const answers = { q111: 'not-at-all', q112: 'rarely', 'q222[1]': await question(page, 'q222[1]').getByRole('radio').first().inputValue() };

  const [returned] = (await dataForms.read({ fileName: 'answers.json', bytes: await saved(page) }, contextOf(form))) ?? [];
  expect(returned).toMatchObject({ review: form.review, digest: form.digest, code: form.code });
  const matched = matchAnswers(form.questionnaire, 'partner', returned ?? { answers: [], comments: [] });
  expect(matched).toMatchObject({ ok: true, value: { answers, comments: { q124: 'Shorter meetings </script>' }, unclear: [], notAsked: 0 } });
  await expect(page.getByRole('status')).toHaveText(say('page.saved', { file: answerFileName(form) }));

  // An answer that closes a gate takes those behind it along; taking it back does too.
  await question(page, 'q111').getByLabel('No meetings are held').check();
  await expect(question(page, 'q112').getByRole('radio').first()).toBeDisabled();
  expect(JSON.parse((await saved(page)).toString('utf8'))).toMatchObject({ answers: { q111: 'none', 'q222[1]': answers['q222[1]'] } });
  await question(page, 'q111').getByRole('button', { name: say('page.clear') }).click();
  await expect(question(page, 'q111').getByRole('radio', { checked: true })).toHaveCount(0);
  expect(Object.keys(JSON.parse((await saved(page)).toString('utf8')).answers)).toEqual(['q222[1]']);
  expect(astray).toEqual([]);
});

test('keeps answers only where somebody says so, and goes on from a saved file', async ({ page }) => {
  await openPage(page);
  const keep = page.getByLabel(say('page.keep'));
  await question(page, 'q111').getByLabel('Very satisfied').check();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await keep.check();
  await page.reload();
  await expect(question(page, 'q111').getByLabel('Very satisfied')).toBeChecked();
  await expect(keep).toBeChecked();
  await keep.uncheck();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);

  const file = await saved(page);
  await page.reload();
  await expect(question(page, 'q111').getByRole('radio', { checked: true })).toHaveCount(0);
  const open = page.getByLabel(say('page.open'));
  const other = { ...JSON.parse(file.toString('utf8')), code: 'AAAA-BBBB' };
  await open.setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(other)) });
  await expect(page.getByRole('status')).toHaveText(say('page.notOpened'));
  await open.setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: file });
  await expect(page.getByRole('status')).toHaveText(say('page.opened'));
  await expect(question(page, 'q111').getByLabel('Very satisfied')).toBeChecked();
});

test('runs nothing else, and is read in every language, light, dark and on paper', async ({ page }) => {
  await openPage(page);
  const isRun = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.stranger = true';
    document.body.append(script);
    return 'stranger' in window;
  });
  expect(isRun).toBe(false);
  await expectAccessible(page);
  await page.getByLabel(say('page.language')).selectOption('ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(question(page, 'q111')).toContainText(form.questionnaire.sides.partner.questions[0]?.texts.ar ?? '');
  await page.emulateMedia({ colorScheme: 'dark' });
  await question(page, 'q111').getByRole('radio').nth(2).check();
  await expectAccessible(page, 'colours');
  const width = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(width).toBe(0);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.bar')).toBeHidden();
  await expect(question(page, 'q112')).toBeVisible();
});
