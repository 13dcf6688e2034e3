import ExcelJS from 'exceljs';
import { readSpreadsheet } from '../../electron/workspace/imports/spreadsheets/read-spreadsheet.ts';
import { compare, figure, type Measurement, medianMilliseconds } from './measure.ts';

const rows = 5_000;

/** A partner list of 5,000 rows and 12 columns. The peer reads the same file into its own model of a workbook. */
export async function measureSpreadsheets(): Promise<Measurement[]> {
  const file = await partnerList();
  const csv = new TextEncoder().encode(Array.from({ length: rows }, (_, row) => cellsOf(row).join(',')).join('\r\n'));
  const ours = await medianMilliseconds(9, () => readSpreadsheet(file, 'partners.xlsx'));
  const peer = await medianMilliseconds(9, () => new ExcelJS.Workbook().xlsx.load(file as never));
  const text = await medianMilliseconds(9, () => readSpreadsheet(csv, 'partners.csv'));
  return [
    compare(`a workbook of ${rows} rows read`, ours, peer, 'exceljs'),
    figure(`the same as CSV`, `${text.toFixed(0)} ms`),
  ];
}

function cellsOf(row: number): (string | number | boolean | Date)[] {
  const joined = new Date(Date.UTC(2026, 0, 1 + (row % 365)));
  const contact = [`mail${row}@example.org`, `+249 912 ${345_000 + row}`, `الهلال ${row}`];
  return [`Organisation ${row}`, `ACR${row}`, ...contact, joined, row % 2 === 0, row * 1.5, 'NGO', `Site ${row % 50}`, 'Nyala', 'SD-02'];
}

async function partnerList(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Partners');
  for (let row = 0; row < rows; row++) sheet.addRow(cellsOf(row));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
