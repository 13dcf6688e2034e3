import type { ActionLine } from '../../../../shared/contract/meeting-view.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import type { FieldValue } from '../../../../shared/records/define.ts';

function asSentence(text: string, language: Language): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}

/** What a line says, as the action point's own fields; a line of nothing but a name and a day stays as it was typed. */
export function fieldsOf({ text, organisation, contact, responsible, dueOn }: ActionLine, line: string, language: Language): Record<string, FieldValue> {
  return {
    text: asSentence(text.trim() === '' ? line.trim() : text, language),
    organisation: organisation?.id ?? null,
    contact: contact?.id ?? null,
    responsible,
    dueOn,
  };
}
