import { type Language, languages } from '../../shared/records/choices.ts';

/** The language of the environment this Node was started in, where it is one of ours. */
export function systemLanguage(): Language | null {
  const code = Intl.DateTimeFormat().resolvedOptions().locale.split('-')[0];
  return languages.find((language) => language === code) ?? null;
}
