import { type Cell, emptyCell } from '../../../../../shared/domain/imports/spreadsheet.ts';
import { type CellFormat, generalFormat } from './cell-formats.ts';
import { decodeText } from './decode-text.ts';
import { plainNumber } from './number-text.ts';
import { type Calendar, serialToDay, serialToDuration, serialToTime } from './serial-days.ts';

/** What all sheets of a workbook share. */
export interface WorkbookTables {
  strings: readonly string[];
  formats: readonly CellFormat[];
  calendar: Calendar;
}

/** A cell as the sheet's part writes it (ECMA-376 part 1, 18.3.1.4). */
export interface WrittenCell {
  /** `n` where the cell does not say. */
  type: string;
  style: number;
  isFormula: boolean;
  /** `null` without a value. */
  value: string | null;
  /** The text of an inline string. */
  inline: string | null;
}

/** The value of a cell, `null` where what is written makes none. */
export function toCell(written: WrittenCell, tables: WorkbookTables): Cell | null {
  const { type, isFormula, value, inline } = written;
  if (type === 'inlineStr') return textCell(inline ?? '', isFormula);
  if (type === 'str') return textCell(decodeText(value ?? ''), isFormula);
  // A formula that no program has calculated yet: some scripts write none or an empty result.
  if (value === null || value === '') return isFormula ? { kind: 'error', text: '', isFormula } : emptyCell;
  switch (type) {
    case 's': {
      const text = /^\d+$/.test(value) ? tables.strings[Number(value)] : undefined;
      return text === undefined ? null : textCell(text, isFormula);
    }
    case 'b':
      return { kind: 'boolean', value: value === '1' || value === 'true', text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE', isFormula };
    case 'e':
      return { kind: 'error', text: value, isFormula };
    case 'd':
      return writtenDay(value, isFormula);
    case 'n':
      return numericCell(value, tables.formats[written.style] ?? generalFormat, tables.calendar, isFormula);
    default:
      return null;
  }
}

function textCell(text: string, isFormula: boolean): Cell {
  return text === '' ? emptyCell : { kind: 'text', text, isFormula };
}

function dayCell(day: string, time: string | null, isFormula: boolean): Cell {
  return { kind: 'day', day, time, text: time === null ? day : `${day} ${time}`, isFormula };
}

/** An ISO 8601 day, with or without a time; a zone behind it moves nothing. */
function writtenDay(value: string, isFormula: boolean): Cell {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?))?/.exec(value.trim()) ?? [];
  const isReal = day !== undefined && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
  if (!isReal) return textCell(value, isFormula);
  const shown = time?.replace(/^(\d{2}:\d{2}):00$/, '$1') ?? null;
  return dayCell(day, shown === '00:00' ? null : shown, isFormula);
}

function numericCell(value: string, format: CellFormat, calendar: Calendar, isFormula: boolean): Cell | null {
  const number = /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(value) ? Number(value) : Number.NaN;
  if (!Number.isFinite(number)) return null;
  if (format.kind === 'number') return { kind: 'number', value: number, text: format.write(number), isFormula };
  if (format.kind === 'time') {
    return textCell(format.isDuration ? serialToDuration(number) : serialToTime(number), isFormula);
  }
  const found = serialToDay(number, calendar);
  if (!found) return { kind: 'number', value: number, text: plainNumber(number), isFormula };
  return dayCell(found.day, format.hasTime ? found.time : null, isFormula);
}
