import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import type { Translate } from '../../shared/documents/translate.ts';
import type { Wording } from '../../shared/documents/wording.ts';
import type { Language } from '../../shared/records/choices.ts';

const languagesFolder = join(import.meta.dirname, '../../shared/languages');

/** The language's catalogues as the application words them; `missing` collects keys that have no message. */
export function translatorOf(language: Language, missing: string[] = []): Translate {
  const folder = join(languagesFolder, language);
  const resources = Object.fromEntries(
    readdirSync(folder).map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(join(folder, file), 'utf8'))]),
  );
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: resources },
    ns: Object.keys(resources),
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (_languages, namespace, key) => missing.push(`${namespace}:${key}`),
  });
  return (key, params = {}) => i18n.t(key, params);
}

export function wordingOf(language: Language, missing: string[] = []): Wording {
  return { language, t: translatorOf(language, missing) };
}
