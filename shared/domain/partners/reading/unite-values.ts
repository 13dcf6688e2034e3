import type { Field, FieldValue } from '../../../records/define.ts';
import { foldText } from '../../search/fold.ts';
import { addressKey } from './addresses.ts';
import type { Dialling } from './dialling.ts';
import { phoneKey } from './phones.ts';

/** Fields whose capitals and accents people write as they come: a list that spells them otherwise says nothing new. */
const names: readonly string[] = ['name', 'acronym', 'givenName', 'familyName'];

/** What makes two entries of a list the same. */
export function entryKey(field: string, entry: FieldValue, dialling: Dialling | null): string {
  const text = String(entry);
  if (field === 'emails') return addressKey(text);
  if (field === 'phones') return phoneKey(text, dialling) || text;
  return foldText(text) || text;
}

/**
 * The value of a field once a list from outside has spoken: what it says comes first, and nothing that was known goes.
 *
 * A list of values loses no entry because the file names fewer; a note is continued. Everything else is what the file says.
 */
export function withFileValue(name: string, field: Field, known: FieldValue, given: FieldValue, dialling: Dialling | null): FieldValue {
  if (known === null) return given;
  if (Array.isArray(known) && Array.isArray(given)) {
    const keyOf = (entry: FieldValue) => (field.kind === 'texts' ? entryKey(name, entry, dialling) : String(entry));
    const spelled = new Map(known.map((entry) => [keyOf(entry), entry]));
    if (given.every((entry) => spelled.has(keyOf(entry)))) return known;
    const first = given.map((entry) => spelled.get(keyOf(entry)) ?? entry);
    const mentioned = new Set(given.map(keyOf));
    return [...first, ...known.filter((entry) => !mentioned.has(keyOf(entry)))];
  }
  if (typeof known === 'string' && typeof given === 'string') {
    if (names.includes(name)) return foldText(known) === foldText(given) ? known : given;
    if (field.kind === 'markdown') return continued(known, given);
  }
  return given;
}

/** A note with the paragraphs of another that it does not have yet. */
export function continued(note: string, more: string): string {
  const added = more.split(/\n{2,}/).filter((paragraph) => !note.includes(paragraph.trim()));
  return [note, ...added].join('\n\n');
}
