import { cellName, type Spreadsheet } from '../../../../../shared/domain/imports/spreadsheet.ts';
import { FailureError } from '../../../../../shared/result.ts';
import { longestText, mostColumns, mostRows } from '../limits.ts';
import type { Reading } from '../reading.ts';
import { createRowCollector } from '../row-collector.ts';
import { findDelimiter, takeDelimiterLine } from './delimiter.ts';
import { type CsvRecord, CsvTrouble, readRecords } from './records.ts';
import { decodeFile } from './text-encoding.ts';

/** Characters between two looks at the clock. */
const turn = 16_384;

/** Reads delimited text. Every cell is text: a telephone number keeps its zeros, a day is for the reader to read. */
export async function readCsv(bytes: Uint8Array, reading: Reading): Promise<Spreadsheet> {
  const { name } = reading;
  const { text, encoding } = decodeFile(bytes, name);
  const { delimiter: named, rest } = takeDelimiterLine(text);
  const delimiter = named ?? findDelimiter(rest);
  const firstLine = rest.length < text.length ? 1 : 0;
  const collector = createRowCollector(reading, name);
  const pace = reading.paceFor(rest.length);
  let row = 0;
  let unseen = 0;
  try {
    for (const record of readRecords(rest, delimiter)) {
      if (row >= mostRows) throw new FailureError('spreadsheet-too-many-rows', { name, limit: mostRows });
      putRecord(record);
      row += 1;
      unseen += lengthOf(record);
      if (unseen < turn) continue;
      await pace.advance(unseen);
      unseen = 0;
    }
  } catch (error) {
    throw error instanceof CsvTrouble ? toFailure(error) : error;
  }
  return { format: 'csv', encoding, delimiter, sheets: [{ name, isHidden: false, merges: [], ...collector.finish() }] };

  function putRecord({ fields }: CsvRecord): void {
    collector.begin(row);
    fields.forEach((field, column) => {
      const text = unwrapFormulaText(field);
      if (text !== '') collector.put(column, { kind: 'text', text, isFormula: false });
    });
  }

  function toFailure(trouble: CsvTrouble): FailureError {
    const line = trouble.line + firstLine;
    switch (trouble.kind) {
      case 'open':
        return new FailureError('spreadsheet-quote-open', { name, line });
      case 'stray':
        return new FailureError('spreadsheet-quote-stray', { name, line });
      case 'wide':
        return new FailureError('spreadsheet-too-many-columns', { name, line, limit: mostColumns });
      case 'long':
        return new FailureError('spreadsheet-text-too-long', { name, sheet: name, cell: cellName(row, trouble.column), limit: longestText });
    }
  }
}

/** In characters, delimiters and line end included, quotation marks not. */
function lengthOf({ fields }: CsvRecord): number {
  return fields.reduce((length, field) => length + field.length + 1, 0);
}

/** `="0123"` is how programs write text that Excel would otherwise take for a number. */
function unwrapFormulaText(field: string): string {
  return field.startsWith('="') && field.endsWith('"') && field.length > 3 ? field.slice(2, -1).replaceAll('""', '"') : field;
}
