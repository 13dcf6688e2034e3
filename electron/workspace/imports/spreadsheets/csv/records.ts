import type { Delimiter } from '../../../../../shared/domain/imports/spreadsheet.ts';
import { longestText, mostColumns } from '../limits.ts';

/** One record and the line of the file in which it begins, counted from 1. */
export interface CsvRecord {
  fields: string[];
  line: number;
}

/** What stops the reading: quotation marks left open or closed within a field, a field too long, a record too wide. */
export type CsvTroubleKind = 'open' | 'stray' | 'long' | 'wide';

export class CsvTrouble extends Error {
  readonly kind: CsvTroubleKind;
  readonly line: number;
  readonly column: number;

  constructor(kind: CsvTroubleKind, line: number, column: number) {
    super(`${kind} in line ${line}, column ${column}`);
    this.kind = kind;
    this.line = line;
    this.column = column;
  }
}

const quote = '"';

/**
 * The records of delimited text as spreadsheet programs write it (RFC 4180, with any line end and any delimiter).
 *
 * A quotation mark inside a field that does not begin with one is a character like others (`5" pipe`). Line breaks
 * within quotation marks come as `\n`. Throws {@link CsvTrouble} where it could only be guessed what was meant, and where
 * a field or record is larger than any is.
 */
export function* readRecords(text: string, delimiter: Delimiter): Generator<CsvRecord> {
  const endOfField = new RegExp(`[${delimiter === '|' ? '\\|' : delimiter}\\r\\n]|$`, 'g');
  let place = 0;
  let line = 1;

  const readQuoted = (column: number): string => {
    const firstLine = line;
    let field = '';
    for (let from = place + 1; ; ) {
      const end = text.indexOf(quote, from);
      if (end < 0) throw new CsvTrouble('open', firstLine, column);
      const part = text.slice(from, end).replace(/\r\n?/g, '\n');
      for (let lineEnd = part.indexOf('\n'); lineEnd >= 0; lineEnd = part.indexOf('\n', lineEnd + 1)) line += 1;
      field += part;
      if (field.length > longestText) throw new CsvTrouble('long', firstLine, column);
      if (text[end + 1] !== quote) {
        place = end + 1;
        return field;
      }
      field += quote;
      from = end + 2;
    }
  };

  const readPlain = (): string => {
    endOfField.lastIndex = place;
    const end = endOfField.exec(text)?.index ?? text.length;
    const field = text.slice(place, end);
    place = end;
    return field;
  };

  while (place < text.length) {
    const fields: string[] = [];
    const firstLine = line;
    for (;;) {
      if (fields.length === mostColumns) throw new CsvTrouble('wide', firstLine, mostColumns);
      fields.push(text[place] === quote ? readQuoted(fields.length) : readPlain());
      const next = text[place];
      if (next === delimiter) {
        place += 1;
        continue;
      }
      if (next !== undefined && next !== '\r' && next !== '\n') throw new CsvTrouble('stray', line, fields.length - 1);
      place += next === '\r' && text[place + 1] === '\n' ? 2 : 1;
      line += 1;
      break;
    }
    yield { fields, line: firstLine };
  }
}
