import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, languages } from '../../../../shared/records/choices.ts';

export type Texts = Partial<Record<Language, string>>;

/** A text of the questionnaire in a language, else in the first one that there is. */
export function textIn(texts: Texts, language: string): string {
  return texts[language as Language] ?? languages.map((one) => texts[one]).find((text) => text !== undefined) ?? '';
}

/** The same in the screen's language. */
export function useOwnText(): (texts: Texts) => string {
  const { i18n } = useTranslation();
  return useCallback((texts) => textIn(texts, i18n.language), [i18n.language]);
}
