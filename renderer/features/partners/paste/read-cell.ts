import dayjs from 'dayjs';
import 'dayjs/locale/ar.js';
import 'dayjs/locale/es.js';
import 'dayjs/locale/fr.js';
import 'dayjs/locale/zh.js';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import { parseDay } from '../../../components/parse-day.ts';
import { foldText } from '../../../../shared/domain/search/fold.ts';
import { languages } from '../../../../shared/records/choices.ts';
import { type Field, fieldSchema, type FieldValue } from '../../../../shared/records/define.ts';

dayjs.extend(customParseFormat);

/** Why a cell cannot be taken; `partners.json` words each with its remedy. */
export type CellProblem =
  | { code: 'required' }
  | { code: 'unknownChoice'; value: string }
  | { code: 'notADay'; value: string }
  | { code: 'tooLong'; max: number }
  | { code: 'unknownRecord'; value: string }
  | { code: 'ambiguousRecord'; value: string }
  | { code: 'notStorable' };

export interface CellContext {
  /** Folded word -> code. */
  choices: ReadonlyMap<string, string> | undefined;
  /** The record that a text names; `ambiguous` when several do. */
  findRecord: (to: string, text: string) => string | 'ambiguous' | null;
}

export type ReadCell = { ok: true; value: FieldValue } | { ok: false; problem: CellProblem };

const taken = (value: FieldValue): ReadCell => ({ ok: true, value });
const refused = (problem: CellProblem): ReadCell => ({ ok: false, problem });

/** Several values in one cell: parted by semicolons, commas (the Arabic and Chinese ones too) or line breaks. */
export function splitValues(text: string): string[] {
  const parts = text.split(/[;,،؛、；，\n\r]+/u).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

/** A day as people write it in any of the languages; `null` when it is none. */
export function readDay(text: string): string | null {
  return languages.map((language) => parseDay(text, language)).find((day) => day !== null) ?? null;
}

/** What a pasted cell means for a field; an empty cell is `null`. */
export function readCell(field: Field, pasted: string, context: CellContext): ReadCell {
  const text = pasted.trim();
  if (text === '') return field.required ? refused({ code: 'required' }) : taken(null);
  const read = readFilled(field, text, context);
  if (!read.ok || fieldSchema(field).safeParse(read.value).success) return read;
  return refused('maxLength' in field ? { code: 'tooLong', max: field.maxLength } : { code: 'notStorable' });
}

function readFilled(field: Field, text: string, { choices, findRecord }: CellContext): ReadCell {
  const choose = (word: string) => choices?.get(foldText(word));
  switch (field.kind) {
    case 'choice': {
      const code = choose(text);
      return code === undefined ? refused({ code: 'unknownChoice', value: text }) : taken(code);
    }
    case 'choices': {
      const words = splitValues(text);
      const unknown = words.find((word) => choose(word) === undefined);
      if (unknown !== undefined) return refused({ code: 'unknownChoice', value: unknown });
      return taken([...new Set(words.map((word) => choose(word) as string))]);
    }
    case 'texts':
      return taken(splitValues(text));
    case 'day': {
      const day = readDay(text);
      return day !== null ? taken(day) : refused({ code: 'notADay', value: text });
    }
    case 'reference': {
      const id = findRecord(field.to, text);
      if (id === null) return refused({ code: 'unknownRecord', value: text });
      return id === 'ambiguous' ? refused({ code: 'ambiguousRecord', value: text }) : taken(id);
    }
    case 'references': {
      const ids: string[] = [];
      for (const name of splitValues(text)) {
        const id = findRecord(field.to, name);
        if (id === null) return refused({ code: 'unknownRecord', value: name });
        if (id === 'ambiguous') return refused({ code: 'ambiguousRecord', value: name });
        ids.push(id);
      }
      return taken([...new Set(ids)]);
    }
    case 'integer': {
      const number = Number(text);
      return Number.isInteger(number) ? taken(number) : refused({ code: 'notStorable' });
    }
    case 'flag':
    case 'instant':
    case 'order':
    case 'data':
      return refused({ code: 'notStorable' });
    case 'text':
    case 'markdown':
      return taken(text);
  }
}
