import type { documentsContract } from '../../../../shared/contract/documents.ts';
import type { Handlers, InputOf } from '../../../../shared/contract/define.ts';
import { addMonths } from '../../../../shared/domain/deadlines/calendar.ts';
import { isInEffect } from '../../../../shared/domain/documents/revisions.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import { proposalsOf } from '../../../../shared/records/proposals.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { FailureError } from '../../../../shared/result.ts';
import { settleClusterClauses } from './cluster-clauses.ts';
import { kindOf } from './draft-words.ts';
import { fileNameOf, mediaTypes } from './file-names.ts';
import { type DocumentsDependencies, findDocument } from './gather.ts';
import { keepingCommitments } from './keeping-commitments.ts';
import { keepValues } from './keeping-values.ts';
import { planDraft } from './plans.ts';
import { printPlan } from './printing.ts';

type Document = RecordByType['document'];
type FreezeInput = InputOf<(typeof documentsContract)['documents.freeze']>;

export function createFreezingHandlers(
  dependencies: DocumentsDependencies,
): Handlers<Pick<typeof documentsContract, 'documents.freeze'>> {
  const { records, files, log, newId, clock } = dependencies;
  return {
    'documents.freeze': async (input, context) => {
      const { document: id, language, version, status, note } = input;
      const document = findDocument(records, id);
      const kind = kindOf(document);
      refuseTaken(records, id, version, language);
      const frozenOn = clock.today();
      // Frozen in the second of its languages, it stays a document of both.
      const secondLanguage = document.secondLanguage === language ? document.language : document.secondLanguage;
      const changes = { version, status, language, secondLanguage, ...followingFrom(dependencies, document, input, frozenOn) };
      const frozen: Document = { ...document, ...changes };
      const bytes = await printPlan(dependencies, planDraft(dependencies, frozen, language), frozen, undefined, context);
      const fileName = fileNameOf(kind, language, 'docx', frozenOn, version);
      const documentVersion = newId();
      const isAgreed = isInEffect({ status });
      const replaced = isAgreed ? findReplaced(records, document) : [];
      log.commit({ key: 'versionFrozen', params: { version } }, (plain) => {
        // Writing the file took a while: somebody may have frozen the same version meanwhile.
        refuseTaken(records, id, version, language);
        const writer = keepingCommitments(plain, records);
        const file = files.add({ name: fileName, mediaType: mediaTypes.docx, bytes });
        writer.save('document_version', documentVersion, {
          document: id,
          version,
          status,
          language,
          frozenOn,
          file: file.id,
          fileName,
          note,
        });
        if (isAgreed && !isInEffect(document)) {
          settleClusterClauses(dependencies, writer, document);
          keepValues(dependencies, writer, document);
        }
        writer.save('document', id, { ...changes, file: file.id });
        for (const other of replaced) writer.save('document', other, { status: 'replaced' });
      });
      return { documentVersion, replaced };
    },
  };
}

function refuseTaken(
  records: DocumentsDependencies['records'],
  document: string,
  version: string,
  language: Language,
): void {
  const isTaken = records
    .listOf('document_version', 'document', document)
    .some((known) => known.version === version && known.language === language);
  if (isTaken) throw new FailureError('version-taken', { version });
}

/** Agreed documents of the same kind about the same subject: there is one at a time in force. */
function findReplaced(records: DocumentsDependencies['records'], document: Document): string[] {
  return records
    .list('document')
    .filter(({ id, documentKind, subject, status }) => {
      const isSameDocument = documentKind === document.documentKind && subject === document.subject;
      return id !== document.id && isSameDocument && isInEffect({ status });
    })
    .map(({ id }) => id);
}

/** What a status puts into the register with it; what the caller did not name stays. */
function followingFrom({ records }: DocumentsDependencies, document: Document, input: FreezeInput, day: string): Partial<Document> {
  const named = <K extends 'circulatedTo' | 'commentsUntil' | 'endorsedBy' | 'endorsedIn'>(...names: K[]) =>
    Object.fromEntries(names.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]]))) as Partial<Document>;
  switch (input.status) {
    case 'circulated':
      return { circulatedOn: day, ...named('circulatedTo', 'commentsUntil') };
    case 'endorsed':
      return { endorsedOn: day, ...named('endorsedBy', 'endorsedIn') };
    case 'signed':
      return { signedOn: document.signedOn ?? day };
    case 'in_force':
      return {
        inForceOn: document.inForceOn ?? day,
        reviewDueOn: document.reviewDueOn ?? addMonths(day, proposalsOf(records.find('cluster', 'cluster')).reviewMonths),
        expiresOn: document.expiresOn ?? endOfSubject(records, document),
      };
    case 'draft':
    case 'expired':
    case 'replaced':
      return {};
  }
}

/** A document about a post or a group that ends expires with it. */
function endOfSubject(records: DocumentsDependencies['records'], { documentKind, subject }: Document): string | null {
  if (subject === null) return null;
  if (documentKind === 'twg-tor') return records.find('group', subject)?.endsOn ?? null;
  return documentKind === 'position-tor' ? (records.find('position', subject)?.endsOn ?? null) : null;
}
