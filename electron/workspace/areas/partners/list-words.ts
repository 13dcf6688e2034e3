import type { PartnerType } from '../../../../shared/contract/partners.ts';
import type { Translate } from '../../../../shared/documents/translate.ts';
import {
  buildVocabulary,
  listNameOf,
  type PartnerWords,
  readableFields,
  type RecordWords,
  type Vocabulary,
} from '../../../../shared/domain/partners/reading/vocabulary.ts';
import type { Catalogues } from '../../catalogues.ts';

/** The words of all five languages that a partner's list may be headed and filled with. */
export function listWords(catalogues: Catalogues, type: PartnerType): Vocabulary {
  const translators = Object.values(catalogues.translators);
  return buildVocabulary(
    type,
    translators.map((t) => recordWords(t, type)),
    translators.map((t) => partnerWords(t, type)),
  );
}

const fieldNames = (type: PartnerType) => readableFields(type).map(([name]) => name);

const choiceLists = (type: PartnerType) =>
  readableFields(type).flatMap(([, field]) => (field.kind === 'choice' || field.kind === 'choices' ? [{ list: listNameOf(field.choices), codes: field.choices }] : []));

function recordWords(t: Translate, type: PartnerType): RecordWords {
  return {
    records: { [type]: worded(t, `records:records.${type}`, fieldNames(type)) },
    choices: Object.fromEntries(choiceLists(type).map(({ list, codes }) => [list, worded(t, `records:choices.${list}`, codes)])),
  };
}

function partnerWords(t: Translate, type: PartnerType): PartnerWords {
  return {
    headings: { [type]: worded(t, `partners:headings.${type}`, fieldNames(type)) },
    choiceWords: Object.fromEntries(choiceLists(type).map(({ list, codes }) => [list, worded(t, `partners:choiceWords.${list}`, codes)])),
    unknownWords: t('partners:unknownWords'),
  };
}

/** The words under a key; a language need not have a word for everything. */
function worded(t: Translate, path: string, keys: readonly string[]): Record<string, string> {
  const words = keys.map((key) => [key, t(`${path}.${key}`)] as const);
  return Object.fromEntries(words.filter(([key, word]) => !`${path}.${key}`.endsWith(word)));
}
