import { writeReviewReport } from '../../electron/workspace/documents/excel/review-report-workbook.ts';
import { writeWord } from '../../electron/workspace/documents/word/write-word.ts';
import { reviewReportPlan } from '../../shared/documents/plans/reviews/report.ts';
import { makeResults } from '../../shared/domain/ccpm/reviews/results.ts';
import { sampleSurvey } from '../helpers/review-papers.ts';
import { createRandom } from '../shared/domain/ccpm/datasets.ts';
import { figure, type Measurement, medianMilliseconds } from './measure.ts';

/** What closing and the report take: results of both sides and of the hubs, with small groups held back, then Word and Excel. */
export async function measureCcpmReport(sizes: readonly number[]): Promise<Measurement[]> {
  const rows: Measurement[] = [];
  for (const size of sizes) {
    const survey = sampleSurvey({ random: createRandom(size), most: size, threshold: 5, came: 1 });
    const input = survey.inputIn('en');
    const plan = reviewReportPlan(input);
    const took = {
      'scored by side and hub, small groups held back': await medianMilliseconds(3, () => makeResults(input.questionnaire, survey.respondents, 'ab'.repeat(32))),
      'report planned': await medianMilliseconds(5, () => reviewReportPlan(input)),
      'report drawn in Word': await medianMilliseconds(3, () => writeWord(plan)),
      'report written in Excel': await medianMilliseconds(3, () => writeReviewReport(input)),
    };
    for (const [what, milliseconds] of Object.entries(took)) {
      rows.push(figure(`${size} respondents x 68 items ${what}`, `${milliseconds.toFixed(0)} ms`, `${((milliseconds * 1000) / size).toFixed(0)} µs a respondent`));
    }
  }
  return rows;
}
