import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from '@playwright/test';
import type { ReviewForm } from '../../../shared/contract/reviews.ts';
import { partsOf, wordText } from '../../helpers/office-files.ts';
import { ask, chooseView, dayFromToday, download, expect, expectAccessible, expectLoaded, expectSaved, fillDay, goTo, openEmptyWorkspace, test } from './desk.ts';
import { say, titleIn } from './words.ts';

const label = (field: string): string => say(`records:records.${field}`);
const words = (key: string, params: Record<string, string | number> = {}): string => say(`reviews:${key}`, params);

const steps = ['plan', 'invitees', 'questionnaire', 'endorsement', 'opening', 'sending', 'collecting', 'closing', 'results', 'comments', 'validation', 'report', 'followUp'] as const;
const partners = [...['Alpha Relief', 'Beta Shelter', 'Gamma Care', 'Delta Aid', 'Epsilon Hope', 'Zeta Water'].map((name) => ({ name, organisationType: 'ingo' })), ...['Amal Society', 'Nur Association', 'Salam Committee', 'Watan Foundation', 'Karama Union', 'Hayat Network'].map((name) => ({ name, organisationType: 'nngo' }))];

test.use({ actionTimeout: 15_000 });

const main = (page: Page): Locator => page.getByRole('main');
const press = (page: Page, key: string, params: Record<string, string | number> = {}): Promise<void> => main(page).getByRole('button', { name: words(key, params), exact: true }).click();
const chooseWay = (page: Page, way: string): Promise<void> => chooseView(page, words('collecting.ways'), words(`collecting.way.${way}`));

async function goToStep(page: Page, step: (typeof steps)[number]): Promise<void> {
  await page.getByRole('navigation', { name: words('page.steps') }).getByRole('link', { name: new RegExp(`^${words(`steps.${step}.title`)}`) }).click();
  await expect(page.getByRole('heading', { level: 2, name: words(`steps.${step}.title`), exact: true })).toBeVisible();
  await expectLoaded(page);
}

/** The step as it stands: looked at by axe; `words` where the same colours were looked at before. */
async function look(page: Page, name: string, looks: 'all' | 'words' = 'all'): Promise<void> {
  await expectAccessible(page, looks);
  if (process.env['SHOTS']) await page.screenshot({ path: join(process.env['SHOTS'], `${name}.png`) });
}

/** The same form, as somebody sends it back: every answer scores this, as far as its scale has it. */
function filled(form: ReviewForm, score: number, more: { answers?: Record<string, string>; comments?: Record<string, string> } = {}): Buffer {
  const { review, digest, code, questionnaire, role } = form;
  const answers = questionnaire.sides[role].questions.map(({ id, scale, subfunction }) => {
    const wanted = subfunction === 'advocacy_action' ? 1 : score;
    return [id, questionnaire.scales.find((one) => one.id === scale)?.options.find((option) => option.score === wanted)?.id ?? ''];
  });
  return Buffer.from(JSON.stringify({ format: 'cluster-desk-review-answers', version: 1, review, digest, code, answers: { ...Object.fromEntries(answers), ...more.answers }, comments: more.comments ?? {} }));
}

test('the list teaches what a review is while there is none', async ({ page }) => {
  await openEmptyWorkspace(page);
  await goTo(page, 'reviews');
  await expect(page.getByRole('heading', { name: words('empty.title') })).toBeVisible();
  await look(page, '00-empty');
});

test('a cluster reviews itself, from the plan to the followed-up actions', async ({ page }) => {
  test.setTimeout(240_000);
  await openEmptyWorkspace(page);
  // The lead agency is in the register from the start.
  for (const partner of partners) await ask(page, 'records.save', { type: 'organisation', id: null, fields: { ...partner, membership: 'member', lastReportedOn: dayFromToday(-20) } });
  await goTo(page, 'reviews');
  await page.getByRole('button', { name: words('new.title') }).first().click();
  const panel = page.getByRole('complementary');
  await panel.getByRole('combobox', { name: words('new.form') }).click();
  await page.getByRole('option', { name: say('records:choices.reviewForms.short') }).click();
  await look(page, '01-new', 'words');
  await panel.getByRole('button', { name: words('new.create') }).click();

  await test.step('plan', async () => {
    await fillDay(page.getByLabel(label('review.opensOn'), { exact: true }), dayFromToday(0));
    await fillDay(page.getByLabel(label('review.closesOn'), { exact: true }), dayFromToday(0));
    await expect(page.getByText(words('problems.survey-short', { days: 7 }))).toBeVisible();
    await expectSaved(page);
    await look(page, '02-plan');
  });

  await test.step('who is asked', async () => {
    await goToStep(page, 'invitees');
    await press(page, 'invitees.draw');
    await expect(page.getByText(words('list.invited', { count: 13 })).first()).toBeVisible();
    await expect(page.getByText(words('problems.invitee-without-type', { count: 1 }))).toBeVisible();
    await page.getByRole('button', { name: 'UNHCR' }).click();
    await panel.getByRole('combobox', { name: label('review_invitee.respondentType') }).click();
    await page.getByRole('option', { name: say('records:choices.respondentTypes.un') }).click();
    await expect(page.getByText(words('invitees.complete'))).toBeVisible();
    await look(page, '03-invitees');
    await page.keyboard.press('Escape');
  });

  await test.step('questionnaire', async () => {
    await goToStep(page, 'questionnaire');
    await page.getByRole('button', { name: words('questionnaire.hideNamed', { code: 's10' }) }).click();
    await expect(page.getByText(words('questionnaire.hidden'))).toBeVisible();
    await page.getByRole('button', { name: words('questionnaire.showNamed', { code: 's10' }) }).click();
    await page.getByRole('button', { name: words('questionnaire.add') }).first().click();
    await page.getByRole('textbox', { name: say('records:choices.languages.en') }).fill('How well does the cluster reach the islands?');
    await press(page, 'questionnaire.save');
    await expect(page.getByText(words('questionnaire.own'))).toBeVisible();
    await look(page, '04-questions');
    await chooseView(page, words('questionnaire.parts'), words('questionnaire.part.scales'));
    await look(page, '05-scales');
    await chooseView(page, words('questionnaire.parts'), words('questionnaire.part.preview'));
    await expect(page.getByText('How well does the cluster reach the islands?')).toBeVisible();
    await look(page, '06-preview', 'words');
  });

  await test.step('endorsement', async () => {
    await goToStep(page, 'endorsement');
    await page.getByRole('textbox', { name: label('review.endorsedBy') }).fill('the advisory group');
    await look(page, '07-endorsement', 'words');
    await press(page, 'endorsement.action');
    await expect(page.getByText(/^Endorsed on .+ by /)).toBeVisible();
  });

  let urnKey = '';
  await test.step('opening', async () => {
    await goToStep(page, 'opening');
    await press(page, 'opening.make');
    urnKey = ((await page.locator('[data-urn-key]').textContent()) ?? '').replaceAll(' ', '');
    await look(page, '08-key');
    await page.getByRole('button', { name: say('procedure:urnKey.written') }).click();
    await page.getByRole('textbox', { name: say('procedure:urnKey.type') }).fill(urnKey.toLowerCase());
    await press(page, 'opening.confirm');
    await expect(page.getByText(words('opening.done', { when: '' }).slice(0, 20), { exact: false })).toBeVisible();
    await goToStep(page, 'questionnaire');
    await expect(page.getByRole('button', { name: words('questionnaire.hideNamed', { code: 's01' }) })).toBeDisabled();
  });

  let forms: ReviewForm[] = [];
  await test.step('sending out', async () => {
    await goToStep(page, 'sending');
    await page.getByRole('combobox', { name: words('sending.medium') }).first().click();
    await page.getByRole('option', { name: words('sending.media.data') }).click();
    await press(page, 'sending.make');
    await expect(page.getByText(words('sending.made', { count: 13 }))).toBeVisible();
    await look(page, '09-sending', 'words');
    const { bytes } = await download(page, () => page.getByRole('button', { name: say('procedure:files.saveAll') }).click());
    forms = Object.values(unzipSync(bytes)).map((file) => JSON.parse(strFromU8(file)) as ReviewForm);
    expect(forms).toHaveLength(13);
    await press(page, 'sending.finished');
  });

  await test.step('returned files: looked at, decided, taken in', async () => {
    await goToStep(page, 'collecting');
    const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/json', buffer });
    const [first, ...others] = forms as [ReviewForm, ...ReviewForm[]];
    await page.locator('input[type=file]').setInputFiles([
      file('alpha.json', filled(first, 3, { comments: { q014: 'We at Alpha Relief would like shorter meetings.' } })),
      file('alpha again.json', filled(first, 4)),
      file('letter.json', Buffer.from('Dear colleagues')),
      file('in words.json', filled(others[0] as ReviewForm, 3, { answers: { s01: 'for the most part' } })),
      ...others.slice(1, 8).map((form, place) => file(`partner ${place}.json`, filled(form, 2 + (place % 3)))),
    ]);
    await expect(page.getByText(words('files.preview', { good: 8, all: 11 }))).toBeVisible();
    await page.getByRole('combobox', { name: words('files.means', { cell: 's01', text: 'for the most part' }) }).click();
    await page.getByRole('option', { name: 'Mostly' }).click();
    await expect(page.getByText(words('files.preview', { good: 9, all: 11 }))).toBeVisible();
    await look(page, '10-files');
    await press(page, 'files.collect', { count: 9 });
    await expect(page.getByText(words('files.accepted', { count: 9 }), { exact: false })).toBeVisible();
    await expect(page.getByText(words('files.refused', { count: 2 }), { exact: false })).toBeVisible();
  });

  await test.step('an interview by telephone, by keyboard', async () => {
    await chooseWay(page, 'interview');
    await look(page, '11-interview', 'words');
    await page.getByRole('textbox', { name: words('interview.code') }).fill((forms[9] as ReviewForm).code.toLowerCase().replaceAll('-', ' '));
    await page.keyboard.press('Enter');
    const screen = page.getByRole('dialog');
    await expect(screen.getByRole('button').filter({ hasText: 'Mostly' })).toBeVisible();
    await look(page, '12-question');
    const side = (forms[9] as ReviewForm).questionnaire.sides.partner;
    for (let asked = 0; asked < side.questions.length; asked += 1) {
      await expect(screen.getByText(words('interview.standing', { answered: asked, asked: side.questions.length }))).toBeVisible();
      await page.keyboard.press(asked === 0 ? '9' : '3');
    }
    await page.keyboard.type('More visits to the islands, please.');
    for (const _ of side.comments) await page.keyboard.press('Control+Enter');
    await expect(screen.getByText(words('interview.end'))).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(screen.getByText(words('interview.taken'))).toBeVisible();
    await look(page, '13-receipt', 'words');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('paper, typed in', async () => {
    await chooseWay(page, 'paper');
    await page.getByRole('textbox', { name: words('paper.code') }).fill((forms[10] as ReviewForm).code);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox').first()).toBeFocused();
    for (const _ of (forms[10] as ReviewForm).questionnaire.sides.partner.questions) await page.keyboard.press('2');
    await look(page, '14-paper', 'words');
    await press(page, 'paper.keep');
    await expect(page.getByText(words('paper.taken', { receipt: '' }).slice(0, 9), { exact: false })).toBeVisible();
    await chooseWay(page, 'reminders');
    await expect(page.getByRole('table', { name: words('reminders.list') }).getByRole('row')).toHaveCount(3);
    await look(page, '15-reminders', 'words');
  });

  await test.step('closing', async () => {
    await goToStep(page, 'closing');
    await page.getByRole('textbox', { name: words('closing.key') }).fill(urnKey);
    await page.getByRole('checkbox', { name: words('closing.confirm') }).check();
    await look(page, '16-closing', 'words');
    await press(page, 'closing.action');
    await expect(page.getByText(words('closing.figures'))).toBeVisible();
  });

  await test.step('results, down to the answers', async () => {
    await goToStep(page, 'results');
    const table = page.getByRole('table', { name: words('steps.results.title') });
    await expect(table.getByText(words('results.statuses.weak'))).toHaveCount(1);
    await table.getByRole('button', { name: /^4\.2 / }).click();
    await expect(panel.getByText(words('results.respondents', { count: 11 }), { exact: false })).toBeVisible();
    await expect(panel.getByText('Hardly')).toBeVisible();
    await look(page, '17-results');
    await page.keyboard.press('Escape');
  });

  await test.step('comments are checked', async () => {
    await goToStep(page, 'comments');
    await expect(page.locator('mark').filter({ hasText: 'Alpha Relief' })).toBeVisible();
    const about = (text: string) => page.getByRole('listitem').filter({ hasText: text });
    await about('Alpha Relief').getByRole('button', { name: words('comments.withhold') }).click();
    await about('islands').getByRole('button', { name: words('comments.print'), exact: true }).click();
    await expect(page.getByRole('meter', { name: words('comments.checked', { checked: 2, all: 2 }) })).toBeVisible();
    await look(page, '18-comments');
  });

  await test.step('workshop: an action and the validation', async () => {
    await goToStep(page, 'validation');
    await expect(page.getByText(words('validation.missing', { count: 1 }))).toBeVisible();
    await expect(page.getByRole('button', { name: words('validation.action') })).toBeDisabled();
    await page.getByRole('textbox', { name: label('review_finding.explanation') }).fill('Access talks were held bilaterally.');
    await page.getByRole('textbox', { name: say('meetings:actionLine.label') }).fill('Beta Shelter, joint advocacy note');
    await page.keyboard.press('Enter');
    await expect(page.getByText(words('validation.complete'))).toBeVisible();
    await page.getByRole('combobox', { name: new RegExp(`^${label('action_point.supportWanted')}`) }).click();
    await page.getByRole('option').first().click();
    await page.keyboard.press('Escape');
    await expectSaved(page);
    await look(page, '19-workshop');
    await press(page, 'validation.action');
    await expect(page.getByText(words('validation.done', { day: '' }).slice(0, 12), { exact: false })).toBeVisible();
  });

  await test.step('report and follow-up', async () => {
    await goToStep(page, 'report');
    await expect(page.getByRole('article')).toContainText('Access talks were held bilaterally.');
    await look(page, '20-report');
    const word = await download(page, () => press(page, 'report.as', { format: words('papers.formats.docx') }));
    const printed = wordText(partsOf(word.bytes)('word/document.xml'));
    expect(word.name).toMatch(/\.docx$/);
    expect(printed).toMatch(/joint advocacy note/i);
    expect(printed).toContain('More visits to the islands, please.');
    expect(printed).not.toContain('shorter meetings');
    const excel = await download(page, () => press(page, 'report.as', { format: words('papers.formats.xlsx') }));
    expect(partsOf(excel.bytes)('xl/sharedStrings.xml')).toMatch(/joint advocacy note/i);
    await chooseView(page, words('report.paper'), words('papers.kinds.description'));
    await look(page, '21-description', 'words');
    await goToStep(page, 'followUp');
    await expect(page.getByRole('link', { name: /joint advocacy note/i })).toBeVisible();
    const progress = await download(page, () => press(page, 'followUp.make'));
    expect(wordText(partsOf(progress.bytes)('word/document.xml'))).toMatch(/joint advocacy note/i);
    await expect(page.getByRole('button', { name: words('followUp.open') }).first()).toBeVisible();
    await look(page, '22-follow-up');
    await goTo(page, 'reviews');
    await look(page, '23-list', 'words');
    await goTo(page, 'checklist');
    const item = page.getByRole('row').filter({ hasText: titleIn('checklist', 'items', 'me-04') });
    await expect(item.getByText(say('records:choices.checklistStatuses.met')).first()).toBeVisible();
  });

  await test.step('every step in Arabic', async () => {
    const [{ id } = { id: '' }] = (await ask(page, 'reviews.list', {})).reviews;
    await ask(page, 'host.setPreferences', { language: 'ar' });
    await page.reload();
    for (const step of steps) {
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, `#/reviews/${step}/${id}`);
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      await expectLoaded(page);
      await expectAccessible(page, 'words');
    }
  });
});
