import * as choiceLists from '../../../records/choices.ts';
import type { Field } from '../../../records/define.ts';
import { definitionOf, type RecordType } from '../../../records/index.ts';
import { foldText } from '../../search/fold.ts';

/** `records.json` of one language, as far as reading a list needs it. */
export interface RecordWords {
  records?: Partial<Record<RecordType, Record<string, string>>>;
  choices?: Record<string, Record<string, string>>;
}

/** `partners.json` of one language, as far as reading a list needs it. Several words are parted by `|`. */
export interface PartnerWords {
  /** Other headings that people write for a field: `headings.<type>.<field>`. */
  headings?: Partial<Record<string, Record<string, string>>>;
  /** Other words that people write for a choice: `choiceWords.<list>.<code>`. */
  choiceWords?: Partial<Record<string, Record<string, string>>>;
  /** What people write where they do not know: it is as good as an empty cell. */
  unknownWords?: string;
}

export interface Vocabulary {
  /** Folded heading -> field. */
  headings: ReadonlyMap<string, string>;
  /** Field -> folded word -> code, for fields that choose from a closed list. */
  choices: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Folded words for "not known". */
  unknown: ReadonlySet<string>;
}

/** What only a merge writes: no list fills it. */
const neverRead: readonly string[] = ['mergedInto'];

/** The fields of a type that a list may fill. */
export function readableFields(type: RecordType): [name: string, field: Field][] {
  return Object.entries(definitionOf(type).fields).filter(([name]) => !neverRead.includes(name));
}

/** Every word of the given languages that names a field of `type` or one of its choices; the first meaning stands. */
export function buildVocabulary(type: RecordType, words: readonly RecordWords[], partners: readonly PartnerWords[]): Vocabulary {
  const headings = new Map<string, string>();
  const choices = new Map<string, Map<string, string>>();
  const learn = (known: Map<string, string>, word: string, meaning: string) => {
    const folded = foldText(word);
    if (folded !== '' && !known.has(folded)) known.set(folded, meaning);
  };
  const learnAll = (known: Map<string, string>, aliases: string | undefined, meaning: string) => {
    for (const alias of (aliases ?? '').split('|')) learn(known, alias, meaning);
  };
  const fields = readableFields(type);
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
    for (const code of codes) for (const language of partners) learnAll(known, language.choiceWords?.[list]?.[code], code);
  }
  // After every proper label, so that no alias takes a label away.
  for (const [name] of fields) {
    for (const language of partners) learnAll(headings, language.headings?.[type]?.[name], name);
  }
  const unknown = new Set(partners.flatMap(({ unknownWords = '' }) => unknownWords.split('|').map(foldText)).filter((word) => word !== ''));
  return { headings, choices, unknown };
}

function choicesOf(field: Field): readonly string[] | null {
  return field.kind === 'choice' || field.kind === 'choices' ? field.choices : null;
}

/** `organisationTypes`: the name under which languages word a list of choices. */
export function listNameOf(choices: readonly string[]): string {
  const [name] = Object.entries(choiceLists).find(([, list]) => (list as readonly string[]) === choices) ?? [''];
  return name;
}
