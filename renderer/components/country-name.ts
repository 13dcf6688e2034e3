import { countryCodes } from '../../shared/records/countries.ts';

/** The country in the screen's language; a name given by hand comes first. */
export function countryName(code: string | null, givenName: string | null, language: string): string | null {
  if (givenName) return givenName;
  if (!code || !countryCodes.includes(code)) return null;
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
}

/** Every country with its name, in the order of the language's alphabet. */
export function countryChoices(language: string): { value: string; label: string }[] {
  const { compare } = new Intl.Collator(language);
  return countryCodes
    .map((code) => ({ value: code, label: countryName(code, null, language) ?? code }))
    .sort((one, other) => compare(one.label, other.label));
}
