import type { Language } from '../../../shared/records/choices.ts';
import { translatorOf } from '../../helpers/translate.ts';

/** A message of the application by its key, with its parameters; a key that has none fails the test. */
export type Say = (key: string, params?: Record<string, string | number>) => string;

export function wordsOf(language: Language): Say {
  const missing: string[] = [];
  const translate = translatorOf(language, missing);
  return (key, params = {}) => {
    const text = translate(key, params);
    if (missing.length > 0) throw new Error(`No message in ${language}: ${missing.join(', ')}`);
    return text;
  };
}

export const say = wordsOf('en');
