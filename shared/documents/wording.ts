import type { Reason } from '../contract/areas.ts';
import type { Language } from '../records/choices.ts';
import type { Translate } from './translate.ts';

/** What every plan is worded with. */
export interface Wording {
  language: Language;
  t: Translate;
}

/** Latin digits in Arabic too, as in the clauses and in the field's own Arabic documents. */
const locales: Record<Language, string> = {
  en: 'en-GB',
  fr: 'fr-FR',
  es: 'es-ES',
  ar: 'ar-u-ca-gregory-nu-latn',
  zh: 'zh-CN',
};

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** "12 March 2026" in the language; `day` is ISO 8601. */
export function dayText(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** "March 2026" in the language; `month` is ISO 8601, `2026-03`. */
export function monthText(month: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

/** Day and time of an ISO 8601 instant as a clock in `timeZone` (IANA name) shows it. */
export function instantText(instant: string, language: Language, timeZone: string): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone,
  });
  return format.format(new Date(instant));
}

export function percentText(share: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: 'percent' }).format(share / 100);
}

/** A result of a survey, from 0 to 100, with one decimal where there is one: "62.5%". */
export function scoreText(score: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 1 }).format(score / 100);
}

/** "A, B and C" in the language. */
export function listText(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(parts);
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** A reason of an area as a sentence; days among its parameters are written out. */
export function reasonText(area: 'checklist' | 'activation' | 'today', reason: Reason, wording: Wording): string {
  const params = Object.fromEntries(
    Object.entries(reason.params).map(([name, value]) => [
      name,
      typeof value === 'string' && isoDay.test(value) ? dayText(value, wording.language) : value,
    ]),
  );
  return wording.t(`${area}:reasons.${reason.code}`, params);
}

/** Sentences one after the other; Chinese puts no space between them. */
export function sentencesText(sentences: readonly string[], language: Language): string {
  return sentences.filter((sentence) => sentence !== '').join(language === 'zh' ? '' : ' ');
}

/** All the reasons as one text. */
export function reasonsText(area: Parameters<typeof reasonText>[0], reasons: readonly Reason[], wording: Wording): string {
  return sentencesText(
    reasons.map((reason) => reasonText(area, reason, wording)),
    wording.language,
  );
}
