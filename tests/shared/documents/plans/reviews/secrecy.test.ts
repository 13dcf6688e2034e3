import { expect, test } from 'vitest';
import type { Block, Cell, DocumentPlan } from '../../../../../shared/documents/blocks.ts';
import { reviewReportPlan } from '../../../../../shared/documents/plans/reviews/report.ts';
import { workshopPlan } from '../../../../../shared/documents/plans/reviews/workshop.ts';
import { createRandom } from '../../../domain/ccpm/datasets.ts';
import { sampleSurvey, type SampleSurvey } from '../../../../helpers/review-papers.ts';

/*
 * What a report prints is read back as a reader would, who knows how many were invited and adds and subtracts: no figure
 * may stand for fewer respondents than the threshold, and none may follow from two that are printed.
 */

const textOf = (cell: Cell | undefined) => (cell?.runs ?? []).map(({ text }) => text).join('');
const flat = (blocks: readonly Block[]): Block[] => blocks.flatMap((block) => (block.kind === 'part' ? flat(block.blocks) : [block]));
const tablesOf = ({ blocks }: DocumentPlan) => flat(blocks).filter((block) => block.kind === 'table');
const counted = (text: string) => [...text.matchAll(/answers: (\d+)/g)].map(([, count]) => Number(count));

/** The part of the report between two headings. */
function section({ blocks }: DocumentPlan, anchor: string): Block[] {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.anchor === anchor);
  const end = blocks.findIndex((block, place) => place > start && block.kind === 'heading' && block.level === 1);
  return blocks.slice(start, end);
}

/** What is printed of too few, in words; an assertion for each of some thousand figures would take seconds. */
function telling(plan: DocumentPlan, threshold: number): string[] {
  const isTelling = (count: number) => count > 0 && count < threshold;
  const inTables = tablesOf(plan).flatMap(({ rows }) => rows.flat().flatMap((cell) => counted(textOf(cell)))).filter(isTelling);
  const inBars = flat(plan.blocks).flatMap((block) => {
    if (block.kind !== 'distribution') return [];
    const labels = block.rows.map(({ label }) => label);
    const wrong = block.rows.filter(({ counts, text }) => {
      const valid = counts.reduce((sum, count) => sum + count, 0);
      return isTelling(valid) || (text === 'Withheld' ? valid > 0 : counted(text)[0] !== valid);
    });
    return [...wrong.map(({ label, text }) => `${label}: ${text}`), ...(new Set(labels).size === labels.length ? [] : [`twice among ${labels.join(', ')}`])];
  });
  return [...inTables.map((count) => `answers: ${count}`), ...inBars];
}

/** Partners by type, their sum, the coordination team, and all: of no few of them is it said who answered. */
function checkResponse(plan: DocumentPlan, { respondents }: SampleSurvey, threshold: number): void {
  const [byType, byHub] = section(plan, 'response').filter((block) => block.kind === 'table');
  const figures = (byType?.rows ?? []).map((row) => Number(textOf(row[1])));
  const types = figures.slice(0, -3);
  const [partners, coordinators, all] = figures.slice(-3);
  expect([partners, coordinators, all]).toEqual([respondents.filter(({ role }) => role === 'partner').length, respondents.filter(({ role }) => role === 'coordinator').length, respondents.length]);
  const hubs = (byHub?.rows ?? []).map((row) => Number(textOf(row[1])));
  for (const [groups, whole] of [[types, partners], [hubs, all]] as const) {
    expect(groups.reduce((sum, count) => sum + count, 0)).toBe(whole);
    // All together in one row say no more than their sum does.
    if (groups.length > 1) for (const count of groups) expect(count).toBeGreaterThanOrEqual(threshold);
  }
}

/** A score and the one beside it: two sides are printed or neither, and what is withheld is a word without a figure. */
function checkScores(plan: DocumentPlan, survey: SampleSurvey): void {
  const { results } = survey.inputIn('en');
  const [, scores] = section(plan, 'overall').filter((block) => block.kind === 'table');
  const rows = (scores?.rows ?? []).filter(({ length }) => length === 4);
  expect(rows).toHaveLength(results.results.subfunctions.length);
  rows.forEach((row, place) => {
    const shown = results.results.subfunctions[place];
    (['together', 'coordinator', 'partner'] as const).forEach((side, column) => {
      const isWithheld = shown?.[side].status === 'withheld';
      expect(textOf(row[column + 1]) === 'Withheld').toBe(isWithheld);
      expect(/\d/.test(textOf(row[column + 1]))).toBe(shown?.[side].score !== null);
    });
    expect(textOf(row[2]) === 'Withheld').toBe(textOf(row[3]) === 'Withheld');
  });
}

test('no figure of a report or a workshop sheet stands for fewer than the threshold, or follows from two that are printed', { timeout: 60_000 }, () => {
  const random = createRandom(6);
  let figures = 0;
  for (let run = 0; run < 40; run += 1) {
    const threshold = 2 + Math.floor(random() * 5);
    const survey = sampleSurvey({ random, most: 1 + Math.floor(random() * 40), threshold, form: random() < 0.2 ? 'short' : 'full' });
    const plan = reviewReportPlan(survey.inputIn('en'));
    expect(telling(plan, threshold)).toEqual([]);
    figures += telling(plan, Number.MAX_SAFE_INTEGER).length;
    checkResponse(plan, survey, threshold);
    checkScores(plan, survey);
    expect(telling(workshopPlan(survey.inputIn('en')), threshold)).toEqual([]);
  }
  expect(figures).toBeGreaterThan(500);
});

test('a distribution of one side is never printed beside that of both', () => {
  const random = createRandom(7);
  for (let run = 0; run < 10; run += 1) {
    const survey = sampleSurvey({ random, most: 30, threshold: 5, areCoordinatorsShown: run % 2 === 0 });
    for (const block of reviewReportPlan(survey.inputIn('en')).blocks) {
      if (block.kind !== 'distribution') continue;
      const items = Map.groupBy(block.rows, ({ label }) => label.split(' ')[0]);
      for (const rows of items.values()) expect(rows.some(({ label }) => label.endsWith('All')) && rows.length > 1).toBe(false);
    }
  }
});
