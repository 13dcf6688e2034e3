import { xlsFormFields, xlsFormNames } from '../../../../shared/domain/ccpm/reviews/xlsform-names.ts';
import type { ReturnedAnswers, ReturnedCell } from '../../../../shared/domain/ccpm/reviews/returned-answers.ts';
import { type Cell, cellAt, cellName, rowNumber, type Sheet, type Spreadsheet } from '../../../../shared/domain/imports/spreadsheet.ts';
import { foldText } from '../../../../shared/domain/search/fold.ts';
import { type SurveyRole, surveyRoles } from '../../../../shared/records/choices.ts';
import type { FrozenQuestionnaire } from '../../../../shared/records/review-data.ts';
import { FailureError } from '../../../../shared/result.ts';

/** The words that a form for Kobo and ODK has for what is no question, in all languages. */
export interface ExportWords {
  code: readonly string[];
  role: readonly string[];
  roles: Record<SurveyRole, readonly string[]>;
}

/** What a column of an export holds; a question's words may be asked on both sides. */
type Meaning = { kind: 'field'; field: keyof typeof xlsFormFields } | { kind: 'asked'; asked: Asked[] };

interface Asked {
  role: SurveyRole;
  kind: 'answers' | 'comments';
  id: string;
}

/**
 * The answers in an export of Kobo or ODK, one row each; `null` where the spreadsheet is none of our form.
 *
 * Columns are known by the names of questions or by their words in any language, with or without the groups before them;
 * what the server adds is passed over. Fails with `review-form-edited` where a column that is asked for is missing.
 */
export function findExport({ sheets }: Spreadsheet, questionnaire: FrozenQuestionnaire, words: ExportWords): ReturnedAnswers[] | null {
  const meaningOf = createHeadingReader(questionnaire, words);
  for (const sheet of sheets) {
    const columns = (sheet.rows[0] ?? []).map(({ text }) => meaningOf(text));
    const codeColumn = columns.findIndex((meaning) => meaning?.kind === 'field' && meaning.field === 'code');
    if (codeColumn === -1 || !columns.some((meaning) => meaning?.kind === 'asked')) continue;
    const rows = sheet.rows.flatMap((cells, row) => (row === 0 || cells.every(({ text }) => text.trim() === '') ? [] : [row]));
    const read = rows.map((row) => readRow(sheet, row, columns, words));
    for (const role of surveyRoles) {
      if (read.some((one) => one.role === role)) requireColumns(questionnaire, role, columns);
    }
    return read.map(({ returned }) => returned);
  }
  return null;
}

function createHeadingReader(questionnaire: FrozenQuestionnaire, words: ExportWords): (heading: string) => Meaning | null {
  const byName = new Map<string, Meaning>(Object.entries(xlsFormFields).map(([field, name]) => [name, { kind: 'field', field: field as keyof typeof xlsFormFields }]));
  const byWords = new Map<string, Meaning>();
  for (const field of ['code', 'role'] as const) for (const text of words[field]) byWords.set(foldText(text), { kind: 'field', field });
  const names = xlsFormNames(questionnaire);
  for (const role of surveyRoles) {
    for (const [kind, list] of [['answers', questionnaire.sides[role].questions], ['comments', questionnaire.sides[role].comments]] as const) {
      for (const { id, texts } of list) {
        const one: Asked = { role, kind, id };
        byName.set(names[role][kind === 'answers' ? 'questions' : 'comments'].get(id) ?? '', { kind: 'asked', asked: [one] });
        for (const folded of new Set(Object.values(texts).map(foldText))) {
          const known = byWords.get(folded);
          byWords.set(folded, { kind: 'asked', asked: [...(known?.kind === 'asked' ? known.asked : []), one] });
        }
      }
    }
  }
  return (heading) => {
    // Groups stand before a name, parted by a slash in Kobo and by a hyphen in ODK Central: no name of ours has either.
    const name = heading.trim().split(/[/:.-]/).at(-1) ?? '';
    const named = byName.get(name) ?? byWords.get(foldText(heading));
    if (named) return named;
    const slash = heading.indexOf('/');
    const behind = heading.split('/').map((_, place, parts) => foldText(parts.slice(place).join('/')));
    return slash === -1 ? null : (behind.map((text) => byWords.get(text)).find((meaning) => meaning !== undefined) ?? null);
  };
}

function readRow(sheet: Sheet, row: number, columns: readonly (Meaning | null)[], { roles }: ExportWords): { role: SurveyRole | null; returned: ReturnedAnswers } {
  const filled = columns.flatMap((meaning, column) => {
    const cell: Cell = cellAt(sheet, row, column);
    return meaning === null || cell.text.trim() === '' ? [] : [{ meaning, text: cell.text, name: cellName(row, column) }];
  });
  const fieldOf = (field: keyof typeof xlsFormFields) => filled.find(({ meaning }) => meaning.kind === 'field' && meaning.field === field)?.text.trim() ?? '';
  const asked = filled.flatMap(({ meaning, text, name }) => (meaning.kind === 'asked' ? [{ asked: meaning.asked, text, name }] : []));
  const said = foldText(fieldOf('role'));
  const role =
    surveyRoles.find((one) => said === one || roles[one].some((words) => foldText(words) === said)) ??
    // Told by what was answered, where the column says nothing that is known.
    asked.find((cell) => cell.asked.length === 1)?.asked[0]?.role ??
    null;
  const cells = { answers: [] as ReturnedCell[], comments: [] as ReturnedCell[] };
  for (const { asked: meant, text, name } of asked) {
    const own = meant.find((one) => one.role === role);
    if (!own) throw new FailureError('review-form-edited', { cell: name });
    cells[own.kind].push({ id: own.id, cell: name, text });
  }
  return {
    role,
    returned: { place: String(rowNumber(row)), review: fieldOf('review'), digest: fieldOf('digest'), code: fieldOf('code').slice(0, 60), ...cells },
  };
}

/** A column that was renamed or left out would lose what people answered. */
function requireColumns({ sides }: FrozenQuestionnaire, role: SurveyRole, columns: readonly (Meaning | null)[]): void {
  const present = new Set(columns.flatMap((meaning) => (meaning?.kind === 'asked' ? meaning.asked : [])).flatMap((one) => (one.role === role && one.kind === 'answers' ? [one.id] : [])));
  const missing = sides[role].questions.find(({ id }) => !present.has(id));
  if (missing) throw new FailureError('review-form-edited', { cell: missing.id });
}
