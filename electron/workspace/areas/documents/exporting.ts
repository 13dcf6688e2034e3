import { type DraftableKind, type documentsContract, draftableKinds, exportKinds, type exportSubjects } from '../../../../shared/contract/documents.ts';
import type { CallContext, Handlers } from '../../../../shared/contract/define.ts';
import { type Language, languages } from '../../../../shared/records/choices.ts';
import { FailureError } from '../../../../shared/result.ts';
import { loadWriters } from '../../documents/load-writers.ts';
import { type ExportFormat, fileNameOf, mediaTypes } from './file-names.ts';
import type { DocumentsDependencies } from './gather.ts';
import { type ExportChoices, type ExportKind, planDocument, standingDocument } from './plans.ts';
import { printPlan } from './printing.ts';

type ExportingMethods = 'documents.plan' | 'exports.kinds' | 'exports.make';
type Entry = { formats: readonly ExportFormat[]; subject: (typeof exportSubjects)[number] };

const word: Entry = { formats: ['docx'], subject: 'none' };
const drafted: Entry = { formats: ['docx'], subject: 'document' };
const ofMeeting: Entry = { formats: ['docx'], subject: 'meeting' };

const entries: Record<ExportKind, Entry> = {
  ...(Object.fromEntries(draftableKinds.map((kind) => [kind, drafted])) as Record<(typeof draftableKinds)[number], Entry>),
  checklist: { formats: ['docx', 'xlsx'], subject: 'none' },
  activation: word,
  structure: word,
  handover: word,
  agenda: ofMeeting,
  minutes: ofMeeting,
  'sign-in-sheet': ofMeeting,
  'meeting-year': word,
  'action-list': word,
};

export function createExportingHandlers(
  dependencies: DocumentsDependencies,
): Handlers<Pick<typeof documentsContract, ExportingMethods>> {
  const { records, catalogues, clock, views } = dependencies;

  const write = async (kind: ExportKind, language: Language, format: ExportFormat, record: string | null, choices: ExportChoices & { template?: string | undefined }, context: CallContext) => {
    if (!entries[kind].formats.includes(format)) throw new FailureError('export-format-unknown', { kind, format });
    if (format === 'xlsx') {
      const { writeChecklistWorkbook } = await loadWriters.xlsx();
      return writeChecklistWorkbook({
        view: views.checklist(),
        texts: catalogues.checklistTexts[language],
        wording: { language, t: catalogues.translators[language] },
        clusterName: records.find('cluster', 'cluster')?.name ?? '',
      });
    }
    const document = draftableKinds.some((known) => known === kind) ? standingDocument(dependencies, kind as DraftableKind, record) : null;
    return printPlan(dependencies, planDocument(dependencies, kind, language, record, choices), document, choices.template, context);
  };

  return {
    'documents.plan': ({ kind, language, document, second, layout, year }) =>
      planDocument(dependencies, kind, language, document, { second, layout, year }),
    'exports.kinds': () =>
      exportKinds.map((kind) => ({ kind, subject: entries[kind].subject, formats: [...entries[kind].formats], languages: [...languages] })),
    'exports.make': async ({ kind, language, format, document, second, layout, year, template }, context) => {
      const bytes = await write(kind, language, format, document, { second, layout, year, template }, context);
      return {
        fileName: fileNameOf(kind, language, format, clock.today()),
        mediaType: mediaTypes[format],
        bytes: Buffer.from(bytes).toString('base64'),
      };
    },
  };
}
