import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { messagesAbout, partsOf, wordText } from '../../helpers/office-files.ts';
import { ask, download, expect, expectSaved, goTo, openEmptyWorkspace, test } from './desk.ts';
import { say, titleIn } from './words.ts';

/** Heading of a clause in the template of a language. */
function headingOf(language: string, clause: string): string {
  const template = readFileSync(
    join(import.meta.dirname, `../../../resources/templates/${language}/cluster-tor.md`),
    'utf8',
  );
  const found = template.split('\n').find((line) => line.startsWith(`### ${clause}: `));
  if (found === undefined) throw new Error(`No clause ${clause} in ${language}`);
  return found.slice(`### ${clause}: `.length);
}

/** Text of each paragraph that has one of the styles, in order. */
function paragraphsOf(xml: string, styles: RegExp): string[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) => paragraph)
    .filter((paragraph) => styles.test(paragraph))
    .map(wordText);
}

/** A heading of the document, whatever its number. */
const numbered = (heading: string): RegExp => new RegExp(`^[\\d.]*\\s*${heading.replaceAll(/[.()]/g, '\\$&')}$`);

const clauseItem = (page: Page, heading: string): Locator =>
  page
    .getByRole('region', { name: say('drafting:draft.clauseList') })
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: heading, exact: true }) });

/** Types over what a clause says, as a person does in the editor. */
async function rewrite(wording: Locator, text: string): Promise<void> {
  await wording.click();
  await wording.press('ControlOrMeta+A');
  await wording.pressSequentially(text);
}

test('terms of reference are drafted clause by clause, printed in Arabic and frozen', async ({ page }) => {
  await openEmptyWorkspace(page);
  await goTo(page, 'documents');
  await page
    .getByRole('button', { name: say('drafting:register.draftTor') })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: say('drafting:draft.title') })).toBeVisible();
  const preview = page.getByRole('region', { name: say('drafting:draft.preview') });
  const [context, activation, conflict] = ['background.context', 'background.activation', 'background.conflict'].map(
    (clause) => headingOf('en', clause),
  ) as [string, string, string];
  await expect(preview.getByRole('heading', { name: numbered(context) })).toBeVisible();
  await expect(preview.getByText('CCCM Cluster').first()).toBeVisible();

  await clauseItem(page, context).getByRole('button', { name: context, exact: true }).click();
  const wording = clauseItem(page, context).getByLabel(say('drafting:clause.text'), { exact: true });
  await rewrite(wording, 'The lake provinces host people who fled in ');
  await page.keyboard.press('ControlOrMeta+B');
  await page.keyboard.type('June');
  await page.keyboard.press('ControlOrMeta+B');
  await page.keyboard.type('.\n- Country: ');
  await clauseItem(page, context).getByRole('button', { name: say('documents:fields.country'), exact: true }).click();
  await expect(preview.getByText('The lake provinces host people who fled in June.')).toBeVisible();
  await expect(preview.getByText('June', { exact: true })).toHaveCSS('font-weight', '700');
  await expect(clauseItem(page, context).getByText(say('drafting:clause.edited'))).toBeVisible();

  await page.getByRole('switch', { name: say('drafting:clause.include', { heading: activation }) }).press('Space');
  await expect(preview.getByRole('heading', { name: numbered(activation) })).toHaveCount(0);
  await page.getByRole('button', { name: say('drafting:clause.up', { heading: conflict }) }).click();
  await expect(
    page
      .getByRole('listitem')
      .filter({ has: page.getByRole('switch') })
      .nth(1),
  ).toContainText(conflict);

  await page
    .getByRole('button', { name: say('drafting:clause.add') })
    .first()
    .click();
  const own = page.getByRole('listitem').filter({ hasText: say('drafting:clause.own') });
  await own.getByLabel(say('drafting:clause.heading'), { exact: true }).fill('Seasonal floods');
  await rewrite(own.getByLabel(say('drafting:clause.text'), { exact: true }), 'Members agree on dry sites by March.');
  await expect(preview.getByRole('heading', { name: numbered('Seasonal floods') })).toBeVisible();
  await expect(preview.getByText('Members agree on dry sites by March.')).toBeVisible();

  await page.getByRole('combobox', { name: say('drafting:draft.language') }).click();
  await page.getByRole('option', { name: say('records:choices.languages.ar') }).click();
  await expect(preview.getByRole('article')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('heading', { level: 1, name: say('drafting:draft.title') })).toBeVisible();
  const arabicContext = headingOf('ar', 'background.context');
  await clauseItem(page, arabicContext).getByRole('button', { name: arabicContext, exact: true }).click();
  await rewrite(
    clauseItem(page, arabicContext).getByLabel(say('drafting:clause.text'), { exact: true }),
    'تستضيف ولايات البحيرة النازحين منذ حزيران (June 2026).',
  );
  await expect(preview.getByText('تستضيف ولايات البحيرة النازحين منذ حزيران (June 2026).')).toBeVisible();
  await expectSaved(page);

  const file = await download(page, () =>
    page.getByRole('button', { name: say('drafting:draft.word'), exact: true }).click(),
  );
  expect(await messagesAbout(file.bytes, 'docx')).toEqual([]);
  const xml = partsOf(file.bytes)('word/document.xml');
  const headings = paragraphsOf(xml, /<w:pStyle w:val="Heading[12]"\/>/);
  expect(paragraphsOf(xml, /<w:pStyle w:val="TOC[12]"\/>/)).toEqual(headings);
  expect(headings.length).toBeGreaterThan(20);
  expect(xml).toMatch(/<w:sectPr.*<w:bidi\/>/s);
  const paragraphs = paragraphsOf(xml, /^(?!.*<w:pStyle w:val="TOC)/s);
  for (const paragraph of xml.match(/<w:p[ >].*?<\/w:p>/gs) ?? []) {
    if (paragraph.includes('البحيرة')) expect(paragraph).toContain('<w:bidi/>');
  }
  const place = (text: RegExp): number => paragraphs.findIndex((paragraph) => text.test(paragraph));
  const edited = place(/^تستضيف ولايات البحيرة النازحين منذ حزيران/);
  expect(place(numbered(arabicContext))).toBeGreaterThan(-1);
  expect(edited).toBeGreaterThan(place(numbered(arabicContext)));
  expect(place(numbered(headingOf('ar', 'background.conflict')))).toBe(edited + 1);
  expect(place(/The lake provinces/)).toBe(-1);
  expect(place(numbered(headingOf('ar', 'background.activation')))).toBe(-1);

  await page.getByRole('button', { name: say('drafting:draft.freeze') }).click();
  const freezing = page.getByRole('region', { name: say('drafting:freeze.title') });
  await freezing.getByLabel(say('drafting:freeze.version')).fill('1.0');
  await freezing.getByRole('combobox', { name: say('drafting:freeze.status') }).click();
  await page.getByRole('option', { name: say('records:choices.documentStatuses.endorsed') }).click();
  await freezing.getByLabel(say('drafting:freeze.note')).fill('Agreed in the cluster meeting.');
  await freezing.getByRole('button', { name: say('drafting:freeze.submit'), exact: true }).click();
  await expect(freezing.getByText(say('drafting:versions.version', { version: '1.0' }))).toBeVisible();
  const frozen = await download(page, () =>
    freezing.getByRole('button', { name: say('drafting:versions.download', { version: '1.0' }) }).click(),
  );
  expect(await messagesAbout(frozen.bytes, 'docx')).toEqual([]);
  expect(wordText(partsOf(frozen.bytes)('word/document.xml'))).toContain('تستضيف ولايات البحيرة');

  await page.getByRole('button', { name: say('drafting:draft.toRegister') }).click();
  const entry = page.getByRole('row').filter({ hasText: say('records:choices.documentKinds.cluster-tor') });
  await expect(entry).toContainText('1.0');
  await expect(entry).toContainText(say('records:choices.documentStatuses.endorsed'));
  await goTo(page, 'checklist');
  const item = page.getByRole('row').filter({ hasText: titleIn('checklist', 'items', 'sd-02') });
  await expect(item).toContainText(say('records:choices.checklistStatuses.met'));
  await expect(item).toContainText('1.0');
  expect(await ask(page, 'records.list', { type: 'document_version', deleted: false })).toMatchObject([
    { version: '1.0', language: 'ar' },
  ]);
});
