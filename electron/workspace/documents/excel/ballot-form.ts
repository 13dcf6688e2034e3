import ExcelJS from 'exceljs';
import type { BallotForm } from '../../../../shared/domain/elections/procedure/ballot-form.ts';
import { columnName } from '../../../../shared/domain/imports/spreadsheet.ts';
import { ballotInstructions } from '../../../../shared/documents/plans/elections/ballot-instructions.ts';
import { electorateName, sayIn } from '../../../../shared/documents/plans/elections/paper-head.ts';
import { dayText, directionOf, sentencesText, type Wording } from '../../../../shared/documents/wording.ts';
import { packForm } from '../ballots/pack-form.ts';
import { ballotTags } from '../ballots/form-tags.ts';
import { toCellText } from './cell-text.ts';
import { mendWorkbook } from './mend-workbook.ts';
import { accent, headerText, line, readingOrderOf, rowHeight, sheetName, soft, textFormat } from './sheets.ts';

export interface BallotFormInput {
  wording: Wording;
  clusterName: string;
  /** ISO 8601. */
  writtenOn: string;
  form: BallotForm;
}

const tagRow = 3;
const headingRow = 4;
const widths = [14, 46, 40];
const hiddenColumn = 4;
/** The ground of cells that are to be filled in, as the instructions above them say. */
const yellow = 'FFFFF7D6';
/** Below what a cell holds. */
const longestPiece = 30_000;

/**
 * The ballot as a form in Excel: a cell for each candidate to mark or to rank, the code, the receipt.
 *
 * Everything else is locked, without a password: that keeps what is not asked for from being changed by mistake. Each row
 * has its candidate's id in a hidden column, and a hidden row says what the columns are and carries the form, so that
 * sorting and moving rows changes nothing.
 */
export async function writeBallotWorkbook(input: BallotFormInput): Promise<Uint8Array> {
  const { wording, clusterName, writtenOn, form } = input;
  const workbook = new ExcelJS.Workbook();
  workbook.title = toCellText(form.title);
  workbook.subject = toCellText(clusterName);
  workbook.creator = toCellText(clusterName);
  workbook.lastModifiedBy = toCellText(clusterName);
  workbook.created = new Date(`${writtenOn}T00:00:00Z`);
  workbook.modified = workbook.created;
  const last = headingRow + form.candidates.length;
  const sheet = workbook.addWorksheet(sheetName(sayIn(wording)('kinds.ballot')), {
    views: [{ state: 'frozen', ySplit: headingRow, rightToLeft: directionOf(wording.language) === 'rtl' }],
    pageSetup: {
      paperSize: 9,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printArea: `A1:${columnName(widths.length - 1)}${last + 4}`,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddHeader: `&L${headerText(clusterName)}`, oddFooter: '&R&P / &N' },
  });
  writeHead(sheet, input);
  for (const [place, candidate] of form.candidates.entries()) writeCandidate(sheet, headingRow + 1 + place, candidate);
  addEntry(sheet, last, input);
  writeFoot(sheet, last, input);
  await sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true });
  return mendWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function writeHead(sheet: ExcelJS.Worksheet, { wording, form }: BallotFormInput): void {
  const say = sayIn(wording);
  const help = [
    sentencesText(ballotInstructions(form, wording, 'form'), wording.language),
    ...(form.closesOn === null ? [] : [say('ballotForm.return', { day: dayText(form.closesOn, wording.language) })]),
    say('ballotForm.secrecy'),
  ].join('\n');
  const title = say('ballot.heading', { election: form.title, electorate: electorateName(form.constituency, wording) });
  const alignment: Partial<ExcelJS.Alignment> = { vertical: 'top', wrapText: true, ...readingOrderOf(sheet) };
  const width = widths.reduce((all, one) => all + one, 0);
  for (const [row, text, font] of [
    [1, title, { name: 'Calibri', size: 16, bold: true, color: { argb: accent } }],
    [2, help, { name: 'Calibri', size: 11 }],
  ] as const) {
    sheet.mergeCells(row, 1, row, widths.length);
    const cell = sheet.getCell(row, 1);
    cell.value = toCellText(text);
    cell.font = font;
    cell.alignment = alignment;
    sheet.getRow(row).height = rowHeight([text], [row === 1 ? width * 0.62 : width]) + (row === 1 ? 10 : 6);
  }
  const headings = [say(form.rule === 'stv' ? 'ballot.rank' : 'ballot.mark'), say('organisation'), say('person')];
  headings.forEach((text, place) => {
    sheet.getColumn(place + 1).width = widths[place] as number;
    const cell = sheet.getCell(headingRow, place + 1);
    cell.value = toCellText(text);
    cell.font = { name: 'Calibri', size: 11, bold: true, color: { argb: accent } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: soft } };
    cell.border = { bottom: { style: 'thin', color: { argb: accent } } };
    cell.alignment = { vertical: 'middle', wrapText: true, ...readingOrderOf(sheet) };
  });
  sheet.getRow(headingRow).height = 22;
  writeTags(sheet, form);
}

function writeTags(sheet: ExcelJS.Worksheet, form: BallotForm): void {
  const packed = packForm(form);
  const pieces = Array.from({ length: Math.ceil(packed.length / longestPiece) }, (_, place) => packed.slice(place * longestPiece, (place + 1) * longestPiece));
  const tags = [ballotTags.mark, ballotTags.organisation, ballotTags.person, ballotTags.id, ...pieces.map((piece, place) => `${ballotTags.form}${place}:${piece}`)];
  for (const [place, tag] of tags.entries()) {
    sheet.getCell(tagRow, place + 1).value = tag;
    if (place + 1 >= hiddenColumn) sheet.getColumn(place + 1).hidden = true;
  }
  sheet.getRow(tagRow).hidden = true;
}

function writeCandidate(sheet: ExcelJS.Worksheet, row: number, { id, organisationName, personName }: BallotForm['candidates'][number]): void {
  const values = ['', organisationName, personName ?? '', id];
  for (const [place, value] of values.entries()) {
    const cell = sheet.getCell(row, place + 1);
    cell.value = value === '' ? null : toCellText(value);
    cell.numFmt = textFormat;
    cell.font = { name: 'Calibri', size: place === 0 ? 14 : 12, ...(place < 2 ? { bold: true } : {}) };
    cell.border = { bottom: { style: 'hair', color: { argb: line } } };
    cell.alignment = { vertical: 'middle', wrapText: true, ...readingOrderOf(sheet), ...(place === 0 ? { horizontal: 'center' } : {}) };
  }
  const mark = sheet.getCell(row, 1);
  mark.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: yellow } };
  mark.protection = { locked: false };
  sheet.getRow(row).height = Math.max(26, rowHeight(values.slice(0, 3), widths) + 6);
}

/** What a cell takes, and red ground where the marks together are none of the rule's. */
function addEntry(sheet: ExcelJS.Worksheet, last: number, { wording, form }: BallotFormInput): void {
  const say = sayIn(wording);
  const { rule, seats, candidates } = form;
  const first = headingRow + 1;
  if (candidates.length === 0) return;
  const all = `$A$${first}:$A$${last}`;
  for (let row = first; row <= last; row += 1) {
    sheet.getCell(row, 1).dataValidation =
      rule === 'stv'
        ? { type: 'whole', operator: 'between', allowBlank: true, formulae: [1, candidates.length], ...message('ballotForm.enterRank') }
        : { type: 'list', allowBlank: true, formulae: ['"X"'], ...message('ballotForm.chooseMark') };
    if (rule === 'stv') sheet.getCell(row, 1).numFmt = '0';
  }
  const wrong = rule === 'stv' ? `AND($A${first}<>"",COUNTIF(${all},$A${first})>1)` : rule === 'plurality' ? `COUNTA(${all})>${seats}` : null;
  if (wrong === null) return;
  sheet.addConditionalFormatting({
    ref: `A${first}:A${last}`,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [wrong],
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFBE6E6' } }, font: { bold: true, color: { argb: 'FFA3262C' } } },
      },
    ],
  });

  function message(key: string) {
    return {
      showErrorMessage: true,
      errorTitle: say('ballotForm.wrongEntry').slice(0, 32),
      error: say(key, { last: candidates.length }).slice(0, 255),
    };
  }
}

function writeFoot(sheet: ExcelJS.Worksheet, last: number, { wording, form }: BallotFormInput): void {
  const say = sayIn(wording);
  const rows = [
    [last + 2, say('ballot.code'), form.code, ballotTags.code],
    [last + 3, say('ballot.receipt'), form.receipt, ballotTags.receipt],
  ] as const;
  for (const [row, label, value, tag] of rows) {
    sheet.mergeCells(row, 2, row, 3);
    const cells = [sheet.getCell(row, 1), sheet.getCell(row, 2)];
    [label, value].forEach((text, place) => {
      const cell = cells[place] as ExcelJS.Cell;
      cell.value = toCellText(text);
      cell.numFmt = textFormat;
      cell.font = { name: 'Calibri', size: 12, ...(place === 1 ? { bold: true } : {}) };
      cell.alignment = { vertical: 'middle', wrapText: true, ...readingOrderOf(sheet) };
    });
    sheet.getCell(row, hiddenColumn).value = tag;
    sheet.getRow(row).height = Math.max(20, rowHeight([label], [widths[0] as number]));
  }
  sheet.mergeCells(last + 4, 1, last + 4, 3);
  const note = sheet.getCell(last + 4, 1);
  note.value = toCellText(say('ballot.receiptNote'));
  note.font = { name: 'Calibri', size: 10, color: { argb: 'FF5B6973' } };
  note.alignment = { vertical: 'top', wrapText: true, ...readingOrderOf(sheet) };
  sheet.getRow(last + 4).height = rowHeight([say('ballot.receiptNote')], [widths.reduce((all, one) => all + one, 0)]) + 4;
}
