import type { Sheet } from '../../../../shared/domain/imports/spreadsheet.ts';
import type { Answer, SurveyRole } from '../../../../shared/domain/ccpm/catalogue.ts';
import type { Respondent, RespondentType } from '../../../../shared/domain/ccpm/respondents.ts';
import { commentTable, questionTable } from './question-table.ts';

/** A sheet whose cells are all text, as a CSV file gives them. */
export function sheetOf(rows: readonly (readonly string[])[], name = 'answers.csv'): Sheet {
  return {
    name,
    isHidden: false,
    rows: rows.map((row) => row.map((text) => ({ kind: text === '' ? 'empty' : 'text', text, isFormula: false }) as Sheet['rows'][number][number])),
    trailingBlankRows: 0,
    merges: [],
  };
}

export function respondent(role: SurveyRole, answers: Record<string, Answer | null>, organisationType: RespondentType | null = 'ingo'): Respondent {
  return { role, organisationType, answers: new Map(Object.entries(answers)) };
}

/** Every code of both questionnaires, each once. */
export const allCodes: readonly string[] = [
  ...new Set([...questionTable, ...commentTable].flatMap(([, coordinator, partner]) => [coordinator, partner]).filter((code) => code !== '-')),
];

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const notValid = ['', '', 'dk', '5', '-1', '2.5', '99', 'n/a', '4 of 4'];

/** Up to `most` respondents; every cell of a row is filled, comments and the other side's questions too. */
export function randomRows(random: () => number, most: number): Record<string, string>[] {
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  const validShare = pick([0.05, 0.5, 0.95]);
  const mood = pick([['0', '1', '2', '3', '4'], ['1'], ['2', '3'], ['0', '1'], ['3', '4'], ['1', '2']]);
  return Array.from({ length: Math.floor(random() * (most + 1)) }, () => ({
    role: pick(['coordinator', 'partner', 'partner', 'partner']),
    organisation_type: pick(['ingo', 'nngo', 'un', 'authority', 'donor', 'other']),
    ...Object.fromEntries(allCodes.map((code) => [code, random() < validShare ? pick(mood) : pick(notValid)])),
  }));
}

export function rowsToSheet(rows: readonly Record<string, string>[]): Sheet {
  const headings = ['role', 'organisation_type', ...allCodes];
  return sheetOf([headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))]);
}
