import ExcelJS from 'exceljs';
import type { ChecklistItemView, ChecklistView } from '../../../../shared/contract/areas.ts';
import { type ChecklistWording, whyRuns } from '../../../../shared/documents/plans/checklist-report.ts';
import { toneColours, toneOfStatus } from '../../../../shared/documents/tones.ts';
import { directionOf, reasonsText, type Wording } from '../../../../shared/documents/wording.ts';
import { checklistStatuses } from '../../../../shared/records/choices.ts';
import { toCellText } from './cell-text.ts';
import { mendWorkbook } from './mend-workbook.ts';
import { accent, dayFormat, headerText, line, readingOrderOf, rowHeight, sheetName, soft, textFormat } from './sheets.ts';

export interface ChecklistWorkbookInput {
  view: ChecklistView;
  texts: ChecklistWording;
  wording: Wording;
  clusterName: string;
}

/** The checklist as a workbook to filter, sort and work in: the meters on one sheet, every item on the other. */
export async function writeChecklistWorkbook(input: ChecklistWorkbookInput): Promise<Uint8Array> {
  const { wording, clusterName, view } = input;
  const workbook = new ExcelJS.Workbook();
  workbook.title = toCellText(wording.t('documents:checklist.title'));
  workbook.subject = toCellText(clusterName);
  workbook.creator = toCellText(clusterName);
  workbook.lastModifiedBy = toCellText(clusterName);
  workbook.created = new Date(`${view.today}T00:00:00Z`);
  workbook.modified = workbook.created;
  writeSummary(workbook, input);
  writeItems(workbook, input);
  return mendWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

interface SheetColumn {
  heading: string;
  width: number;
  align?: 'right' | 'center';
  format?: string;
}

function addSheet(workbook: ExcelJS.Workbook, name: string, headingRow: number, input: ChecklistWorkbookInput): ExcelJS.Worksheet {
  const { wording, clusterName, view } = input;
  const sheet = workbook.addWorksheet(sheetName(name), {
    views: [{ state: 'frozen', ySplit: headingRow, rightToLeft: directionOf(wording.language) === 'rtl' }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headingRow}:${headingRow}`,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: `&L${headerText(clusterName)}&R${headerText(`${wording.t('documents:checklist.asOf')} ${view.today}`)}`,
      oddFooter: '&R&P / &N',
    },
  });
  return sheet;
}

function writeHeading(sheet: ExcelJS.Worksheet, row: number, columns: readonly SheetColumn[]): void {
  columns.forEach((column, place) => {
    sheet.getColumn(place + 1).width = column.width;
    const cell = sheet.getCell(row, place + 1);
    cell.value = toCellText(column.heading);
    cell.font = { name: 'Calibri', size: 11, bold: true, color: { argb: accent } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: soft } };
    cell.border = { bottom: { style: 'thin', color: { argb: accent } } };
    cell.alignment = { vertical: 'middle', wrapText: true, ...(column.align ? { horizontal: column.align } : {}) };
  });
  sheet.getRow(row).height = 32;
}

type Value = string | number | Date | null;

function writeCells(sheet: ExcelJS.Worksheet, row: number, columns: readonly SheetColumn[], values: readonly Value[], bold = false): void {
  values.forEach((value, place) => {
    const column = columns[place];
    const cell = sheet.getCell(row, place + 1);
    cell.value = typeof value === 'string' ? toCellText(value) : value;
    cell.numFmt = typeof value === 'number' || value instanceof Date || column?.format ? (column?.format ?? '0') : textFormat;
    cell.font = { name: 'Calibri', size: 11, ...(bold ? { bold: true } : {}) };
    cell.border = { bottom: { style: 'hair', color: { argb: line } } };
    cell.alignment = { vertical: 'top', wrapText: true, ...readingOrderOf(sheet), ...(column?.align ? { horizontal: column.align } : {}) };
  });
  sheet.getRow(row).height = rowHeight(values, columns.map(({ width }) => width));
}

function writeSummary(workbook: ExcelJS.Workbook, input: ChecklistWorkbookInput): void {
  const { view, texts, wording, clusterName } = input;
  const { t } = wording;
  const headingRow = 4;
  const sheet = addSheet(workbook, t('documents:excel.summary'), headingRow, input);
  const columns: SheetColumn[] = [
    { heading: t('documents:excel.id'), width: 7, align: 'center' },
    { heading: t('documents:checklist.function'), width: 52 },
    { heading: t('documents:excel.items'), width: 12, align: 'right' },
    { heading: t('documents:excel.applicable'), width: 14, align: 'right' },
    { heading: t('documents:checklist.lookedAt'), width: 14, align: 'right' },
    { heading: t('documents:checklist.met'), width: 12, align: 'right' },
    { heading: t('documents:excel.metShare'), width: 16, align: 'right', format: '0%' },
    { heading: t('documents:checklist.overdue'), width: 12, align: 'right' },
  ];
  writeTitle(sheet, t('documents:checklist.title'), clusterName);
  writeHeading(sheet, headingRow, columns);
  const overdueIn = (items: readonly ChecklistItemView[]) => items.filter((item) => item.isOverdue).length;
  const metersOf = (meters: ChecklistView['meters'], overdue: number): Value[] => [
    meters.total,
    meters.applicable,
    meters.lookedAt,
    meters.met,
    meters.applicable === 0 ? null : meters.met / meters.applicable,
    overdue,
  ];
  view.functions.forEach((group, place) => {
    const title = texts.functions[group.id]?.title ?? group.id;
    writeCells(sheet, headingRow + 1 + place, columns, [group.number, title, ...metersOf(group.meters, overdueIn(group.items))]);
  });
  const last = headingRow + view.functions.length;
  const items = view.functions.flatMap((group) => group.items);
  writeCells(sheet, last + 1, columns, [null, t('documents:excel.total'), ...metersOf(view.meters, overdueIn(items))], true);
  sheet.getCell(last + 3, 2).value = toCellText(t('documents:checklist.metersNote'));
  sheet.getCell(last + 3, 2).alignment = { wrapText: true, vertical: 'top', ...readingOrderOf(sheet) };
  sheet.getCell(last + 3, 2).font = { name: 'Calibri', size: 10, color: { argb: 'FF5B6973' } };
  sheet.getRow(last + 3).height = 48;
  sheet.addConditionalFormatting({
    ref: `G${headingRow + 1}:G${last + 1}`,
    rules: [
      {
        type: 'dataBar',
        priority: 1,
        gradient: false,
        cfvo: [{ type: 'num', value: 0 }, { type: 'num', value: 1 }],
        color: { argb: 'FF9CCBD3' },
      } as unknown as ExcelJS.ConditionalFormattingRule,
    ],
  });
}

function writeTitle(sheet: ExcelJS.Worksheet, title: string, clusterName: string): void {
  sheet.getCell('A1').value = toCellText(title);
  sheet.getCell('A1').font = { name: 'Calibri', size: 16, bold: true, color: { argb: accent } };
  sheet.getCell('A2').value = toCellText(clusterName);
  sheet.getCell('A2').font = { name: 'Calibri', size: 11, color: { argb: 'FF5B6973' } };
}

const statusColumn = 4;

function writeItems(workbook: ExcelJS.Workbook, input: ChecklistWorkbookInput): void {
  const { view, texts, wording } = input;
  const { t } = wording;
  const sheet = addSheet(workbook, t('documents:excel.checklist'), 1, input);
  const columns: SheetColumn[] = [
    { heading: t('documents:excel.id'), width: 9 },
    { heading: t('documents:checklist.function'), width: 22 },
    { heading: t('documents:checklist.item'), width: 46 },
    { heading: t('documents:checklist.status'), width: 16 },
    { heading: t('documents:checklist.owner'), width: 22 },
    { heading: t('documents:checklist.due'), width: 13, align: 'center', format: dayFormat },
    { heading: t('documents:excel.recurrence'), width: 16 },
    { heading: t('documents:excel.liveReason'), width: 36 },
    { heading: t('documents:excel.note'), width: 46 },
    { heading: t('documents:checklist.evidence'), width: 11, align: 'right' },
  ];
  writeHeading(sheet, 1, columns);
  const items = view.functions.flatMap((group) => group.items);
  items.forEach((item, place) => {
    const text = texts.items[item.id];
    writeCells(sheet, place + 2, columns, [
      item.id,
      texts.functions[item.functionId]?.short ?? item.functionId,
      text ? `${text.title}\n${text.statement}` : item.id,
      t(`documents:checklist.statuses.${item.status}`),
      item.ownerName,
      item.dueOn === null ? null : new Date(`${item.dueOn}T00:00:00Z`),
      item.recurrence === 'none' ? null : t(`documents:recurrences.${item.recurrence}`),
      reasonsText('checklist', item.live?.reasons ?? [], wording),
      notesText(item, wording),
      item.evidenceCount,
    ]);
  });
  const lastRow = Math.max(2, items.length + 1);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: lastRow, column: columns.length } };
  const words = checklistStatuses.map((status) => toCellText(t(`documents:checklist.statuses.${status}`)));
  for (let row = 2; row <= lastRow; row++) {
    sheet.getCell(row, statusColumn).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`"${words.map((word) => word.replaceAll(/[",]/g, ' ')).join(',')}"`],
      showErrorMessage: true,
      errorTitle: t('documents:checklist.status').slice(0, 32),
      error: t('documents:excel.chooseStatus').slice(0, 255),
    };
  }
  colourStatuses(sheet, lastRow, words);
  colourOverdue(sheet, lastRow, words, view.today);
}

/** Reasons and notes; what the records say stands in a column of its own. */
function notesText(item: ChecklistItemView, wording: Wording): string {
  const withoutReasons = item.live === null ? item : { ...item, live: { ...item.live, reasons: [] } };
  return whyRuns(withoutReasons, wording)
    .map((run) => run.text)
    .join('');
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Colours follow the word in the cell, so that they stay right when somebody chooses another. */
function colourStatuses(sheet: ExcelJS.Worksheet, lastRow: number, words: readonly string[]): void {
  sheet.addConditionalFormatting({
    ref: `D2:D${lastRow}`,
    rules: checklistStatuses.map((status, place) => {
      const { ground, text } = toneColours[toneOfStatus[status]];
      return {
        type: 'expression',
        priority: place + 1,
        formulae: [`$D2=${quoted(words[place] ?? '')}`],
        style: {
          font: { bold: true, color: { argb: `FF${text}` } },
          fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: `FF${ground}` } },
        },
      };
    }),
  });
}

/** Overdue as of the day of writing, while the item is neither met nor set aside. */
function colourOverdue(sheet: ExcelJS.Worksheet, lastRow: number, words: readonly string[], today: string): void {
  const [year, month, day] = today.split('-').map(Number);
  const done = [words[checklistStatuses.indexOf('met')], words[checklistStatuses.indexOf('not_applicable')]];
  const open = done.map((word) => `$D2<>${quoted(word ?? '')}`).join(',');
  sheet.addConditionalFormatting({
    ref: `F2:F${lastRow}`,
    rules: [
      {
        type: 'expression',
        priority: checklistStatuses.length + 1,
        formulae: [`AND($F2<>"",$F2<DATE(${year},${month},${day}),${open})`],
        style: {
          font: { bold: true, color: { argb: `FF${toneColours.late.text}` } },
          fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: `FF${toneColours.late.ground}` } },
        },
      },
    ],
  });
}
