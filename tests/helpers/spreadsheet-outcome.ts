import { readSpreadsheet } from '../../electron/workspace/imports/spreadsheets/read-spreadsheet.ts';
import type { Sheet, Spreadsheet } from '../../shared/domain/imports/spreadsheet.ts';
import { type Failure, FailureError } from '../../shared/result.ts';

/** What comes of reading a file; anything thrown but a {@link FailureError} is thrown on. */
export async function outcomeOf(bytes: Uint8Array, name = 'list.xlsx'): Promise<Spreadsheet | Failure> {
  try {
    return await readSpreadsheet(bytes, name);
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
}

/** The code of the failure, `read` without one. */
export async function codeOf(bytes: Uint8Array, name?: string): Promise<string> {
  const outcome = await outcomeOf(bytes, name);
  return 'code' in outcome ? outcome.code : 'read';
}

export async function firstSheetOf(bytes: Uint8Array, name = 'list.xlsx'): Promise<Sheet> {
  return (await readSpreadsheet(bytes, name)).sheets[0] as Sheet;
}

/** Rows as a person sees them. */
export function textsOf({ rows }: Sheet): string[][] {
  return rows.map((cells) => cells.map((cell) => cell.text));
}
