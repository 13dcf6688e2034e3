import type { CallContext, Handlers } from '../../../../../shared/contract/define.ts';
import type { documentComparisonContract } from '../../../../../shared/contract/document-comparison.ts';
import { compareClauses } from '../../../../../shared/domain/documents/comparing/clauses.ts';
import type { Language } from '../../../../../shared/records/choices.ts';
import { FailureError } from '../../../../../shared/result.ts';
import { trackedBlocks } from '../../../comparing/tracked-blocks.ts';
import { loadWriters } from '../../../documents/load-writers.ts';
import type { TrackedBlock } from '../../../documents/word/tracked-changes.ts';
import { clauseText, type FileClause } from '../../../imports/documents/file-clauses.ts';
import { mediaTypes } from '../file-names.ts';
import { type DocumentsDependencies, findDocument, wordingIn } from '../gather.ts';
import { presentSide, type Side, versionSide } from './sides.ts';

type ComparingMethods = 'documents.compare' | 'documents.compareFile';

export function createComparingHandlers(dependencies: DocumentsDependencies): Handlers<Pick<typeof documentComparisonContract, ComparingMethods>> {
  const { records, clock } = dependencies;

  const sidesOf = async (before: string, after: string | null, context: CallContext): Promise<[Side, Side]> => {
    const was = await versionSide(dependencies, before, context);
    const is = after === null ? await presentSide(dependencies, was.document, was.side.language, context) : await versionSide(dependencies, after, context);
    if (was.document !== is.document) throw new FailureError('documents-not-the-same');
    return [was, is];
  };

  const write = async (title: string, subtitle: string, language: Language, blocks: readonly TrackedBlock[], fileName: string) => {
    const { writeTrackedChanges } = await loadWriters.trackedChanges();
    const author = records.find('office', dependencies.officeId)?.name ?? '';
    const bytes = await writeTrackedChanges({ title, subtitle, author, language, blocks, at: clock.now() });
    return { fileName, mediaType: mediaTypes.docx, bytes: Buffer.from(bytes).toString('base64') };
  };

  return {
    'documents.compare': async ({ before, after }, context) => {
      const [was, is] = await sidesOf(before, after, context);
      return { before: was.side, after: is.side, clauses: compareClauses(textsOf(was.clauses), textsOf(is.clauses), is.side.language) };
    },
    'documents.compareFile': async ({ before, after }, context) => {
      const [was, is] = await sidesOf(before, after, context);
      const { language } = is.side;
      const { t } = wordingIn(dependencies, language);
      const document = findDocument(records, is.document);
      const title = document.title || t(`records:choices.documentKinds.${document.documentKind ?? 'other'}`);
      const sides = { before: was.side.version, after: after === null ? t('comparing:present') : is.side.version };
      return write(title, t('documents:comparison.of', sides), language, trackedBlocks(was.clauses, is.clauses, language), `comparison-${language}-${clock.today()}.docx`);
    },
  };
}

const textsOf = (clauses: readonly FileClause[]) => clauses.map((clause) => clauseText(clause, 'all'));
