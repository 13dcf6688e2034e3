import ExcelJS from 'exceljs';
import type { Page } from '@playwright/test';
import { ask, chooseView, download, expect, expectAccessible, expectLoaded, goTo, openEmptyWorkspace, openSample, test } from './desk.ts';
import { say, wordsOf } from './words.ts';

const label = (path: string) => say(`records:records.${path}`);
const recordsOf = (page: Page, type: 'organisation' | 'contact' | 'dispatch' | 'list_membership') => ask(page, 'records.list', { type, deleted: false });

/** As Excel writes it in a French country: semicolons, Windows-1252, a title above the headings. */
const frenchList = Buffer.from(
  [
    'Partenaires du cluster, état de mars 2026;;;;',
    ';;;;',
    'Organisation;Sigle;Type;Signé le;Zone couverte',
    'Secours Islamique;SIF;ONG internationale;12/03/2026;Lac',
    'Norwegian Refuge Council;;ONG internationale;;Ouaddaï',
    'Association Nirvana pour la santé;ANS;ONG nationale;;Moyen-Chari',
    'Fédération du Lac;FL;Coopérative;;Lac',
    ';;;;',
  ].join('\r\n'),
  'latin1',
);

async function openView(page: Page, view: 'import' | 'duplicates' | 'exports' | 'lists'): Promise<void> {
  await goTo(page, 'partners');
  await chooseView(page, say('partners:views.label'), say(`partners:views.${view}`));
  await expectLoaded(page);
}

async function chooseList(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type="file"]').first().setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

test('a partner’s list is looked at, mapped, decided about, taken over and taken back', async ({ page }) => {
  await openEmptyWorkspace(page);
  for (const fields of [
    { name: 'Secours Islamique', acronym: 'SIF' },
    { name: 'Norwegian Refugee Council', acronym: 'NRC' },
  ]) {
    await ask(page, 'records.save', { type: 'organisation', id: null, fields });
  }
  const before = await recordsOf(page, 'organisation');
  await openView(page, 'import');
  await expect(page.getByText(say('partners:import.noEarlier'))).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('radiogroup', { name: say('partners:import.kind') }).getByText(say('partners:views.organisations')).click();
  await chooseList(page, 'partenaires.csv', frenchList);

  const figures = page.getByRole('group', { name: say('partners:import.preview.figures') });
  const figure = (state: string) => figures.locator(`[data-kind="${state}"]`);
  await expect(figure('rejected')).toContainText('2');
  await expect(figure('new')).toContainText('2');
  await expectAccessible(page);
  expect(await recordsOf(page, 'organisation')).toEqual(before);

  await page.getByText(say('partners:import.reading.title')).click();
  await page.getByRole('combobox', { name: say('partners:import.reading.dayOrder') }).click();
  await page.getByRole('option', { name: say('partners:import.reading.dayOrders.day-first') }).click();
  await expect(figure('rejected')).toContainText('1');
  await expect(figure('changed')).toContainText('1');

  await figure('rejected').click();
  const preview = page.getByRole('region', { name: say('partners:import.preview.title'), exact: true });
  await expect(preview.getByRole('row')).toHaveCount(2);
  await expect(preview).toContainText('Coopérative');
  await expect(preview).toContainText(say('partners:import.problems.unknown_choice', { field: label('organisation.organisationType') }));
  await figure('rejected').click();

  const fifth = page.getByRole('combobox', { name: say('partners:import.reading.fieldOf', { column: 'E' }) });
  await fifth.click();
  await fifth.fill(label('organisation.areas'));
  await page.getByRole('option', { name: label('organisation.areas') }).click();
  await expect(preview).toContainText('Ouaddaï');

  const decide = page.getByRole('radiogroup', { name: say('partners:import.decide.choice', { row: 5 }) });
  await decide.getByText(say('partners:import.decide.same')).click();
  await expect(figure('changed')).toContainText('2');
  await expect(figure('new')).toContainText('1');

  await page.getByRole('button', { name: say('partners:import.preview.accept', { count: 3 }) }).click();
  await expect(page.getByRole('heading', { name: say('partners:import.done.title') })).toBeVisible();
  await expectAccessible(page);
  const after = await recordsOf(page, 'organisation');
  expect(after).toHaveLength(before.length + 1);
  expect(after).toContainEqual(expect.objectContaining({ acronym: 'SIF', organisationType: 'ingo', commitmentsSignedOn: '2026-03-12', areas: ['Lac'] }));
  expect(after).toContainEqual(expect.objectContaining({ name: 'Norwegian Refugee Council', areas: ['Ouaddaï'] }));

  await page.getByRole('button', { name: say('partners:import.done.undo') }).click();
  await expect(page.getByText(say('partners:import.takenBackNow')).first()).toBeVisible();
  expect(await recordsOf(page, 'organisation')).toEqual(before);
  await expect(page.getByText(say('partners:import.takenBack'), { exact: true })).toBeVisible();
});

test('the same list a second time changes nothing, and a file that is none says why', async ({ page }) => {
  await openEmptyWorkspace(page);
  await openView(page, 'import');
  await page.getByRole('radiogroup', { name: say('partners:import.kind') }).getByText(say('partners:views.contacts')).click();
  const contacts = Buffer.from('\uFEFFNom;Prénom;Courriel;Organisation\nSarr;Amina;amina@example.org;UNHCR\nObi;Jean;jean@example.org;Secours du Lac\n');
  await chooseList(page, 'contacts.csv', contacts);
  await expect(page.getByRole('combobox', { name: say('partners:import.organisations.choice', { text: 'Secours du Lac' }) })).toBeVisible();
  await page.getByRole('button', { name: say('partners:import.preview.accept', { count: 2 }) }).click();
  await expect(page.getByText(say('partners:import.done.organisations', { count: 1 }))).toBeVisible();
  await page.getByRole('button', { name: say('partners:import.done.another') }).click();
  await chooseList(page, 'contacts.csv', contacts);
  await expect(page.getByRole('button', { name: say('partners:import.preview.acceptNothing') })).toBeDisabled();
  expect(await recordsOf(page, 'contact')).toHaveLength(2);

  await chooseList(page, 'old.xls', Buffer.from('D0CF11E0A1B11AE1'.repeat(8), 'hex'));
  await expect(page.getByRole('alert')).toBeVisible();
});

test('two records that are one become one, and two again', async ({ page }) => {
  await openEmptyWorkspace(page);
  const save = (id: string, fields: Record<string, string>) => ask(page, 'records.save', { type: 'organisation', id, fields });
  await save('long', { name: 'Danish Refugee Council', organisationType: 'ingo' });
  await save('short', { name: 'Danish Refugee Counsil', acronym: 'DRC', website: 'https://drc.example.org' });
  await ask(page, 'records.save', { type: 'contact', id: 'nour', fields: { familyName: 'Al-Haddawi', organisation: 'short' } });
  await openView(page, 'duplicates');
  await expectAccessible(page);
  await page.getByRole('list', { name: say('partners:duplicates.pairs') }).getByRole('button').filter({ hasText: 'Danish Refugee' }).first().click();
  const merge = page.getByRole('region', { name: say('partners:duplicates.merge.title') }).first();
  await expect(merge.getByRole('button', { name: say('partners:duplicates.merge.accept'), exact: true })).toBeEnabled();
  if (!(await page.evaluate(() => decodeURIComponent(window.location.hash))).includes('+long+short')) {
    await merge.getByRole('button', { name: say('partners:duplicates.merge.swap') }).click();
  }
  await expect(merge.getByText(/1$/)).toBeVisible();
  await expectAccessible(page);
  await merge.getByRole('button', { name: say('partners:duplicates.merge.accept'), exact: true }).click();
  await expect.poll(async () => (await recordsOf(page, 'organisation')).map(({ id }) => id)).not.toContain('short');
  expect(await ask(page, 'records.get', { type: 'contact', id: 'nour' })).toMatchObject({ organisation: 'long' });
  expect(await ask(page, 'records.get', { type: 'organisation', id: 'long' })).toMatchObject({ acronym: 'DRC', organisationType: 'ingo' });
  await page
    .getByRole('region', { name: say('app:toasts.region') })
    .getByRole('button', { name: say('app:toasts.undo') })
    .first()
    .click();
  await expect.poll(async () => (await recordsOf(page, 'organisation')).map(({ id }) => id)).toContain('short');
  expect(await ask(page, 'records.get', { type: 'contact', id: 'nour' })).toMatchObject({ organisation: 'short' });
});

test('what leaves is shown first, and the log says who got it', async ({ page }) => {
  await openSample(page);
  await openView(page, 'exports');
  const stays = page.getByRole('region', { name: say('partners:exports.stays') });
  await expect(stays).toContainText(say('partners:exports.reasons.consent_refused'));
  await expectAccessible(page);
  const recipients = page.getByRole('combobox', { name: say('partners:exports.recipients') });
  await recipients.fill('OCHA Kasanga');
  await recipients.press('Enter');
  const { name, bytes } = await download(page, () => page.getByRole('button', { name: say('partners:exports.save') }).click());
  expect(name).toMatch(/^contacts-members-en-\d{4}-\d\d-\d\d\.xlsx$/);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const written = JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()));
  for (const contact of await recordsOf(page, 'contact')) {
    const [email] = (contact['emails'] ?? []) as string[];
    if (email !== undefined) expect(written.includes(email), email).toBe(contact['consent'] === 'given');
  }
  const log = page.getByRole('region', { name: say('partners:exports.log') });
  await expect(log.getByRole('row').nth(1)).toContainText('OCHA Kasanga');
  await expect(log.getByRole('row').nth(1)).toContainText(name);
  expect(await recordsOf(page, 'dispatch')).toContainEqual(expect.objectContaining({ dispatchKind: 'contact_list', audience: 'members', recipients: ['OCHA Kasanga'] }));

  const choose = async (field: string, word: string) => {
    await page.getByRole('combobox', { name: field }).click();
    await page.getByRole('option', { name: word, exact: true }).click();
  };
  await choose(say('partners:exports.audience'), say('records:choices.audiences.public'));
  await expect(page.getByRole('region', { name: say('partners:exports.leaves') })).toContainText(say('partners:count.contact', { count: 0 }));
  await choose(say('partners:exports.format'), say('partners:exports.formats.vcf'));
  await expect(page.getByRole('button', { name: say('partners:exports.save') })).toBeDisabled();
  await choose(say('partners:exports.audience'), say('records:choices.audiences.team'));
  const cards = await download(page, () => page.getByRole('button', { name: say('partners:exports.save') }).click());
  expect(new TextDecoder().decode(cards.bytes)).toMatch(/^BEGIN:VCARD\r\nVERSION:3\.0\r\n/);
});

test('a mailing list says who joined, who left and whose mail came back', async ({ page }) => {
  await openEmptyWorkspace(page);
  await ask(page, 'records.save', { type: 'mailing_list', id: 'all', fields: { name: 'All partners' } });
  await ask(page, 'records.save', { type: 'contact', id: 'amina', fields: { givenName: 'Amina', familyName: 'Sarr', emails: ['amina@example.org'] } });
  await openView(page, 'lists');
  await page.getByRole('button', { name: 'All partners' }).click();
  const panel = page.getByRole('complementary');
  await panel.getByRole('combobox', { name: say('partners:listUpkeep.putOn') }).click();
  await page.getByRole('option', { name: 'Amina Sarr' }).click();
  await expect(panel).toContainText(say('partners:listUpkeep.states.unverified'));
  expect(await recordsOf(page, 'list_membership')).toContainEqual(expect.objectContaining({ id: 'all:amina', leftOn: null }));

  await panel.getByRole('link', { name: 'Amina Sarr' }).click();
  await panel.getByRole('button', { name: say('partners:listUpkeep.markBounced') }).click();
  await expect(panel.getByRole('note')).toBeVisible();
  await expectAccessible(page);
  await page.goBack();
  await expect(panel).toContainText(say('partners:listUpkeep.states.bounced'));
  await panel.getByRole('button', { name: say('partners:listUpkeep.takeOff', { name: 'Amina Sarr' }) }).click();
  await expect(panel.getByRole('heading', { name: say('partners:listUpkeep.gone') })).toBeVisible();
  expect(await ask(page, 'records.get', { type: 'contact', id: 'amina' })).toMatchObject({ mailingLists: null });
  await expectAccessible(page);
});

test('the new views read from right to left too', async ({ page }) => {
  const words = wordsOf('ar');
  await openSample(page);
  await ask(page, 'host.setPreferences', { language: 'ar', theme: 'dark' });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  for (const view of ['import', 'duplicates', 'exports'] as const) {
    await page.evaluate((address) => {
      window.location.hash = address;
    }, `#/partners/${view}`);
    await expect(page.getByRole('radio', { name: words(`partners:views.${view}`) })).toBeChecked();
    await expectLoaded(page);
    await expectAccessible(page);
  }
});
