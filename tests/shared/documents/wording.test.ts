import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayText, instantText, reasonText, sentencesText } from '../../../shared/documents/wording.ts';
import { type Language, languages } from '../../../shared/records/choices.ts';
import { samplePlans } from '../../helpers/draft-plans.ts';

type Messages = { [key: string]: string | Messages };
const pluralSuffix = /_(zero|one|two|few|many|other)$/;

function flatten(messages: Messages, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

const messagesOf = (language: Language) =>
  flatten(JSON.parse(readFileSync(join(import.meta.dirname, `../../../shared/languages/${language}/documents.json`), 'utf8')));
const plainKeys = (messages: Map<string, string>) => new Set([...messages.keys()].map((key) => key.replace(pluralSuffix, '')));
const fieldsIn = (text: string) => [...text.matchAll(/\{\{\w+\}\}|\{\w+\}/g)].map(([field]) => field).toSorted();

describe('the words of documents', () => {
  const english = messagesOf('en');

  it.each(languages)('are all there in %s, with the same fields', (language) => {
    const messages = messagesOf(language);
    expect([...plainKeys(messages)].toSorted()).toEqual([...plainKeys(english)].toSorted());
    for (const [key, text] of english) {
      if (!pluralSuffix.test(key)) expect([key, fieldsIn(messages.get(key) ?? '')]).toEqual([key, fieldsIn(text)]);
    }
  });

  it.each(languages)('have the plural forms of %s', (language) => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    const forms = Map.groupBy(
      [...messagesOf(language).keys()].filter((key) => pluralSuffix.test(key)),
      (key) => key.replace(pluralSuffix, ''),
    );
    expect(forms.size).toBeGreaterThan(0);
    for (const keys of forms.values()) {
      expect(keys.map((key) => pluralSuffix.exec(key)?.[1]).toSorted()).toEqual(categories);
    }
  });

  it.each(languages)('say everything that the documents print in %s', (language) => {
    const missing: string[] = [];
    for (const plan of Object.values(samplePlans)) plan(language, missing);
    expect(missing).toEqual([]);
  });
});

describe('dates', () => {
  it('stay on their day in every time zone and language', () => {
    expect(dayText('2026-03-01', 'en')).toBe('1 March 2026');
    expect(dayText('2026-03-01', 'fr')).toBe('1 mars 2026');
    expect(dayText('2026-03-01', 'zh')).toBe('2026年3月1日');
    expect(dayText('2026-03-01', 'ar')).toBe('1 مارس 2026');
  });

  it('give times of the zone asked for', () => {
    expect(instantText('2026-03-01T20:30:00Z', 'en', 'Asia/Kathmandu')).toMatch(/2 March 2026.*02:15/);
  });
});

describe('reasonText', () => {
  it('writes out days among the parameters', () => {
    const said: unknown[] = [];
    const t = (key: string, params = {}) => {
      said.push(key, params);
      return '';
    };
    const wording = { language: 'en' as const, t };
    reasonText('checklist', { code: 'endorsed', params: { day: '2026-03-12', count: 2, name: 'x' } }, wording);
    expect(said).toEqual(['checklist:reasons.endorsed', { day: '12 March 2026', count: 2, name: 'x' }]);
  });
});

describe('sentencesText', () => {
  it('puts a space between sentences, but none in Chinese', () => {
    expect(sentencesText(['One.', '', 'Two.'], 'en')).toBe('One. Two.');
    expect(sentencesText(['一。', '二。'], 'zh')).toBe('一。二。');
  });
});
