import type { Page } from '@playwright/test';
import { type Language, languages } from '../../../shared/records/choices.ts';
import { areaNames, ask, expect, goTo, openEmptyWorkspace, openSample, test } from './desk.ts';
import { say, wordsOf } from './words.ts';

const ownNames: Record<Language, string> = { en: 'English', fr: 'Français', es: 'Español', ar: 'العربية', zh: '中文' };

/** Words on the screen, in labels and in placeholders that look like the key of a message. */
function keysOnScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const looksLikeKey = /^[a-z]+(?:[.:][a-zA-Z_-]+)+$|\{\{|\$t\(/;
    const texts = document.body.innerText.split('\n');
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push(element.getAttribute(name) ?? '');
    }
    return texts
      .map((text) => text.trim())
      .filter((text) => looksLikeKey.test(text) && !/\.(?:org|int|com|example)$/.test(text));
  });
}

test('five languages without loading the page again, right to left where it belongs', async ({ page }) => {
  await openSample(page);
  await page.evaluate(() => {
    document.body.dataset['loadedOnce'] = 'yes';
  });
  let spoken = say;
  for (const language of [...languages.filter((known) => known !== 'en'), 'en'] as const) {
    await page.getByRole('button', { name: new RegExp(`^${spoken('app:frame.language')}`) }).click();
    await page.getByRole('menuitem', { name: ownNames[language] }).click();
    spoken = wordsOf(language);
    const html = page.locator('html');
    await expect(html).toHaveAttribute('lang', language);
    await expect(html).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    for (const area of areaNames) {
      await goTo(page, area, spoken);
      expect(await keysOnScreen(page), `${language}, ${area}`).toEqual([]);
    }
    await expect(page.getByRole('heading', { level: 1, name: spoken('workspace:title') })).toBeVisible();
  }
  await expect(page.locator('body')).toHaveAttribute('data-loaded-once', 'yes');

  await ask(page, 'host.setPreferences', { language: 'ar' });
  await page.reload();
  await expect(page.getByRole('navigation', { name: wordsOf('ar')('app:frame.areas') })).toBeVisible();
  const areas = await page.getByRole('navigation', { name: wordsOf('ar')('app:frame.areas') }).boundingBox();
  expect((areas?.x ?? 0) + (areas?.width ?? 0)).toBe(1366);
});

test('dark, high contrast and larger text stay as they were chosen', async ({ page }) => {
  await openEmptyWorkspace(page);
  await page.getByRole('button', { name: say('app:frame.menu') }).click();
  await page.getByRole('menuitem', { name: say('app:frame.preferences') }).click();
  const theme = (name: string) =>
    page
      .getByRole('radiogroup', { name: say('preferences:theme') })
      .getByText(say(`preferences:themes.${name}`), { exact: true });
  const groundOf = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const brightness = async () =>
    (((await groundOf()).match(/\d+/g) ?? []).slice(0, 3).map(Number) as number[]).reduce((sum, part) => sum + part, 0);

  await theme('light').click();
  await expect.poll(brightness).toBeGreaterThan(600);
  await theme('dark').click();
  await expect.poll(brightness).toBeLessThan(200);
  await theme('contrast').click();
  await expect(page.locator('html')).toHaveAttribute('data-contrast', /.+/);
  const sizeOf = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const before = await sizeOf();
  await page.getByRole('button', { name: say('preferences:larger') }).click();
  await page.getByRole('button', { name: say('preferences:larger') }).click();
  await expect.poll(sizeOf).toBeCloseTo(before * 1.2, 1);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-contrast', /.+/);
  await expect.poll(sizeOf).toBeCloseTo(before * 1.2, 1);
  await expect(page.getByRole('status').filter({ hasText: '120' })).toBeVisible();
});

test('from the keyboard alone: skip link, order of the tab key, palette, help', async ({ page }) => {
  await openSample(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: say('today:title') })).toBeVisible();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: say('app:frame.skip') });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: say('today:title') })).toBeVisible();
  const reached: string[] = [];
  for (let press = 0; press < 20; press += 1) {
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(() => {
        const focused = document.activeElement;
        return focused?.closest('header')
          ? 'header'
          : focused?.closest('nav')
            ? 'areas'
            : focused?.closest('main')
              ? 'main'
              : 'skip';
      }),
    );
  }
  expect(reached.filter((part, place) => part !== reached[place - 1])).toEqual(['skip', 'header', 'areas', 'main']);

  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await expect(palette.getByPlaceholder(say('app:palette.placeholder'))).toBeFocused();
  await page.keyboard.type(say('app:areas.checklist'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: say('checklist:title') })).toBeVisible();
  await expect(palette).toHaveCount(0);

  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: say('app:keys.title') })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('search finds what was written in any script, however it is typed', async ({ page }) => {
  await openEmptyWorkspace(page);
  for (const name of ['جمعية الأمل للتنمية', 'Médecins du Désert', '难民援助基金会', 'Øresund Nødhjælp']) {
    await ask(page, 'records.save', { type: 'organisation', id: null, fields: { name } });
  }
  await goTo(page, 'search');
  const field = page.getByRole('searchbox', { name: say('app:search.label') });
  for (const [typed, found] of [
    ['الامل', 'جمعية الأمل للتنمية'],
    ['medecins du des', 'Médecins du Désert'],
    ['DÉSERT', 'Médecins du Désert'],
    ['援助', '难民援助基金会'],
  ] as const) {
    await field.fill(typed);
    await expect(page.getByRole('main').getByRole('link')).toHaveText([found]);
  }
  await field.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('complementary').getByRole('heading', { level: 2, name: '难民援助基金会' }),
  ).toBeVisible();
  await goTo(page, 'search');
  await field.fill('nobody is called this');
  await expect(page.getByText(say('app:search.noneTitle', { text: 'nobody is called this' }))).toBeVisible();
});
