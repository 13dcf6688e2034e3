import { describe, expect, it } from 'vitest';
import { draftViewSchema } from '../../../../shared/contract/documents.ts';
import type { ClauseCatalogue, ClauseTexts } from '../../../../shared/documents/clause-texts.ts';
import {
  clauseRecordId,
  type ClauseRecord,
  clusterClauseId,
  type ClusterClauseRecord,
  conditionsOf,
  keysToInsertAfter,
  keysToMoveBefore,
  resolveClauses,
  type Situation,
} from '../../../../shared/domain/documents/clauses.ts';
import { recordOf } from '../../../helpers/documents-data.ts';

const entry = (id: string, more: Partial<ClauseCatalogue['sections'][number]['clauses'][number]> = {}) => ({
  id,
  default: 'on' as const,
  when: null,
  sources: ['unhcr-handbook-cccm'],
  block: null,
  ...more,
});
const catalogue: ClauseCatalogue = {
  id: 'tor',
  version: 1,
  layout: 'document',
  fields: [],
  sections: [
    { id: 'one', clauses: [entry('one.a'), entry('one.b', { when: ['conflict', 'disaster'] }), entry('one.c', { default: 'off' })] },
    { id: 'two', clauses: [entry('two.a', { block: 'signatures' }), entry('two.untold')] },
  ],
};
const texts: ClauseTexts = {
  title: 'ToR',
  sections: { one: 'One', two: 'Two' },
  clauses: Object.fromEntries(
    ['one.a', 'one.b', 'one.c', 'two.a'].map((id) => [id, { heading: `Heading ${id}`, why: `Why ${id}`, text: `Text ${id}` }]),
  ),
};
const resolve = (records: ClauseRecord[] = [], conditions: Situation['crisisType'] = null, language: 'en' | 'fr' = 'en', clusterClauses: ClusterClauseRecord[] = []) =>
  resolveClauses({
    catalogue,
    texts,
    records,
    clusterClauses,
    conditions: conditionsOf({ ...quiet, crisisType: conditions }),
    language,
  });
const quiet: Situation = {
  crisisType: null,
  isMixedSituation: false,
  hasCoCoordinators: false,
  level: 'national',
  hasSag: false,
  hasTwgs: false,
  positionKind: null,
};
const own = (clause: string, fields: Partial<ClauseRecord>) =>
  recordOf('clause', clauseRecordId('doc', clause), { document: 'doc', catalogueClause: clause, ...fields });
const idsOf = (sections: ReturnType<typeof resolve>) => sections.map((section) => section.clauses.map(({ id }) => id));
const find = (sections: ReturnType<typeof resolve>, id: string) =>
  sections.flatMap(({ clauses }) => clauses).find((clause) => clause.id === id);

describe('conditionsOf', () => {
  it('tells which conditional clauses apply', () => {
    expect([...conditionsOf(quiet)]).toEqual(['no-co-coordination', 'national-office']);
    expect([
      ...conditionsOf({ crisisType: 'mixed_with_refugees', isMixedSituation: false, hasCoCoordinators: true, level: 'subnational', hasSag: true, hasTwgs: true, positionKind: 'imo' }),
    ]).toEqual(['mixed-situation', 'co-coordination', 'subnational-office', 'has-sag', 'has-twgs', 'position-imo']);
  });

  it('takes the activation record at its word on mixed situations', () => {
    expect(conditionsOf({ ...quiet, crisisType: 'conflict', isMixedSituation: true }).has('mixed-situation')).toBe(true);
  });
});

describe('resolveClauses', () => {
  it('gives the catalogue in its order, with defaults and conditions applied', () => {
    const sections = resolve();
    expect(idsOf(sections)).toEqual([['one.a', 'one.b', 'one.c'], ['two.a', 'two.untold']]);
    expect(sections.flatMap(({ clauses }) => clauses.map(({ isIncluded }) => isIncluded))).toEqual([true, false, false, true, true]);
    expect(find(resolve([], 'conflict'), 'one.b')?.isIncluded).toBe(true);
  });

  it("lets the cluster's own choice win over default and condition", () => {
    const sections = resolve([own('one.a', { included: false }), own('one.b', { included: true }), own('one.c', { included: true })]);
    expect(sections[0]?.clauses.map(({ isIncluded }) => isIncluded)).toEqual([false, true, true]);
  });

  it('takes own wording in its language only, and says so', () => {
    const record = own('one.a', { texts: { fr: 'Texte' }, headings: {} });
    expect(find(resolve([record], null, 'fr'), 'one.a')).toMatchObject({ text: 'Texte', heading: 'Heading one.a', isEdited: true });
    expect(find(resolve([record]), 'one.a')).toMatchObject({ text: 'Text one.a', isEdited: false });
  });

  it('keeps an emptied text empty: no wording is a choice too', () => {
    expect(find(resolve([own('one.a', { texts: { en: '' } })]), 'one.a')).toMatchObject({ text: '', isEdited: true, isMissing: false });
  });

  it('marks what this language has no wording for', () => {
    expect(find(resolve(), 'two.untold')).toMatchObject({ isMissing: true, heading: '', text: '' });
    const added = recordOf('clause', 'added', { document: 'doc', section: 'two', texts: { fr: 'Ajout' }, headings: { fr: 'Titre' } });
    expect(find(resolve([added]), 'added')).toMatchObject({ isOwn: true, isMissing: true, isIncluded: true });
    expect(find(resolve([added], null, 'fr'), 'added')).toMatchObject({ isMissing: false, text: 'Ajout' });
  });

  it('orders by key, and keeps a clause whose section is gone', () => {
    const sections = resolve([
      own('one.a', { sortKey: 'z' }),
      recordOf('clause', 'lost', { document: 'doc', section: 'gone', texts: { en: 'x' }, sortKey: '001' }),
    ]);
    expect(idsOf(sections)).toEqual([['one.b', 'one.c', 'one.a'], ['lost', 'two.a', 'two.untold']]);
  });

  it('passes over deleted records', () => {
    const deleted = { ...own('one.a', { included: false }), deleted: true };
    expect(find(resolve([deleted]), 'one.a')?.isIncluded).toBe(true);
  });

  it('gives what the draft view needs', () => {
    const draft = { document: 'doc', kind: 'cluster-tor', layout: 'document', language: 'en', isDraftable: true, sections: resolve(), fields: [], grid: null, missingInSecond: [] };
    expect(draftViewSchema.safeParse(draft).success).toBe(true);
  });
});

describe('what a cluster words for itself', () => {
  const ours = (clause: string, fields: Partial<ClusterClauseRecord>) =>
    recordOf('cluster_clause', clusterClauseId('cluster-tor', clause), { documentKind: 'cluster-tor', catalogueClause: clause, section: 'one', catalogueVersion: 1, ...fields });

  it('stands between the catalogue and the document, language by language', () => {
    const cluster = ours('one.a', { texts: { en: 'Ours', fr: 'Nôtre' } });
    expect(find(resolve([], null, 'en', [cluster]), 'one.a')).toMatchObject({ text: 'Ours', heading: 'Heading one.a', wording: 'cluster', isEdited: false, isCatalogueNewer: false });
    const edited = resolve([own('one.a', { texts: { en: 'This one' } })], null, 'en', [cluster]);
    expect(find(edited, 'one.a')).toMatchObject({ text: 'This one', wording: 'document', isEdited: true });
    expect(find(resolve([own('one.a', { texts: { en: 'This one' } })], null, 'fr', [cluster]), 'one.a')).toMatchObject({ text: 'Nôtre', wording: 'cluster' });
  });

  it('is kept when the catalogue is brought up to date, and says so', () => {
    const later = { ...catalogue, version: 2, sections: catalogue.sections.map((section) => ({ ...section, clauses: section.clauses.filter(({ id }) => id !== 'one.b') })) };
    const sections = resolveClauses({
      catalogue: later,
      texts,
      records: [own('one.b', { section: 'one', included: false, texts: {} }), own('one.c', { section: 'one', texts: { en: 'Kept' } })],
      clusterClauses: [ours('one.a', { texts: { en: 'Ours' } }), ours('one.gone', { texts: { en: 'Still ours' } })],
      conditions: new Set(),
      language: 'en',
    });
    expect(find(sections, 'one.a')).toMatchObject({ text: 'Ours', isCatalogueNewer: true });
    expect(find(sections, 'one.gone')).toMatchObject({ text: 'Still ours', isIncluded: true, isOwn: false, isMissing: false });
    expect(find(sections, 'one.b')).toBeUndefined();
    expect(idsOf(sections)[0]).toEqual(['one.a', 'one.c', 'one.gone']);
  });

  it('adds a clause to every document of the kind; where it came from, the two are one', () => {
    const winter = ours('own-1', { catalogueClause: null, texts: { en: 'Winter' }, included: true });
    expect(find(resolve([], null, 'en', [winter]), 'own-1')).toMatchObject({ text: 'Winter', isOwn: false, wording: 'cluster' });
    const origin = recordOf('clause', 'own-1', { document: 'doc', section: 'one', texts: { en: 'Cold' } });
    const sections = resolve([origin], null, 'en', [winter]);
    expect(idsOf(sections)[0]).toEqual(['one.a', 'one.b', 'one.c', 'own-1']);
    expect(find(sections, 'own-1')).toMatchObject({ text: 'Cold', wording: 'document' });
  });
});

describe('keys for moving and inserting', () => {
  const apply = (keys: { id: string; sortKey: string }[], added?: ClauseRecord) =>
    resolve([
      ...(added ? [{ ...added, sortKey: keys.find(({ id }) => id === added.id)?.sortKey ?? null }] : []),
      ...keys.filter(({ id }) => id !== added?.id).map(({ id, sortKey }) => own(id, { sortKey })),
    ]);

  it('moves a clause before another and to the end', () => {
    const [one] = resolve();
    if (!one) throw new Error('The catalogue has a first section.');
    expect(idsOf(apply(keysToMoveBefore(one, 'one.c', 'one.a')))[0]).toEqual(['one.c', 'one.a', 'one.b']);
    expect(idsOf(apply(keysToMoveBefore(one, 'one.a', null)))[0]).toEqual(['one.b', 'one.c', 'one.a']);
  });

  it('inserts a clause first, between and last', () => {
    const [one] = resolve();
    if (!one) throw new Error('The catalogue has a first section.');
    const added = recordOf('clause', 'new', { document: 'doc', section: 'one', texts: { en: '' } });
    expect(idsOf(apply(keysToInsertAfter(one, 'new', null), added))[0]).toEqual(['new', 'one.a', 'one.b', 'one.c']);
    expect(idsOf(apply(keysToInsertAfter(one, 'new', 'one.a'), added))[0]).toEqual(['one.a', 'new', 'one.b', 'one.c']);
    expect(idsOf(apply(keysToInsertAfter(one, 'new', 'one.c'), added))[0]).toEqual(['one.a', 'one.b', 'one.c', 'new']);
  });
});
