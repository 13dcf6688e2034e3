import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

type CatalogueTexts = Record<string, Record<string, { title: string }>>;

function readTexts(path: string): CatalogueTexts {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../../../resources', path), 'utf8')) as CatalogueTexts;
}

/** The title of an entry of a catalogue, as the screen shows it in English. */
export function titleIn(catalogue: 'activation' | 'checklist', part: string, id: string): string {
  const title = readTexts(`${catalogue}/en.json`)[part]?.[id]?.title;
  if (title === undefined) throw new Error(`No ${part} ${id} in the catalogue of ${catalogue}`);
  return title;
}
