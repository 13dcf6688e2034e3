import type { areasContract } from '../../../../shared/contract/areas.ts';
import type { Handlers } from '../../../../shared/contract/define.ts';
import {
  clauseRecordId,
  keysToInsertAfter,
  keysToMoveBefore,
  type ResolvedSection,
  resolveClauses,
  sectionOfClause,
} from '../../../../shared/domain/documents/clauses.ts';
import { clusterTorConditions, clusterTorFields } from '../../../../shared/documents/plans/cluster-tor-data.ts';
import { isDraftable } from '../../../../shared/domain/documents/revisions.ts';
import type { Ordered } from '../../../../shared/domain/ordering/fractional-key.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import type { FieldValue } from '../../../../shared/records/define.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { FailureError } from '../../../../shared/result.ts';
import type { BatchWriter } from '../../database/change-log.ts';
import { type DocumentsDependencies, findDocument, gatherClusterTor, wordingIn } from './gather.ts';

type DraftingMethods =
  | 'documents.startClusterTor'
  | 'documents.draft'
  | 'documents.saveClause'
  | 'documents.addClause'
  | 'documents.moveClause';

/** The draft's sections and clauses as the workspace stands now. */
export function resolveDraft(
  dependencies: DocumentsDependencies,
  document: RecordByType['document'],
  language: Language,
): ResolvedSection[] {
  const { records, catalogues } = dependencies;
  return resolveClauses({
    catalogue: catalogues.clusterTor,
    texts: catalogues.clusterTorTexts[language],
    records: records.list('clause').filter((clause) => clause.document === document.id),
    conditions: clusterTorConditions(gatherClusterTor(dependencies, document, language)),
    language,
  });
}

export function createDraftingHandlers(
  dependencies: DocumentsDependencies,
): Handlers<Pick<typeof areasContract, DraftingMethods>> {
  const { records, log, newId, catalogues } = dependencies;
  const catalogueClauses = new Set(
    catalogues.clusterTor.sections.flatMap(({ clauses }) => clauses.map(({ id }) => id)),
  );

  const findDraft = (id: string) => {
    const document = findDocument(records, id);
    if (!isDraftable(document)) throw new FailureError('document-agreed');
    return document;
  };

  /** A catalogue clause has its record from the first departure on; an own clause is its record. */
  const recordIdOf = (document: string, clause: string) =>
    catalogueClauses.has(clause) ? clauseRecordId(document, clause) : clause;

  const sectionOf = (document: RecordByType['document'], clause: string, language: Language): ResolvedSection => {
    const section = sectionOfClause(resolveDraft(dependencies, document, language), clause);
    if (!section) throw new FailureError('record-not-found', { type: 'clause', id: clause });
    return section;
  };

  const writeClause = (
    writer: BatchWriter,
    document: string,
    clause: string,
    section: string,
    fields: Record<string, FieldValue>,
  ) =>
    writer.save('clause', recordIdOf(document, clause), {
      document,
      section,
      catalogueClause: catalogueClauses.has(clause) ? clause : null,
      ...fields,
    });

  const writeKeys = (writer: BatchWriter, document: string, section: string, keys: readonly Ordered[]) => {
    for (const { id, sortKey } of keys) writeClause(writer, document, id, section, { sortKey });
  };

  return {
    /** A revision starts from the words of the version before it, not from the catalogue's. */
    'documents.startClusterTor': ({ language }) => {
      const known = records.list('document').find(({ documentKind, status }) => documentKind === 'cluster-tor' && status === 'draft');
      if (known) return { document: known.id };
      const id = newId();
      const previous = records.list('document').findLast(({ documentKind }) => documentKind === 'cluster-tor');
      log.commit({ key: 'draftStarted' }, (writer) => {
        writer.save('document', id, {
          documentKind: 'cluster-tor',
          title: catalogues.clusterTorTexts[language].title,
          language,
          status: 'draft',
          version: nextVersion(records.list('document')),
        });
        for (const clause of records.list('clause').filter(({ document }) => document === previous?.id)) {
          const { id: _id, deleted: _deleted, ...fields } = clause;
          const { catalogueClause } = clause;
          const copy = catalogueClause === null ? newId() : clauseRecordId(id, catalogueClause);
          writer.save('clause', copy, { ...fields, document: id });
        }
      });
      return { document: id };
    },
    'documents.draft': ({ document: id, language }) => {
      const document = findDocument(records, id);
      return {
        document: id,
        language,
        isDraftable: isDraftable(document),
        sections: resolveDraft(dependencies, document, language),
        fields: clusterTorFields(gatherClusterTor(dependencies, document, language), wordingIn(dependencies, language)),
      };
    },
    'documents.saveClause': ({ document: id, clause, language, heading, text, isIncluded }) => {
      const document = findDraft(id);
      const section = sectionOf(document, clause, language);
      const known = records.find('clause', recordIdOf(id, clause));
      const fields: Record<string, FieldValue> = {};
      if (heading !== undefined) fields.headings = withLanguage(known?.headings, language, heading);
      if (text !== undefined) fields.texts = withLanguage(known?.texts, language, text);
      if (isIncluded !== undefined) fields.included = isIncluded;
      log.commit({ key: 'clauseEdited' }, (writer) => writeClause(writer, id, clause, section.id, fields));
      return {};
    },
    'documents.addClause': ({ document: id, section: sectionId, after, language }) => {
      const document = findDraft(id);
      const section = resolveDraft(dependencies, document, language).find((known) => known.id === sectionId);
      if (!section) throw new FailureError('record-not-found', { type: 'clause', id: sectionId });
      const clause = newId();
      log.commit({ key: 'clauseAdded' }, (writer) => {
        writeClause(writer, id, clause, sectionId, { included: true, texts: { [language]: '' }, headings: {} });
        writeKeys(writer, id, sectionId, keysToInsertAfter(section, clause, after));
      });
      return { clause };
    },
    'documents.moveClause': ({ document: id, clause, before }) => {
      const document = findDraft(id);
      const section = sectionOf(document, clause, document.language ?? 'en');
      log.commit({ key: 'clauseMoved' }, (writer) =>
        writeKeys(writer, id, section.id, keysToMoveBefore(section, clause, before)),
      );
      return {};
    },
  };
}

/** `null` takes the language's own wording away, so that the catalogue's stands again. */
function withLanguage(
  known: Partial<Record<Language, string>> | null | undefined,
  language: Language,
  wording: string | null,
): FieldValue {
  const { [language]: _replaced, ...others } = known ?? {};
  return wording === null ? others : { ...others, [language]: wording };
}

/** One more than the highest whole number among the versions there are. */
function nextVersion(documents: readonly RecordByType['document'][]): string {
  const numbers = documents
    .filter(({ documentKind }) => documentKind === 'cluster-tor')
    .map(({ version }) => Number.parseInt(version ?? '', 10))
    .filter((number) => Number.isFinite(number));
  return String(Math.max(0, ...numbers) + 1);
}
