import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance, type Resource } from 'i18next';
import type { Translate } from '../../shared/documents/translate.ts';
import { type Language, languages } from '../../shared/records/choices.ts';

/**
 * Reads every catalogue of `shared/languages/` and answers with one translator per language, so that
 * a document can be made in a language that is not the screen's.
 */
export function readTranslators(languagesFolder: string): Record<Language, Translate> {
  const resources: Resource = {};
  for (const language of languages) {
    const folder = join(languagesFolder, language);
    resources[language] = Object.fromEntries(
      readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .map((file) => [file.slice(0, -5), JSON.parse(readFileSync(join(folder, file), 'utf8'))]),
    );
  }
  const i18next = createInstance();
  void i18next.init({
    resources,
    lng: 'en',
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return Object.fromEntries(
    languages.map((language) => [language, i18next.getFixedT(language) as unknown as Translate]),
  ) as Record<Language, Translate>;
}
