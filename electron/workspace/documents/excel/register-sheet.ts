import type ExcelJS from 'exceljs';
import { directionOf } from '../../../../shared/documents/wording.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import { toCellText } from './cell-text.ts';
import { accent, dayFormat, headerText, line, readingOrderOf, rowHeight, sheetName, soft, textFormat } from './sheets.ts';

export interface RegisterColumn {
  heading: string;
  /** HXL hashtag, see hxlstandard.org. */
  hxl: string | null;
  /** Days are ISO 8601 text; they become dates where Excel has them. */
  kind: 'text' | 'day' | 'number';
  /** In widths of a Latin letter. */
  width: number;
  isHidden?: boolean;
}

export type RegisterRow = readonly (string | number | null)[];

/** What stands on every sheet of a register: at the head of each printed page, and the way it reads. */
export interface RegisterHead {
  language: Language;
  title: string;
  clusterName: string;
  /** ISO 8601. */
  day: string;
}

export interface RegisterSheet {
  name: string;
  /** Never empty. */
  columns: readonly RegisterColumn[];
  rows: readonly RegisterRow[];
}

/** Excel counts days from here; before it its calendar differs from everybody else's. */
const firstExcelDay = '1900-03-01';

/** How many rows the headings take: one with words, and one with hashtags where a column has one. */
export function headingRowsOf(columns: readonly RegisterColumn[]): 1 | 2 {
  return columns.some(({ hxl }) => hxl !== null) ? 2 : 1;
}

/**
 * Every field a column, every record a row: to read, filter and sort.
 *
 * @param pause is given a turn after each row, so that long work can stop.
 */
export async function addRegisterSheet(
  workbook: ExcelJS.Workbook,
  { name, columns, rows }: RegisterSheet,
  { language, clusterName, title, day }: RegisterHead,
  pause: () => Promise<void>,
): Promise<ExcelJS.Worksheet> {
  const headingRows = headingRowsOf(columns);
  const sheet = workbook.addWorksheet(sheetName(name), {
    views: [{ state: 'frozen', ySplit: headingRows, rightToLeft: directionOf(language) === 'rtl' }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `1:${headingRows}`,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: `&L${headerText(`${clusterName} · ${title}`)}&R${day}`,
      oddFooter: '&R&P / &N',
    },
  });
  writeHeadings(sheet, columns, headingRows === 2);
  const styles = stylesOf(sheet);
  const widths = columns.map(({ width }) => width);
  let place = headingRows;
  for (const values of rows) {
    place += 1;
    const row = sheet.getRow(place);
    values.forEach((value, index) => {
      fillCell(row.getCell(index + 1), value, columns[index]?.kind ?? 'text', styles);
    });
    row.height = rowHeight(values, widths);
    await pause();
  }
  // From the lowest row of the head, so that sorting leaves the tags where they are.
  sheet.autoFilter = {
    from: { row: headingRows, column: 1 },
    to: { row: Math.max(headingRows, place), column: columns.length },
  };
  return sheet;
}

/** In points. */
const tagHeight = 14;

function writeHeadings(sheet: ExcelJS.Worksheet, columns: readonly RegisterColumn[], hasTags: boolean): void {
  columns.forEach(({ heading, hxl, width, isHidden = false }, index) => {
    sheet.getColumn(index + 1).width = width;
    sheet.getColumn(index + 1).hidden = isHidden;
    const cell = sheet.getCell(1, index + 1);
    cell.value = toCellText(heading);
    cell.style = {
      numFmt: textFormat,
      font: { name: 'Calibri', size: 11, bold: true, color: { argb: accent } },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: soft } },
      border: { bottom: { style: 'thin', color: { argb: accent } } },
      alignment: { vertical: 'middle', wrapText: true, ...readingOrderOf(sheet) },
    };
    if (!hasTags) return;
    const tag = sheet.getCell(2, index + 1);
    tag.value = hxl ?? '';
    tag.style = {
      numFmt: textFormat,
      font: { name: 'Calibri', size: 9, color: { argb: 'FF5B6973' } },
      alignment: { vertical: 'middle', ...readingOrderOf(sheet) },
    };
  });
  if (hasTags) sheet.getRow(2).height = tagHeight;
  sheet.getRow(1).height = rowHeight(columns.map(({ heading }) => heading), columns.map(({ width }) => width));
}

type Styles = Record<RegisterColumn['kind'], Partial<ExcelJS.Style>>;

/** One object for all cells of a kind: ExcelJS compares every style that it is given anew. */
function stylesOf(sheet: ExcelJS.Worksheet): Styles {
  const common: Partial<ExcelJS.Style> = {
    font: { name: 'Calibri', size: 11 },
    border: { bottom: { style: 'hair', color: { argb: line } } },
    alignment: { vertical: 'top', wrapText: true, ...readingOrderOf(sheet) },
  };
  return {
    text: { ...common, numFmt: textFormat },
    day: { ...common, numFmt: dayFormat, alignment: { vertical: 'top', horizontal: 'center' } },
    number: { ...common, numFmt: '0' },
  };
}

function fillCell(cell: ExcelJS.Cell, value: string | number | null, kind: RegisterColumn['kind'], styles: Styles): void {
  if (value === null) {
    cell.style = styles[kind];
  } else if (typeof value === 'number') {
    cell.value = value;
    cell.style = styles.number;
  } else if (kind === 'day' && value >= firstExcelDay) {
    cell.value = new Date(`${value}T00:00:00Z`);
    cell.style = styles.day;
  } else {
    cell.value = toCellText(value);
    cell.style = styles.text;
  }
}
