import type { CallContext } from '../../../../../shared/contract/define.ts';
import type { ComparisonView } from '../../../../../shared/contract/document-comparison.ts';
import { type Language, languages } from '../../../../../shared/records/choices.ts';
import type { RecordByType } from '../../../../../shared/records/index.ts';
import { FailureError } from '../../../../../shared/result.ts';
import { loadWriters } from '../../../documents/load-writers.ts';
import { clausesOf, type FileClause, outsideClauses } from '../../../imports/documents/file-clauses.ts';
import { readDocument } from '../../../imports/documents/read-document.ts';
import { resolveDraft } from '../draft-words.ts';
import { type DocumentsDependencies, findDocument, gatherDraft } from '../gather.ts';
import { planDraft } from '../plans.ts';

type Version = RecordByType['document_version'];

/** One side of a comparison: what it is, and what it says by clauses. */
export interface Side {
  document: string;
  side: ComparisonView['before'];
  clauses: FileClause[];
}

/** The clauses of the document as it stands, printed or not, with the section of each and its heading, which a letter does not print. */
export function draftedClauses(dependencies: DocumentsDependencies, document: RecordByType['document']): { id: string; section: string; heading: string }[] {
  const language = document.language ?? 'en';
  const sections = resolveDraft(dependencies, gatherDraft(dependencies, document, language), language);
  return sections.flatMap(({ id: section, clauses }) => clauses.map(({ id, heading }) => ({ id, section, heading })));
}

/** Every id that a mark in the document's files may stand for: clauses and sections, in each language. */
export function knownClauses(dependencies: DocumentsDependencies, document: RecordByType['document']): string[] {
  const clauses = draftedClauses(dependencies, document);
  const ids = [...new Set(clauses.map(({ section }) => section)), ...clauses.map(({ id }) => id)];
  return [...ids, ...languages.flatMap((other) => ids.map((id) => `${other}:${id}`))];
}

/** @throws FailureError `record-not-found`; `document-version-without-file` where the file did not come with the record. */
export function findVersionFile({ records, files }: DocumentsDependencies, id: string): { version: Version; name: string; bytes: Uint8Array } {
  const version = records.find('document_version', id);
  if (!version || version.document === null) throw new FailureError('record-not-found', { type: 'document_version', id });
  const file = version.file === null ? null : files.read(version.file);
  if (!file) throw new FailureError('document-version-without-file', { version: version.version ?? '' });
  return { version, name: version.fileName ?? file.name, bytes: file.bytes };
}

/** A frozen version, read from the file as it left the house. */
export async function versionSide(dependencies: DocumentsDependencies, id: string, context: CallContext): Promise<Side> {
  const { version, name, bytes } = findVersionFile(dependencies, id);
  const document = findDocument(dependencies.records, version.document ?? '');
  const { paragraphs } = await readDocument(bytes, name, context);
  return {
    document: document.id,
    side: { version: version.version ?? '', language: version.language ?? 'en', day: version.frozenOn, digest: version.file },
    clauses: withoutOutside(clausesOf(paragraphs, knownClauses(dependencies, document))),
  };
}

/** The document as it would be written now, read back like any file. */
export async function presentSide(dependencies: DocumentsDependencies, id: string, language: Language, context: CallContext): Promise<Side> {
  const document = findDocument(dependencies.records, id);
  const { writeWord } = await loadWriters.docx();
  const bytes = await writeWord(planDraft(dependencies, document, language));
  const { paragraphs } = await readDocument(bytes, `${id}.docx`, context);
  return {
    document: id,
    side: { version: document.version ?? '', language, day: null, digest: null },
    clauses: withoutOutside(clausesOf(paragraphs, knownClauses(dependencies, document))),
  };
}

/** Cover and letter head say version and date: they differ between any two. */
function withoutOutside(clauses: FileClause[]): FileClause[] {
  return clauses.filter(({ id }) => id !== outsideClauses);
}
