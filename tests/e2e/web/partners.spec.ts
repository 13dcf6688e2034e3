import type { Locator, Page } from '@playwright/test';
import { ask, chooseView, expect, expectSaved, goTo, openEmptyWorkspace, openSample, test } from './desk.ts';
import { say } from './words.ts';

const label = (field: string): string => say(`records:records.${field}`);
const grid = (page: Page): Locator => page.getByRole('grid').or(page.getByRole('treegrid'));
/** The part of the row that scrolls: the pinned name stands in a part of its own. */
const cell = (page: Page, text: string): Locator => grid(page).getByRole('gridcell').filter({ hasText: text });

/** Puts text on the clipboard as Excel does, and pastes it where the focus is. */
async function pasteFromExcel(page: Page, rows: string[][]): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), rows.map((row) => row.join('\t')).join('\r\n'));
  await page.keyboard.press('Control+v');
}

async function namesOf(page: Page): Promise<unknown[]> {
  return (await ask(page, 'records.list', { type: 'organisation', deleted: false })).map(({ name }) => name).sort();
}

test('organisations are added, edited in place and filtered', async ({ page }) => {
  await openEmptyWorkspace(page);
  await goTo(page, 'partners');
  await page
    .getByRole('button', { name: say('partners:add.organisation') })
    .first()
    .click();
  const panel = page.getByRole('complementary');
  await panel.getByRole('textbox', { name: label('organisation.name'), exact: true }).fill('Association Nirvana');
  await panel.getByRole('textbox', { name: label('organisation.acronym') }).fill('ANIR');
  await expectSaved(page);
  await expect(cell(page, 'Association Nirvana')).toBeVisible();

  const acronym = cell(page, 'ANIR').last();
  await acronym.dblclick();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('NIRV');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'NIRV').last()).toBeVisible();
  await expectSaved(page);
  expect(await ask(page, 'records.list', { type: 'organisation', deleted: false })).toContainEqual(
    expect.objectContaining({ name: 'Association Nirvana', acronym: 'NIRV' }),
  );

  await page.getByRole('searchbox', { name: say('partners:filter') }).fill('nirvâna');
  await expect(page.getByText(say('partners:filtered', { shown: '1', total: '2', count: 2 }))).toBeVisible();
  await expect(cell(page, 'UNHCR')).toHaveCount(0);
  await page.getByRole('searchbox', { name: say('partners:filter') }).fill('');
  await expect(cell(page, 'UNHCR').first()).toBeVisible();
});

test('rows from Excel are looked at before anything is written, and taken back as one', async ({ page }) => {
  await openEmptyWorkspace(page);
  await ask(page, 'records.save', {
    type: 'organisation',
    id: null,
    fields: { name: 'Secours Islamique', acronym: 'SIF', organisationType: 'ingo' },
  });
  const before = await namesOf(page);
  await goTo(page, 'partners');
  await page
    .getByRole('button', { name: say('partners:pasteFromExcel') })
    .first()
    .click();
  await expect(page.getByLabel(say('partners:paste.area'))).toBeFocused();
  await pasteFromExcel(page, [
    ['Partner', 'Short name', 'Org type', 'Date signed'],
    ['Secours Islamique', 'SIF', 'National NGO', ''],
    ['جمعية الأمل', 'AMAL', 'National NGO', '12 March 2026'],
    ['=HYPERLINK("http://x")', 'XX', 'Donor', '2026-03-12'],
    ['No such type', 'NST', 'Cooperative', ''],
    ['', 'NIL', 'Donor', ''],
    ['Bad day', 'BD', 'Donor', 'some time in spring'],
  ]);

  const figures = page.getByRole('status').filter({ hasText: say('partners:paste.again') });
  for (const [kind, count] of [
    ['new', 2],
    ['changed', 1],
    ['rejected', 3],
  ] as const) {
    await expect(figures).toContainText(say(`partners:paste.counts.${kind}`, { count }));
  }
  const preview = page.getByRole('region', { name: say('partners:paste.preview') });
  const line = (text: string) => preview.getByRole('row').filter({ hasText: text });
  const type = label('organisation.organisationType');
  await expect(line('NST')).toContainText(say('partners:import.problems.unknown_choice', { field: type }));
  await expect(line('NIL')).toContainText(say('partners:import.problems.required', { field: label('organisation.name') }));
  await expect(line('BD')).toContainText(say('partners:import.problems.not_a_day'));
  await expect(line('Secours Islamique').getByRole('deletion')).toHaveText(
    say('records:choices.organisationTypes.ingo'),
  );
  expect(await namesOf(page)).toEqual(before);

  await page.getByRole('button', { name: say('partners:paste.accept', { count: 3 }) }).click();
  await expect(page.getByText(say('partners:paste.accepted', { count: 3 }))).toBeVisible();
  await expect(cell(page, 'جمعية الأمل').first()).toBeVisible();
  expect(await namesOf(page)).toEqual([...before, 'جمعية الأمل', '=HYPERLINK("http://x")'].sort());

  await page
    .getByRole('region', { name: say('app:toasts.region') })
    .getByRole('button', { name: say('app:toasts.undo') })
    .first()
    .click();
  await expect(cell(page, 'جمعية الأمل')).toHaveCount(0);
  expect(await namesOf(page)).toEqual(before);
  expect(await ask(page, 'records.list', { type: 'organisation', deleted: false })).toContainEqual(
    expect.objectContaining({ acronym: 'SIF', organisationType: 'ingo' }),
  );
});

test('a contact finds its organisation, and many are deleted and brought back together', async ({ page }) => {
  await openSample(page);
  await goTo(page, 'partners');
  await chooseView(page, say('partners:views.label'), say('partners:views.contacts'));
  await page
    .getByRole('button', { name: say('partners:add.contact') })
    .first()
    .click();
  const panel = page.getByRole('complementary');
  await panel.getByRole('textbox', { name: label('contact.givenName') }).fill('Zahra');
  await panel.getByRole('textbox', { name: label('contact.familyName') }).fill('Ousmane Zene');
  const organisation = panel.getByRole('combobox', { name: label('contact.organisation') });
  await organisation.click();
  await organisation.fill('norweg');
  await page.getByRole('option').first().click();
  await expectSaved(page);
  const filter = page.getByRole('searchbox', { name: say('partners:filter') });
  await filter.fill('ousmane zene');
  await expect(cell(page, 'Ousmane Zene').first()).toBeVisible();
  await expect(cell(page, 'NRC').first()).toBeVisible();

  await filter.fill('unhcr');
  await expect(cell(page, 'Ousmane Zene')).toHaveCount(0);
  const total = (await ask(page, 'records.list', { type: 'contact', deleted: false })).length;
  await grid(page).getByRole('columnheader').getByRole('checkbox').first().check();
  const remove = page.getByRole('button', { name: /^Delete \d+ rows$/ });
  const removed = Number(/\d+/.exec((await remove.textContent()) ?? '')?.[0]);
  expect(removed).toBeGreaterThan(1);
  await remove.click();
  await expect
    .poll(async () => (await ask(page, 'records.list', { type: 'contact', deleted: false })).length)
    .toBe(total - removed);
  await page
    .getByRole('region', { name: say('app:toasts.region') })
    .getByRole('button', { name: say('app:toasts.undo') })
    .first()
    .click();
  await expect
    .poll(async () => (await ask(page, 'records.list', { type: 'contact', deleted: false })).length)
    .toBe(total);
});
