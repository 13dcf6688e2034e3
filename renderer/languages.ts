import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, languages } from '../shared/records/choices.ts';

/** One chunk per language, with every namespace of `shared/languages/<language>/`; loaded when the language is used. */
const loaders: Record<Language, () => Promise<{ words: Record<string, object> }>> = {
  en: () => import('./words/en.ts'),
  fr: () => import('./words/fr.ts'),
  es: () => import('./words/es.ts'),
  ar: () => import('./words/ar.ts'),
  zh: () => import('./words/zh.ts'),
};

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

export function isLanguage(text: string): text is Language {
  return languages.some((language) => language === text);
}

async function loadLanguage(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'app')) return;
  const { words } = await loaders[language]();
  for (const [path, namespace] of Object.entries(words)) {
    i18next.addResourceBundle(language, path.split('/').at(-1)?.replace('.json', '') ?? '', namespace);
  }
}

/** Switches the screen's language without a restart; words, direction and `lang` change together. */
export async function setScreenLanguage(language: Language): Promise<void> {
  await loadLanguage(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

export async function startLanguages(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'app',
    ns: [],
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
  });
  await setScreenLanguage(language);
}
