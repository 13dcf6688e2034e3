import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, languages } from '../shared/records/choices.ts';

/** Every namespace of `shared/languages/<language>/`, one chunk each, loaded when its language is used. */
const files = import.meta.glob<{ default: object }>('../shared/languages/*/*.json');

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

export function isLanguage(text: string): text is Language {
  return languages.some((language) => language === text);
}

async function loadLanguage(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'app')) return;
  const own = Object.entries(files).filter(([path]) => path.includes(`/${language}/`));
  await Promise.all(
    own.map(async ([path, load]) => {
      const namespace = path.split('/').at(-1)?.replace('.json', '') ?? '';
      i18next.addResourceBundle(language, namespace, (await load()).default);
    }),
  );
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
