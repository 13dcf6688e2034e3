import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../shared/records/choices.ts';
import * as choiceLists from '../../shared/records/choices.ts';
import { recordDefinitions } from '../../shared/records/index.ts';

type Words = { [key: string]: string | Words };

const folder = resolve(import.meta.dirname, '../../shared/languages');

const namespacesOf = (language: Language): string[] =>
  readdirSync(resolve(folder, language))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace('.json', ''))
    .sort();

const read = (language: Language, namespace: string): Words =>
  JSON.parse(readFileSync(resolve(folder, language, `${namespace}.json`), 'utf8')) as Words;

/** `a.b.c` -> its text, for every text of a file. */
function flatten(words: Words, path = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) => {
      const name = path === '' ? key : `${path}.${key}`;
      return typeof value === 'string' ? [[name, value] as const] : [...flatten(value, name)];
    }),
  );
}

const pluralEnding = /_(zero|one|two|few|many|other)$/;

/** Keys that change with a number: those that have a text for "other". */
function pluralKeys(texts: ReadonlyMap<string, string>): Set<string> {
  return new Set([...texts.keys()].filter((key) => key.endsWith('_other')).map((key) => key.replace(/_other$/, '')));
}

/** Keys without the endings of plural forms, so that languages with other categories compare. */
function subjects(texts: ReadonlyMap<string, string>): string[] {
  const plurals = pluralKeys(texts);
  const bare = (key: string) => (plurals.has(key.replace(pluralEnding, '')) ? key.replace(pluralEnding, '') : key);
  return [...new Set([...texts.keys()].map(bare))].sort();
}

const placeholders = (text: string): string[] => [...text.matchAll(/\{\{\s*([^},\s]+)[^}]*\}\}/g)].map(([, name]) => name ?? '');

const namespaces = namespacesOf('en');

describe('every language', () => {
  it.each(languages)('%s has the same files as English', (language) => {
    expect(namespacesOf(language)).toEqual(namespaces);
  });
});

describe.each(namespaces)('the words of %s', (namespace) => {
  const english = flatten(read('en', namespace));
  const englishPlurals = pluralKeys(english);

  it.each(languages)('in %s have the same keys as in English', (language) => {
    expect(subjects(flatten(read(language, namespace)))).toEqual(subjects(english));
  });

  it.each(languages)('in %s leave no text empty', (language) => {
    const empty = [...flatten(read(language, namespace))].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it.each(languages)('in %s have a text for every plural category', (language) => {
    const texts = flatten(read(language, namespace));
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const missing = [...englishPlurals].flatMap((key) =>
      categories.filter((category) => !texts.has(`${key}_${category}`)).map((category) => `${key}_${category}`),
    );
    const superfluous = [...texts.keys()].filter((key) => {
      const [, category] = pluralEnding.exec(key) ?? [];
      return category !== undefined && englishPlurals.has(key.replace(pluralEnding, '')) && !categories.some((known) => known === category);
    });
    expect({ missing, superfluous }).toEqual({ missing: [], superfluous: [] });
  });

  it.each(languages)('in %s fill the same placeholders as in English', (language) => {
    const texts = flatten(read(language, namespace));
    const differing = [...texts].flatMap(([key, text]) => {
      const subject = key.replace(pluralEnding, '');
      const isPlural = englishPlurals.has(subject);
      const model = english.get(isPlural ? `${subject}_other` : key);
      if (model === undefined) return [];
      const given = new Set(placeholders(text));
      const wanted = new Set(placeholders(model));
      // "One" and "two" may be said without the figure; every other placeholder stays.
      if (isPlural) {
        given.delete('count');
        wanted.delete('count');
      }
      const isSame = given.size === wanted.size && [...given].every((name) => wanted.has(name));
      return isSame ? [] : [`${key}: ${text}`];
    });
    expect(differing).toEqual([]);
  });
});

describe('the words of records', () => {
  const texts = flatten(read('en', 'records'));

  it('name every field of every record type', () => {
    const wanted = Object.values(recordDefinitions).flatMap(({ type, fields }) =>
      Object.keys(fields).map((field) => `records.${type}.${field}`),
    );
    expect([...texts.keys()].filter((key) => key.startsWith('records.')).sort()).toEqual(wanted.sort());
  });

  it('name every record type', () => {
    const wanted = Object.keys(recordDefinitions).flatMap((type) => [`plural.${type}`, `types.${type}`]);
    expect([...texts.keys()].filter((key) => /^(plural|types)\./.test(key)).sort()).toEqual(wanted.sort());
  });

  it('name every code of every closed list', () => {
    const wanted = Object.entries(choiceLists).flatMap(([list, codes]) => codes.map((code) => `choices.${list}.${code}`));
    expect([...texts.keys()].filter((key) => key.startsWith('choices.')).sort()).toEqual(wanted.sort());
  });
});
