import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { messagesAbout } from '../../helpers/office-files.ts';
import {
  ask,
  chooseView,
  dayFromToday,
  type Desk,
  download,
  type DownloadedFile,
  expect,
  expectAccessible,
  expectLoaded,
  expectSaved,
  goTo,
  openEmptyWorkspace,
  test,
} from './desk.ts';
import { say } from './words.ts';

/** The words of a Word file, without its marks. */
function wordsOf({ bytes }: DownloadedFile): string {
  return strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array)
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&apos;', "'");
}

/** The parts of a mail, transfer encoding undone: enough for what is asserted here. */
function mailText({ bytes }: DownloadedFile): string {
  const raw = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
  const parts = raw.split(/\n--[^\n]+/);
  const decoded = parts.map((part) => {
    const [head = '', ...body] = part.split('\n\n');
    const text = body.join('\n\n');
    if (/quoted-printable/i.test(head)) {
      const bytesOf = text.replaceAll('=\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
      return `${head}\n\n${Buffer.from(bytesOf, 'latin1').toString('utf8')}`;
    }
    if (/base64/i.test(head) && /text\/(calendar|plain)/i.test(head)) return `${head}\n\n${Buffer.from(text, 'base64').toString('utf8')}`;
    return part;
  });
  return decoded.join('\n').replaceAll('\n ', '');
}

/** The form as somebody sends it back: the first action point done, with a word on it. */
async function fillForm({ bytes }: DownloadedFile, status: string, progress: string): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  const sheet = book.worksheets.find((known) => known.state === 'visible');
  if (!sheet) throw new Error('No visible sheet in the form');
  const tags = new Map<string, { row: number; column: number }>();
  sheet.eachRow((row, number) => row.eachCell((cell, column) => String(cell.value).startsWith('cd:') && tags.set(String(cell.value), { row: number, column })));
  const id = tags.get('cd:id');
  if (!id) throw new Error('No tags in the form');
  let first = 0;
  sheet.eachRow((row, number) => {
    if (first === 0 && number > id.row && /^[0-9a-f-]{8,}$/.test(String(row.getCell(id.column).value))) first = number;
  });
  sheet.getRow(first).getCell(tags.get('cd:status')?.column ?? 0).value = status;
  sheet.getRow(first).getCell(tags.get('cd:progress')?.column ?? 0).value = progress;
  return Buffer.from(await book.xlsx.writeBuffer());
}

const partners = [
  { name: 'Norwegian Refugee Council', acronym: 'NRC', organisationType: 'ingo', person: 'Henrik Solbakken', email: 'henrik@nrc.example' },
  { name: 'Danish Refugee Council', acronym: 'DRC', organisationType: 'ingo', person: 'Mette Holm', email: 'mette@drc.example' },
  { name: 'CARE International', acronym: 'CARE', organisationType: 'ingo', person: 'Ruth Lacombrade', email: 'ruth@care.example' },
  { name: 'Comité du Nord', acronym: null, organisationType: 'nngo', person: 'Fatou Ba', email: null },
  { name: 'Radio Horizon', acronym: null, organisationType: 'media', person: 'Ali Press', email: 'ali@radio.example' },
] as const;

/** A small cluster: five organisations, a person each, and a list with all of them on it. */
async function openCluster(page: Page): Promise<string> {
  await openEmptyWorkspace(page);
  const { id: list } = await ask(page, 'records.save', { type: 'mailing_list', id: null, fields: { name: 'Everybody' } });
  for (const { name, acronym, organisationType, person, email } of partners) {
    const { id: organisation } = await ask(page, 'records.save', { type: 'organisation', id: null, fields: { name, acronym, organisationType, membership: organisationType === 'media' ? 'none' : 'member' } });
    const [givenName = '', familyName = ''] = person.split(' ');
    await ask(page, 'records.save', { type: 'contact', id: null, fields: { givenName, familyName, organisation, emails: email === null ? null : [email], mailingLists: [list] } });
  }
  return list;
}

/** A weekly series and its meeting of today, without the screens that make them. */
async function planMeeting(page: Page, list: string, heldOn = dayFromToday(0)): Promise<string> {
  const { id: series } = await ask(page, 'records.save', {
    type: 'meeting_series',
    id: null,
    fields: { meetingKind: 'cluster', title: 'Cluster meeting', recurrence: 'weekly', startsOn: heldOn, startTime: '10:00', durationMinutes: 60, place: 'Provincial Hall', language: 'en', mailingList: list },
  });
  return (await ask(page, 'meetings.create', { series, heldOn })).meeting;
}

async function goToHash(page: Page, hash: string): Promise<void> {
  await page.evaluate((address) => {
    window.location.hash = address;
  }, hash);
  await expectLoaded(page);
}

/** The workspace service's process: the one child of the program that serves the page. */
function serviceProcess({ program }: Desk): number {
  return Number(readFileSync(`/proc/${program.pid}/task/${program.pid}/children`, 'utf8').trim().split(' ')[0]);
}

test('from nothing to an invitation: a series, its next meeting, the agenda, the draft', async ({ page }) => {
  await openCluster(page);
  await goTo(page, 'meetings');
  await expect(page.getByRole('heading', { name: say('meetings:empty.title') })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('region', { name: say('meetings:empty.title') }).getByRole('button', { name: say('meetings:series.add') }).click();
  await page.getByRole('menuitem', { name: say('records:choices.meetingKinds.cluster'), exact: true }).click();
  const panel = page.getByRole('complementary');
  await expect(panel.getByRole('textbox', { name: say('records:records.meeting_series.title') })).toHaveValue(say('records:choices.meetingKinds.cluster'));
  await panel.getByRole('textbox', { name: say('records:records.meeting_series.place') }).fill('Provincial Hall');
  await expect(panel.getByRole('combobox', { name: say('records:records.meeting_series.mailingList') })).toHaveValue('Everybody');
  await expectSaved(page);
  await expectAccessible(page);

  await panel.getByRole('button', { name: say('meetings:series.nextMeeting') }).click();
  const agenda = page.getByRole('region', { name: say('meetings:prepare.agenda.title') });
  await expect(agenda.getByRole('listitem').first()).toBeVisible();
  await agenda.getByRole('textbox', { name: say('meetings:prepare.agenda.add') }).fill('Winterisation');
  await page.keyboard.press('Enter');
  const titles = agenda.locator('[data-field="title"] input');
  const places = async () => titles.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  await expect.poll(places).toContain('Winterisation');
  const before = (await places()).indexOf('Winterisation');
  await titles.nth(before).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await places()).indexOf('Winterisation')).toBe(before - 1);
  await expect(titles.nth(before - 1)).toBeFocused();
  await expectAccessible(page);

  const invitation = page.getByRole('region', { name: say('meetings:prepare.invitation.title'), exact: true });
  const mail = await download(page, () => invitation.getByRole('button', { name: say('meetings:prepare.invitation.draft'), exact: true }).click());
  expect(mail.name).toMatch(/\.eml$/);
  const text = mailText(mail);
  expect(text).toContain('X-Unsent: 1');
  expect(text).toContain('henrik@nrc.example');
  expect(text).not.toContain('ali@radio.example');
  expect(text).toContain('BEGIN:VCALENDAR');
  expect(text).toContain('METHOD:');
  expect(text).toContain('SEQUENCE:0');
  expect(text).toMatch(/filename="?[^"\n]*\.docx/);
  const uid = /UID:(\S+)/.exec(text)?.[1];
  expect(uid).toBeTruthy();

  await expect(invitation.getByText(say('meetings:drafts.sendsNothing'))).toBeVisible();
  await expect(invitation.getByText('Ali Press')).toBeVisible();
  await expect(invitation.getByText(say('meetings:drafts.reasons.media'), { exact: true })).toBeVisible();
  await expect(invitation.getByText('Fatou Ba').last()).toBeVisible();
  await expect(invitation.getByText(say('meetings:drafts.reasons.no_address'), { exact: true })).toBeVisible();
  await expectAccessible(page);
  await invitation.getByRole('button', { name: say('meetings:drafts.markSent') }).click();

  await page.getByRole('textbox', { name: say('records:records.meeting.place') }).fill('Governor’s office');
  await expectSaved(page);
  const update = mailText(await download(page, () => invitation.getByRole('button', { name: say('meetings:prepare.invitation.draftUpdate') }).click()));
  expect(update).toContain(`UID:${uid}`);
  expect(update).toContain('SEQUENCE:1');
  expect(update).toContain('Governor’s office');

  await chooseView(page, say('meetings:page.steps'), say('meetings:page.step.room'));
  await page.getByRole('button', { name: say('meetings:page.back') }).click();
  await chooseView(page, say('meetings:views.label'), say('meetings:views.dispatches'));
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await expectAccessible(page);
});

test('the room by keyboard alone, the minutes, and the action until it is done', async ({ page }) => {
  const list = await openCluster(page);
  const meeting = await planMeeting(page, list);
  await goToHash(page, `#/meetings/room/${meeting}`);
  await page.getByRole('button', { name: say('meetings:room.start') }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: say('meetings:room.end') })).toBeVisible();

  // Attendance: a few letters and Enter; then one key each in the list; somebody whom no register knows.
  await page.keyboard.press('Alt+Digit1');
  await page.keyboard.type('nrc');
  await page.keyboard.press('Enter');
  await page.keyboard.type('ruth');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await ask(page, 'meetings.view', { meeting })).attendance.filter(({ state }) => state === 'present').length).toBe(2);
  await page.keyboard.type('F. Keita, Mairie de Nord');
  await expect(page.getByRole('button', { name: 'Present: F. Keita, Mairie de Nord' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('drc');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('e');
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect
    .poll(async () => Object.fromEntries((await ask(page, 'meetings.view', { meeting })).attendance.map(({ organisationName, personName, state }) => [`${organisationName}: ${personName}`, state])))
    .toEqual({ 'NRC: null': 'present', 'CARE: Ruth Lacombrade': 'present', 'Mairie de Nord: F. Keita': 'present', 'DRC: null': 'excused' });
  await expectAccessible(page);

  // On to a topic: discussion, decision, action in one line.
  const current = page.getByRole('region', { name: /^\d+ · / });
  const topic = (await ask(page, 'meetings.view', { meeting })).items.findIndex(({ itemKind }) => itemKind === 'topic');
  for (let place = 0; place < topic; place++) {
    await page.keyboard.press('Alt+PageDown');
    await expect(current.getByRole('heading', { level: 2 })).toHaveText(new RegExp(`^${place + 2} · `));
  }
  await expect(page.getByRole('textbox', { name: say('meetings:room.discussion') })).toBeFocused();
  await page.keyboard.type('Three sites without water.');
  await page.keyboard.press('Alt+Digit3');
  await page.keyboard.type('Profiles are shared every second Thursday');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The round starts on Monday');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+Digit4');
  await page.keyboard.type('NRC, site profiles, tomorrow');
  const understood = page.getByRole('region', { name: say('meetings:room.actions.title') }).getByRole('status');
  await expect(understood).toContainText('NRC');
  await expect(understood).toContainText('site profiles');
  await page.keyboard.press('Enter');
  await page.keyboard.type('DRC, fire-safety audit of Camp 7, tomorrow');
  await page.keyboard.press('Enter');
  await expectSaved(page);
  await expect
    .poll(async () => {
      const item = (await ask(page, 'meetings.view', { meeting })).items[topic];
      return { discussion: item?.discussion, decisions: item?.decisions.map(({ text }) => text), actions: item?.actions.map(({ text, organisationName, dueOn }) => [organisationName, text, dueOn]) };
    })
    .toEqual({
      discussion: 'Three sites without water.',
      decisions: ['Profiles are shared every second Thursday', 'The round starts on Monday'],
      actions: [
        ['NRC', 'Site profiles', dayFromToday(1)],
        ['DRC', 'Fire-safety audit of Camp 7', dayFromToday(1)],
      ],
    });
  await expectAccessible(page);

  // Minutes: frozen, drafted, an objection, a correction.
  await page.getByRole('button', { name: say('meetings:room.end') }).focus();
  await page.keyboard.press('Enter');
  const circulation = page.getByRole('region', { name: say('meetings:minutes.state') });
  await expect(page.getByRole('article')).toContainText('Site profiles');
  await expectAccessible(page);
  const mail = await download(page, () => circulation.getByRole('button', { name: say('meetings:minutes.circulate') }).click());
  expect(mailText(mail)).toContain('X-Unsent: 1');
  const versions = page.getByRole('region', { name: say('meetings:minutes.versions.title') });
  const minutes = await download(page, () => versions.getByRole('button').first().click());
  expect(wordsOf(minutes)).toContain('Profiles are shared every second Thursday');
  expect(wordsOf(minutes)).toContain('Fire-safety audit of Camp 7');
  expect(await messagesAbout(minutes.bytes, 'docx')).toEqual([]);
  await page.getByRole('button', { name: say('meetings:minutes.objection.add') }).click();
  const objections = page.getByRole('region', { name: say('meetings:minutes.objection.title') });
  await objections.getByRole('textbox', { name: say('records:records.minutes_objection.text') }).fill('The round starts on Tuesday');
  await expectSaved(page);
  await expect(circulation.getByRole('button', { name: say('meetings:minutes.approve') })).toBeDisabled();
  await expectAccessible(page);
  await objections.getByRole('combobox', { name: say('records:records.minutes_objection.outcome') }).click();
  await page.getByRole('option', { name: say('records:choices.objectionOutcomes.refused') }).click();
  await expect(circulation.getByRole('button', { name: say('meetings:minutes.approve') })).toBeEnabled();
  await circulation.getByRole('button', { name: say('meetings:minutes.correct') }).click();
  await circulation.getByRole('textbox', { name: say('meetings:minutes.reason') }).fill('A day was wrong');
  await download(page, () => circulation.getByRole('button', { name: say('meetings:minutes.correctNow') }).click());
  await expect(versions.getByText('A day was wrong')).toBeVisible();

  // The action until it is done, and back by undo.
  await goTo(page, 'actions');
  await expectAccessible(page);
  await page.getByRole('row').filter({ hasText: 'Site profiles' }).getByRole('button').click();
  const panel = page.getByRole('complementary');
  await expectAccessible(page);
  await panel.getByRole('textbox', { name: say('records:records.action_progress.text') }).fill('All 14 are written');
  await panel.getByRole('button', { name: say('actions:inspector.markDone') }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Site profiles' })).toHaveCount(0);
  await expect(panel.getByText('All 14 are written')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('row').filter({ hasText: 'Site profiles' })).toBeVisible();

  await goToHash(page, '#/meetings/year');
  await expect(page.getByRole('img', { name: /organisations/ })).toBeVisible();
  await expectAccessible(page);
});

test('a crash in the middle of a sentence loses no more than the last second', async ({ page, desk }) => {
  const list = await openCluster(page);
  const meeting = await planMeeting(page, list);
  await ask(page, 'meetings.start', { meeting, heldOn: null, startTime: null });
  await goToHash(page, `#/meetings/room/${meeting}`);
  await page.keyboard.press('Alt+Digit2');
  // Never a pause that is long enough to be one.
  for (const word of ['Said', 'without', 'ever', 'taking', 'breath', 'for', 'a', 'while', 'and', 'on', 'and', 'on', 'it', 'goes']) {
    await page.keyboard.type(`${word} `, { delay: 40 });
  }
  await page.keyboard.press('Alt+Digit3');
  await page.keyboard.type('A decision that nobody ended');
  await page.keyboard.press('Alt+Digit4');
  await page.keyboard.type('NRC, half an action');
  await page.waitForTimeout(1_000);
  process.kill(serviceProcess(desk), 'SIGKILL');
  await page.reload();
  await expectLoaded(page);
  const [item] = (await ask(page, 'meetings.view', { meeting })).items;
  expect(item?.discussion).toContain('Said without ever taking breath for a while and on and on it goes');
  expect(item?.decisions.map(({ text }) => text)).toEqual(['A decision that nobody ended']);
  expect(item?.actions.map(({ text }) => text)).toEqual(['NRC, half an action']);
});

test('what was promised before: gone through by single keys, sent out, and taken back from the form', async ({ page }) => {
  const list = await openCluster(page);
  const first = await planMeeting(page, list, dayFromToday(-7));
  await ask(page, 'meetings.start', { meeting: first, heldOn: null, startTime: null });
  for (const line of ['NRC, site profiles, tomorrow', 'DRC, fire-safety audit, tomorrow', 'CARE, list of tents, tomorrow']) {
    await ask(page, 'meetings.addAction', { meeting: first, agendaItem: null, line, language: 'en' });
  }
  await ask(page, 'meetings.close', { meeting: first, endTime: null });
  const [series] = await ask(page, 'records.list', { type: 'meeting_series', deleted: false });
  const { meeting } = await ask(page, 'meetings.create', { series: series?.id ?? null, heldOn: dayFromToday(0) });
  await ask(page, 'meetings.start', { meeting, heldOn: null, startTime: null });
  await goToHash(page, `#/meetings/room/${meeting}`);
  const statuses = async () =>
    Object.fromEntries((await ask(page, 'actions.view', { scope: 'all' })).rows.map(({ organisationName, status }) => [organisationName, status]));

  await page.keyboard.press('Alt+Digit5');
  const [one, other] = (await ask(page, 'meetings.view', { meeting })).carriedActions;
  await page.keyboard.press('d');
  await expect.poll(async () => (await statuses())[one?.organisationName ?? '']).toBe('done');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('i');
  await expect.poll(async () => (await statuses())[other?.organisationName ?? '']).toBe('in_progress');
  await page.keyboard.press('n');
  await page.keyboard.type('Two thirds are there');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await ask(page, 'actions.view', { scope: 'open' })).rows.flatMap(({ progress }) => progress.map(({ text }) => text))).toContain('Two thirds are there');

  await goToHash(page, '#/actions/sheets');
  await expectAccessible(page);
  await page.getByRole('button', { name: say('actions:sheets.draft', { count: 2 }) }).click();
  const result = page.getByRole('region', { name: say('meetings:drafts.title') });
  await expect(result.getByRole('listitem')).toHaveCount(2);
  await result.getByText(say('meetings:drafts.byHand')).click();
  await expectAccessible(page);
  const form = await download(page, () => result.getByRole('button', { name: /\.xlsx$/ }).first().click());
  expect(await messagesAbout(form.bytes, 'xlsx')).toEqual([]);

  await goToHash(page, '#/actions/reply');
  await expectAccessible(page);
  const choose = async (buffer: Buffer) => {
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: say('actions:reply.choose') }).click();
    await (await choosing).setFiles({ name: form.name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer });
  };
  await choose(Buffer.from(form.bytes));
  await expect(page.getByText(say('actions:reply.nothingNew'))).toBeVisible();
  await page.getByRole('button', { name: say('actions:reply.another') }).click();

  await choose(await fillForm(form, say('records:choices.actionStatuses.done'), 'Handed over on Monday'));
  await expect(page.getByText('Handed over on Monday')).toBeVisible();
  await expectAccessible(page);
  const doneBefore = Object.values(await statuses()).filter((status) => status === 'done').length;
  await page.getByRole('button', { name: say('actions:reply.take', { count: 2 }) }).click();
  await expect.poll(async () => Object.values(await statuses()).filter((status) => status === 'done').length).toBe(doneBefore + 1);
  expect((await ask(page, 'actions.view', { scope: 'all' })).rows.flatMap(({ progress }) => progress.map(({ text }) => text))).toContain('Handed over on Monday');
});

test('the screens of meetings in Arabic', async ({ page }) => {
  const list = await openCluster(page);
  const meeting = await planMeeting(page, list);
  await ask(page, 'host.setPreferences', { language: 'ar', theme: 'dark' });
  await page.reload();
  for (const hash of ['#/meetings', '#/meetings/series', `#/meetings/prepare/${meeting}`, `#/meetings/room/${meeting}`, `#/meetings/minutes/${meeting}`, '#/meetings/dispatches', '#/meetings/year', '#/actions', '#/actions/sheets', '#/actions/reply']) {
    await test.step(hash, async () => {
      await goToHash(page, hash);
      await expectAccessible(page, 'words');
    });
  }
});
