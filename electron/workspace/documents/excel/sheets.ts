import type ExcelJS from 'exceljs';
import { toCellText } from './cell-text.ts';

/** What every workbook that leaves the application looks like. */
export const accent = 'FF0B6477';
export const soft = 'FFE2F0F2';
export const line = 'FFD5DDE1';
export const dayFormat = 'yyyy-mm-dd';
export const textFormat = '@';

/** Excel allows 31 characters and none of these in a sheet's name. */
export function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:']/g, ' ').slice(0, 31);
}

/** "&" begins a code in headers; Excel reads at most 255 characters of the whole. */
export function headerText(text: string): string {
  return toCellText(text).replaceAll('&', '&&').slice(0, 100);
}

/** Punctuation of an Arabic sentence stands at the wrong end unless the cell reads from right to left. */
export function readingOrderOf(sheet: ExcelJS.Worksheet): { readingOrder?: 'rtl' } {
  return sheet.views[0]?.rightToLeft ? { readingOrder: 'rtl' } : {};
}

const lineHeight = 15;
const highestRow = 400;

/**
 * Room for the longest cell in points: not every application makes room for wrapped text by itself.
 *
 * @param widths of the columns, in widths of a Latin letter.
 */
export function rowHeight(values: readonly unknown[], widths: readonly number[]): number {
  const linesOf = (text: string, width: number) =>
    text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil((textWidth(part) * 1.1) / width)), 0);
  const lines = values.map((value, place) => (typeof value === 'string' ? linesOf(value, widths[place] ?? 10) : 1));
  return Math.min(highestRow, Math.max(1, ...lines) * lineHeight + 3);
}

/** In widths of a Latin letter; Chinese characters take two. */
export function textWidth(text: string): number {
  return text.length + (text.match(/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/g)?.length ?? 0);
}
