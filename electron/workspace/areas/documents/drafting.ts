import type { documentsContract, DraftView } from '../../../../shared/contract/documents.ts';
import type { Handlers } from '../../../../shared/contract/define.ts';
import type { ClauseCatalogue } from '../../../../shared/documents/clause-texts.ts';
import {
  keysToInsertAfter,
  keysToMoveBefore,
  type ResolvedSection,
  sectionOfClause,
} from '../../../../shared/domain/documents/clauses.ts';
import { isDraftable } from '../../../../shared/domain/documents/revisions.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import type { FieldValue } from '../../../../shared/records/define.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { FailureError } from '../../../../shared/result.ts';
import type { BatchWriter } from '../../database/change-log.ts';
import { withLanguage, writeClause, writeClauseKeys, writeOwnClause } from './clause-writing.ts';
import { findClause } from './cluster-clauses.ts';
import { type Draft, draftIn, kindOf, resolveDraft } from './draft-words.ts';
import { coreFunctions, type DocumentsDependencies, findDocument, findDraft, gatherDraft } from './gather.ts';
import { keepFirstValues } from './keeping-values.ts';

type DraftingMethods = 'documents.draft' | 'documents.saveClause' | 'documents.addClause' | 'documents.moveClause';
type Document = RecordByType['document'];

export function createDraftingHandlers(
  dependencies: DocumentsDependencies,
): Handlers<Pick<typeof documentsContract, DraftingMethods>> {
  const { records, log, newId, catalogues } = dependencies;

  const sectionsOf = (document: Document, language: Language) =>
    resolveDraft(dependencies, gatherDraft(dependencies, document, language), language);

  const sectionOf = (document: Document, clause: string, language: Language): ResolvedSection => {
    const section = sectionOfClause(sectionsOf(document, language), clause);
    if (!section) throw new FailureError('record-not-found', { type: 'clause', id: clause });
    return section;
  };

  const keeping = (document: Document, write: (writer: BatchWriter) => void) => (writer: BatchWriter) => {
    keepFirstValues(dependencies, writer, document);
    write(writer);
  };

  return {
    'documents.draft': ({ document: id, language }) => {
      const document = findDocument(records, id);
      const kind = kindOf(document);
      const draft = draftIn(dependencies, document, language);
      const template = catalogues.templates[kind];
      const grid = gridOf(template);
      return {
        document: id,
        kind,
        layout: template.layout,
        language,
        isDraftable: isDraftable(document),
        sections: draft.words.sections.map((section) => ({ ...section, clauses: [...section.clauses] })),
        fields: draft.fields,
        grid:
          grid === null
            ? null
            : { kind: grid, functions: coreFunctions(dependencies, language).map(({ id: own, number, title }) => ({ id: own, number, title })) },
        missingInSecond: missingInSecond(dependencies, document, draft, language),
      };
    },
    'documents.saveClause': ({ document: id, clause, language, heading, text, isIncluded }) => {
      const document = findDraft(records, id);
      const section = sectionOf(document, clause, language);
      const known = findClause(records, id, clause);
      const fields: Record<string, FieldValue> = {};
      if (heading !== undefined) fields.headings = withLanguage(known?.headings, language, heading);
      if (text !== undefined) fields.texts = withLanguage(known?.texts, language, text);
      if (isIncluded !== undefined) fields.included = isIncluded;
      log.commit({ key: 'clauseEdited' }, keeping(document, (writer) => writeClause(dependencies, writer, { document: id, section: section.id, clause }, fields)));
      return {};
    },
    'documents.addClause': ({ document: id, section: sectionId, after, language }) => {
      const document = findDraft(records, id);
      const section = sectionsOf(document, language).find((known) => known.id === sectionId);
      if (!section) throw new FailureError('record-not-found', { type: 'clause', id: sectionId });
      const clause = newId();
      const write = (writer: BatchWriter) => {
        writeOwnClause(writer, { document: id, section: sectionId, clause }, { texts: { [language]: '' }, headings: {} });
        writeClauseKeys(dependencies, writer, { document: id, section: sectionId }, keysToInsertAfter(section, clause, after));
      };
      log.commit({ key: 'clauseAdded' }, keeping(document, write));
      return { clause };
    },
    'documents.moveClause': ({ document: id, clause, before }) => {
      const document = findDraft(records, id);
      const section = sectionOf(document, clause, document.language ?? 'en');
      log.commit({ key: 'clauseMoved' }, keeping(document, (writer) => writeClauseKeys(dependencies, writer, { document: id, section: section.id }, keysToMoveBefore(section, clause, before))));
      return {};
    },
  };
}

function gridOf({ sections }: ClauseCatalogue): 'leadership' | 'transition' | null {
  const blocks = new Set(sections.flatMap(({ clauses }) => clauses.map(({ block }) => block)));
  if (blocks.has('leadership-grid')) return 'leadership';
  return blocks.has('transition-grid') ? 'transition' : null;
}

/** Printed clauses without words in the second language, named by their heading in the first. */
function missingInSecond(dependencies: DocumentsDependencies, document: Document, { words }: Draft, language: Language): DraftView['missingInSecond'] {
  const second = document.secondLanguage;
  if (second === null || second === document.language) return [];
  const other = second === language ? (document.language ?? 'en') : second;
  const headings = new Map(
    [...resolveDraft(dependencies, words.records, other), ...words.sections].flatMap(({ clauses }) =>
      clauses.filter(({ heading }) => heading !== '').map(({ id, heading }) => [id, heading] as const),
    ),
  );
  const inSecond = second === language ? words.sections : resolveDraft(dependencies, words.records, second);
  return inSecond.flatMap(({ clauses }) =>
    clauses.filter(({ isIncluded, isMissing }) => isIncluded && isMissing).map(({ id }) => ({ clause: id, heading: headings.get(id) ?? '' })),
  );
}
