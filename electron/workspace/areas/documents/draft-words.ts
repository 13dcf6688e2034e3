import { type DraftableKind, draftableKinds, type DraftField } from '../../../../shared/contract/documents.ts';
import type { ClauseCatalogue } from '../../../../shared/documents/clause-texts.ts';
import { draftConditions, type DraftRecords } from '../../../../shared/documents/plans/clause-documents/draft-records.ts';
import { liveFields, registerFields } from '../../../../shared/documents/plans/clause-documents/fields.ts';
import type { LiveField } from '../../../../shared/documents/plans/clause-documents/live-field.ts';
import type { DraftWords } from '../../../../shared/documents/plans/clause-documents/words.ts';
import { fieldsIn } from '../../../../shared/documents/markdown.ts';
import { type ResolvedSection, resolveClauses } from '../../../../shared/domain/documents/clauses.ts';
import { isDraftable } from '../../../../shared/domain/documents/revisions.ts';
import { type KeptValue, resolveValue, type Said } from '../../../../shared/domain/documents/values.ts';
import { type Language, languages } from '../../../../shared/records/choices.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { FailureError } from '../../../../shared/result.ts';
import { type DocumentsDependencies, gatherDraft, wordingIn } from './gather.ts';

type Document = RecordByType['document'];

/** @throws FailureError `document-without-template` for a kind that is kept in the register but not drafted here. */
export function kindOf({ documentKind }: Pick<Document, 'documentKind'>): DraftableKind {
  const kind = draftableKinds.find((known) => known === documentKind);
  if (kind === undefined) throw new FailureError('document-without-template');
  return kind;
}

/**
 * The draft's sections and clauses in one language. What was agreed is not touched by the cluster's later wording: what
 * the register says counts, for a document that is being agreed still has it.
 */
export function resolveDraft(dependencies: DocumentsDependencies, draft: DraftRecords, language: Language): ResolvedSection[] {
  const { records, catalogues } = dependencies;
  const kind = kindOf(draft.document);
  const registered = records.find('document', draft.document.id) ?? draft.document;
  return resolveClauses({
    catalogue: catalogues.templates[kind],
    texts: catalogues.templateTexts[kind][language],
    records: records.listOf('clause', 'document', draft.document.id),
    clusterClauses: isDraftable(registered) ? records.listOf('cluster_clause', 'documentKind', kind) : [],
    conditions: draftConditions(draft),
    language,
  });
}

export function keptOf(record: RecordByType['document_value'] | null | undefined): KeptValue | null {
  return record ? { says: record.says ?? {}, refused: record.refused ?? {} } : null;
}

/** The workspace's fields, and the template's own, which the workspace never fills. */
function allFields(draft: DraftRecords, { fields }: ClauseCatalogue, words: Parameters<typeof liveFields>[1]): (LiveField & { isKnown: boolean })[] {
  const live = liveFields(draft, words).map((field) => ({ ...field, isKnown: !registerFields.has(field.name) }));
  const own = fields.map((name) => ({ name, value: null, area: 'documents' as const, recordId: draft.document.id, isKnown: false }));
  return [...live, ...own];
}

/** Every field that the document could print, resolved. */
function draftFields(dependencies: DocumentsDependencies, draft: DraftRecords, language: Language): DraftField[] {
  const { records, catalogues } = dependencies;
  const kept = new Map(records.listOf('document_value', 'document', draft.document.id).map((record) => [record.name, record]));
  const template = catalogues.templates[kindOf(draft.document)];
  return allFields(draft, template, wordingIn(dependencies, language)).map(({ name, value: live, area, recordId, isKnown }) => ({
    name,
    live,
    area,
    recordId,
    ...resolveValue(keptOf(kept.get(name)), live, language, isKnown),
  }));
}

/** The most that a `document_value` record keeps; a longer value, a list of hundreds of names, follows the workspace. */
const longestKept = 5_000;

/** What the workspace says for every field, by field and language. */
export function liveValues(dependencies: DocumentsDependencies, document: Document): Map<string, Said> {
  const values = new Map<string, Said>();
  const template = dependencies.catalogues.templates[kindOf(document)];
  const draft = gatherDraft(dependencies, document, languages[0]);
  for (const language of languages) {
    for (const { name, value } of allFields(draft, template, wordingIn(dependencies, language))) {
      values.set(name, { ...values.get(name), ...(value === null || value.length > longestKept ? {} : { [language]: value }) });
    }
  }
  return values;
}

export interface Draft {
  words: DraftWords;
  /** Those that the printed clauses name, in the order of the workspace. */
  fields: DraftField[];
}

/** The document in one language, as the workspace and its own records stand now. */
export function draftIn(dependencies: DocumentsDependencies, document: Document, language: Language): Draft {
  const { catalogues } = dependencies;
  const records = gatherDraft(dependencies, document, language);
  const sections = resolveDraft(dependencies, records, language);
  const fields = draftFields(dependencies, records, language);
  const named = new Set(sections.flatMap(({ clauses }) => clauses.filter(({ isIncluded }) => isIncluded).flatMap(({ text }) => fieldsIn(text))));
  return {
    fields: fields.filter(({ name }) => named.has(name)),
    words: {
      wording: wordingIn(dependencies, language),
      title: catalogues.templateTexts[kindOf(document)][language].title,
      sections,
      values: Object.fromEntries(fields.map(({ name, value }) => [name, value])),
      records,
    },
  };
}
