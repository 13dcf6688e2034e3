import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { messagesAbout, partsOf, wordText } from '../../helpers/office-files.ts';
import {
  ask,
  chooseView,
  dayFromToday,
  dayInWords,
  download,
  expect,
  expectSaved,
  fillDay,
  goTo,
  openSample,
  test,
} from './desk.ts';
import { say, titleIn } from './words.ts';

const titleOf = (id: string): string => titleIn('checklist', 'items', id);
const row = (page: Page, id: string): Locator => page.getByRole('row').filter({ hasText: titleOf(id) });
const pill = (page: Page, id: string, status: string): Locator =>
  row(page, id).getByRole('button', {
    name: say('checklist:status.change', {
      item: titleOf(id),
      status: say(`records:choices.checklistStatuses.${status}`),
    }),
  });
const inspector = (page: Page): Locator => page.getByRole('complementary');

test.beforeEach(async ({ page }) => {
  await ask(page, 'host.setPreferences', { author: 'Amina Diallo' });
  await openSample(page);
  await goTo(page, 'checklist');
});

test('statuses are set from the keyboard, and undo and redo follow', async ({ page }) => {
  await row(page, 'pr-03').focus();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'pr-04')).toBeFocused();
  await page.keyboard.press('2');
  await expect(pill(page, 'pr-04', 'in_progress')).toBeVisible();
  await page.keyboard.press('3');
  await expect(pill(page, 'pr-04', 'met')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByRole('heading', { level: 2, name: titleOf('pr-04') })).toBeVisible();
  const history = inspector(page)
    .getByRole('listitem')
    .filter({ hasText: say('records:records.checklist_answer.status') });
  await expect(history.first()).toContainText(
    new RegExp(
      `${say('records:choices.checklistStatuses.in_progress')}.*${say('records:choices.checklistStatuses.met')}.*Amina Diallo`,
    ),
  );

  await page.keyboard.press('Control+z');
  await expect(pill(page, 'pr-04', 'in_progress')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(pill(page, 'pr-04', 'not_started')).toBeVisible();
  await page.keyboard.press('Control+Shift+Z');
  await expect(pill(page, 'pr-04', 'in_progress')).toBeVisible();
  await expectSaved(page);
  await expect(history.first()).toContainText(say('app:history.byRedo'));

  await page.keyboard.press('Escape');
  await row(page, 'pr-04').focus();
  await page.keyboard.press('Escape');
  await row(page, 'pr-04').press('Enter');
  await inspector(page)
    .getByRole('button', { name: say('app:inspector.close') })
    .press('Escape');
  await expect(inspector(page)).toBeHidden();
  await expect(row(page, 'pr-04')).toBeFocused();
});

test('what does not apply, and what overrules the records, wants a reason', async ({ page }) => {
  await row(page, 'pr-02').press('5');
  const why = inspector(page).getByLabel(say('records:records.checklist_answer.notApplicableReason'));
  await expect(why).toBeFocused();
  await inspector(page)
    .getByRole('button', { name: say('checklist:reasonForm.notApplicable') })
    .click();
  await expect(inspector(page).getByText(say('checklist:reasonForm.needed'))).toBeVisible();
  await expect(pill(page, 'pr-02', 'not_started')).toBeVisible();
  await why.fill('No hazard other than the conflict.');
  await inspector(page)
    .getByRole('button', { name: say('checklist:reasonForm.notApplicable') })
    .click();
  await expect(pill(page, 'pr-02', 'not_applicable')).toBeVisible();
  await expect(row(page, 'pr-02')).toContainText('No hazard other than the conflict.');

  await row(page, 'sd-09').click();
  await inspector(page)
    .getByRole('button', { name: say('checklist:live.overrule') })
    .click();
  await inspector(page)
    .getByLabel(say('checklist:live.why', { status: say('records:choices.checklistStatuses.met') }))
    .fill('Endorsed by e-mail yesterday.');
  await inspector(page)
    .getByRole('button', { name: say('checklist:live.overruleNow'), exact: true })
    .click();
  await expect(pill(page, 'sd-09', 'met')).toBeVisible();
  await expect(inspector(page)).toContainText('Endorsed by e-mail yesterday.');
  await inspector(page)
    .getByRole('button', { name: say('checklist:live.withdraw') })
    .click();
  await expect(pill(page, 'sd-09', 'met')).toBeHidden();
  await expectSaved(page);
});

test('proof is filed and comes back byte for byte; what is deleted comes back too', async ({ page, desk }) => {
  const name = 'présence – خريطة 地图.pdf';
  const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, place) => (place * 31) % 256));
  writeFileSync(join(desk.home, name), bytes);
  await row(page, 'sd-15').click();
  const choosing = page.waitForEvent('filechooser');
  await inspector(page)
    .getByRole('button', { name: say('checklist:evidence.addFile') })
    .click();
  await (await choosing).setFiles(join(desk.home, name));
  const filed = inspector(page).getByRole('button', { name: say('checklist:evidence.saveFile', { name }) });
  await expect(filed).toBeVisible();
  await expect(row(page, 'sd-15')).toContainText(say('checklist:list.evidence', { count: 1 }));
  const back = await download(page, () => filed.click());
  expect(back.name).toBe(name);
  expect(Buffer.from(back.bytes).equals(bytes)).toBe(true);

  const owner = inspector(page).getByRole('combobox', { name: say('records:records.checklist_answer.owner') });
  await owner.click();
  await owner.fill('information');
  const position = page.getByRole('option').first();
  const positionTitle = (await position.textContent()) ?? '';
  await position.click();
  await expect(owner).toHaveValue(positionTitle);
  await expect(row(page, 'sd-15').getByRole('gridcell').nth(3)).toHaveText('Lucía Ochoa Ferrán');

  await inspector(page)
    .getByRole('button', { name: say('checklist:evidence.remove', { name }) })
    .click();
  await expect(filed).toBeHidden();
  await goTo(page, 'workspace');
  await chooseView(page, say('workspace:views.label'), say('workspace:views.deleted'));
  await page.getByRole('button', { name: say('app:deleted.restoreNamed', { title: name }) }).click();
  await expect(page.getByRole('button', { name: say('app:deleted.restoreNamed', { title: name }) })).toBeHidden();
  await goTo(page, 'checklist');
  await expect(row(page, 'sd-15')).toContainText(say('checklist:list.evidence', { count: 1 }));
});

test('a snapshot shows later what changed; the views group by owner and by urgency', async ({ page }) => {
  await page.getByRole('button', { name: say('checklist:snapshots.title') }).click();
  await inspector(page).getByLabel(say('checklist:snapshots.name'), { exact: true }).fill('Before the handover');
  await inspector(page)
    .getByRole('button', { name: say('checklist:snapshots.take'), exact: true })
    .click();
  const taken = `Before the handover · ${dayInWords(dayFromToday(0))}`;
  await expect(inspector(page).getByText(taken)).toBeVisible();

  await row(page, 'sd-14').press('3');
  await expect(pill(page, 'sd-14', 'met')).toBeVisible();
  await row(page, 'sd-13').press('4');
  await expect(pill(page, 'sd-13', 'needs_update')).toBeVisible();
  await inspector(page)
    .getByRole('button', { name: say('checklist:snapshots.compareNamed', { name: taken }) })
    .click();
  const change = (id: string) =>
    page
      .getByRole('table')
      .getByRole('row')
      .filter({ hasText: titleOf(id) });
  await expect(change('sd-14')).toContainText(say('checklist:changed.words.better'));
  await expect(change('sd-13')).toContainText(say('checklist:changed.words.worse'));
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(3);

  const views = say('checklist:views.label');
  await chooseView(page, views, say('checklist:views.owner'));
  await expect(
    page.getByRole('heading', { level: 2, name: new RegExp(`^${say('checklist:list.nobody')} · \\d+$`) }),
  ).toBeVisible();
  await chooseView(page, views, new RegExp(`^${say('checklist:views.overdue')}`));
  await expect(row(page, 'me-04')).toContainText(say('checklist:list.overdue'));
  await expect(row(page, 'sd-14')).toHaveCount(0);

  await row(page, 'me-04').press('Enter');
  const due = inspector(page).getByRole('textbox', { name: say('records:records.checklist_answer.dueOn') });
  await fillDay(due, dayFromToday(60));
  await expect(row(page, 'me-04')).toHaveCount(0);
  await expectSaved(page);
});

test('the report leaves as a Word file and as a workbook that say what the screen says', async ({ page }) => {
  await row(page, 'sd-14').press('3');
  await expect(pill(page, 'sd-14', 'met')).toBeVisible();
  const report = page.getByRole('button', { name: say('checklist:report.title'), exact: true });
  await report.click();
  const word = await download(page, () => page.getByRole('menuitem', { name: say('checklist:report.docx') }).click());
  await expect(report).toBeEnabled();
  await report.click();
  const excel = await download(page, () => page.getByRole('menuitem', { name: say('checklist:report.xlsx') }).click());
  expect(await messagesAbout(word.bytes, 'docx')).toEqual([]);
  expect(await messagesAbout(excel.bytes, 'xlsx')).toEqual([]);

  const text = wordText(partsOf(word.bytes)('word/document.xml'));
  const { functions, meters } = await ask(page, 'checklist.view', {});
  const items = functions.flatMap((group) => group.items);
  expect(items).toHaveLength(49);
  for (const { id } of items) expect(text).toContain(titleOf(id));
  expect(text).toContain(say('documents:checklist.metText', { value: meters.met, of: meters.applicable }));

  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(excel.bytes.buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet(say('documents:excel.checklist'));
  const rows = (sheet?.getRows(2, items.length) ?? []).map((cells) => [
    cells.getCell(1).text,
    cells.getCell(4).text,
    cells.getCell(5).text,
  ]);
  expect(rows).toEqual(
    items.map(({ id, status, ownerName }) => [id, say(`documents:checklist.statuses.${status}`), ownerName ?? '']),
  );
  expect(rows).toContainEqual(['sd-14', say('documents:checklist.statuses.met'), '']);
});
