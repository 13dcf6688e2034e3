import type { Locator, Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { messagesAbout, partsOf, wordText } from '../../helpers/office-files.ts';
import { ask, download, type DownloadedFile, expect, expectAccessible, expectSaved, goTo, openSample, test } from './desk.ts';
import { say } from './words.ts';

const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The file as a partner sends it back: some words of one run replaced, a paragraph behind it. */
function edited({ bytes }: DownloadedFile, was: string, is: string, added: string): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml'] as Uint8Array);
  expect(xml).toContain(was);
  const at = xml.indexOf('</w:p>', xml.indexOf(was)) + '</w:p>'.length;
  const changed = `${xml.slice(0, at).replace(was, is)}<w:p><w:r><w:t>${added}</w:t></w:r></w:p>${xml.slice(at)}`;
  return zipSync({ ...parts, 'word/document.xml': strToU8(changed) });
}

const clauseItem = (page: Page, heading: RegExp): Locator =>
  page
    .getByRole('region', { name: say('drafting:draft.clauseList') })
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: heading }) })
    .last();

async function dropFile(page: Page, label: string, file: { name: string; bytes: Uint8Array }): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: label, exact: true }).click();
  await (await chooser).setFiles({ name: file.name, mimeType: documentType, buffer: Buffer.from(file.bytes) });
}

test('a group’s terms of reference are drafted, circulated, taken back with changes and compared', async ({ page }) => {
  await openSample(page);
  const [position] = (await ask(page, 'records.list', { type: 'position', deleted: false })).filter(({ positionKind }) => positionKind === 'coordinator');
  const { id: group } = await ask(page, 'records.save', {
    type: 'group',
    id: null,
    fields: { groupKind: 'twg', name: 'Fire safety working group', purpose: 'Agree on spacing and fire breaks.', closingCriterion: 'The guidance is endorsed.' },
  });
  await goTo(page, 'documents');
  await page.getByRole('button', { name: say('drafting:register.add') }).first().click();
  await page.getByRole('menuitem', { name: say('records:choices.documentKinds.twg-tor') }).hover();
  await page.getByRole('menuitem', { name: 'Fire safety working group' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Fire safety working group');
  const preview = page.getByRole('region', { name: say('drafting:draft.preview') });
  await expect(preview.getByText('Agree on spacing and fire breaks.').first()).toBeVisible();
  await expectAccessible(page);

  await test.step('what the workspace says later shows beside what the draft says', async () => {
    await ask(page, 'records.save', { type: 'group', id: group, fields: { name: 'Fire and flood working group' } });
    const differing = page.getByRole('region', { name: say('drafting:differing.title', { count: 1 }) });
    await expect(differing).toContainText('Fire and flood working group');
    await differing.getByRole('button', { name: new RegExp(`^${say('drafting:differing.take')}`) }).click();
    await expect(differing).toHaveCount(0);
    await expect(preview.getByText('Fire and flood working group').first()).toBeVisible();
    expect(position).toBeDefined();
  });

  await test.step('the draft is circulated as a frozen version', async () => {
    await page.getByRole('button', { name: say('drafting:following.do.circulated'), exact: true }).click();
    const form = page.getByRole('region', { name: say('drafting:freeze.title') });
    await form.getByLabel(say('records:records.document.circulatedTo')).fill('All members of the group');
    await form.getByRole('button', { name: say('drafting:freeze.submit'), exact: true }).click();
    await expect(form.getByText(/SHA-256/)).toBeVisible();
  });
  const form = page.getByRole('region', { name: say('drafting:freeze.title') });
  const sent = await download(page, () => form.getByRole('button', { name: /^Word/ }).first().click());

  await test.step('a partner’s changes are taken over one by one', async () => {
    await page.getByRole('button', { name: say('drafting:following.returns') }).click();
    const text = wordText(partsOf(sent.bytes)('word/document.xml'));
    expect(text).toContain('Agree on spacing and fire breaks.');
    const [, sentence] = /<w:t[^>]*>([^<]{60,200}\.)<\/w:t>/.exec(partsOf(sent.bytes)('word/document.xml').slice(partsOf(sent.bytes)('word/document.xml').indexOf('Heading2'))) ?? [];
    expect(sentence).toBeDefined();
    const words = (sentence ?? '').split(' ');
    const changed = [...words.slice(0, -1), 'without', 'delay', words.at(-1)].join(' ');
    await dropFile(page, say('comparing:returns.choose'), { name: 'returned.docx', bytes: edited(sent, sentence ?? '', changed, 'The group meets in the camp.') });
    await expect(page.getByRole('region', { name: say('comparing:returns.read') })).toContainText('returned.docx');
    await page.getByLabel(say('comparing:returns.receivedFrom')).fill('Yusuf Haddad');
    await page.getByRole('button', { name: say('comparing:returns.keep') }).click();
    await expect(page.getByText('The group meets in the camp.').first()).toBeVisible();
    await expectAccessible(page);
    await page.locator('[data-piece]').first().focus();
    await page.keyboard.press('t');
    await expect(page.getByText(say('records:choices.returnDecisions.taken')).first()).toBeVisible();
    await expectSaved(page);
    await page.getByRole('button', { name: say('comparing:returns.toDraft') }).click();
    await expect(preview.getByText('The group meets in the camp.')).toBeVisible();
  });

  await test.step('the version sent and the present words are compared, and saved as tracked changes', async () => {
    await page.getByRole('button', { name: say('drafting:following.compare') }).click();
    await expect(page.getByRole('main').locator('ins').filter({ hasText: 'The group meets in the camp.' })).toBeVisible();
    await expectAccessible(page);
    const tracked = await download(page, () => page.getByRole('button', { name: say('comparing:saveTracked') }).click());
    expect(await messagesAbout(tracked.bytes, 'docx')).toEqual([]);
    expect(partsOf(tracked.bytes)('word/document.xml')).toMatch(/<w:ins [^>]*>.*The group meets in the camp\./s);
  });
});

test('a file that is not ours changes nothing, and documents print on the cluster’s own letterhead', async ({ page }) => {
  await openSample(page);
  await goTo(page, 'documents');
  await page.getByRole('button', { name: say('drafting:register.returned') }).click();
  await dropFile(page, say('comparing:returns.choose'), { name: 'other.docx', bytes: strToU8('no Word file') });
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await ask(page, 'records.list', { type: 'document_return', deleted: false })).toEqual([]);

  await page.getByRole('button', { name: say('comparing:toRegister') }).click();
  await page.getByRole('button', { name: say('drafting:register.letterheads') }).click();
  const sample = await download(page, () => page.getByRole('button', { name: say('comparing:letterheads.sample') }).click());
  await dropFile(page, say('comparing:letterheads.choose'), { name: 'house.docx', bytes: sample.bytes });
  await expect(page.getByText(say('comparing:letterheads.usable'))).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: say('comparing:letterheads.add') }).click();
  await expect(page.getByText(say('comparing:letterheads.isDefault'))).toBeVisible();

  const [mou] = (await ask(page, 'records.list', { type: 'document', deleted: false })).filter(({ documentKind }) => documentKind === 'co-coordination-mou');
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/documents/draft/${mou?.id}`);
  const grid = page.getByRole('table').filter({ hasText: say('drafting:grid.side') });
  await grid.getByRole('combobox').first().click();
  await page.getByRole('option', { name: say('records:choices.leadingSides.shared') }).click();
  await expectSaved(page);
  const file = await download(page, () => page.getByRole('button', { name: say('drafting:draft.word'), exact: true }).click());
  expect(await messagesAbout(file.bytes, 'docx')).toEqual([]);
  expect(wordText(partsOf(file.bytes)('word/document.xml'))).toContain(say('records:choices.leadingSides.shared'));
  expect(Object.keys(unzipSync(file.bytes)).filter((name) => /word\/header\d*\.xml/.test(name))).not.toEqual([]);
  await clauseItem(page, /./).waitFor();
});
