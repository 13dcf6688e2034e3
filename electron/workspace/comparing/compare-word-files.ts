import type { CallContext } from '../../../shared/contract/define.ts';
import type { Translate } from '../../../shared/documents/translate.ts';
import { compareClauses } from '../../../shared/domain/documents/comparing/clauses.ts';
import { type Language, languages } from '../../../shared/records/choices.ts';
import { clausesOf, clauseText, type FileClause } from '../imports/documents/file-clauses.ts';
import { readDocument } from '../imports/documents/read-document.ts';
import { loadWriters } from '../documents/load-writers.ts';
import { trackedBlocks } from './tracked-blocks.ts';

export interface ComparedFile {
  fileName: string;
  bytes: Uint8Array;
}

/** Two Word files, without a workspace: the later one with tracked changes, and how many clauses differ. */
export async function compareWordFiles(
  before: ComparedFile,
  after: ComparedFile,
  { wordsIn, now }: { wordsIn: (language: Language) => Translate; now: string },
  context: CallContext,
): Promise<{ bytes: Uint8Array; changed: { clause: string; change: string }[] }> {
  const was = await readDocument(before.bytes, before.fileName, context);
  const is = await readDocument(after.bytes, after.fileName, context);
  const language = languages.find((known) => known === is.identity?.language) ?? 'en';
  const [earlier, later] = [clausesOf(was.paragraphs, []), clausesOf(is.paragraphs, [])];
  const textsOf = (clauses: readonly FileClause[]) => clauses.map((clause) => clauseText(clause, 'all'));
  const { writeTrackedChanges } = await loadWriters.trackedChanges();
  const bytes = await writeTrackedChanges({
    title: after.fileName,
    subtitle: wordsIn(language)('documents:comparison.of', { before: before.fileName, after: after.fileName }),
    author: 'Cluster Desk',
    language,
    blocks: trackedBlocks(earlier, later, language),
    at: now,
  });
  const changed = compareClauses(textsOf(earlier), textsOf(later), language)
    .filter(({ change }) => change !== 'same')
    .map(({ heading, change }) => ({ clause: heading.filter(({ kind }) => kind !== 'deleted').map(({ text }) => text).join('') || heading.map(({ text }) => text).join(''), change }));
  return { bytes, changed };
}
