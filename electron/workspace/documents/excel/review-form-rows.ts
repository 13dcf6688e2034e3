import type ExcelJS from 'exceljs';
import type { FrozenQuestionnaire } from '../../../../shared/records/review-data.ts';
import { type OutlineQuestion, type OutlineSection, type ScaleOption, wordsFor } from '../../../../shared/domain/ccpm/reviews/form-outline.ts';
import { longestComment } from '../../../../shared/domain/ccpm/reviews/matching.ts';
import { columnName } from '../../../../shared/domain/imports/spreadsheet.ts';
import { sayInForm, skipText } from '../../../../shared/documents/review-form-words.ts';
import type { Wording } from '../../../../shared/documents/wording.ts';
import { reviewTags } from '../reviews/form-tags.ts';
import { toCellText } from './cell-text.ts';
import { line, readingOrderOf, rowHeight, textFormat } from './sheets.ts';

/** Of number, question and answer, in widths of a Latin letter. */
export const formWidths = [7, 62, 36];
/** Hidden: the id of the row's question, and 1 or 0 for whether it is to be answered as things stand. */
export const idColumn = 4;
export const askedColumn = 5;
export const dim = 'FF5B6973';
/** The ground of cells that are to be filled in, as the instructions say. */
const yellow = 'FFFFF7D6';
const optionSheet = 'options';

export interface Worded {
  wording: Wording;
  questionnaire: FrozenQuestionnaire;
}

/** Where the words of a list of options stand, as a formula names the place. */
export type Lists = (options: readonly ScaleOption[]) => string | null;

/** The lists of options on a sheet of their own: inside a rule they would have 255 characters and no comma. */
export function addLists(workbook: ExcelJS.Workbook, { wording, questionnaire }: Worded, sections: readonly OutlineSection[]): Lists {
  const sheet = workbook.addWorksheet(optionSheet, { state: 'veryHidden' });
  const places = new Map<string, string>();
  const keyOf = (options: readonly ScaleOption[]) => JSON.stringify(options.map(({ id, texts }) => [id, texts]));
  for (const options of sections.flatMap(({ questions }) => questions.flatMap((question) => [question.options, question.gate?.opening ?? []]))) {
    const key = keyOf(options);
    if (options.length === 0 || places.has(key)) continue;
    const column = columnName(places.size);
    options.forEach(({ texts }, place) => {
      const cell = sheet.getCell(`${column}${place + 1}`);
      cell.value = toCellText(wordsFor(texts, wording.language, questionnaire));
      cell.numFmt = textFormat;
    });
    places.set(key, `${optionSheet}!$${column}$1:$${column}$${options.length}`);
  }
  return (options) => places.get(keyOf(options)) ?? null;
}

/** The rows that questions and comments stand in, by their numbers. */
export interface Rows {
  first: number;
  last: number;
}

export function writeQuestion(sheet: ExcelJS.Worksheet, row: number, { question, number, options, gate }: OutlineQuestion, { wording, questionnaire }: Worded, lists: Lists, { first, last }: Rows): void {
  const say = sayInForm(wording);
  const text = wordsFor(question.texts, wording.language, questionnaire);
  const skip = gate === null ? null : skipText(gate, questionnaire, wording);
  writeCells(sheet, row, [String(number), text, null]);
  if (skip !== null) {
    sheet.getCell(row, 2).value = { richText: [{ text: toCellText(text), font: { name: 'Calibri', size: 11 } }, { text: `\n${toCellText(skip)}`, font: { name: 'Calibri', size: 9, italic: true, color: { argb: dim } } }] };
  }
  const width = formWidths[1] as number;
  sheet.getRow(row).height = Math.max(22, rowHeight([text], [width]) + (skip === null ? 5 : rowHeight([skip], [width * 1.4])));
  const answer = sheet.getCell(row, 3);
  const list = lists(options);
  if (list !== null) {
    answer.dataValidation = { type: 'list', allowBlank: true, formulae: [list], showErrorMessage: true, errorTitle: say('excel.wrongEntry').slice(0, 32), error: say('excel.choose').slice(0, 255) };
  }
  sheet.getCell(row, idColumn).value = `${reviewTags.answerOf}${question.id}`;
  const opening = gate === null ? null : lists(gate.opening);
  const before = `INDEX($C$${first}:$C$${last},MATCH("${reviewTags.answerOf}${gate?.question}",$D$${first}:$D$${last},0))`;
  sheet.getCell(row, askedColumn).value = gate === null ? 1 : opening === null ? 0 : { formula: `IF(ISNUMBER(MATCH(${before},${opening},0)),1,0)`, result: 0 };
}

export function writeComment(sheet: ExcelJS.Worksheet, row: number, id: string, text: string, say: ReturnType<typeof sayInForm>): void {
  writeCells(sheet, row, ['', text, null]);
  sheet.getCell(row, 3).dataValidation = {
    type: 'textLength',
    operator: 'lessThanOrEqual',
    allowBlank: true,
    formulae: [longestComment],
    showErrorMessage: true,
    errorTitle: say('excel.wrongEntry').slice(0, 32),
    error: say('excel.tooLong', { most: longestComment }).slice(0, 255),
  };
  sheet.getCell(row, 3).alignment = { vertical: 'top', wrapText: true, ...readingOrderOf(sheet) };
  sheet.getCell(row, idColumn).value = `${reviewTags.commentOf}${id}`;
  sheet.getRow(row).height = Math.max(64, rowHeight([text], [formWidths[1] as number]) + 5);
}

function writeCells(sheet: ExcelJS.Worksheet, row: number, values: readonly (string | null)[]): void {
  for (const [place, value] of values.entries()) {
    const cell = sheet.getCell(row, place + 1);
    cell.value = value === null || value === '' ? null : toCellText(value);
    cell.numFmt = textFormat;
    cell.font = { name: 'Calibri', size: 11, ...(place === 2 ? { bold: true } : {}) };
    cell.border = { bottom: { style: 'hair', color: { argb: line } } };
    cell.alignment = { vertical: place === 2 ? 'middle' : 'top', wrapText: true, ...readingOrderOf(sheet) };
  }
  const answer = sheet.getCell(row, 3);
  answer.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: yellow } };
  answer.protection = { locked: false };
}
