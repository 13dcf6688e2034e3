import { type Field, fieldSchema, type FieldValue } from '../../../records/define.ts';
import { addDays } from '../../deadlines/calendar.ts';
import { type DayOrder, readDay } from '../../imports/days.ts';
import type { Cell } from '../../imports/spreadsheet.ts';
import { foldText } from '../../search/fold.ts';
import { readAddresses } from './addresses.ts';
import type { Dialling } from './dialling.ts';
import type { FindRecord } from './find-records.ts';
import { readPhones } from './phones.ts';
import { type RowProblem, rowProblem } from './row-problem.ts';
import { splitValues } from './split-values.ts';

/** What a cell is read with. */
export interface CellContext {
  /** Folded word -> code. */
  choices: ReadonlyMap<string, string> | undefined;
  /** Folded words for "not known". */
  unknown: ReadonlySet<string>;
  findRecord: FindRecord;
  /** How 03/04/2026 is meant; `null`: nobody knows. */
  dayOrder: DayOrder | null;
  /** `null`: numbers stay as they were typed. */
  dialling: Dialling | null;
}

/** `value` null: the cell says nothing. */
export type ReadCell = { ok: true; value: FieldValue } | { ok: false; problem: RowProblem };

const taken = (value: FieldValue): ReadCell => ({ ok: true, value });
const refused = (...problem: Parameters<typeof rowProblem>): ReadCell => ({ ok: false, problem: rowProblem(...problem) });

const saysNothing = taken(null);

/** What a cell means for a field of a name; an empty one, and one that says "not known", is `null` and never "no". */
export function readCell(name: string, field: Field, cell: Cell, context: CellContext): ReadCell {
  const text = plainText(cell);
  if (cell.kind === 'error') return cell.text === '' ? refused('not_calculated') : refused('formula_error', cell.text);
  if (!/[\p{L}\p{N}]/u.test(text)) return saysNothing;
  const read = readFilled(name, field, cell, text, context);
  // A choice may be worded as "unknown" itself.
  if (!read.ok && context.unknown.has(foldText(text))) return saysNothing;
  if (!read.ok || read.value === null) return read;
  if (isFreeText(field) && context.unknown.has(foldText(text))) return saysNothing;
  if (schemaOf(field).safeParse(read.value).success) return read;
  return 'maxLength' in field ? refused('too_long', text, { max: field.maxLength }) : refused('not_storable', text);
}

/** Building a schema costs more than reading a cell. */
const schemas = new WeakMap<Field, ReturnType<typeof fieldSchema>>();

function schemaOf(field: Field): ReturnType<typeof fieldSchema> {
  const known = schemas.get(field) ?? fieldSchema(field);
  schemas.set(field, known);
  return known;
}

/** Without the spaces around, and without the mark that keeps a spreadsheet from calculating a text. */
function plainText({ text }: Cell): string {
  return text.replace(/\r\n?/g, '\n').trim().replace(/^'+(?=[=+\-@])/, '');
}

const isFreeText = (field: Field): boolean => field.kind === 'text' || field.kind === 'markdown' || field.kind === 'texts';

function readFilled(name: string, field: Field, cell: Cell, text: string, context: CellContext): ReadCell {
  const { choices, findRecord } = context;
  const choose = (word: string) => choices?.get(foldText(word));
  switch (field.kind) {
    case 'choice': {
      const code = choose(text);
      return code === undefined ? refused('unknown_choice', text) : taken(code);
    }
    case 'choices': {
      const words = splitValues(text.replaceAll('/', ';'));
      const unknown = words.find((word) => choose(word) === undefined);
      if (unknown !== undefined) return refused('unknown_choice', unknown);
      return taken([...new Set(words.map((word) => choose(word) as string))]);
    }
    case 'texts':
      return readTexts(name, cell, text, context);
    case 'day':
      return readDayCell(cell, text, context.dayOrder);
    case 'reference':
      return readReference(findRecord(field.to, text), text);
    case 'references': {
      const ids: string[] = [];
      for (const record of splitValues(text)) {
        const read = readReference(findRecord(field.to, record), record);
        if (!read.ok) return read;
        ids.push(read.value as string);
      }
      return taken([...new Set(ids)]);
    }
    case 'integer': {
      const number = Number(text);
      return Number.isInteger(number) ? taken(number) : refused('not_storable', text);
    }
    case 'flag':
    case 'time':
    case 'instant':
    case 'order':
    case 'data':
      return refused('not_storable', text);
    case 'text':
    case 'markdown':
      return taken(text);
  }
}

function readReference(id: string | null, text: string): ReadCell {
  if (id === null) return refused('unknown_record', text);
  return id === 'ambiguous' ? refused('ambiguous_record', text) : taken(id);
}

function readTexts(name: string, cell: Cell, text: string, { dialling, unknown }: CellContext): ReadCell {
  switch (name) {
    case 'emails': {
      if (unknown.has(foldText(text))) return saysNothing;
      const addresses = readAddresses(text);
      return addresses ? taken(addresses) : refused('not_an_address', text);
    }
    case 'phones': {
      if (unknown.has(foldText(text))) return saysNothing;
      const phones = readPhones(wholeNumber(cell, text), dialling);
      return phones ? taken(phones) : refused('not_a_phone', text);
    }
    default: {
      const values = splitValues(text).filter((value) => !unknown.has(foldText(value)));
      return values.length === 0 ? saysNothing : taken(values);
    }
  }
}

/** A long number shows as 2.547E+11 in a narrow column: what counts is the number. */
function wholeNumber(cell: Cell, text: string): string {
  if (cell.kind !== 'number' || !Number.isSafeInteger(cell.value)) return text;
  return /^[\d\s+()-]+$/.test(text) ? text : String(cell.value);
}

/** Days that Excel counts from 30 December 1899 lie between 1954 and 2119 here: smaller numbers are no days of work. */
const serialDays = { first: 20_000, last: 80_000, from: '1899-12-30' } as const;

function readDayCell(cell: Cell, text: string, order: DayOrder | null): ReadCell {
  if (cell.kind === 'day') return taken(cell.day);
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : null;
  if (serial !== null && serial >= serialDays.first && serial <= serialDays.last) return taken(addDays(serialDays.from, serial));
  const reading = readDay(text, order ?? undefined);
  switch (reading.kind) {
    case 'day':
      return taken(reading.day);
    case 'ambiguous':
      return refused('ambiguous_day', text, { dayFirst: reading.dayFirst, monthFirst: reading.monthFirst });
    case 'invalid':
      return refused('not_a_day', text);
  }
}
