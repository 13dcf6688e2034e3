import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftableKinds } from '../../../shared/contract/documents.ts';
import { parseClauseCatalogue, parseClauseTexts } from '../../../shared/documents/clause-texts.ts';
import { fieldsIn } from '../../../shared/documents/markdown.ts';
import { type Language, languages } from '../../../shared/records/choices.ts';

const read = (path: string) => readFileSync(join(import.meta.dirname, '../../../resources/templates', path), 'utf8');

describe('parseClauseTexts', () => {
  it('reads title, sections, and clauses with what the drafter is told', () => {
    const markdown = '# Title\n\n## one: First: part\n\n### one.a: Heading\n> Why\n> so.\n\nText\n\n> quoted\n\n## two: Second\n\n### two.b: Other\nBare';
    expect(parseClauseTexts(markdown)).toEqual({
      title: 'Title',
      sections: { one: 'First: part', two: 'Second' },
      clauses: {
        'one.a': { heading: 'Heading', why: 'Why so.', text: 'Text\n\n> quoted' },
        'two.b': { heading: 'Other', why: '', text: 'Bare' },
      },
    });
  });

  it('refuses a template without a title', () => {
    expect(() => parseClauseTexts('## a: b')).toThrow();
  });

});

describe.each(draftableKinds)('the template %s', (kind) => {
  const textsIn = (language: Language) => parseClauseTexts(read(`${language}/${kind}.md`));
  const fieldsOf = (language: Language) => Object.values(textsIn(language).clauses).map(({ text }) => [...new Set(fieldsIn(text))].toSorted());

  it.each(languages)('has in %s every section and clause of its catalogue, with the same fields as in English', (language) => {
    const { sections } = parseClauseCatalogue(JSON.parse(read(`${kind}.json`)));
    const texts = textsIn(language);
    expect(Object.keys(texts.sections)).toEqual(sections.map(({ id }) => id));
    expect(Object.keys(texts.clauses)).toEqual(sections.flatMap(({ clauses }) => clauses.map(({ id }) => id)));
    expect(fieldsOf(language)).toEqual(fieldsOf('en'));
    for (const { heading, why, text } of Object.values(texts.clauses)) {
      expect([heading, why, text]).not.toContain('');
    }
  });
});
