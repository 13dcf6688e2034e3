import { createHash } from 'node:crypto';
import type { CallContext } from '../../../../../shared/contract/define.ts';
import type { ReturnComment, ReturnDifference, ReturnView } from '../../../../../shared/contract/document-comparison.ts';
import { compareClauses } from '../../../../../shared/domain/documents/comparing/clauses.ts';
import { clauseOfMark, standsInItsSection } from '../../../../../shared/domain/documents/comparing/placing.ts';
import { isDraftable } from '../../../../../shared/domain/documents/revisions.ts';
import type { Language } from '../../../../../shared/records/choices.ts';
import type { ReturnDecisions } from '../../../../../shared/records/documents.ts';
import type { RecordByType } from '../../../../../shared/records/index.ts';
import { FailureError } from '../../../../../shared/result.ts';
import { clausesOf, clauseText, type FileClause, outsideClauses, returnedClauses } from '../../../imports/documents/file-clauses.ts';
import { type ReadDocument, readDocument } from '../../../imports/documents/read-document.ts';
import { type DocumentsDependencies, findDocument } from '../gather.ts';
import { draftedClauses, findVersionFile, knownClauses } from './sides.ts';

type Version = RecordByType['document_version'];

export interface ReturnedFile {
  fileName: string;
  bytes: Uint8Array;
}

/** A returned file against the version that it answers. */
export interface ReadReturn {
  document: RecordByType['document'];
  version: Version;
  language: Language;
  /** What was sent and what came back, by clauses. */
  sent: FileClause[];
  returned: FileClause[];
  view: ReturnView;
}

/** Paragraphs of a version that a file without a name must still have word for word to count as its answer. */
const leastKept = 0.3;

/**
 * Finds the version that a file answers and what it says otherwise. Nothing is written.
 *
 * @throws FailureError `word-file-...`; `document-return-not-ours`, `document-return-other-workspace`,
 * `document-return-not-frozen` where it was never kept as a version.
 */
export async function readReturn(dependencies: DocumentsDependencies, file: ReturnedFile, decisions: ReturnDecisions, context: CallContext, answered: string | null = null): Promise<ReadReturn> {
  const read = await readDocument(file.bytes, file.fileName, context);
  const digest = createHash('sha256').update(file.bytes).digest('hex');
  const version = answered === null ? await findAnswered(dependencies, file, read, digest, context) : findVersionFile(dependencies, answered).version;
  const document = findDocument(dependencies.records, version.document ?? '');
  const known = knownClauses(dependencies, document);
  const language = version.language ?? document.language ?? 'en';
  const sent = await sentClauses(dependencies, version, known, context);
  const { clauses: returned, isFoundByText } = returnedClauses(sent, read.paragraphs, known, language);
  const canBeTaken = isDraftable(document);
  const drafted = draftedClauses(dependencies, document);
  const headings = new Map(drafted.map(({ id, heading }) => [id, heading]));
  return {
    document,
    version,
    language,
    sent,
    returned,
    view: {
      document: document.id,
      documentVersion: version.id,
      version: version.version ?? '',
      language,
      fileName: file.fileName,
      isUnchanged: digest === version.file,
      isFoundByText: isFoundByText && digest !== version.file,
      isSuperseded: isSuperseded(dependencies, version),
      differences: differencesOf({ sent, returned, language, decisions, canBeTaken, drafted, headings }),
      comments: commentsOf(read, returned, decisions, headings),
    },
  };
}

async function sentClauses(dependencies: DocumentsDependencies, version: Version, known: readonly string[], context: CallContext): Promise<FileClause[]> {
  const { name, bytes } = findVersionFile(dependencies, version.id);
  return clausesOf((await readDocument(bytes, name, context)).paragraphs, known);
}

async function findAnswered(dependencies: DocumentsDependencies, file: ReturnedFile, read: ReadDocument, digest: string, context: CallContext): Promise<Version> {
  const { records } = dependencies;
  const all = records.list('document_version');
  const same = all.find((version) => version.file === digest);
  if (same) return same;
  if (read.identity === null) return findByText(dependencies, all, file, read, context);
  const { document: id, version, language } = read.identity;
  const document = records.find('document', id);
  if (!document) throw new FailureError('document-return-other-workspace', { name: file.fileName });
  const own = all.filter((known) => known.document === id);
  const named = own.find((known) => known.version === version && known.language === language) ?? own.find((known) => known.version === version);
  if (named) return named;
  if (own.length === 0) throw new FailureError('document-return-not-frozen', { name: file.fileName });
  return findByText(dependencies, own, file, read, context);
}

/** Newest first; more versions than this nobody waits for. */
const mostTried = 60;

async function findByText(dependencies: DocumentsDependencies, versions: readonly Version[], file: ReturnedFile, read: ReadDocument, context: CallContext): Promise<Version> {
  let best: { version: Version; kept: number } | null = null;
  for (const version of versions.toSorted((one, other) => ((one.frozenOn ?? '') < (other.frozenOn ?? '') ? 1 : -1)).slice(0, mostTried)) {
    const document = dependencies.records.find('document', version.document ?? '');
    if (!document || version.file === null || !dependencies.files.read(version.file)) continue;
    const sent = await sentClauses(dependencies, version, knownClauses(dependencies, document), context);
    const { kept } = returnedClauses(sent, read.paragraphs, [], version.language ?? 'en');
    if (best === null || kept > best.kept) best = { version, kept };
  }
  if (best === null || best.kept < leastKept) throw new FailureError('document-return-not-ours', { name: file.fileName });
  return best.version;
}

/** Versions of one day are in the order in which they were kept. */
function isSuperseded({ records }: DocumentsDependencies, version: Version): boolean {
  const inOrder = records
    .listOf('document_version', 'document', version.document ?? '')
    .filter(({ language }) => language === version.language)
    .toSorted((one, other) => (one.frozenOn ?? '').localeCompare(other.frozenOn ?? ''));
  return inOrder.at(-1)?.id !== version.id;
}

interface Differing {
  sent: readonly FileClause[];
  returned: readonly FileClause[];
  language: Language;
  decisions: ReturnDecisions;
  canBeTaken: boolean;
  drafted: ReturnType<typeof draftedClauses>;
  /** By clause, for files that print none. */
  headings: ReadonlyMap<string, string>;
}

/** One difference for the words of each clause, another for the rows of its tables, which come from records. */
function differencesOf({ sent, returned, language, decisions, canBeTaken, drafted, headings }: Differing): ReturnDifference[] {
  const sectionOf = new Map(drafted.map(({ id, section }) => [id, section]));
  const order = returned.map(({ id }) => id);
  /** A section's heading is the template's; a clause that left its section has no place in the draft. */
  const hasPlace = (id: string, change: ReturnDifference['change']) =>
    id.startsWith('added:') || (sectionOf.has(clauseOfMark(id)) && (!change.startsWith('moved') || standsInItsSection(order, id, sectionOf)));
  const gone = new Map(returned.flatMap((clause) => clause.gone.map(({ id, authors }) => [id, authors] as const)));
  const later = new Map(returned.map((clause) => [clause.id, clause]));
  const earlier = new Map(sent.map((clause) => [clause.id, clause]));
  return (['text', 'rows'] as const).flatMap((which) => {
    const texts = (clauses: readonly FileClause[]) => clauses.map((clause) => clauseText(clause, which)).filter(({ paragraphs }) => which === 'text' || paragraphs.length > 0);
    return compareClauses(texts(sent), texts(returned), language)
      .filter(({ change }) => change !== 'same' && (which === 'text' || !change.startsWith('moved') || change === 'moved_and_changed'))
      .map(({ id, change, paragraphs }): ReturnDifference => {
        const key = `${which === 'text' ? 'clause' : 'rows'}:${id}`.slice(0, 200);
        const [was, is] = [earlier.get(id), later.get(id)];
        const authors = is?.authors ?? gone.get(id) ?? [];
        return {
          key,
          clause: id === outsideClauses ? null : id,
          heading: is?.heading || was?.heading || (headings.get(clauseOfMark(id)) ?? ''),
          change,
          was: wordsOf(was, which),
          is: wordsOf(is, which),
          paragraphs,
          authors,
          isTracked: is?.hasTrackedChanges ?? gone.has(id),
          canBeTaken: canBeTaken && which === 'text' && hasPlace(id, change),
          decision: decisions[key]?.decision ?? null,
          note: decisions[key]?.note ?? null,
        };
      });
  });
}

function wordsOf(clause: FileClause | undefined, which: 'text' | 'rows'): string {
  if (clause === undefined) return '';
  const { heading, paragraphs } = clauseText(clause, which);
  return [heading, ...paragraphs].filter((part) => part !== '').join('\n');
}

function commentsOf(read: ReadDocument, returned: readonly FileClause[], decisions: ReturnDecisions, headings: ReadonlyMap<string, string>): ReturnComment[] {
  return read.comments.map(({ id, author, day, text }) => {
    const clause = returned.find(({ comments }) => comments.some((comment) => comment.id === id));
    const key = `comment:${id}`.slice(0, 200);
    return {
      key,
      clause: clause === undefined || clause.id === outsideClauses ? null : clause.id,
      heading: clause?.heading || (headings.get(clauseOfMark(clause?.id ?? '')) ?? ''),
      author,
      day,
      about: clause?.comments.find((comment) => comment.id === id)?.about.trim() ?? '',
      text,
      decision: decisions[key]?.decision ?? null,
      note: decisions[key]?.note ?? null,
    };
  });
}
