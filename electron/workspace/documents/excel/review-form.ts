import ExcelJS from 'exceljs';
import type { ReviewForm } from '../../../../shared/contract/reviews.ts';
import { outlineForm, type OutlineSection, wordsFor } from '../../../../shared/domain/ccpm/reviews/form-outline.ts';
import { columnName } from '../../../../shared/domain/imports/spreadsheet.ts';
import { formIntroduction, sayInForm } from '../../../../shared/documents/review-form-words.ts';
import { directionOf, type Wording } from '../../../../shared/documents/wording.ts';
import { packCarried, reviewTags } from '../reviews/form-tags.ts';
import { toCellText } from './cell-text.ts';
import { mendWorkbook } from './mend-workbook.ts';
import { addLists, askedColumn, dim, formWidths, idColumn, writeComment, writeQuestion } from './review-form-rows.ts';
import { accent, headerText, readingOrderOf, rowHeight, sheetName, soft, textFormat } from './sheets.ts';

export interface ReviewFormInput {
  /** In the form's language. */
  wording: Wording;
  clusterName: string;
  /** ISO 8601. */
  writtenOn: string;
  form: ReviewForm;
}

const tagRow = 3;
const progressRow = 4;
const headingRow = 5;
const formColumn = 6;

/**
 * A questionnaire as a form in Excel: a list of answers for each question, a box for each comment, the code, the receipt.
 *
 * Everything else is locked, without a password: that keeps what is not asked for from being changed by mistake. Each row
 * has its question's id in a hidden column, and a hidden row says what the columns are and what the form is, so that
 * sorting, moving and inserting rows changes nothing. No formula refers to another row by its place.
 */
export async function writeReviewWorkbook(input: ReviewFormInput): Promise<Uint8Array> {
  const { wording, clusterName, writtenOn, form } = input;
  const say = sayInForm(wording);
  const workbook = new ExcelJS.Workbook();
  workbook.title = toCellText(form.title);
  workbook.subject = toCellText(clusterName);
  workbook.creator = toCellText(clusterName);
  workbook.lastModifiedBy = toCellText(clusterName);
  workbook.created = new Date(`${writtenOn}T00:00:00Z`);
  workbook.modified = workbook.created;
  const sections = outlineForm(form.questionnaire, form.role);
  const first = headingRow + 1;
  const last = headingRow + sections.reduce((all, { questions, comments }) => all + 1 + questions.length + comments.length, 0);
  const sheet = workbook.addWorksheet(sheetName(say('sheet')), {
    views: [{ state: 'frozen', ySplit: headingRow, rightToLeft: directionOf(wording.language) === 'rtl' }],
    pageSetup: {
      paperSize: 9,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printArea: `A1:${columnName(formWidths.length - 1)}${last + 4}`,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddHeader: `&L${headerText(clusterName)}`, oddFooter: '&R&P / &N' },
  });
  const worded = { wording, questionnaire: form.questionnaire };
  const lists = addLists(workbook, worded, sections);
  writeHead(sheet, input);
  writeProgress(sheet, say('excel.answered'), sections, `$${columnName(askedColumn - 1)}$${first}:$${columnName(askedColumn - 1)}$${last}`, `$C$${first}:$C$${last}`);
  let row = first;
  for (const section of sections) {
    writeSectionTitle(sheet, row, section.title === null ? say('overall') : wordsFor(section.title, wording.language, form.questionnaire));
    row += 1;
    for (const question of section.questions) {
      writeQuestion(sheet, row, question, worded, lists, { first, last });
      row += 1;
    }
    for (const { id, texts } of section.comments) {
      writeComment(sheet, row, id, wordsFor(texts, wording.language, form.questionnaire), say);
      row += 1;
    }
  }
  greyNotAsked(sheet, first, last);
  writeFoot(sheet, last, input);
  keepHiddenTextIn(sheet, last + 4);
  await sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true });
  return mendWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function writeHead(sheet: ExcelJS.Worksheet, { wording, form }: ReviewFormInput): void {
  const say = sayInForm(wording);
  const width = formWidths.reduce((all, one) => all + one, 0);
  const help = formIntroduction(form, wording, 'excel').join('\n');
  for (const [row, text, font] of [
    [1, form.title, { name: 'Calibri', size: 16, bold: true, color: { argb: accent } }],
    [2, help, { name: 'Calibri', size: 11 }],
  ] as const) {
    sheet.mergeCells(row, 1, row, formWidths.length);
    const cell = sheet.getCell(row, 1);
    cell.value = toCellText(text);
    cell.font = font;
    cell.alignment = { vertical: 'top', wrapText: true, ...readingOrderOf(sheet) };
    sheet.getRow(row).height = rowHeight([text], [row === 1 ? width * 0.62 : width]) + (row === 1 ? 10 : 6);
  }
  const tags = ['', reviewTags.question, reviewTags.answer, reviewTags.id, '', `${reviewTags.form}${packCarried(form)}`];
  tags.forEach((tag, place) => {
    if (tag !== '') sheet.getCell(tagRow, place + 1).value = tag;
  });
  sheet.getRow(tagRow).hidden = true;
  for (const column of [idColumn, askedColumn, formColumn]) sheet.getColumn(column).hidden = true;
  [say('number'), say('question'), say('answer')].forEach((text, place) => {
    sheet.getColumn(place + 1).width = formWidths[place] as number;
    const cell = sheet.getCell(headingRow, place + 1);
    cell.value = toCellText(text);
    cell.font = { name: 'Calibri', size: 11, bold: true, color: { argb: accent } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: soft } };
    cell.border = { bottom: { style: 'thin', color: { argb: accent } } };
    cell.alignment = { vertical: 'middle', wrapText: true, ...readingOrderOf(sheet) };
  });
  for (const row of [progressRow, headingRow]) sheet.getCell(row, idColumn).value = reviewTags.none;
  sheet.getRow(headingRow).height = 22;
}

/** How many of the questions that are to be answered have an answer. */
function writeProgress(sheet: ExcelJS.Worksheet, label: string, sections: readonly OutlineSection[], asked: string, answers: string): void {
  const open = sections.flatMap(({ questions }) => questions).filter(({ gate }) => gate === null).length;
  const cells = [sheet.getCell(progressRow, 2), sheet.getCell(progressRow, 3)] as const;
  cells[0].value = toCellText(label);
  cells[1].value = { formula: `SUMPRODUCT((${asked}=1)*(${answers}<>""))&" / "&SUM(${asked})`, result: `0 / ${open}` };
  for (const [place, cell] of cells.entries()) {
    cell.font = { name: 'Calibri', size: 12, bold: place === 1, color: { argb: accent } };
    cell.alignment = sidesMeeting(sheet, place);
  }
  sheet.getRow(progressRow).height = 22;
}

/** A label at the end of its cell and its value at the beginning of the next, whichever way the sheet is read. */
function sidesMeeting(sheet: ExcelJS.Worksheet, place: number): Partial<ExcelJS.Alignment> {
  const isRightToLeft = sheet.views[0]?.rightToLeft === true;
  return { vertical: 'middle', horizontal: (place === 0) === isRightToLeft ? 'left' : 'right', ...readingOrderOf(sheet) };
}

/** Latin text in a sheet from right to left runs over into the empty cell before it, from a hidden column too. */
function keepHiddenTextIn(sheet: ExcelJS.Worksheet, last: number): void {
  for (let row = progressRow; row <= last; row += 1) {
    const cell = sheet.getCell(row, idColumn);
    cell.alignment = { horizontal: 'fill', vertical: 'top' };
    cell.font = { name: 'Calibri', size: 1 };
  }
}

function writeSectionTitle(sheet: ExcelJS.Worksheet, row: number, title: string): void {
  for (const [place, text] of ['', title, ''].entries()) {
    const cell = sheet.getCell(row, place + 1);
    cell.value = text === '' ? null : toCellText(text);
    cell.font = { name: 'Calibri', size: 12, bold: true, color: { argb: 'FFFFFFFF' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: accent } };
    cell.alignment = { vertical: 'middle', wrapText: true, ...readingOrderOf(sheet) };
  }
  sheet.getCell(row, idColumn).value = reviewTags.none;
  sheet.getRow(row).height = Math.max(22, rowHeight([title], [(formWidths[1] as number) * 0.85]) + 4);
}

function greyNotAsked(sheet: ExcelJS.Worksheet, first: number, last: number): void {
  sheet.addConditionalFormatting({
    ref: `A${first}:C${last}`,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [`AND(ISNUMBER($E${first}),$E${first}=0)`],
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFECEFF1' } }, font: { color: { argb: 'FF78858D' } } },
      },
    ],
  });
}

function writeFoot(sheet: ExcelJS.Worksheet, last: number, { wording, form }: ReviewFormInput): void {
  const say = sayInForm(wording);
  const rows = [
    [last + 2, say('code'), form.code, reviewTags.code],
    [last + 3, say('receipt'), form.receipt, reviewTags.none],
  ] as const;
  for (const [row, label, value, tag] of rows) {
    [sheet.getCell(row, 2), sheet.getCell(row, 3)].forEach((cell, place) => {
      cell.value = toCellText(place === 0 ? label : value);
      cell.numFmt = textFormat;
      cell.font = { name: 'Calibri', size: 12, ...(place === 1 ? { bold: true } : {}) };
      cell.alignment = sidesMeeting(sheet, place);
    });
    sheet.getCell(row, idColumn).value = tag;
    sheet.getRow(row).height = 20;
  }
  sheet.mergeCells(last + 4, 1, last + 4, 3);
  const note = sheet.getCell(last + 4, 1);
  note.value = toCellText(say('receiptNote'));
  note.font = { name: 'Calibri', size: 10, color: { argb: dim } };
  note.alignment = { vertical: 'top', wrapText: true, ...readingOrderOf(sheet) };
  sheet.getCell(last + 4, idColumn).value = reviewTags.none;
  sheet.getRow(last + 4).height = rowHeight([say('receiptNote')], [formWidths.reduce((all, one) => all + one, 0)]) + 4;
}
