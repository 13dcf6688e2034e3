import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../shared/records/choices.ts';

type Words = { [key: string]: string | Words };

/** Lists that documents word in their own case, since they stand inside sentences or in cells of their own. */
const lists = [
  ['languages', 'languages'],
  ['statuses', 'documentStatuses'],
  ['recurrences', 'recurrences'],
  ['checklist.statuses', 'checklistStatuses'],
  ['activation.criterionAnswers', 'criterionAnswers'],
] as const;

const folder = resolve(import.meta.dirname, '../../shared/languages');

function listOf(language: string, namespace: string, path: string): Record<string, string> {
  const whole = JSON.parse(readFileSync(resolve(folder, language, `${namespace}.json`), 'utf8')) as Words;
  const list = path.split('.').reduce<Words>((words, key) => words[key] as Words, whole);
  return Object.fromEntries(Object.entries(list).map(([key, word]) => [key, String(word).toLocaleLowerCase(language)]));
}

describe.each(languages)('the vocabulary in %s', (language) => {
  it.each(lists)('says %s in documents as the screen says %s', (inDocuments, inRecords) => {
    const words = listOf(language, 'documents', inDocuments);
    expect(Object.keys(words).length).toBeGreaterThan(2);
    expect(listOf(language, 'records', `choices.${inRecords}`)).toMatchObject(words);
  });
});
