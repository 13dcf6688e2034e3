import { join } from 'node:path';
import { readCcpmCatalogue } from '../../electron/workspace/ccpm/read-questionnaire.ts';
import { readAnswerTable } from '../../shared/domain/ccpm/answer-table.ts';
import { scoringMethods } from '../../shared/domain/ccpm/methods.ts';
import { scoreSurvey } from '../../shared/domain/ccpm/score.ts';
import { createRandom, randomRows, rowsToSheet } from '../shared/domain/ccpm/datasets.ts';
import { measureForms } from './ccpm-forms.bench.ts';
import { measureCcpmReport } from './ccpm-report.bench.ts';
import { figure, type Measurement, medianMilliseconds } from './measure.ts';

const sizes = [500, 1_000, 2_000, 4_000];

/** Answers of 500 respondents to all 68 items, by each method; then how it grows with the respondents; and forms taken in. */
export async function measureCcpm(): Promise<Measurement[]> {
  const catalogue = readCcpmCatalogue(join(import.meta.dirname, '../../resources'));
  const rows: Measurement[] = [];
  for (const size of sizes) {
    const sheet = rowsToSheet(respondentsOf(size));
    const read = () => {
      const table = readAnswerTable([sheet], catalogue);
      if (!table.ok) throw new Error(table.error.code);
      return table.value.respondents;
    };
    const respondents = read();
    const methods = size === sizes[0] ? scoringMethods : scoringMethods.slice(0, 1);
    for (const method of methods) {
      const took = await medianMilliseconds(9, () => scoreSurvey(catalogue, respondents, method));
      rows.push(figure(`${size} respondents x 68 items scored, ${method}`, `${took.toFixed(1)} ms`, `${((took * 1000) / size).toFixed(0)} µs a respondent`));
    }
    const took = await medianMilliseconds(9, read);
    rows.push(figure(`${size} rows of cells read as answers`, `${took.toFixed(1)} ms`, `${((took * 1000) / size).toFixed(0)} µs a respondent`));
  }
  return [...rows, ...(await measureCcpmReport(sizes)), ...(await measureForms())];
}

function respondentsOf(size: number): Record<string, string>[] {
  const random = createRandom(size);
  const rows: Record<string, string>[] = [];
  while (rows.length < size) rows.push(...randomRows(random, 20));
  return rows.slice(0, size);
}
