import type { Locator, Page } from '@playwright/test';
import { messagesAbout, partsOf, wordText } from '../../helpers/office-files.ts';
import {
  ask,
  dayFromToday,
  dayInWords,
  download,
  expect,
  expectSaved,
  fillDay,
  goTo,
  openEmptyWorkspace,
  test,
} from './desk.ts';
import { say, titleIn } from './words.ts';

const section = (page: Page, title: string): Locator => page.getByRole('region', { name: title, exact: true });

const entry = (page: Page, title: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: title }) });

test('an activation is weighed, argued, followed through its eight steps, decided and printed', async ({ page }) => {
  await openEmptyWorkspace(page);
  await goTo(page, 'activation');
  await expect(page.getByText(say('activation:banner.undecided'), { exact: true })).toBeVisible();

  const sites = entry(page, titleIn('activation', 'considerations', 'co-4'));
  await sites.getByText(say('records:choices.considerationAnswers.yes'), { exact: true }).click();
  await expect(sites.getByRole('radio', { name: say('records:choices.considerationAnswers.yes') })).toBeChecked();
  await sites.getByRole('textbox').fill('Families in 14 schools of Abéché & “la ville” <since June>');

  const gaps = entry(page, titleIn('activation', 'criteria', 'cr-1'));
  await gaps.getByText(say('records:choices.criterionAnswers.yes'), { exact: true }).click();
  await gaps
    .getByLabel(say('records:records.activation_criterion.argument'))
    .fill('Forty new sites since the fighting, nine with a manager.');
  await gaps.getByRole('button', { name: say('checklist:evidence.addOther') }).click();
  await page.getByRole('menuitem', { name: say('checklist:evidence.kinds.note'), exact: true }).click();
  await gaps.getByLabel(say('checklist:evidence.note')).last().fill('DTM round 3, page 12');
  await gaps.getByRole('button', { name: say('checklist:evidence.save'), exact: true }).click();
  await expect(gaps.getByText('DTM round 3, page 12')).toBeVisible();
  await expectSaved(page);

  for (const id of ['st-1', 'st-2', 'st-3', 'st-4'])
    await ask(page, 'records.save', {
      type: 'activation_step',
      id,
      fields: { doneAt: `${dayFromToday(-9)}T12:00:00+05:45` },
    });
  const letter = entry(page, titleIn('activation', 'steps', 'st-5'));
  const forwarding = entry(page, titleIn('activation', 'steps', 'st-6'));
  const panel = page.getByRole('complementary');
  await expect(letter.getByText(say('activation:clock.waiting'))).toBeVisible();
  await letter.getByRole('heading', { level: 3 }).getByRole('button').click();
  const doneAt = panel.getByLabel(say('records:records.activation_step.doneAt'), { exact: true });
  const time = panel.getByLabel(say('activation:inspector.time'));
  await fillDay(doneAt, dayFromToday(-3));
  await expect(time).toBeEnabled();
  await time.fill('10:00');
  await time.press('Tab');
  await panel.getByLabel(say('records:records.activation_step.who')).fill('Marie-Ève N’Guessan');
  await expectSaved(page);
  await expect(letter.getByText(/24-hour clock: overdue by \d+ hours/)).toBeVisible();

  await forwarding.getByRole('heading', { level: 3 }).getByRole('button').click();
  await expect(panel.getByRole('heading', { level: 2, name: titleIn('activation', 'steps', 'st-6') })).toBeVisible();
  await fillDay(doneAt, dayFromToday(-2));
  await expect(time).toBeEnabled();
  await time.fill('09:30');
  await time.press('Tab');
  await expect(letter.getByText(say('activation:clock.kept', { count: 24, number: '24' }))).toBeVisible();
  await time.fill('11:30');
  await time.press('Tab');
  await expect(letter.getByText(say('activation:clock.missed', { count: 26, number: '26' }))).toBeVisible();
  await expect(panel.getByText('Amina Diallo').first()).toBeVisible();

  const decision = section(page, say('activation:decision.title'));
  await decision.getByText(titleIn('activation', 'outcomes', 'cluster'), { exact: true }).click();
  const decidedOn = dayFromToday(-2);
  await fillDay(decision.getByRole('textbox', { name: say('records:records.activation.decidedOn') }), decidedOn);
  await decision.getByLabel(say('records:records.activation.decisionNote')).fill('Endorsed by the HCT of N’Djamena.');
  await expect(
    page.getByText(say('activation:banner.decidedOn', { day: dayInWords(decidedOn) })).first(),
  ).toBeVisible();
  await expect(page.getByText(/Proposed: .*, three months after the decision/)).toBeVisible();
  await page.getByLabel(say('records:records.activation.reviewNote')).fill('Look at the handover to the prefecture.');

  await page.getByRole('button', { name: say('checklist:report.title') }).click();
  const report = await download(page, () => page.getByRole('menuitem', { name: say('checklist:report.docx') }).click());
  expect(report.name).toMatch(/\.docx$/);
  expect(await messagesAbout(report.bytes, 'docx')).toEqual([]);
  const text = wordText(partsOf(report.bytes)('word/document.xml'));
  for (const written of [
    'Families in 14 schools of Abéché & “la ville” <since June>',
    'Forty new sites since the fighting, nine with a manager.',
    'DTM round 3, page 12',
    'Marie-Ève N’Guessan',
    'Endorsed by the HCT of N’Djamena.',
    'Look at the handover to the prefecture.',
    dayInWords(decidedOn),
  ]) {
    expect(text).toContain(written);
  }
});
