import { foldText } from '../../../../shared/domain/search/fold.ts';
import * as choiceLists from '../../../../shared/records/choices.ts';
import { definitionOf, type RecordType } from '../../../../shared/records/index.ts';
import type { Field } from '../../../../shared/records/define.ts';

/** `records.json` of one language, as far as a paste needs it. */
export interface RecordWords {
  records?: Partial<Record<RecordType, Record<string, string>>>;
  choices?: Record<string, Record<string, string>>;
}

/** Other headings that people write for a field, parted by `|`: `partners.json`, `headings.<type>.<field>`. */
export type HeadingAliases = Partial<Record<string, Record<string, string>>>;

export interface Vocabulary {
  /** Folded heading -> field. */
  headings: ReadonlyMap<string, string>;
  /** Field -> folded word -> code, for fields that choose from a closed list. */
  choices: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Every word of the given languages that names a field of `type` or one of its choices; the first meaning stands. */
export function buildVocabulary(
  type: RecordType,
  words: readonly RecordWords[],
  aliases: readonly HeadingAliases[],
): Vocabulary {
  const headings = new Map<string, string>();
  const choices = new Map<string, Map<string, string>>();
  const learn = (known: Map<string, string>, word: string, meaning: string) => {
    const folded = foldText(word);
    if (folded !== '' && !known.has(folded)) known.set(folded, meaning);
  };
  const fields = Object.entries(definitionOf(type).fields);
  for (const [name, field] of fields) {
    for (const language of words) learn(headings, language.records?.[type]?.[name] ?? '', name);
    learn(headings, name, name);
    if (field.hxl) learn(headings, field.hxl, name);
    const codes = choicesOf(field);
    if (!codes) continue;
    const known = new Map<string, string>();
    choices.set(name, known);
    const list = listNameOf(codes);
    for (const code of codes) {
      for (const language of words) learn(known, language.choices?.[list]?.[code] ?? '', code);
      learn(known, code, code);
    }
  }
  // After every proper label, so that no alias takes a label away.
  for (const [name] of fields) {
    for (const language of aliases) {
      for (const alias of (language[type]?.[name] ?? '').split('|')) learn(headings, alias, name);
    }
  }
  return { headings, choices };
}

function choicesOf(field: Field): readonly string[] | null {
  return field.kind === 'choice' || field.kind === 'choices' ? field.choices : null;
}

function listNameOf(choices: readonly string[]): string {
  const [name] = Object.entries(choiceLists).find(([, list]) => (list as readonly string[]) === choices) ?? [''];
  return name;
}
