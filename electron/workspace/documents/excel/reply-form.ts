import ExcelJS from 'exceljs';
import type { ActionRow } from '../../../../shared/contract/actions.ts';
import { replySheet, type ReplyTag, replyTags } from '../../../../shared/domain/actions/reply-form.ts';
import { columnName } from '../../../../shared/domain/imports/spreadsheet.ts';
import { originText } from '../../../../shared/documents/plans/meetings/action-tables.ts';
import { directionOf, type Wording } from '../../../../shared/documents/wording.ts';
import { actionStatuses } from '../../../../shared/records/choices.ts';
import { toCellText } from './cell-text.ts';
import { mendWorkbook } from './mend-workbook.ts';
import { accent, dayFormat, headerText, line, readingOrderOf, rowHeight, sheetName, soft, textFormat } from './sheets.ts';

export interface ReplyFormInput {
  wording: Wording;
  clusterName: string;
  organisation: { id: string; name: string };
  /** ISO 8601. */
  writtenOn: string;
  /** The organisation's open action points. */
  rows: readonly ActionRow[];
}

interface FormColumn {
  tag: ReplyTag | 'from';
  heading: string;
  width: number;
  /** The organisation may write in it. */
  isOpen?: boolean;
  isHidden?: boolean;
}

const tagRow = 3;
const headingRow = 4;
/** The ground of cells that are to be filled in, as the help above them says. */
const yellow = 'FFFFF7D6';

/**
 * The form that goes to one organisation: its action points with cells for status, progress and a new due day.
 *
 * Everything else is locked, without a password: that keeps what is not asked for from being changed by mistake, and
 * nobody from changing it on purpose. Ids and what stood when it was sent are in hidden columns.
 */
export async function writeReplyForm(input: ReplyFormInput): Promise<Uint8Array> {
  const { wording, clusterName, organisation, writtenOn } = input;
  const workbook = new ExcelJS.Workbook();
  const title = wording.t('documents:meetings.form.title', { organisation: organisation.name });
  workbook.title = toCellText(title);
  workbook.subject = toCellText(clusterName);
  workbook.creator = toCellText(clusterName);
  workbook.lastModifiedBy = toCellText(clusterName);
  workbook.created = new Date(`${writtenOn}T00:00:00Z`);
  workbook.modified = workbook.created;
  await writeForm(workbook, title, input);
  writeAbout(workbook, input);
  return mendWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function columnsOf({ t }: Wording): FormColumn[] {
  return [
    { tag: 'text', heading: t('documents:meetings.action'), width: 52 },
    { tag: 'from', heading: t('documents:meetings.from'), width: 26 },
    { tag: 'dueOn', heading: t('documents:meetings.due'), width: 14, isOpen: true },
    { tag: 'status', heading: t('documents:status'), width: 16, isOpen: true },
    { tag: 'progress', heading: t('documents:meetings.form.progress'), width: 52, isOpen: true },
    { tag: 'id', heading: '', width: 10, isHidden: true },
    { tag: 'baseStatus', heading: '', width: 10, isHidden: true },
    { tag: 'baseDueOn', heading: '', width: 10, isHidden: true },
  ];
}

async function writeForm(workbook: ExcelJS.Workbook, title: string, { wording, clusterName, writtenOn, rows }: ReplyFormInput): Promise<void> {
  const { t } = wording;
  const columns = columnsOf(wording);
  const sheet = workbook.addWorksheet(sheetName(t('documents:meetings.form.sheet')), {
    views: [{ state: 'frozen', ySplit: headingRow, rightToLeft: directionOf(wording.language) === 'rtl' }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headingRow}:${headingRow}`,
      printArea: `A1:${columnName(columns.filter(({ isHidden }) => !isHidden).length - 1)}${headingRow + rows.length}`,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddHeader: `&L${headerText(clusterName)}&R${writtenOn}`, oddFooter: '&R&P / &N' },
  });
  const shown = columns.filter(({ isHidden }) => !isHidden);
  writeTitle(sheet, title, t('documents:meetings.form.help'), shown);
  for (const [place, column] of columns.entries()) {
    sheet.getColumn(place + 1).width = column.width;
    sheet.getColumn(place + 1).hidden = column.isHidden === true;
    sheet.getCell(tagRow, place + 1).value = column.tag === 'from' ? null : replyTags[column.tag];
    writeHeading(sheet.getCell(headingRow, place + 1), column.heading, sheet);
  }
  sheet.getRow(tagRow).hidden = true;
  for (const [place, action] of rows.entries()) writeRow(sheet, headingRow + 1 + place, columns, action, wording);
  addLists(sheet, columns, rows.length, wording);
  await sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true });
}

function writeTitle(sheet: ExcelJS.Worksheet, title: string, help: string, shown: readonly FormColumn[]): void {
  sheet.mergeCells(1, 1, 1, shown.length);
  sheet.mergeCells(2, 1, 2, shown.length);
  const alignment: Partial<ExcelJS.Alignment> = { vertical: 'top', wrapText: true, ...readingOrderOf(sheet) };
  sheet.getCell(1, 1).value = toCellText(title);
  sheet.getCell(1, 1).font = { name: 'Calibri', size: 16, bold: true, color: { argb: accent } };
  sheet.getCell(1, 1).alignment = alignment;
  sheet.getCell(2, 1).value = toCellText(help);
  sheet.getCell(2, 1).font = { name: 'Calibri', size: 11 };
  sheet.getCell(2, 1).alignment = alignment;
  const width = shown.reduce((all, column) => all + column.width, 0);
  sheet.getRow(1).height = 26;
  sheet.getRow(2).height = rowHeight([help], [width]) + 6;
}

function writeHeading(cell: ExcelJS.Cell, heading: string, sheet: ExcelJS.Worksheet): void {
  cell.value = toCellText(heading);
  cell.font = { name: 'Calibri', size: 11, bold: true, color: { argb: accent } };
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: soft } };
  cell.border = { bottom: { style: 'thin', color: { argb: accent } } };
  cell.alignment = { vertical: 'middle', wrapText: true, ...readingOrderOf(sheet) };
}

function writeRow(sheet: ExcelJS.Worksheet, row: number, columns: readonly FormColumn[], action: ActionRow, wording: Wording): void {
  const values: Record<FormColumn['tag'], string | Date | null> = {
    text: [action.text, action.secondText].filter((part) => part).join('\n'),
    from: originText(action, wording),
    dueOn: action.dueOn === null ? null : new Date(`${action.dueOn}T00:00:00Z`),
    status: wording.t(`records:choices.actionStatuses.${action.status}`),
    progress: null,
    id: action.id,
    baseStatus: action.status,
    baseDueOn: action.dueOn,
  };
  for (const [place, { tag, isOpen }] of columns.entries()) {
    const cell = sheet.getCell(row, place + 1);
    const value = values[tag];
    cell.value = typeof value === 'string' ? toCellText(value) : value;
    cell.numFmt = tag === 'dueOn' ? dayFormat : textFormat;
    cell.font = { name: 'Calibri', size: 11 };
    cell.border = { bottom: { style: 'hair', color: { argb: line } } };
    cell.alignment = { vertical: 'top', wrapText: true, ...readingOrderOf(sheet) };
    if (isOpen) {
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: yellow } };
      cell.protection = { locked: false };
    }
  }
  sheet.getRow(row).height = Math.max(rowHeight(columns.map(({ tag }) => values[tag]), columns.map(({ width }) => width)), 33);
}

function addLists(sheet: ExcelJS.Worksheet, columns: readonly FormColumn[], count: number, { t }: Wording): void {
  const placeOf = (tag: FormColumn['tag']) => columns.findIndex((column) => column.tag === tag) + 1;
  const words = actionStatuses.map((status) => toCellText(t(`records:choices.actionStatuses.${status}`)).replaceAll(/[",]/g, ' '));
  for (let row = headingRow + 1; row <= headingRow + count; row++) {
    sheet.getCell(row, placeOf('status')).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`"${words.join(',')}"`],
      showErrorMessage: true,
      errorTitle: t('documents:status').slice(0, 32),
      error: t('documents:meetings.form.chooseStatus').slice(0, 255),
    };
    sheet.getCell(row, placeOf('dueOn')).dataValidation = {
      type: 'date',
      operator: 'greaterThan',
      allowBlank: true,
      formulae: [new Date('2000-01-01T00:00:00Z')],
      showErrorMessage: true,
      errorTitle: t('documents:meetings.due').slice(0, 32),
      error: t('documents:meetings.form.enterDay').slice(0, 255),
    };
  }
}

/** What was sent to whom, so that the reader of the reply notices what is missing. */
function writeAbout(workbook: ExcelJS.Workbook, { organisation, writtenOn, rows }: ReplyFormInput): void {
  const sheet = workbook.addWorksheet(replySheet.name, { state: 'veryHidden' });
  sheet.addRows([
    [replySheet.kind, '1'],
    [replySheet.organisation, organisation.id],
    [replySheet.writtenOn, writtenOn],
    ...rows.map(({ id, text }) => [replySheet.sent, id, toCellText(text)]),
  ]);
}
