import type { CallContext } from '../../../../shared/contract/define.ts';
import type { DocumentPlan } from '../../../../shared/documents/blocks.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { loadWriters } from '../../documents/load-writers.ts';
import { openUsableLetterhead } from '../../letterheads/check-letterhead.ts';
import type { LetterheadPackage } from '../../letterheads/package.ts';
import { writeOnLetterhead } from '../../letterheads/write-on-letterhead.ts';
import { letterheadFields, letterheadValues } from '../letterheads.ts';
import type { DocumentsDependencies } from './gather.ts';

type Document = RecordByType['document'];

/**
 * The plan as a Word file: on the letterhead that is given, else on the document's or the cluster's, else plain.
 *
 * @param document the register's, or one that is only printed; `null` for what is no governing document.
 * @param template a Word file to print on, in base64. Fails with `letterhead-unusable` where the check finds an error in what is
 * printed on.
 */
export async function printPlan(dependencies: DocumentsDependencies, plan: DocumentPlan, document: Document | null, template: string | undefined, context: CallContext): Promise<Uint8Array> {
  const letterhead = template === undefined ? await ownLetterhead(dependencies, document, context) : await openUsableLetterhead(Buffer.from(template, 'base64'), 'template.docx', letterheadFields, context);
  if (letterhead === null) {
    const { writeWord } = await loadWriters.docx();
    return writeWord(plan);
  }
  return writeOnLetterhead(plan, letterhead, letterheadValues(dependencies, plan.language, document, plan.title));
}

/** A letterhead that was removed, or whose file stayed in another office, is not used. */
async function ownLetterhead({ records, files }: DocumentsDependencies, document: Document | null, context: CallContext): Promise<LetterheadPackage | null> {
  if (document === null) return null;
  const id = document.letterhead ?? records.find('cluster', 'cluster')?.letterhead ?? null;
  const letterhead = id === null ? null : records.find('letterhead', id);
  const file = letterhead?.file ? files.read(letterhead.file) : null;
  return letterhead && file ? openUsableLetterhead(file.bytes, letterhead.fileName ?? file.name, letterheadFields, context) : null;
}
