import { fail, type Result, succeed } from '../../result.ts';
import { type Cell, cellAt, cellName, columnName, type Sheet } from '../imports/spreadsheet.ts';
import { type Answer, type CcpmCatalogue, type SurveyRole, surveyRoles } from './catalogue.ts';
import { findHeadedSheet, type HeadedSheet, normalise } from './headed-sheet.ts';
import { readAnswer } from './read-answer.ts';
import { type Respondent, type RespondentType, respondentTypes } from './respondents.ts';

/** A cell that was read and not used. */
export interface LeftCell {
  /** As the file's own program names it: `C7`. */
  cell: string;
  code: string;
}

export interface AnswerTable {
  respondents: Respondent[];
  /** Columns that are neither a question nor a comment box of either questionnaire. */
  unknownColumns: { column: string; heading: string }[];
  /** Cells with something else than an answer that scores. */
  notValid: LeftCell[];
  /** Cells filled in for a question that this role's questionnaire does not have. */
  notAsked: LeftCell[];
}

/** The codes that one role's questionnaire has. */
interface RoleCodes {
  questions: ReadonlySet<string>;
  comments: ReadonlySet<string>;
}

const roleHeading = 'role';
const typeHeading = 'organisation_type';

/**
 * Reads answers: one respondent a row, columns `role`, `organisation_type` and question codes in any order.
 *
 * A role or a type of organisation that is not one fails, since nobody could tell what the row means; so does a row
 * that is longer than the headings, since its answers may have moved. Rows without anything are passed over.
 * Comments are never looked at.
 */
export function readAnswerTable(sheets: readonly Sheet[], catalogue: CcpmCatalogue): Result<AnswerTable> {
  const codes = codesByRole(catalogue);
  const isCode = (heading: string) => surveyRoles.some((role) => codes[role].questions.has(heading) || codes[role].comments.has(heading));
  const isKnown = (heading: string) => isCode(heading) || [roleHeading, typeHeading].map(normalise).includes(heading);
  const found = findHeadedSheet(sheets, [roleHeading, typeHeading], isKnown);
  if (!found.ok) return found;
  const { sheet, headingRow, columns } = found.value;
  const codeColumns = [...columns].filter(([heading]) => isCode(heading));
  if (!codeColumns.some(([code]) => surveyRoles.some((role) => codes[role].questions.has(code)))) return fail('ccpm-no-question', { sheet: sheet.name });
  const table: AnswerTable = { respondents: [], unknownColumns: unknownColumns(found.value, isKnown), notValid: [], notAsked: [] };
  const lastHeading = Math.max(...columns.values());
  for (const [row, cells] of sheet.rows.entries()) {
    if (row <= headingRow || cells.every(isBlank)) continue;
    const stray = cells.findIndex((cell, column) => column > lastHeading && !isBlank(cell));
    if (stray !== -1) return fail('ccpm-cell-without-heading', { cell: cellName(row, stray) });
    const person = readPerson(found.value, row);
    if (!person.ok) return person;
    const { role, organisationType } = person.value;
    const answers = readAnswers(sheet, row, codeColumns, codes[role], table);
    table.respondents.push({ role, organisationType, answers });
  }
  return succeed(table);
}

function codesByRole({ functions, furtherComments, shortQuestions }: CcpmCatalogue): Record<SurveyRole, RoleCodes> {
  const items = functions.flatMap(({ subfunctions }) => subfunctions.flatMap(({ items }) => items));
  const codesOf = (role: SurveyRole) => ({
    questions: new Set([...items.flatMap((item) => item[role]), ...shortQuestions[role]].map(({ code }) => code)),
    comments: new Set([...functions.map(({ comments }) => comments[role]), ...furtherComments.flatMap((box) => box[role] ?? [])]),
  });
  return { coordinator: codesOf('coordinator'), partner: codesOf('partner') };
}

const isBlank = ({ text }: Cell): boolean => normalise(text) === '';

function unknownColumns({ sheet, headingRow }: HeadedSheet, isKnown: (heading: string) => boolean): AnswerTable['unknownColumns'] {
  const headings = sheet.rows[headingRow] ?? [];
  return headings.flatMap(({ text }, column) => {
    const hasCells = () => sheet.rows.some((_, row) => row > headingRow && !isBlank(cellAt(sheet, row, column)));
    const isUnknown = normalise(text) === '' ? hasCells() : !isKnown(normalise(text));
    return isUnknown ? { column: columnName(column), heading: shorten(text) } : [];
  });
}

function readPerson({ sheet, columns }: HeadedSheet, row: number): Result<Pick<Respondent, 'role' | 'organisationType'>> {
  const read = <Word extends string>(heading: string, words: readonly Word[]) => {
    const column = columns.get(normalise(heading)) ?? -1;
    const { text } = cellAt(sheet, row, column);
    const word = words.find((known) => known === normalise(text)) ?? null;
    return { word, text, refusal: { cell: cellName(row, column), value: shorten(text), words: words.join(', ') } };
  };
  const role = read<SurveyRole>(roleHeading, surveyRoles);
  if (role.word === null) return fail('ccpm-role-unknown', role.refusal);
  const type = read<RespondentType>(typeHeading, respondentTypes);
  if (type.word === null && normalise(type.text) !== '') return fail('ccpm-type-unknown', type.refusal);
  return succeed({ role: role.word, organisationType: type.word });
}

const longestShown = 40;

export function shorten(text: string): string {
  const line = text.trim().replaceAll(/[\s\p{Cc}]+/gu, ' ');
  return line.length > longestShown ? `${line.slice(0, longestShown).toWellFormed()}…` : line;
}

function readAnswers(
  sheet: Sheet,
  row: number,
  codeColumns: readonly [string, number][],
  { questions, comments }: RoleCodes,
  { notValid, notAsked }: AnswerTable,
): Map<string, Answer | null> {
  const answers = new Map<string, Answer | null>();
  for (const [code, column] of codeColumns) {
    const cell = cellAt(sheet, row, column);
    if (questions.has(code)) {
      const answer = readAnswer(cell);
      answers.set(code, answer);
      if (answer === null && !isBlank(cell)) notValid.push({ cell: cellName(row, column), code });
    } else if (!comments.has(code) && !isBlank(cell)) {
      notAsked.push({ cell: cellName(row, column), code });
    }
  }
  return answers;
}
