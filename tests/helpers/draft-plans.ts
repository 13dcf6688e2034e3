import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DraftableKind } from '../../shared/contract/documents.ts';
import type { DocumentPlan } from '../../shared/documents/blocks.ts';
import { type ClauseCatalogue, parseClauseCatalogue, parseClauseTexts } from '../../shared/documents/clause-texts.ts';
import { draftConditions, type DraftRecords } from '../../shared/documents/plans/clause-documents/draft-records.ts';
import { liveFields } from '../../shared/documents/plans/clause-documents/fields.ts';
import { clauseDocumentPlan } from '../../shared/documents/plans/clause-documents/plan.ts';
import type { DraftWords } from '../../shared/documents/plans/clause-documents/words.ts';
import { type ClauseRecord, resolveClauses } from '../../shared/domain/documents/clauses.ts';
import type { BilingualLayout, Language } from '../../shared/records/choices.ts';
import { sampleActivationPlan, sampleChecklistPlan, sampleHandoverPlan, sampleRecords, sampleStructurePlan } from './documents-data.ts';
import { wordingOf } from './translate.ts';

const templates = join(import.meta.dirname, '../../resources/templates');
const catalogueOf = (kind: DraftableKind): ClauseCatalogue => parseClauseCatalogue(JSON.parse(readFileSync(join(templates, `${kind}.json`), 'utf8')));

/** The words of a kind of document over the sample cluster; `records` on top of the sample's. */
export function sampleWords(
  kind: DraftableKind,
  language: Language,
  { clauses = [], missing = [], records: more = {}, subject = null }: { clauses?: readonly ClauseRecord[]; missing?: string[]; records?: Partial<DraftRecords>; subject?: string | null } = {},
): DraftWords {
  const sample = sampleRecords(language);
  const document = { ...sample.document, documentKind: kind, subject };
  const records: DraftRecords = { ...sample, document, ...more };
  const wording = wordingOf(language, missing);
  const texts = parseClauseTexts(readFileSync(join(templates, language, `${kind}.md`), 'utf8'));
  const catalogue = catalogueOf(kind);
  const sections = resolveClauses({ catalogue, texts, records: clauses, clusterClauses: [], conditions: draftConditions(records), language });
  const values = Object.fromEntries([
    ...liveFields(records, wording).map(({ name, value }) => [name, value] as const),
    ...catalogue.fields.map((name) => [name, null] as const),
  ]);
  return { wording, title: texts.title, sections, values, records };
}

export function layoutOf(kind: DraftableKind): 'document' | 'letter' {
  return catalogueOf(kind).layout;
}

export function sampleBilingualPlan(kind: DraftableKind, languages: readonly [Language, Language], layout: BilingualLayout, missing: string[] = []): DocumentPlan {
  const [language, second] = languages;
  return clauseDocumentPlan({
    layout: layoutOf(kind),
    words: sampleWords(kind, language, { missing }),
    second: { words: sampleWords(kind, second, { missing }), layout },
  });
}

export function sampleDraftPlan(kind: DraftableKind, language: Language, missing: string[] = []): DocumentPlan {
  return clauseDocumentPlan({ layout: layoutOf(kind), words: sampleWords(kind, language, { missing, subject: sampleSubjects[kind] ?? null }), second: null });
}

const sampleSubjects: Partial<Record<DraftableKind, string>> = {
  'position-tor': 'pos-coordinator',
  'handover-note': 'pos-coordinator',
};

export function sampleTorPlan(language: Language, clauses: readonly ClauseRecord[] = [], missing: string[] = []): DocumentPlan {
  return clauseDocumentPlan({ layout: 'document', words: sampleWords('cluster-tor', language, { clauses, missing }), second: null });
}

export const samplePlans: Record<string, (language: Language, missing?: string[]) => DocumentPlan> = {
  'cluster-tor': (language, missing) => sampleTorPlan(language, [], missing),
  checklist: sampleChecklistPlan,
  activation: sampleActivationPlan,
  structure: sampleStructurePlan,
  handover: sampleHandoverPlan,
};
