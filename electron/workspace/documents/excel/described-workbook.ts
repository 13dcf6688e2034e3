import ExcelJS from 'exceljs';
import { toCellText } from './cell-text.ts';
import type { RegisterHead } from './register-sheet.ts';

/** An empty workbook whose properties say what it is, whose, and of which day. */
export function describedWorkbook({ title, clusterName, day }: RegisterHead): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.title = toCellText(title);
  workbook.subject = toCellText(clusterName);
  workbook.creator = toCellText(clusterName);
  workbook.lastModifiedBy = toCellText(clusterName);
  workbook.created = new Date(`${day}T00:00:00Z`);
  workbook.modified = workbook.created;
  return workbook;
}
