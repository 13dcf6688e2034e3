import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseClauseCatalogue, parseClauseTexts } from '../../../shared/documents/clause-texts.ts';
import { languages } from '../../../shared/records/choices.ts';

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

  it.each(languages)('finds every section and clause of the cluster ToR in %s', (language) => {
    const catalogue = parseClauseCatalogue(JSON.parse(read('cluster-tor.json')));
    const texts = parseClauseTexts(read(`${language}/cluster-tor.md`));
    expect(Object.keys(texts.sections)).toEqual(catalogue.sections.map(({ id }) => id));
    expect(Object.keys(texts.clauses)).toEqual(catalogue.sections.flatMap(({ clauses }) => clauses.map(({ id }) => id)));
    for (const clause of Object.values(texts.clauses)) {
      expect(clause.heading).not.toBe('');
      expect(clause.why).not.toBe('');
      expect(clause.text).not.toBe('');
    }
  });
});
