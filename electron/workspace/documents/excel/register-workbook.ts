import { describedWorkbook } from './described-workbook.ts';
import { mendWorkbook } from './mend-workbook.ts';
import { addRegisterSheet, type RegisterColumn, type RegisterHead, type RegisterRow } from './register-sheet.ts';

/** One register as it goes into a workbook of its own. */
export interface Register extends RegisterHead {
  columns: readonly RegisterColumn[];
  /** One sheet each; the first is never empty of columns. */
  sheets: readonly { name: string; rows: readonly RegisterRow[] }[];
}

/**
 * Every field a column, every record a row: to read, filter and sort, also without this program.
 *
 * @param pause is given a turn after each row, so that long work can stop.
 */
export async function writeRegisterWorkbook(register: Register, pause: () => Promise<void>): Promise<Uint8Array> {
  const workbook = describedWorkbook(register);
  for (const sheet of register.sheets) await addRegisterSheet(workbook, { ...sheet, columns: register.columns }, register, pause);
  return mendWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
