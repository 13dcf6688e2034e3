import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { writeReviewReport } from '../../../../electron/workspace/documents/excel/review-report-workbook.ts';
import { writeMarkdown } from '../../../../electron/workspace/documents/markdown/write-markdown.ts';
import { writeWord } from '../../../../electron/workspace/documents/word/write-word.ts';
import { languages } from '../../../../shared/records/choices.ts';
import { messagesAbout, partsOf } from '../../../helpers/office-files.ts';
import { papersOf, sampleSurvey } from '../../../helpers/review-papers.ts';
import { createRandom } from '../../../shared/domain/ccpm/datasets.ts';

const survey = sampleSurvey({ random: createRandom(11), most: 60, threshold: 5 });

describe.each(languages)('the papers of a review in %s', (language) => {
  it('are worded', () => {
    const missing: string[] = [];
    for (const plan of Object.values(papersOf(survey, language, missing))) expect(writeMarkdown(plan)).not.toMatch(/\{\{|undefined|NaN/);
    expect(missing).toEqual([]);
  });
});

it('Open XML objects to nothing in the report in two languages, each with its own bookmarks and numbering', { timeout: 30_000 }, async () => {
  const plan = papersOf(survey, 'en')['report_in_two'];
  if (!plan) throw new Error('No report');
  const written = await writeWord(plan);
  expect(await messagesAbout(written, 'docx')).toEqual([]);
  const xml = partsOf(written)('word/document.xml');
  const marks = [...xml.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, name]) => name);
  expect(new Set(marks).size).toBe(marks.length);
});

it('prints either numbering from one crosswalk, in its own order', () => {
  const headings = (numbering: 'ccpm' | 'iasc') =>
    papersOf({ ...survey, inputIn: (language) => survey.inputIn(language, numbering) }, 'en')['report']?.blocks.flatMap((block) => (block.kind === 'heading' && block.anchor.startsWith('function-') ? [block.text.replace('\u200E', '').slice(0, 14)] : []));
  expect(headings('ccpm')?.slice(3)).toEqual(['4 Supporting r', '5 Monitoring a', '6 Building nat', '7 Accountabili']);
  expect(headings('iasc')?.slice(3)).toEqual(['4 Monitoring a', '5 Building nat', '6 Supporting r', '+1 Accountabil']);
});

async function read(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

it('Open XML objects to nothing in the Arabic workbook; it reads from right to left, with numbers as numbers and coloured words', { timeout: 30_000 }, async () => {
  const written = await writeReviewReport(survey.inputIn('ar'));
  expect(await messagesAbout(written, 'xlsx')).toEqual([]);
  const workbook = await read(written);
  expect(workbook.worksheets.map(({ views }) => views[0]?.rightToLeft)).toEqual(workbook.worksheets.map(() => true));
  const [response, scores] = workbook.worksheets;
  expect(response?.getCell('D2').numFmt).toBe('0.0%');
  const { results } = survey.inputIn('ar').results;
  expect(scores?.getCell('C2').value).toBe(results.subfunctions[0]?.together.score);
  expect(partsOf(written)('xl/worksheets/sheet2.xml').match(/<cfRule /g)?.length).toBeGreaterThan(6 * 3);
});

it('holds no figure of fewer than the threshold', { timeout: 30_000 }, async () => {
  const random = createRandom(5);
  for (let run = 0; run < 8; run += 1) {
    const threshold = 3 + (run % 4);
    const own = sampleSurvey({ random, most: 5 + run * 5, threshold });
    const workbook = await read(await writeReviewReport(own.inputIn('en')));
    let looked = 0;
    for (const sheet of workbook.worksheets) {
      const headings = (sheet.getRow(1).values as string[]).map(String);
      sheet.eachRow((row, place) => {
        if (place === 1) return;
        const values = row.values as (string | number | undefined)[];
        headings.forEach((heading, column) => {
          const value = values[column];
          if (!heading.endsWith('Respondents') || typeof value !== 'number') return;
          looked += 1;
          expect(value === 0 || value >= threshold).toBe(true);
        });
        if (sheet.name !== 'Distributions') return;
        const valid = headings.reduce((sum, heading, column) => sum + (heading.startsWith('Answer ') && typeof values[column] === 'number' ? values[column] : 0), 0);
        looked += 1;
        expect(valid === 0 || valid >= threshold).toBe(true);
        if (values.at(-1) === 'Withheld') expect(values.filter((value) => typeof value === 'number')).toEqual([]);
      });
    }
    expect(looked).toBeGreaterThan(50);
  }
});
