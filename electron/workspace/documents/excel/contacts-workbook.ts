import type ExcelJS from 'exceljs';
import type { ContactListColumn, ContactListPlan, ContactListSheet } from '../../../../shared/documents/plans/contact-list.ts';
import { toCellText } from './cell-text.ts';
import { describedWorkbook } from './described-workbook.ts';
import { mendWorkbook } from './mend-workbook.ts';
import { addRegisterSheet, headingRowsOf } from './register-sheet.ts';
import { sheetName } from './sheets.ts';

/** Rows below the last one that offer their choices too, for whoever adds partners. */
const roomForMore = 300;

/** The hidden sheet that the drop-down lists read; its name is nobody's reading. */
const listsName = 'lists';

/**
 * The partners' registers of one audience, to read, mend and send back: words, hashtags, drop-down lists, and the
 * records' ids in a hidden column.
 *
 * @param pause is given a turn after each row, so that long work can stop.
 */
export async function writeContactsWorkbook(plan: ContactListPlan, pause: () => Promise<void>): Promise<Uint8Array> {
  const workbook = describedWorkbook(plan);
  const lists = createLists();
  for (const sheet of plan.sheets) {
    const written = await addRegisterSheet(workbook, sheet, plan, pause);
    offerChoices(written, sheet, plan, lists);
  }
  lists.writeInto(workbook);
  return mendWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

interface Lists {
  /** The cells that hold these words. */
  rangeOf(words: readonly string[]): string;
  writeInto(workbook: ExcelJS.Workbook): void;
}

/** Words in a drop-down's own formula end at 255 characters: they stand on a sheet instead. */
function createLists(): Lists {
  const known: (readonly string[])[] = [];
  return {
    rangeOf(words) {
      const found = known.indexOf(words);
      const column = columnLetter(found === -1 ? known.push(words) : found + 1);
      return `${listsName}!$${column}$1:$${column}$${words.length}`;
    },
    writeInto(workbook) {
      if (known.length === 0) return;
      const sheet = workbook.addWorksheet(listsName, { state: 'hidden' });
      known.forEach((words, column) => {
        words.forEach((word, row) => {
          sheet.getCell(row + 1, column + 1).value = toCellText(word);
        });
      });
    },
  };
}

function columnLetter(column: number): string {
  return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(column - 1);
}

type RangeValidations = { add(range: string, validation: ExcelJS.DataValidation): void };

function offerChoices(written: ExcelJS.Worksheet, sheet: ContactListSheet, plan: ContactListPlan, lists: Lists): void {
  const first = headingRowsOf(sheet.columns) + 1;
  const last = first + sheet.rows.length + roomForMore - 1;
  // ExcelJS keeps one entry per cell unless it is given the range; its types do not say so.
  const { dataValidations } = written as unknown as { dataValidations: RangeValidations };
  sheet.columns.forEach((column, place) => {
    const formula = formulaOf(column, plan, lists);
    if (formula === null) return;
    const letter = columnLetter(place + 1);
    dataValidations.add(`${letter}${first}:${letter}${last}`, {
      type: 'list',
      allowBlank: true,
      formulae: [formula],
      showErrorMessage: true,
      // An organisation may be one that nobody has entered yet.
      errorStyle: column.choices === 'organisations' ? 'warning' : 'stop',
      errorTitle: toCellText(plan.wrongChoice.title).slice(0, 32),
      error: toCellText(plan.wrongChoice.text).slice(0, 255),
    });
  });
}

function formulaOf({ choices }: ContactListColumn, { sheets }: ContactListPlan, lists: Lists): string | null {
  if (choices === null) return null;
  if (choices !== 'organisations') return lists.rangeOf(choices);
  const [organisations] = sheets;
  if (organisations?.type !== 'organisation') return null;
  const first = headingRowsOf(organisations.columns) + 1;
  const last = first + organisations.rows.length + roomForMore - 1;
  return `'${sheetName(organisations.name)}'!$A$${first}:$A$${last}`;
}
