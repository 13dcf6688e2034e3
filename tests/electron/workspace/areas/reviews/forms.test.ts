import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { partsOf, wordText } from '../../../../helpers/office-files.ts';
import { createTestReview, type TestReview } from '../../../../helpers/reviews.ts';

let one: TestReview;
beforeAll(async () => {
  one = await createTestReview({ partners: { un: 3, nngo: 2 }, coordinators: 1, form: 'short', plan: { languages: ['en', 'ar'] } });
  const { desk, review } = one;
  await desk.call('records.save', { type: 'contact', id: null, fields: { familyName: 'Huda', organisation: 'un-1', emails: ['huda@example.org'] } });
  await desk.call('records.save', { type: 'review_invitee', id: `${review}:un-2`, fields: { language: 'ar' } });
  await one.open();
});
afterAll(async () => {
  expect(one.desk.unexpected).toEqual([]);
  await one.desk.close();
});

const again = async (holder: string, medium: 'xlsx' | 'docx' | 'html' | 'mail' | 'paper', language: 'en' | 'ar' = 'en') => {
  const { files } = await one.desk.call('reviews.reissueCode', { review: one.review, invitee: `${one.review}:${holder}`, medium, language });
  return files.map(({ fileName, mediaType, bytes }) => ({ fileName, mediaType, bytes: new Uint8Array(Buffer.from(bytes, 'base64')) }));
};
const collect = async (files: { fileName: string; bytes: Uint8Array }[]) =>
  (await one.desk.call('reviews.collect', { review: one.review, files: files.map(({ fileName, bytes }) => ({ fileName, bytes: Buffer.from(bytes).toString('base64') })), decisions: [] })).returned;

test('forms go out under numbers, each in its language, and come back in', async () => {
  const [excel] = await again('un-2', 'xlsx');
  const [word] = await again('nngo-1', 'docx');
  // In the order of names: the coordinator, then the organisations.
  expect([excel?.fileName, word?.fileName]).toEqual(['ccpm-2026-005-ar.xlsx', 'ccpm-2026-002-en.docx']);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(excel?.bytes ?? []) as never);
  workbook.worksheets[0]?.eachRow((row) => {
    if (row.getCell(4).value === 'answer:s01') row.getCell(3).value = 'كليًا';
  });
  const parts = unzipSync(word?.bytes ?? new Uint8Array());
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const filled = zipSync({ ...parts, 'word/document.xml': strToU8(document.replace('☐', '☒')) });
  const returned = await collect([
    { fileName: 'a.xlsx', bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) },
    { fileName: 'b.docx', bytes: filled },
  ]);
  expect(returned).toMatchObject([{ refusal: null, answered: 1, asked: 10 }, { refusal: null, answered: 1, asked: 10 }]);
});

test('a mail has both forms with one code, under names that say nobody; without an address there are the forms alone', async () => {
  const [mail] = await again('un-1', 'mail');
  const { to, subject, text, attachments } = await PostalMime.parse(mail?.bytes ?? new Uint8Array(), { attachmentEncoding: 'arraybuffer' });
  expect(to).toMatchObject([{ address: 'huda@example.org' }]);
  expect([subject, text]).toEqual([expect.stringContaining('Performance review 2026'), expect.stringContaining('23 March 2026')]);
  expect(attachments.map(({ filename }) => filename)).toEqual(['ccpm-2026-en.xlsx', 'ccpm-2026-en.html']);
  const code = /[2-9A-HJ-Z]{4}(?:-[2-9A-HJ-Z]{4}){3}/.exec(new TextDecoder().decode(attachments[1]?.content as ArrayBuffer))?.[0] ?? '-';
  expect(partsOf(new Uint8Array(attachments[0]?.content as ArrayBuffer))('xl/sharedStrings.xml')).toContain(code);
  expect((await again('un-3', 'mail')).map(({ mediaType }) => mediaType)).toEqual(['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/html']);
});

test('paper is one file for each language, and a form to look at is taken by nobody', async () => {
  const [paper] = await again('un-3', 'paper', 'ar');
  expect(paper?.fileName).toBe('ccpm-2026-paper-ar.docx');
  expect(wordText(partsOf(paper?.bytes ?? new Uint8Array())('word/document.xml'))).toContain('لشركاء المجموعة');
  const { review } = one;
  const specimen = await one.desk.call('reviews.formFile', { review, code: null, role: 'partner', medium: 'xlsx', language: 'en' });
  expect(await collect([{ fileName: 'specimen.xlsx', bytes: Buffer.from(specimen.bytes, 'base64') }])).toMatchObject([{ refusal: { code: 'code-unknown' } }]);
  const { code = '' } = one.forms.get('nngo-2') ?? {};
  const own = await one.desk.call('reviews.formFile', { review, code: code.toLowerCase(), role: 'coordinator', medium: 'data', language: 'en' });
  expect(JSON.parse(Buffer.from(own.bytes, 'base64').toString('utf8'))).toMatchObject({ code, role: 'partner' });
  expect(await one.codeOf('reviews.formFile', { code: 'AAAA-BBBB', role: 'partner', medium: 'html', language: 'en' })).toBe('code-unknown');
});
