import { type documentsContract, type DraftableKind, draftableKinds } from '../../../../shared/contract/documents.ts';
import type { Handlers } from '../../../../shared/contract/define.ts';
import { subjectOfKind } from '../../../../shared/documents/plans/clause-documents/draft-records.ts';
import { positionTitle } from '../../../../shared/documents/plans/names.ts';
import { clauseRecordId, clusterClauseId } from '../../../../shared/domain/documents/clauses.ts';
import { isDraftable, isInEffect } from '../../../../shared/domain/documents/revisions.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { FailureError } from '../../../../shared/result.ts';
import type { BatchWriter } from '../../database/change-log.ts';
import { type DocumentsDependencies, findDocument, wordingIn } from './gather.ts';
import { keepValues, valueRecordId } from './keeping-values.ts';

type StartingMethods = 'documents.kinds' | 'documents.start';
type Document = RecordByType['document'];

export function createStartingHandlers(
  dependencies: DocumentsDependencies,
): Handlers<Pick<typeof documentsContract, StartingMethods>> {
  const { records, log, newId, catalogues } = dependencies;
  return {
    'documents.kinds': ({ language = 'en' }) =>
      draftableKinds.map((kind) => ({
        kind,
        subject: subjectOfKind[kind],
        layout: catalogues.templates[kind].layout,
        wanted: wantedSubjects(dependencies, kind).map((id) => ({ id, label: subjectLabel(dependencies, kind, id, language) })),
      })),
    'documents.start': ({ kind, language, subject, revises }) => {
      const all = records.list('document').filter(({ documentKind }) => documentKind === kind);
      const previous = revises === null ? null : findDocument(records, revises);
      if (previous && previous.documentKind !== kind) throw new FailureError('record-not-found', { type: 'document', id: previous.id });
      const about = subject ?? previous?.subject ?? null;
      const subjectName = about === null ? null : subjectLabel(dependencies, kind, about, language);
      const isOneOnly = kind === 'cluster-tor' || subjectOfKind[kind] !== 'none';
      const known = all.find((document) => document.subject === about && document.status === 'draft');
      if (known && isOneOnly) return { document: known.id };
      const id = newId();
      log.commit({ key: 'draftStarted' }, (writer) => {
        writer.save('document', id, {
          documentKind: kind,
          title: catalogues.templateTexts[kind][language].title,
          language,
          status: 'draft',
          version: nextVersion(all.filter((document) => document.subject === about)),
          subject: about,
          subjectLabel: subjectName,
          revises,
        });
        if (previous) copyWords(dependencies, writer, previous, id);
        keepValues(dependencies, writer, findDocument(records, id));
      });
      return { document: id };
    },
  };
}

/** A revision starts from what was agreed: clauses, values and choices, not from the template. */
function copyWords({ records, newId }: DocumentsDependencies, writer: BatchWriter, previous: Document, id: string): void {
  const { secondLanguage, bilingualLayout, letterhead, functionGrid } = previous;
  writer.save('document', id, { secondLanguage, bilingualLayout, letterhead, functionGrid });
  for (const clause of records.listOf('clause', 'document', previous.id)) {
    const { id: from, deleted: _deleted, ...fields } = clause;
    const isShared = fields.catalogueClause === null && records.find('cluster_clause', clusterClauseId(previous.documentKind ?? '', from)) !== null;
    const catalogueClause = isShared ? from : fields.catalogueClause;
    writer.save('clause', catalogueClause === null ? newId() : clauseRecordId(id, catalogueClause), { ...fields, catalogueClause, document: id });
  }
  for (const { id: _id, deleted: _deleted, ...fields } of records.listOf('document_value', 'document', previous.id)) {
    writer.save('document_value', valueRecordId(id, fields.name ?? ''), { ...fields, document: id });
  }
}

/** One more than the highest whole number among the versions there are. */
function nextVersion(documents: readonly Document[]): string {
  const numbers = documents.map(({ version }) => Number.parseInt(version ?? '', 10)).filter((number) => Number.isFinite(number));
  return String(Math.max(0, ...numbers) + 1);
}

/** @throws FailureError `record-not-found` where the kind is not about such a record, or there is none. */
export function subjectLabel(dependencies: DocumentsDependencies, kind: DraftableKind, id: string, language: Language): string {
  const { records } = dependencies;
  const type = subjectOfKind[kind];
  if (type === 'position') {
    const position = records.find('position', id);
    if (position) return [positionTitle(position, wordingIn(dependencies, language)), position.area].filter((part) => part).join(' · ');
  } else if (type === 'group' || type === 'organisation') {
    const found = records.find(type, id);
    if (found) return found.name ?? '';
  }
  throw new FailureError('record-not-found', { type: type === 'none' ? 'document' : type, id });
}

/** The records that a document of the kind should be about and that have none in force or in work. */
function wantedSubjects({ records, clock, views }: DocumentsDependencies, kind: DraftableKind): string[] {
  const today = clock.today();
  const covered = new Set(
    records
      .list('document')
      .filter((document) => document.documentKind === kind && (isDraftable(document) || isInEffect(document)))
      .map(({ subject }) => subject),
  );
  const lasts = ({ endsOn }: { endsOn: string | null }) => endsOn === null || endsOn >= today;
  const groups = (groupKind: 'sag' | 'twg') => records.list('group').filter((group) => group.groupKind === groupKind && lasts(group));
  const candidates = (): { id: string }[] => {
    switch (kind) {
      case 'position-tor':
        return records.list('position').filter(lasts);
      case 'sag-tor':
        return groups('sag');
      case 'twg-tor':
        return groups('twg');
      case 'co-coordination-mou':
        return records.list('organisation').filter(({ id }) => (records.find('cluster', 'cluster')?.coCoordinators ?? []).includes(id));
      case 'commitments-letter':
        return records.list('organisation').filter(({ membership, mergedInto, commitmentsSignedOn }) => membership === 'member' && mergedInto === null && commitmentsSignedOn === null);
      case 'handover-note':
        return views.team().positions.filter(({ state }) => state === 'ending');
      default:
        return [];
    }
  };
  return candidates().flatMap(({ id }) => (covered.has(id) || (covered.has(null) && kind === 'sag-tor') ? [] : [id]));
}
