import { FailureError } from '../../../result.ts';

export interface DelimitedRow {
  cells: string[];
  /** The line on which it begins, from 1. */
  line: number;
}

const delimiters = ['\t', ';', ','] as const;

/**
 * Splits delimited text (RFC 4180) into rows: comma, semicolon or tab, whichever the first row has most of; cells in
 * quotation marks where they hold one of these, a quotation mark (doubled) or a line break; a byte order mark and Excel's
 * own first line `sep=;` are understood.
 *
 * The end of a line ends a row and begins none, so a text with nothing after its last line break has no row more.
 *
 * @throws FailureError naming the line on which a quotation mark opens and never closes.
 */
export function readDelimited(text: string): DelimitedRow[] {
  const bare = text.replace(/^\uFEFF/, '');
  const [named, separator] = /^sep=(.)(?:\r\n|\r|\n|$)/.exec(bare) ?? [];
  return named === undefined || separator === undefined
    ? split(bare, delimiterOf(bare), 1)
    : split(bare.slice(named.length), separator, 2);
}

function delimiterOf(text: string): string {
  const counts = delimiters.map(() => 0);
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (sign === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (sign === '\r' || sign === '\n') break;
    const found = delimiters.findIndex((delimiter) => delimiter === sign);
    if (found >= 0) counts[found] = (counts[found] as number) + 1;
  }
  return delimiters[counts.indexOf(Math.max(...counts))] as string;
}

function split(text: string, delimiter: string, firstLine: number): DelimitedRow[] {
  const rows: DelimitedRow[] = [];
  let line = firstLine;
  let at = 0;
  while (at < text.length) {
    const row: DelimitedRow = { cells: [], line };
    for (;;) {
      const isQuoted = text[at] === '"';
      const cell = isQuoted ? quotedCell(text, at, line) : plainCell(text, at, delimiter);
      row.cells.push(cell.value);
      if (isQuoted) line += cell.value.split(/\r\n|\r|\n/).length - 1;
      at = cell.end;
      if (text[at] === delimiter) {
        at += 1;
        continue;
      }
      if (at < text.length && text[at] !== '\r' && text[at] !== '\n') throw new FailureError('ballots-quote-open', { line: row.line });
      break;
    }
    rows.push(row);
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
  }
  return rows;
}

function plainCell(text: string, start: number, delimiter: string): { value: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\r' && text[end] !== '\n') end += 1;
  return { value: text.slice(start, end), end };
}

function quotedCell(text: string, start: number, line: number): { value: string; end: number } {
  let value = '';
  let at = start + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) throw new FailureError('ballots-quote-open', { line });
    value += text.slice(at, close);
    if (text[close + 1] !== '"') return { value, end: close + 1 };
    value += '"';
    at = close + 2;
  }
}
