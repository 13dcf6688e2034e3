import { describe, expect, it } from 'vitest';
import { draftableKinds } from '../../../../shared/contract/documents.ts';
import type { Block, DocumentPlan } from '../../../../shared/documents/blocks.ts';
import { clauseDocumentPlan } from '../../../../shared/documents/plans/clause-documents/plan.ts';
import { generatedBlocks } from '../../../../shared/documents/plans/clause-documents/tables/generated.ts';
import { fieldsIn } from '../../../../shared/documents/markdown.ts';
import { clauseBookmark } from '../../../../shared/domain/documents/clause-bookmarks.ts';
import { languages } from '../../../../shared/records/choices.ts';
import { recordOf, sampleRecords } from '../../../helpers/documents-data.ts';
import { layoutOf, sampleBilingualPlan, sampleDraftPlan, sampleWords } from '../../../helpers/draft-plans.ts';
import { wordingOf } from '../../../helpers/translate.ts';

/** Every block, with those inside parts and columns. */
function allBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => [
    block,
    ...(block.kind === 'part' ? allBlocks(block.blocks) : block.kind === 'beside' ? block.columns.flatMap((column) => allBlocks(column.blocks)) : []),
  ]);
}

function anchorsOf(plan: DocumentPlan): string[] {
  return allBlocks(plan.blocks).flatMap((block) => ('anchor' in block && block.anchor !== undefined ? [block.anchor] : []));
}

const gapsIn = (blocks: readonly Block[]) =>
  allBlocks(blocks).flatMap((block) => (block.kind === 'paragraph' ? block.runs.filter(({ gap }) => gap).map(({ text }) => text) : []));

describe.each(draftableKinds)('%s', (kind) => {
  it.each(languages)('in %s: every word there, no field unknown, every clause marked once', (language) => {
    const missing: string[] = [];
    const plan = sampleDraftPlan(kind, language, missing);
    expect(missing).toEqual([]);
    expect(JSON.stringify(plan)).not.toMatch(/\{\{|\[[a-z]+_[a-z_]+\]/);
    const anchors = anchorsOf(plan);
    expect(new Set(anchors).size).toBe(anchors.length);
    const { sections, values } = sampleWords(kind, language);
    const clauses = sections.flatMap((section) => section.clauses);
    expect(clauses.flatMap(({ text }) => fieldsIn(text).filter((field) => !(field in values)))).toEqual([]);
    expect(clauses.filter(({ sources, isMissing }) => isMissing || sources.length === 0)).toEqual([]);
  });

  it('has two languages in both layouts, each clause marked once in each', () => {
    const alone = anchorsOf(sampleBilingualPlan(kind, ['en', 'ar'], 'beside'));
    const secondMarks = (anchors: readonly string[]) => anchors.filter((anchor) => anchor.startsWith('ar:')).map((anchor) => anchor.slice(3));
    const clauses = sampleWords(kind, 'en').sections.flatMap((section) => section.clauses).filter(({ isIncluded }) => isIncluded);
    expect(secondMarks(alone)).toEqual(clauses.filter(({ text }) => text !== '').map(({ id }) => id));
    const twice = anchorsOf(sampleBilingualPlan(kind, ['en', 'ar'], 'after'));
    expect(new Set(alone).size).toBe(alone.length);
    expect(new Set(twice).size).toBe(twice.length);
    expect(secondMarks(twice).filter((anchor) => anchor !== 'title')).toEqual(alone.filter((anchor) => !anchor.startsWith('ar:')));
  });
});

describe('bookmarks', () => {
  it('are names that Word takes, one for each clause of all templates', () => {
    const ids = draftableKinds.flatMap((kind) => sampleWords(kind, 'en').sections.flatMap(({ id, clauses }) => [`${kind}/${id}`, ...clauses.map((clause) => `${kind}/${clause.id}`)]));
    const names = ids.map((id) => clauseBookmark(`ar:${id}`));
    expect(new Set(names).size).toBe(ids.length);
    expect(names.filter((name) => !/^[A-Za-z][A-Za-z0-9_]{0,39}$/.test(name))).toEqual([]);
  });
});

describe('a letter', () => {
  it('has its head among its blocks, and neither cover nor contents nor headings', () => {
    const kind = draftableKinds.find((known) => layoutOf(known) === 'letter');
    if (!kind) throw new Error('No kind is a letter.');
    const plan = sampleDraftPlan(kind, 'en');
    expect(plan).toMatchObject({ hasCover: false, contents: null, isLetter: true, facts: [] });
    expect(plan.blocks.some(({ kind: block }) => block === 'heading')).toBe(false);
    expect(plan.blocks[0]).toMatchObject({ runs: [{ text: 'Kasanga, 23 November 2026' }] });
  });
});

describe('a clause that one language lacks', () => {
  const own = recordOf('clause', 'own-1', { document: 'doc-tor', section: 'scope', headings: { en: 'Winter' }, texts: { en: 'Cold.' } });
  const words = (language: 'en' | 'fr') => sampleWords('cluster-tor', language, { clauses: [own] });

  it.each(['beside', 'after'] as const)('is named as a gap, %s', (layout) => {
    const plan = clauseDocumentPlan({ layout: 'document', words: words('en'), second: { words: words('fr'), layout } });
    expect(gapsIn(plan.blocks)).toEqual(['[Pas encore de texte dans cette langue : Winter]']);
  });
});

describe('the grid of a memorandum', () => {
  it('says who leads each core function and marks those that nobody settled', () => {
    const sample = sampleRecords('en');
    const [first] = sample.coreFunctions;
    const functionGrid = { [first?.id ?? '']: { side: 'co_coordinator' as const, recipient: null, from: null, note: 'Site data' } };
    const [grid] = generatedBlocks('leadership-grid', { ...sample, document: { ...sample.document, functionGrid } }, wordingOf('en'));
    if (grid?.kind !== 'table') throw new Error('The grid is a table.');
    expect(grid.rows[0]?.slice(1).map(({ runs }) => runs[0]?.text)).toEqual(['Co-coordinating partner', 'Site data']);
    expect(grid.rows[1]?.[1]?.runs[0]).toMatchObject({ gap: true });
  });
});
