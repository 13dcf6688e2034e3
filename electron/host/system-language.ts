import { type Language, languages } from '../../shared/records/choices.ts';

/** The first of the operating system's languages (BCP 47 tags, most wanted first) that is one of ours. */
export function findSystemLanguage(tags: readonly string[]): Language | null {
  for (const tag of tags) {
    const primary = tag.toLowerCase().split(/[-_]/)[0];
    const known = languages.find((language) => language === primary);
    if (known) return known;
  }
  return null;
}

/** The language of the environment this Node was started in, where it is one of ours. */
export function environmentLanguage(): Language | null {
  return findSystemLanguage([Intl.DateTimeFormat().resolvedOptions().locale]);
}
