import { questionTable } from './question-table.ts';

/** The percent as two integers, and the status; `null` without an answer. */
export interface Recomputed {
  percent: readonly [bigint, bigint] | null;
  status: string;
  respondents: number;
}

type Row = Record<string, string>;

/**
 * The scores once more, from the cells as they are written, sharing no code with the application: integers on one
 * scale that every mean fits on, tallies instead of sorted answers, and the field's own table of questions.
 */
export function recompute(rows: readonly Row[], method: string): Map<string, Recomputed> {
  const results = new Map<string, Recomputed>();
  for (const [item] of questionTable) results.set(item, scoreOf(rows, [item], method));
  for (const section of new Set(questionTable.map(([item]) => sectionOf(item)))) {
    const items = questionTable.map(([item]) => item).filter((item) => sectionOf(item) === section);
    results.set(section, scoreOf(rows, items, method));
  }
  return results;
}

/** `2.2.14` belongs to 2.2; functions 5 to 7 are one section each. */
function sectionOf(item: string): string {
  const [major = '', minor = ''] = item.split('.');
  return Number(major) >= 5 ? major : `${major}.${minor}`;
}

/** Divisible by every number of answers up to 22. */
const scale = 232_792_560n;

function scoreOf(rows: readonly Row[], items: readonly string[], method: string): Recomputed {
  const answersOf = (row: Row) =>
    questionTable
      .filter(([item]) => items.includes(item))
      .map(([, coordinator, partner]) => row[row['role'] === 'coordinator' ? coordinator : partner])
      .filter((cell): cell is string => ['0', '1', '2', '3', '4'].includes(cell ?? ''))
      .map(BigInt);
  const given = rows.map(answersOf).filter((answers) => answers.length > 0);
  if (given.length === 0) return { percent: null, status: 'no-data', respondents: 0 };
  const sum = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n);
  let points: readonly [bigint, bigint];
  if (method === 'respondent-median') {
    points = middle(given.map((answers) => (sum(answers) * scale) / BigInt(answers.length)));
  } else if (method === 'pooled-median') {
    points = middle(given.flat().map((answer) => answer * scale));
  } else {
    points = [sum(given.flat()) * scale, BigInt(given.flat().length)];
  }
  const [numerator, denominator] = [points[0] * 25n, points[1] * scale];
  const cut = [25n, 50n, 75n].filter((edge) => numerator > edge * denominator).length;
  const status = ['weak', 'unsatisfactory', 'satisfactory', 'good'][cut] ?? '';
  return { percent: [numerator, denominator], status, respondents: given.length };
}

/** The smallest value that has half of all values at or below it, and the largest that has half at or above it. */
function middle(values: readonly bigint[]): readonly [bigint, bigint] {
  const atOrBelow = (limit: bigint) => values.filter((value) => value <= limit).length;
  const atOrAbove = (limit: bigint) => values.filter((value) => value >= limit).length;
  const low = values.filter((value) => atOrBelow(value) * 2 >= values.length).reduce((a, b) => (a < b ? a : b));
  const high = values.filter((value) => atOrAbove(value) * 2 >= values.length).reduce((a, b) => (a > b ? a : b));
  return [low + high, 2n];
}
