import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftableKinds } from '../../shared/contract/documents.ts';
import type { ListItem, Run } from '../../shared/documents/blocks.ts';
import { parseClauseCatalogue, parseClauseTexts } from '../../shared/documents/clause-texts.ts';
import { fieldsIn, markdownToBlocks } from '../../shared/documents/markdown.ts';
import { liveFields } from '../../shared/documents/plans/clause-documents/fields.ts';
import { type Language, languages } from '../../shared/records/choices.ts';
import { sampleRecords } from '../helpers/documents-data.ts';
import { wordingOf } from '../helpers/translate.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');
const readJson = (path: string) => JSON.parse(read(path));

const sources = new Set(Object.keys(readJson('resources/templates/sources.json')));
const live = new Set(liveFields(sampleRecords('en'), wordingOf('en')).map(({ name }) => name));

/** Kinds of blocks and numbers of items: what a translation must not change. */
const shapeOf = (text: string): string[] =>
  markdownToBlocks(text).map((block) => (block.kind === 'list' ? `${block.ordered ? 'numbered' : 'bulleted'} from ${block.start ?? 1}: ${block.items.length}` : block.kind));

/** Marks that would print as they stand, and signs that do not belong into the script. */
const strayMarks: Record<Language, RegExp> = {
  en: /\*\*|[#<>|]|'/,
  fr: /\*\*|[#<>|]|'|[^\s\u00A0\u202F][;!?](?:\s|$)/m,
  es: /\*\*|[#<>|]|'/,
  ar: /\*\*|[#<>|]|[,;?]/,
  zh: /\*\*|[#<>|]|[,;:!?]|[\u4E00-\u9FFF] +[\u4E00-\u9FFF]/,
};

const runsOf = (items: readonly ListItem[]): readonly Run[] => items.flatMap(({ runs, items: inner }) => [...runs, ...runsOf(inner)]);

/** The text as it prints, a line each, without its fields. */
const printedText = (text: string): string =>
  markdownToBlocks(text.replaceAll(/\{\{\w+\}\}/g, ''))
    .map((block) => (block.kind === 'paragraph' ? block.runs : block.kind === 'list' ? runsOf(block.items) : []).map((run) => run.text).join(''))
    .join('\n');

describe.each(draftableKinds)('the template %s', (kind) => {
  const catalogue = parseClauseCatalogue(readJson(`resources/templates/${kind}.json`));
  const clauses = catalogue.sections.flatMap((section) => section.clauses);
  const textsIn = (language: Language) => parseClauseTexts(read(`resources/templates/${language}/${kind}.md`)).clauses;
  const english = textsIn('en');

  it('names sources that are listed, and fields of the workspace or of its own, each used', () => {
    expect(clauses.flatMap((clause) => clause.sources).filter((source) => !sources.has(source))).toEqual([]);
    const used = new Set(Object.values(english).flatMap(({ text }) => fieldsIn(text)));
    expect([...used].filter((field) => !live.has(field)).toSorted()).toEqual(catalogue.fields.toSorted());
  });

  it.each(languages)('labels its own fields in %s', (language) => {
    const { fields } = readJson(`shared/languages/${language}/documents.json`);
    expect([...live, ...catalogue.fields].filter((field) => !fields[field])).toEqual([]);
  });

  it.each(languages)('has in %s the paragraphs and lists of the English text, and no stray mark', (language) => {
    for (const [id, { text }] of Object.entries(textsIn(language))) {
      expect([id, shapeOf(text)]).toEqual([id, shapeOf(english[id]?.text ?? '')]);
      expect([id, strayMarks[language].exec(printedText(text))?.[0]]).toEqual([id, undefined]);
    }
  });
});
