import { type NumberWriter, numberWriter } from './number-text.ts';
import type { XmlHandlers } from './xml.ts';

/** What a cell's number format makes of a number. */
export type CellFormat =
  | { kind: 'number'; write: NumberWriter }
  | { kind: 'day'; hasTime: boolean }
  /** The time of day alone, or a duration (`[h]:mm`). */
  | { kind: 'time'; isDuration: boolean };

export const generalFormat: CellFormat = { kind: 'number', write: numberWriter('General') };

/** Excel's own limit for a code. */
const longestCode = 255;

/**
 * Codes of the formats that no file spells out (ECMA-376 part 1, 18.8.30), those of East Asian locales included; for
 * the rest of them, which are currencies and the like, the plain number serves.
 */
const builtInCodes: Readonly<Record<number, string>> = {
  1: '0', 9: '0%', 10: '0.00%',
  14: 'yyyy-mm-dd', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'yyyy-mm-dd h:mm',
  27: 'yyyy-mm', 28: 'mm-dd', 29: 'mm-dd', 30: 'mm-dd-yy', 31: 'yyyy-mm-dd', 32: 'h:mm', 33: 'h:mm:ss', 34: 'h:mm', 35: 'h:mm:ss', 36: 'yyyy-mm',
  45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss',
  50: 'yyyy-mm', 51: 'mm-dd', 52: 'yyyy-mm', 53: 'mm-dd', 54: 'mm-dd', 55: 'h:mm', 56: 'h:mm:ss', 57: 'yyyy-mm', 58: 'mm-dd',
};

/** Whether the letters of a format code stand for parts of a day or of a time. */
export function formatOfCode(code: string): CellFormat {
  if (code.length > longestCode) return generalFormat;
  const isDuration = /\[(h+|m+|s+)\]/i.test(code);
  const [section = ''] = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gs, '')
    .toLowerCase()
    .split(';');
  if (section.includes('general') || /[0#?]e[+-]/.test(section)) return { kind: 'number', write: numberWriter(code) };
  const withoutHalves = section.replace(/am\/pm|a\/p|上午\/下午/g, 'h');
  if (isDuration) return { kind: 'time', isDuration };
  const hasTime = /[hs]/.test(withoutHalves);
  if (/[ydeg]|b{2}/.test(withoutHalves) || (withoutHalves.includes('m') && !hasTime)) return { kind: 'day', hasTime };
  return hasTime ? { kind: 'time', isDuration: false } : { kind: 'number', write: numberWriter(code) };
}

/** Handlers for the part with the styles; they put the format of every cell style, in its order, into `into`. */
export function cellFormatHandlers(into: CellFormat[]): XmlHandlers {
  const codes = new Map(Object.entries(builtInCodes).map(([id, code]) => [Number(id), code]));
  const formats = new Map<number, CellFormat>();
  let isCellStyle = false;
  const formatOf = (id: number): CellFormat => {
    const known = formats.get(id) ?? formatOfCode(codes.get(id) ?? 'General');
    formats.set(id, known);
    return known;
  };
  return {
    open(element, attributes) {
      if (element === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General');
      else if (element === 'cellXfs') isCellStyle = true;
      else if (element === 'xf' && isCellStyle) into.push(formatOf(Number(attributes['numFmtId'] ?? 0)));
    },
    close(element) {
      if (element === 'cellXfs') isCellStyle = false;
    },
  };
}
