import type { Delimiter } from '../../../../../shared/domain/imports/spreadsheet.ts';
import { CsvTrouble, readRecords } from './records.ts';

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];

/** What is looked at to find the delimiter: the beginning of the file. */
const sampleLength = 65_536;
const sampleRecords = 200;
const commaWeight = 0.7;

/** The delimiter that the first line names as Excel writes it (`sep=;`), and the text behind that line. */
export function takeDelimiterLine(text: string): { delimiter: Delimiter | null; rest: string } {
  const [line, named] = /^"?sep=([,;\t|])"?[ \t]*(?:\r\n?|\n|$)/i.exec(text) ?? [];
  if (line === undefined) return { delimiter: null, rest: text };
  return { delimiter: named as Delimiter, rest: text.slice(line.length) };
}

/**
 * The delimiter that cuts most records into equally many fields; a comma where none cuts anything.
 *
 * A comma counts for less, because numbers and addresses have commas too, which is why programs of those countries
 * choose another delimiter. So does one that would leave single quotation marks within its fields.
 */
export function findDelimiter(text: string): Delimiter {
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const score = scoreOf(text.slice(0, sampleLength), delimiter) * (delimiter === ',' ? commaWeight : 1);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

function scoreOf(sample: string, delimiter: Delimiter): number {
  const { widths, isSplit, cutShare } = look(sample, delimiter);
  const recordsOfWidth = new Map<number, number>();
  for (const width of widths) recordsOfWidth.set(width, (recordsOfWidth.get(width) ?? 0) + 1);
  const scores = [...recordsOfWidth].map(([width, count]) => (count / widths.length) * Math.log2(width));
  return Math.max(0, ...scores) * (isSplit ? 0.1 : 1) * (1 - 0.9 * cutShare);
}

interface Look {
  /** Of every record that is not blank. */
  widths: number[];
  /** Something other than the delimiter follows closing quotation marks. */
  isSplit: boolean;
  /** The share of records in which a field has a quotation mark without its partner. */
  cutShare: number;
}

function look(sample: string, delimiter: Delimiter): Look {
  const widths: number[] = [];
  let cut = 0;
  let isSplit = false;
  try {
    for (const { fields } of readRecords(sample, delimiter)) {
      if (fields.every((field) => field.trim() === '')) continue;
      widths.push(fields.length);
      if (fields.some((field) => field.split('"').length % 2 === 0)) cut += 1;
      if (widths.length === sampleRecords) break;
    }
  } catch (error) {
    if (!(error instanceof CsvTrouble)) throw error;
    // The sample may end within quotation marks, so that one left open says nothing.
    isSplit = error.kind === 'stray';
  }
  return { widths, isSplit, cutShare: cut / Math.max(1, widths.length) };
}
