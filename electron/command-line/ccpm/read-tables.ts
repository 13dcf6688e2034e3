import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type AnswerTable, readAnswerTable } from '../../../shared/domain/ccpm/answer-table.ts';
import type { CcpmCatalogue } from '../../../shared/domain/ccpm/catalogue.ts';
import { readInvitedTable } from '../../../shared/domain/ccpm/invited-table.ts';
import type { Invited } from '../../../shared/domain/ccpm/response.ts';
import type { Sheet } from '../../../shared/domain/imports/spreadsheet.ts';
import { FailureError, type Result } from '../../../shared/result.ts';
import { readSpreadsheet } from '../../workspace/imports/spreadsheets/read-spreadsheet.ts';

/** Fails with what is wrong, the file's name and the place in it. */
export async function readAnswers(file: string, catalogue: CcpmCatalogue): Promise<AnswerTable> {
  return readTable(file, (sheets) => readAnswerTable(sheets, catalogue));
}

/** Fails as {@link readAnswers} does. */
export async function readInvited(file: string): Promise<Invited> {
  return readTable(file, readInvitedTable);
}

async function readTable<Table>(file: string, read: (sheets: readonly Sheet[]) => Result<Table>): Promise<Table> {
  const path = resolve(file);
  if (!existsSync(path)) throw new FailureError('file-missing', { path });
  const name = basename(path);
  const { sheets } = await readSpreadsheet(readFileSync(path), name);
  const table = read(sheets);
  if (table.ok) return table.value;
  throw new FailureError(table.error.code, { ...table.error.params, name });
}
