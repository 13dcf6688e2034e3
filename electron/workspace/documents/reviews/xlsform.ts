import ExcelJS from 'exceljs';
import { outlineForm, wordsFor } from '../../../../shared/domain/ccpm/reviews/form-outline.ts';
import { xlsFormFields, xlsFormNames } from '../../../../shared/domain/ccpm/reviews/xlsform-names.ts';
import { sayInForm } from '../../../../shared/documents/review-form-words.ts';
import type { Wording } from '../../../../shared/documents/wording.ts';
import { type Language, type SurveyRole, surveyRoles } from '../../../../shared/records/choices.ts';
import type { FrozenQuestionnaire } from '../../../../shared/records/review-data.ts';
import { toCellText } from '../excel/cell-text.ts';
import { mendWorkbook } from '../excel/mend-workbook.ts';

export interface XlsFormInput {
  review: string;
  title: string;
  year: number;
  clusterName: string;
  /** ISO 8601. */
  writtenOn: string;
  questionnaire: FrozenQuestionnaire;
  digest: string;
  /** What the form is shown in first. */
  language: Language;
  wordingOf: (language: Language) => Wording;
}

/** As Kobo and ODK name a language: its own name, and its code in brackets. */
const languageNames: Record<Language, string> = { en: 'English (en)', fr: 'Français (fr)', es: 'Español (es)', ar: 'العربية (ar)', zh: '中文 (zh)' };
const roleList = 'role';

type Row = Record<string, string>;
type Worded = (column: 'label' | 'hint', wordOf: (language: Language) => string) => Row;

/**
 * The questionnaires of both sides as one XLSForm (xlsform.org) for Kobo and ODK, in all languages of the review.
 *
 * It asks for the code and the side and then only what that side is asked. Nothing is required but these two, nothing
 * restricted, and no question says where or when it was answered or on which device. Answers and codes stand side by side
 * on the server that collects them: the form promises nothing about who can see them there.
 */
export async function writeXlsForm(input: XlsFormInput): Promise<Uint8Array> {
  const { questionnaire, clusterName, writtenOn, language } = input;
  const languages = questionnaire.languages.toSorted((a, b) => Number(b === language) - Number(a === language));
  const worded: Worded = (column, wordOf) => Object.fromEntries(languages.map((one) => [`${column}::${languageNames[one]}`, wordOf(one)]));
  const labels = Object.keys(worded('label', () => ''));
  const hints = Object.keys(worded('hint', () => ''));
  const workbook = new ExcelJS.Workbook();
  workbook.creator = toCellText(clusterName);
  workbook.lastModifiedBy = toCellText(clusterName);
  workbook.created = new Date(`${writtenOn}T00:00:00Z`);
  workbook.modified = workbook.created;
  addSheet(workbook, 'survey', ['type', 'name', ...labels, ...hints, 'required', 'relevant', 'constraint', 'appearance', 'calculation'], surveyRows(input, worded));
  addSheet(workbook, 'choices', ['list_name', 'name', ...labels], choiceRows(input, worded));
  addSheet(workbook, 'settings', ['form_title', 'form_id', 'version', 'default_language'], [
    {
      form_title: input.title,
      form_id: `ccpm_${input.year}_${input.digest.slice(0, 8)}`,
      version: input.digest,
      default_language: languageNames[languages[0] ?? 'en'],
    },
  ]);
  return mendWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function surveyRows(input: XlsFormInput, worded: Worded): Row[] {
  const { questionnaire, wordingOf } = input;
  const say = (key: string) => (language: Language) => sayInForm(wordingOf(language))(key);
  const sideRows = (role: SurveyRole): Row[] => [
    { type: 'begin_group', name: `group_${role}`, ...worded('label', say(`xlsform.${role}`)), relevant: `\${${xlsFormFields.role}} = '${role}'` },
    ...sectionRows(input, role, worded),
    { type: 'end_group' },
  ];
  return [
    { type: 'note', name: xlsFormFields.introduction, ...worded('label', (language) => wordsFor(questionnaire.introduction, language, questionnaire)) },
    { type: 'text', name: xlsFormFields.code, ...worded('label', say('xlsform.code')), ...worded('hint', say('xlsform.codeHint')), required: 'yes' },
    { type: `select_one ${roleList}`, name: xlsFormFields.role, ...worded('label', say('xlsform.role')), required: 'yes' },
    ...surveyRoles.filter((role) => questionnaire.sides[role].questions.length > 0).flatMap(sideRows),
    { type: 'calculate', name: xlsFormFields.review, calculation: `'${input.review}'` },
    { type: 'calculate', name: xlsFormFields.digest, calculation: `'${input.digest}'` },
  ];
}

function sectionRows({ questionnaire, wordingOf }: XlsFormInput, role: SurveyRole, worded: Worded): Row[] {
  const names = xlsFormNames(questionnaire)[role];
  return outlineForm(questionnaire, role).flatMap(({ function: id, title, questions, comments }): Row[] => [
    {
      type: 'begin_group',
      name: `group_${role}_${id ?? 'overall'}`,
      ...worded('label', (language) => (title === null ? sayInForm(wordingOf(language))('overall') : wordsFor(title, language, questionnaire))),
      appearance: 'field-list',
    },
    ...questions.map(({ question, gate }) => ({
      type: `select_one ${question.scale}`,
      name: names.questions.get(question.id) ?? '',
      ...worded('label', (language) => wordsFor(question.texts, language, questionnaire)),
      required: 'no',
      ...(gate === null ? {} : { relevant: relevantAfter(names.questions.get(gate.question) ?? '', gate.opening.map((option) => option.id)) }),
    })),
    ...comments.map(({ id: box, texts }) => ({
      type: 'text',
      name: names.comments.get(box) ?? '',
      ...worded('label', (language) => wordsFor(texts, language, questionnaire)),
      required: 'no',
      appearance: 'multiline',
    })),
    { type: 'end_group' },
  ]);
}

function relevantAfter(before: string, opening: readonly string[]): string {
  return opening.length === 0 ? 'false()' : opening.map((option) => `\${${before}} = '${option}'`).join(' or ');
}

function choiceRows({ questionnaire, wordingOf }: XlsFormInput, worded: Worded): Row[] {
  const used = new Set(surveyRoles.flatMap((role) => questionnaire.sides[role].questions.map(({ scale }) => scale)));
  return [
    ...surveyRoles.map((role) => ({ list_name: roleList, name: role, ...worded('label', (language) => sayInForm(wordingOf(language))(`xlsform.${role}`)) })),
    ...questionnaire.scales
      .filter(({ id }) => used.has(id))
      .flatMap(({ id, options }) => options.map((option) => ({ list_name: id, name: option.id, ...worded('label', (language) => wordsFor(option.texts, language, questionnaire)) }))),
  ];
}

function addSheet(workbook: ExcelJS.Workbook, name: string, columns: readonly string[], rows: readonly Row[]): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(columns.map(toCellText)).font = { bold: true };
  for (const row of rows) sheet.addRow(columns.map((column) => (row[column] === undefined || row[column] === '' ? null : toCellText(row[column]))));
  columns.forEach((column, place) => {
    sheet.getColumn(place + 1).width = column.startsWith('label') ? 60 : 22;
  });
}
