import type { CallContext } from '../../../../shared/contract/define.ts';
import type { Spreadsheet } from '../../../../shared/domain/imports/spreadsheet.ts';
import { FailureError } from '../../../../shared/result.ts';
import { createPace } from '../../archive/pace.ts';
import { readCsv } from './csv/read-csv.ts';
import { recogniseFile } from './file-kind.ts';
import { largestFile, largestFileBytes } from './limits.ts';
import { createBudget } from './reading.ts';
import { readWorkbook } from './xlsx/read-workbook.ts';

const unwatched: CallContext = { signal: { aborted: false }, progress: () => {} };

/**
 * Reads an Excel workbook (.xlsx, .xlsm) or a CSV file; what it is, the content decides and not the name.
 *
 * Threats: archives and XML made to fill memory or time, files that lie about what they are, files cut short. Every
 * file is either read whole or fails with a `spreadsheet-...` code that names it by `fileName`; with `cancelled` when
 * `context` asks to stop. Progress counts what was unpacked, in bytes, or the characters of a text.
 */
export async function readSpreadsheet(bytes: Uint8Array, fileName: string, context: CallContext = unwatched): Promise<Spreadsheet> {
  const name = fileName;
  if (bytes.byteLength === 0) throw new FailureError('spreadsheet-empty', { name });
  if (bytes.byteLength > largestFileBytes) throw new FailureError('spreadsheet-too-large', { name, limit: largestFile });
  const budget = createBudget(name);
  const paceFor = (total: number) => createPace(context, total);
  return recogniseFile(bytes, name) === 'zip' ? readWorkbook(bytes, { name, budget, paceFor }) : readCsv(bytes, { name, budget, paceFor });
}
