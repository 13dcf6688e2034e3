import * as choiceLists from '../../shared/records/choices.ts';
import type { FieldValue } from '../../shared/records/define.ts';
import { definitionOf, isRecordType, type RecordType } from '../../shared/records/index.ts';
import type { CommandContext } from './command.ts';

export interface ValueWriter {
  field(name: string): string;
  value(name: string, value: FieldValue): Promise<string>;
  /** An entry of a closed list. */
  choice(choices: readonly string[], code: FieldValue): string;
  /** What the batch did. */
  batch(kind: 'edit' | 'undo' | 'redo', label: { key: string; params?: Record<string, string | number> | undefined }): string;
}

const longestShown = 120;

/** Says the fields and values of one record type in words. */
export function createValueWriter({ call, say }: CommandContext, type: RecordType): ValueWriter {
  const { fields } = definitionOf(type);

  const choiceWord = (choices: readonly string[], code: FieldValue) => {
    const list = Object.entries(choiceLists).find(([, known]) => known === choices)?.[0];
    return list === undefined ? String(code) : say(`records:choices.${list}.${String(code)}`);
  };

  const title = async (to: string, id: FieldValue): Promise<string> => {
    if (typeof id !== 'string') return '';
    if (to === 'file') return say('records:values.aFile');
    const record = isRecordType(to) ? await call('records.get', { type: to, id }) : null;
    const named = isRecordType(to) ? definitionOf(to).title.map((name) => record?.[name]) : [];
    return named.filter((part) => typeof part === 'string' && part !== '').join(' ') || id;
  };

  const shorten = (text: string) => {
    const line = text.replace(/\s+/g, ' ');
    return line.length > longestShown ? `${line.slice(0, longestShown).toWellFormed()}…` : line;
  };

  const wordBatch: ValueWriter['batch'] = (kind, { key, params = {} }) => {
    const words = typeof params.type === 'string' ? { ...params, type: say(`records:types.${params.type}`) } : params;
    const worded = say(`app:batches.${key}`, words);
    const what = worded.includes(`batches.${key}`) ? say('app:batches.other') : worded;
    return kind === 'edit' ? what : say(kind === 'undo' ? 'app:toasts.undone' : 'app:toasts.redone', { what });
  };

  return {
    batch: wordBatch,
    choice: choiceWord,
    field: (name) => (name === 'deleted' ? say('records:deleted') : say(`records:records.${type}.${name}`)),
    async value(name, value) {
      if (value === null) return say('records:values.none');
      if (typeof value === 'boolean') return say(value ? 'records:values.yes' : 'records:values.no');
      const field = fields[name];
      switch (field?.kind) {
        case 'choice':
          return choiceWord(field.choices, value);
        case 'choices':
          return (value as string[]).map((code) => choiceWord(field.choices, code)).join(', ');
        case 'reference':
          return title(field.to, value);
        case 'references':
          return (await Promise.all((value as string[]).map((id) => title(field.to, id)))).join(', ');
        case 'texts':
          return (value as string[]).join(', ');
        case 'data':
          return say('records:values.data');
        default:
          return shorten(String(value));
      }
    },
  };
}
