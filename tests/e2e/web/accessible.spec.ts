import { areaNames, ask, expect, expectAccessible, expectLoaded, goTo, openSample, test } from './desk.ts';
import { say, wordsOf } from './words.ts';

test('the first screen, and the form for a new workspace', async ({ page }) => {
  await expectAccessible(page);
  await page.getByRole('button', { name: say('start:new.action') }).click();
  await page.getByRole('button', { name: say('start:form.create') }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
});

for (const language of ['en', 'ar'] as const) {
  test(`every area of the sample in ${language}`, async ({ page }) => {
    const words = wordsOf(language);
    await openSample(page);
    await ask(page, 'host.setPreferences', { language, theme: 'light' });
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const area of areaNames) {
      await test.step(area, async () => {
        await goTo(page, area, words);
        await expectAccessible(page, language === 'en' ? 'all' : 'words');
      });
    }
  });
}

const parts: [string, string][] = [
  ['a checklist item', '#/checklist/-/sd-09'],
  ['what changed in the checklist', '#/checklist/changed'],
  ['the draft of the terms of reference', '#/documents/draft'],
  ['the coordination structure', '#/team/structure'],
  ['contacts', '#/partners/contacts'],
  ['series of meetings', '#/meetings/series'],
  ['what was drafted and sent', '#/meetings/dispatches'],
  ['the year of meetings', '#/meetings/year'],
  ['action sheets', '#/actions/sheets'],
  ['a reply taken back', '#/actions/reply'],
  ['a new action point', '#/actions/new'],
  ['backups', '#/workspace/backups'],
  ['preferences', '#/workspace/preferences'],
];

test('panels and second views of the sample', async ({ page }) => {
  await openSample(page);
  for (const [name, hash] of parts) {
    await test.step(name, async () => {
      await page.evaluate((address) => {
        window.location.hash = address;
      }, hash);
      await expectLoaded(page);
      await expectAccessible(page);
    });
  }
});

for (const theme of ['dark', 'contrast'] as const) {
  test(`checklist and partners, ${theme}`, async ({ page }) => {
    await openSample(page);
    await ask(page, 'host.setPreferences', { theme });
    await page.reload();
    for (const area of ['checklist', 'partners'] as const) {
      await goTo(page, area);
      await expectAccessible(page, 'colours');
    }
  });
}
