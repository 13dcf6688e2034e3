import type { CallContext, Handlers } from '../../../../../shared/contract/define.ts';
import type { documentComparisonContract } from '../../../../../shared/contract/document-comparison.ts';
import type { ReturnDecisions } from '../../../../../shared/records/documents.ts';
import type { FieldValue } from '../../../../../shared/records/define.ts';
import type { RecordByType } from '../../../../../shared/records/index.ts';
import { FailureError } from '../../../../../shared/result.ts';
import { mediaTypes } from '../file-names.ts';
import { type DocumentsDependencies, findDraft } from '../gather.ts';
import { keepFirstValues } from '../keeping-values.ts';
import { readReturn, type ReadReturn } from './reading-returns.ts';
import { takeOver } from './taking-over.ts';

type ReturnMethods = 'documents.readReturn' | 'documents.keepReturn' | 'documents.returns' | 'documents.return' | 'documents.decide';
type KeptReturn = RecordByType['document_return'];

export function createReturnHandlers(dependencies: DocumentsDependencies): Handlers<Pick<typeof documentComparisonContract, ReturnMethods>> {
  const { records, files, log, newId } = dependencies;

  const findReturn = (id: string): KeptReturn => {
    const found = records.find('document_return', id);
    if (!found) throw new FailureError('record-not-found', { type: 'document_return', id });
    return found;
  };

  const readKept = (kept: KeptReturn, context: CallContext): Promise<ReadReturn> => {
    const file = kept.file === null ? null : files.read(kept.file);
    const fileName = kept.fileName ?? '';
    if (!file) throw new FailureError('document-return-without-file', { name: fileName });
    return readReturn(dependencies, { fileName, bytes: file.bytes }, kept.decisions ?? {}, context, kept.documentVersion);
  };

  return {
    'documents.readReturn': async (file, context) => (await readReturn(dependencies, chosen(file), {}, context)).view,
    'documents.keepReturn': async ({ receivedFrom, organisation, receivedOn, ...file }, context) => {
      const returned = chosen(file);
      const { view } = await readReturn(dependencies, returned, {}, context);
      const id = newId();
      log.commit({ key: 'returnKept' }, (writer) => {
        const kept = files.add({ name: returned.fileName, mediaType: mediaTypes.docx, bytes: returned.bytes });
        writer.save('document_return', id, {
          document: view.document,
          documentVersion: view.documentVersion,
          file: kept.id,
          fileName: returned.fileName,
          receivedFrom,
          organisation,
          receivedOn,
        });
      });
      return { documentReturn: id };
    },
    'documents.returns': async ({ document }, context) => {
      const kept = records.listOf('document_return', 'document', document).toSorted((one, other) => ((one.receivedOn ?? '') < (other.receivedOn ?? '') ? 1 : -1));
      const rows = [];
      for (const one of kept) {
        const { view } = await readKept(one, context);
        const undecided = [...view.differences, ...view.comments].filter(({ decision }) => decision === null).length;
        rows.push({
          id: one.id,
          version: view.version,
          fileName: view.fileName,
          receivedFrom: one.receivedFrom,
          receivedOn: one.receivedOn ?? '',
          differences: view.differences.length,
          undecided,
        });
      }
      return rows;
    },
    'documents.return': async ({ documentReturn }, context) => (await readKept(findReturn(documentReturn), context)).view,
    'documents.decide': async ({ documentReturn, keys, decision, note }, context) => {
      const read = await readKept(findReturn(documentReturn), context);
      const known = new Map([...read.view.differences, ...read.view.comments].map((piece) => [piece.key, piece]));
      for (const key of keys) {
        const piece = known.get(key);
        if (!piece) throw new FailureError('record-not-found', { type: 'document_return', id: key });
        if (decision === 'taken' && !('canBeTaken' in piece && piece.canBeTaken)) throw new FailureError('document-difference-not-taken', { heading: piece.heading });
      }
      log.commit({ key: 'returnDecided' }, (writer) => {
        const kept = findReturn(documentReturn);
        if (decision === 'taken') {
          const document = findDraft(records, read.document.id);
          keepFirstValues(dependencies, writer, document);
          for (const key of keys) takeOver(dependencies, writer, { ...read, document, documentReturn }, key.slice('clause:'.length));
        }
        writer.save('document_return', documentReturn, { decisions: decided(kept.decisions ?? {}, keys, decision, note) });
      });
      return {};
    },
  };
}

function chosen({ fileName, bytes }: { fileName: string; bytes: string }) {
  return { fileName, bytes: Buffer.from(bytes, 'base64') };
}

function decided(known: ReturnDecisions, keys: readonly string[], decision: ReturnDecisions[string]['decision'] | null, note: string | null): FieldValue {
  const others = Object.fromEntries(Object.entries(known).filter(([key]) => !keys.includes(key)));
  return decision === null ? others : { ...others, ...Object.fromEntries(keys.map((key) => [key, { decision, note }])) };
}
