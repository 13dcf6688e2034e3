import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../shared/records/choices.ts';

const readMeIn = (language: string): string =>
  readFileSync(resolve(import.meta.dirname, `../../resources/archive/${language}.txt`), 'utf8');

/** What stands in no language: names of entries, keys of the history, commands, what is filled in. */
const namesIn = (text: string): string[] =>
  [...new Set(text.match(/\{\{\w+\}\}|"\w+"|\b[a-z]+\/(?=\s)|\b\w+\.jsonl?\b|\bdesk \w+|SHA-256|UTF-8|32.767/g))].map((name) => name.replaceAll(/(?<=32)./g, ' ')).sort();

describe.each(languages)('the read-me of an open export in %s', (language) => {
  it('names everything that the English one names', () => {
    const words = (text: string) => namesIn(text).filter((name) => name !== '"deleted"' && name !== 'null');
    expect(words(readMeIn(language))).toEqual(words(readMeIn('en')));
  });

  it('is called on the first screen as it says', () => {
    const { start } = JSON.parse(
      readFileSync(resolve(import.meta.dirname, `../../shared/languages/${language}/archive.json`), 'utf8'),
    ) as { start: { title: string } };
    expect(readMeIn(language).replaceAll(/\s+/g, ' ')).toContain(start.title);
  });
});
