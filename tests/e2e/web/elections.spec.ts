import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from '@playwright/test';
import { ask, dayFromToday, type Desk, download, expect, expectAccessible, expectLoaded, expectSaved, fillDay, goTo, openEmptyWorkspace, test } from './desk.ts';
import { say } from './words.ts';

const root = join(import.meta.dirname, '../../..');
const label = (field: string): string => say(`records:records.${field}`);
const words = (key: string, params: Record<string, string | number> = {}): string => say(`elections:${key}`, params);

const international = ['Alpha Relief', 'Beta Shelter', 'Gamma Care', 'Delta Aid'];
const national = ['Amal Society', 'Nur Association', 'Salam Committee', 'Watan Foundation'];

interface Form {
  code: string;
  candidates: { id: string; organisationName: string }[];
  ranks: string[][];
}

/** The members, a group to elect, and nothing else. */
async function prepareCluster(page: Page): Promise<void> {
  await openEmptyWorkspace(page);
  const organisations = [...international.map((name) => ({ name, organisationType: 'ingo' })), ...national.map((name) => ({ name, organisationType: 'nngo' }))];
  for (const { name, organisationType } of organisations) {
    await ask(page, 'records.save', {
      type: 'organisation',
      id: null,
      fields: { name, organisationType, membership: 'member', commitmentsSignedOn: dayFromToday(-100) },
    });
  }
  await ask(page, 'records.save', { type: 'group', id: null, fields: { groupKind: 'sag', name: 'Strategic advisory group' } });
}

const main = (page: Page): Locator => page.getByRole('main');
const press = (page: Page, key: string): Promise<void> => main(page).getByRole('button', { name: words(key), exact: true }).click();
/** What reviews say in the same words. */
const pressShared = (page: Page, key: string): Promise<void> => main(page).getByRole('button', { name: say(`procedure:${key}`), exact: true }).click();

async function goToStep(page: Page, step: string): Promise<void> {
  await page.getByRole('navigation', { name: words('page.steps') }).getByRole('link', { name: new RegExp(`^${words(`steps.${step}.title`)}`) }).click();
  await expect(page.getByRole('heading', { level: 2, name: words(`steps.${step}.title`), exact: true })).toBeVisible();
  await expectLoaded(page);
}

/** The step as it stands: looked at by axe. */
async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  if (process.env['SHOTS']) await page.screenshot({ path: join(process.env['SHOTS'], `${name}.png`) });
}

async function nominate(page: Page, organisation: string, person: string): Promise<void> {
  await press(page, 'nominations.add');
  const panel = page.getByRole('complementary');
  await panel.getByRole('combobox', { name: words('nominations.addFor') }).fill(organisation);
  await page.getByRole('option', { name: organisation }).click();
  await panel.getByRole('button', { name: words('nominations.create'), exact: true }).click();
  await expect(panel.getByRole('heading', { level: 2, name: organisation })).toBeVisible();
  await panel.getByRole('textbox', { name: label('nomination.personName') }).fill(person);
  await fillDay(panel.getByLabel(label('nomination.acceptedOn'), { exact: true }), dayFromToday(-1));
  await panel.getByRole('combobox', { name: label('nomination.vetting') }).click();
  await page.getByRole('option', { name: say('records:choices.vettings.accepted') }).click();
  await expectSaved(page);
  await expect(panel.getByText(new RegExp(`${words('nominations.states.standing')}$`))).toBeVisible();
  await page.keyboard.press('Escape');
}

/** The same form, as its organisation sends it back. */
function filled(form: Form, choices: readonly string[]): Buffer {
  const ids = choices.map((name) => form.candidates.find(({ organisationName }) => organisationName === name)?.id ?? name);
  return Buffer.from(JSON.stringify({ ...form, ranks: [ids] }));
}

function desk(home: string, args: readonly string[]): { status: number; answer: Record<string, unknown> } {
  try {
    return { status: 0, answer: JSON.parse(execFileSync(process.execPath, [join(root, 'electron/command-line/desk.ts'), ...args, '--json'], { cwd: home, encoding: 'utf8' })) as Record<string, unknown> };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { status, answer: JSON.parse(stdout) as Record<string, unknown> };
  }
}

test('the list teaches the procedure while there is no election', async ({ page }) => {
  await openEmptyWorkspace(page);
  await goTo(page, 'elections');
  await expect(page.getByRole('heading', { name: words('empty.title') })).toBeVisible();
  await look(page, '00-empty');
});

test('an advisory group is elected, from its rules to its seats', async ({ page, desk: { home } }: { page: Page; desk: Desk }) => {
  test.setTimeout(300_000);
  await prepareCluster(page);
  await goTo(page, 'elections');
  await page.getByRole('button', { name: words('new.title') }).first().click();
  await look(page, '01-new');
  await page.getByRole('complementary').getByRole('button', { name: words('new.create') }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Strategic advisory group/ })).toBeVisible();

  await test.step('rules', async () => {
    await expect(page.getByText(words('problems.counters-missing'))).toBeVisible();
    await look(page, '02-rules-incomplete');
    await page.getByRole('button', { name: words('rules.removeConstituency', { name: 'United Nations' }) }).click();
    const seats = page.getByRole('textbox', { name: new RegExp(`^${label('constituency.seats')}:`) });
    await expect(seats).toHaveCount(2);
    for (const field of await seats.all()) await field.fill('1');
    await page.getByRole('textbox', { name: label('election.countedBy') }).fill('Amina Diallo and Jean Obi');
    await page.getByRole('checkbox', { name: label('election.wantsActivity') }).uncheck();
    await page.getByRole('textbox', { name: label('election.staggeredSeats') }).fill('0');
    await page.getByRole('textbox', { name: label('election.keepsMembers') }).fill('0');
    await page.getByRole('textbox', { name: label('election.objectionDays') }).fill('0');
    await fillDay(page.getByLabel(label('election.rollCutOffOn'), { exact: true }), dayFromToday(-3));
    await fillDay(page.getByLabel(label('election.nominationsUntil'), { exact: true }), dayFromToday(-1));
    await fillDay(page.getByLabel(label('election.opensOn'), { exact: true }), dayFromToday(0));
    await fillDay(page.getByLabel(label('election.closesOn'), { exact: true }), dayFromToday(0));
    await expectSaved(page);
    await expect(page.getByText(words('rules.complete'))).toBeVisible();
    await look(page, '03-rules');
  });

  await test.step('announcement', async () => {
    await goToStep(page, 'announcement');
    await press(page, 'announcement.action');
    await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
    await look(page, '04-announcement');
    await page.getByRole('button', { name: words('page.papers') }).click();
    const rules = words('papers.as', { paper: words('papers.kinds.rules'), format: words('papers.formats.docx') });
    const printed = await download(page, () => page.getByRole('menuitem', { name: rules }).click());
    expect(strFromU8(unzipSync(printed.bytes)['word/document.xml'] as Uint8Array)).toContain('Amina Diallo and Jean Obi');
  });

  await test.step('roll', async () => {
    await goToStep(page, 'roll');
    await press(page, 'roll.draw');
    await expect(page.getByText(words('roll.count', { eligible: 8, total: 9 }), { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'UNHCR' }).click();
    await look(page, '05-roll');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('complementary')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 2, name: words('steps.roll.title'), exact: true })).toBeVisible();
  });

  await test.step('nominations', async () => {
    await goToStep(page, 'nominations');
    await press(page, 'nominations.call');
    await nominate(page, 'Alpha Relief', 'Ada Ames');
    await nominate(page, 'Beta Shelter', 'Bo Berg');
    await nominate(page, 'Amal Society', 'Aziza Amin');
    await nominate(page, 'Nur Association', 'Nadia Nasr');
    await nominate(page, 'Salam Committee', 'Sami Said');
    await look(page, '06-nominations');
    await press(page, 'nominations.close');
    await expect(page.getByText(words('nominations.closed'))).toBeVisible();
  });

  await test.step('lots', async () => {
    await goToStep(page, 'lots');
    await page.getByRole('textbox', { name: words('lots.seed') }).fill('17 4 62 9 33');
    await press(page, 'lots.draw');
    await expect(page.getByText(words('lots.drawnBy'))).toBeVisible();
    await look(page, '07-lots');
  });

  let urnKey = '';
  await test.step('opening', async () => {
    await goToStep(page, 'opening');
    await look(page, '08-opening');
    await press(page, 'opening.make');
    urnKey = ((await page.locator('[data-urn-key]').textContent()) ?? '').replaceAll(' ', '');
    expect(urnKey).toMatch(/^AGE-SECRET-KEY-1/);
    await look(page, '09-key');
    const file = await download(page, () => pressShared(page, 'urnKey.saveFile'));
    expect(strFromU8(file.bytes)).toContain(urnKey);
    await pressShared(page, 'urnKey.written');
    await expect(page.locator('[data-urn-key]')).toHaveCount(0);
    const field = page.getByRole('textbox', { name: say('procedure:urnKey.type') });
    await field.fill(urnKey.replace(/.$/, (last) => (last === 'Q' ? 'P' : 'Q')));
    await press(page, 'opening.confirm');
    await expect(page.getByRole('alert')).toBeVisible();
    await field.fill(urnKey.toLowerCase().replaceAll(/(.{6})/g, '$1 '));
    await press(page, 'opening.confirm');
    await expect(page.getByText(words('opening.done', { when: '' }).slice(0, 20), { exact: false })).toBeVisible();
    await goToStep(page, 'rules');
    await expect(page.getByRole('textbox', { name: label('election.countedBy') })).toBeDisabled();
    await goToStep(page, 'opening');
  });

  let forms: Form[] = [];
  await test.step('ballots', async () => {
    await goToStep(page, 'ballots');
    await page.getByRole('combobox', { name: words('ballots.medium') }).first().click();
    await page.getByRole('option', { name: words('ballots.media.data') }).click();
    await press(page, 'ballots.make');
    await expect(page.getByText(words('ballots.made', { count: 8 }))).toBeVisible();
    await look(page, '10-ballots');
    await goToStep(page, 'returns');
    await goToStep(page, 'ballots');
    const { bytes } = await download(page, () => pressShared(page, 'files.saveAll'));
    forms = Object.values(unzipSync(bytes)).map((file) => JSON.parse(strFromU8(file)) as Form);
    expect(forms).toHaveLength(8);
    await press(page, 'ballots.finished');
    await expect(page.getByText(words('ballots.allOut'))).toBeVisible();
  });

  const [intl, natl] = [forms.filter(({ candidates }) => candidates.length === 2), forms.filter(({ candidates }) => candidates.length === 3)];
  await test.step('files', async () => {
    await goToStep(page, 'returns');
    const [first, second, third] = intl as [Form, Form, Form];
    const nationals = natl as [Form, Form, Form, Form];
    const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/json', buffer });
    const files = [
      file('alpha.json', filled(first, ['Alpha Relief'])),
      file('beta.json', filled(second, ['Alpha Relief'])),
      file('beta again.json', filled(second, ['Beta Shelter'])),
      file('too many.json', filled(third, ['Alpha Relief', 'Beta Shelter'])),
      file('letter.json', Buffer.from('Dear colleagues')),
      file('amal.json', filled(nationals[0], ['Amal Society'])),
      file('nur.json', filled(nationals[1], ['Nur Association'])),
      file('salam.json', filled(nationals[2], ['Amal Society'])),
      file('watan.json', filled(nationals[3], ['Nur Association'])),
    ];
    await page.locator('input[type=file]').setInputFiles(files);
    await expect(page.getByText(words('returns.files.accepted', { count: 6 }), { exact: false })).toBeVisible();
    await expect(page.getByText(words('returns.files.refused', { count: 3 }), { exact: false })).toBeVisible();
    await expect(page.getByRole('meter', { name: words('returns.returned', { returned: 4, roll: 4 }) })).toBeVisible();
    await look(page, '11-files');
  });

  await test.step('paper, typed twice', async () => {
    const { code } = intl[2] as Form;
    await page.getByRole('radiogroup', { name: words('returns.ways') }).getByText(words('returns.way.paper')).click();
    const type = async (by: string, candidate: string) => {
      await page.getByRole('textbox', { name: words('returns.paper.typedBy') }).fill(by);
      await page.getByRole('textbox', { name: words('returns.paper.code') }).fill(code.toLowerCase().replaceAll('-', ' '));
      await press(page, 'returns.paper.begin');
      await expect(page.getByRole('checkbox').first()).toBeFocused();
      await page.getByRole('checkbox', { name: candidate }).check();
      await press(page, 'returns.paper.keep');
    };
    await type('Amina', 'Beta Shelter');
    await expect(page.getByText(words('returns.paper.first'))).toBeVisible();
    await press(page, 'returns.paper.next');
    await type('Jean', 'Alpha Relief');
    await expect(page.getByText(words('returns.paper.differsText'))).toBeVisible();
    await look(page, '12-paper');
    await press(page, 'returns.paper.next');
    await type('Amina', 'Beta Shelter');
    await press(page, 'returns.paper.next');
    await type('Jean', 'Beta Shelter');
    await expect(page.getByText(words('returns.paper.deposited'), { exact: false })).toBeVisible();
  });

  let receipt = '';
  await test.step('voting session, by keyboard', async () => {
    const { code } = intl[3] as Form;
    await page.getByRole('radiogroup', { name: words('returns.ways') }).getByText(words('returns.way.session')).click();
    await look(page, '13-session');
    await press(page, 'returns.session.start');
    const screen = page.getByRole('dialog');
    await expect(screen.getByRole('textbox', { name: words('returns.session.code') })).toBeFocused();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toHaveCount(1);
    await page.keyboard.type(code);
    await look(page, '14-session-code');
    await page.keyboard.press('Enter');
    await expect(screen.getByRole('checkbox').first()).toBeFocused();
    const names = (intl[3] as Form).candidates.map(({ organisationName }) => organisationName);
    for (let step = names.indexOf('Beta Shelter'); step > 0; step -= 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect(screen.getByRole('checkbox', { name: 'Beta Shelter' })).toBeChecked();
    await look(page, '15-session-marks');
    await page.keyboard.press('Enter');
    await expect(screen.getByText(words('returns.session.yours'))).toBeVisible();
    await look(page, '16-session-review');
    await page.keyboard.press('Enter');
    await expect(screen.getByText(words('returns.session.thanks'))).toBeVisible();
    receipt = (await screen.getByText(/^[0-9A-F]{4}(-[0-9A-F]{4})+$/).textContent()) ?? '';
    await look(page, '17-session-receipt');
    await page.keyboard.press('Enter');
    await expect(screen.getByRole('textbox', { name: words('returns.session.code') })).toBeFocused();
    await expect(screen.getByText(receipt)).toHaveCount(0);
    await screen.getByRole('button', { name: words('returns.session.end') }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText('Beta Shelter')).toHaveCount(0);
  });

  await test.step('closing', async () => {
    await goToStep(page, 'closing');
    await page.getByRole('textbox', { name: words('closing.key') }).fill(urnKey);
    await page.getByRole('textbox', { name: words('closing.byHand') }).fill('7');
    await page.getByRole('checkbox', { name: words('closing.confirm') }).check();
    await press(page, 'closing.action');
    await expect(page.getByRole('alert')).toBeVisible();
    await look(page, '18-closing-differs');
    await page.getByRole('textbox', { name: words('closing.explanation') }).fill('One paper was counted twice by hand.');
    await press(page, 'closing.action');
    await expect(page.getByText(words('closing.figures'))).toBeVisible();
    await look(page, '19-closed');
  });

  await test.step('count', async () => {
    await goToStep(page, 'count');
    await press(page, 'count.action');
    await expect(page.getByRole('img', { name: words('count.plotLabel', { number: 1, leading: '', votes: '' }).slice(0, 30) })).toBeVisible();
    await look(page, '20-count');
    await page.getByRole('radiogroup', { name: words('count.electorates') }).getByText('National and local NGOs').click();
    await expect(page.getByText(words('count.ties'))).toBeVisible();
    await look(page, '21-count-tie');
  });

  await test.step('result, replay and its proof', async () => {
    await goToStep(page, 'result');
    await press(page, 'result.declare');
    await page.getByRole('textbox', { name: words('result.findReceipt') }).fill(receipt.toLowerCase());
    await expect(page.getByText(words('result.receiptFound'))).toBeVisible();
    await look(page, '22-result');
    const saves = page.getByRole('button', { name: new RegExp(`^${words('result.saveReplay')}`) });
    await expect(saves).toHaveCount(2);
    const elected: unknown[] = [];
    for (const save of await saves.all()) {
      const replay = await download(page, () => save.click());
      const path = join(home, replay.name);
      writeFileSync(path, replay.bytes);
      const verified = desk(home, ['verify', path]);
      expect(verified).toMatchObject({ status: 0, answer: { ok: true, differences: [] } });
      const counted = desk(home, ['count', path]);
      expect(counted).toMatchObject({ status: 0, answer: { rule: 'plurality', seats: 1, ballots: { total: 4, valid: 4, blank: 0, spoiled: 0 }, unsettled: [] } });
      elected.push(...(counted.answer['elected'] as unknown[]));
    }
    const [{ id: election } = { id: '' }] = (await ask(page, 'elections.list', {})).elections;
    const view = await ask(page, 'elections.view', { election });
    expect(view.result?.electorates.flatMap((one) => one.elected.map(({ nomination }) => nomination))).toEqual(elected);
  });

  await test.step('installation and vacancy', async () => {
    await goToStep(page, 'installation');
    await look(page, '23-installation');
    await press(page, 'installation.action');
    await expect(page.getByRole('table', { name: words('seats.title') })).toBeVisible();
    await look(page, '24-installed');
    await goToStep(page, 'vacancies');
    const serving = page.getByText(new RegExp(`${words('seats.states.serving')}$`));
    await expect(serving.first()).toBeVisible();
    await page.getByRole('combobox', { name: words('vacancies.choose') }).click();
    await page.getByRole('option').first().click();
    await page.getByRole('textbox', { name: words('vacancies.reason') }).fill('The organisation left the country.');
    await look(page, '25-vacancies');
    await press(page, 'vacancies.action');
    await expect(page.getByText(words('vacancies.filled')).or(page.getByText(words('vacancies.drafted')))).toBeVisible();
  });

  await goTo(page, 'elections');
  await look(page, '26-list');
});
