import { foldText } from '../../search/fold.ts';

/** Figures of any script as 0 to 9, apostrophes as the keyboard has them, no marks of direction: `٢٨` is `28`. */
export function plainDigits(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0x0f))
    .replace(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
}

/** A phrase as it is compared: case, accents, punctuation and the digits' script do not count. */
export function foldPhrase(text: string): string {
  return foldText(plainDigits(text));
}

/** What stands where the template has `{name}`, folded; `null` where the phrase is another. */
export function fillingOf(phrase: string, template: string, name: string): string | null {
  const [before = '', after] = template.split(`{${name}}`).map(foldPhrase);
  if (after === undefined || phrase.length < before.length + after.length) return null;
  if (!phrase.startsWith(before) || !phrase.endsWith(after)) return null;
  const filling = phrase.slice(before.length, phrase.length - after.length).trim();
  return filling === '' ? null : filling;
}

/** Whether the phrase is one of these. */
export function isOneOf(phrase: string, phrases: readonly string[]): boolean {
  return phrases.some((known) => foldPhrase(known) === phrase);
}

/** The phrase without the words at its beginning and end that say nothing about the day, the longest first. */
export function withoutWordsBeside(phrase: string, prefixes: readonly string[], suffixes: readonly string[]): string {
  const byLength = (words: readonly string[]) => words.map(foldPhrase).toSorted((a, b) => b.length - a.length);
  const prefix = byLength(prefixes).find((word) => phrase.startsWith(`${word} `));
  const rest = prefix === undefined ? phrase : phrase.slice(prefix.length + 1);
  const suffix = byLength(suffixes).find((word) => rest.endsWith(` ${word}`));
  return suffix === undefined ? rest : rest.slice(0, -suffix.length - 1);
}
