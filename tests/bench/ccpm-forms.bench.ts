import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeReviewWorkbook } from '../../electron/workspace/documents/excel/review-form.ts';
import { writeAnswerPage } from '../../electron/workspace/documents/reviews/answer-page.ts';
import { writeReviewDocument } from '../../electron/workspace/documents/word/review-form.ts';
import type { ReviewForm } from '../../shared/contract/reviews.ts';
import { heldWordingOf, questionsOf } from '../helpers/review-form.ts';
import { createTestReview, optionScoring, sayAll } from '../helpers/reviews.ts';
import { figure, type Measurement } from './measure.ts';

type Fill = (form: ReviewForm) => Promise<Uint8Array> | Uint8Array;

/** The whole form in Excel, every question answered with the words of its list. */
async function excel(form: ReviewForm): Promise<Uint8Array> {
  const parts = unzipSync(await writeReviewWorkbook({ wording: heldWordingOf('en'), clusterName: 'CCCM', writtenOn: '2026-03-10', form }));
  const strings = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array()).split('<si>').slice(1);
  let sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const words = new Map(questionsOf(form).map(({ question, options }) => [`answer:${question.id}`, options[2]?.texts.en ?? '']));
  for (const [, row, place] of sheet.matchAll(/<c r="D(\d+)"[^>]*><v>(\d+)<\/v>/g)) {
    const tag = /<t[^>]*>([^<]*)/.exec(strings[Number(place)] ?? '')?.[1] ?? '';
    if (words.has(tag)) sheet = sheet.replace(new RegExp(`<c r="C${row}"([^>]*)/>`), `<c r="C${row}"$1 t="inlineStr"><is><t>${words.get(tag)}</t></is></c>`);
  }
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) });
}

async function word(form: ReviewForm): Promise<Uint8Array> {
  const parts = unzipSync(await writeReviewDocument({ wording: heldWordingOf('en'), clusterName: 'CCCM', forms: [form], isFilledInWord: true }));
  let place = 0;
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll('☐', () => (place++ % 6 === 2 ? '☒' : '☐'));
  return zipSync({ ...parts, 'word/document.xml': strToU8(document) });
}

function answerFile(form: ReviewForm): Uint8Array {
  const { review, digest, code } = form;
  const { answers } = sayAll(form, (question) => optionScoring(form, question, 3));
  return new TextEncoder().encode(JSON.stringify({ format: 'cluster-desk-review-answers', version: 1, review, digest, code, answers, comments: {} }));
}

const media: Record<string, Fill> = { Excel: excel, Word: word, 'answer files of the page': answerFile };

/** Returned forms of the whole questionnaire taken into the urn, by medium and by how many; and writing one form. */
export async function measureForms(): Promise<Measurement[]> {
  const rows: Measurement[] = [];
  for (const [name, fill] of Object.entries(media)) {
    for (const count of [100, 300]) {
      const one = await createTestReview({ partners: { un: count } });
      await one.open();
      const files: { fileName: string; bytes: string }[] = [];
      for (const [holder, form] of one.forms) files.push({ fileName: holder, bytes: Buffer.from(await fill(form)).toString('base64') });
      const start = performance.now();
      const { returned } = await one.desk.call('reviews.collect', { review: one.review, files, decisions: [] });
      const took = performance.now() - start;
      const refused = returned.find(({ refusal }) => refusal !== null);
      if (refused) throw new Error(`${name}: ${refused.refusal?.code}`);
      rows.push(figure(`${count} files collected: ${name}`, `${(took / 1000).toFixed(2)} s`, `${(took / count).toFixed(1)} ms a file`));
      await one.desk.close();
    }
  }
  const one = await createTestReview({ partners: { un: 1 }, plan: { languages: ['en', 'fr', 'es', 'ar', 'zh'] } });
  await one.open();
  const form = one.forms.get('un-1');
  await one.desk.close();
  if (!form) return rows;
  const writers: Record<string, Fill> = { Excel: excel, Word: word, 'page in five languages': (own) => writeAnswerPage({ form: own, clusterName: 'CCCM', wordingOf: heldWordingOf }) };
  for (const [name, write] of Object.entries(writers)) {
    const start = performance.now();
    for (let count = 0; count < 20; count += 1) await write(form);
    rows.push(figure(`one form written: ${name}`, `${((performance.now() - start) / 20).toFixed(0)} ms`));
  }
  return rows;
}
