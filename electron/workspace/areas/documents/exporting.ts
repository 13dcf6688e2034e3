import { type areasContract, exportKinds, type exportSubjects } from '../../../../shared/contract/areas.ts';
import type { Handlers } from '../../../../shared/contract/define.ts';
import { type documentStatuses, type Language, languages } from '../../../../shared/records/choices.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { isInEffect } from '../../../../shared/domain/documents/revisions.ts';
import { FailureError } from '../../../../shared/result.ts';
import { loadWriters } from '../../documents/load-writers.ts';
import { type ExportFormat, fileNameOf, mediaTypes } from './file-names.ts';
import { type DocumentsDependencies, findDocument } from './gather.ts';
import { type ExportChoices, type ExportKind, planClusterTor, planDocument } from './plans.ts';

type ExportingMethods = 'documents.plan' | 'documents.freeze' | 'exports.kinds' | 'exports.make';
const formatsOf: Record<ExportKind, readonly ExportFormat[]> = {
  'cluster-tor': ['docx'],
  checklist: ['docx', 'xlsx'],
  activation: ['docx'],
  structure: ['docx'],
  handover: ['docx'],
  agenda: ['docx'],
  minutes: ['docx'],
  'sign-in-sheet': ['docx'],
  'meeting-year': ['docx'],
  'action-list': ['docx'],
};

const subjectOf: Record<ExportKind, (typeof exportSubjects)[number]> = {
  'cluster-tor': 'document',
  checklist: 'none',
  activation: 'none',
  structure: 'none',
  handover: 'none',
  agenda: 'meeting',
  minutes: 'meeting',
  'sign-in-sheet': 'meeting',
  'meeting-year': 'none',
  'action-list': 'none',
};

export function createExportingHandlers(
  dependencies: DocumentsDependencies,
): Handlers<Pick<typeof areasContract, ExportingMethods>> {
  const { records, files, log, newId, catalogues, clock, views } = dependencies;

  const write = async (kind: ExportKind, language: Language, format: ExportFormat, record: string | null, choices: ExportChoices) => {
    if (!formatsOf[kind].includes(format)) throw new FailureError('export-format-unknown', { kind, format });
    const writers = await loadWriters[format]();
    const bytes =
      writers.format === 'xlsx'
        ? await writers.writeChecklistWorkbook({
            view: views.checklist(),
            texts: catalogues.checklistTexts[language],
            wording: { language, t: catalogues.translators[language] },
            clusterName: records.find('cluster', 'cluster')?.name ?? '',
          })
        : await writers.writeWord(planDocument(dependencies, kind, language, record, choices));
    return { bytes, fileName: fileNameOf(kind, language, format, clock.today()) };
  };

  return {
    'documents.plan': ({ kind, language, document, second, year }) => planDocument(dependencies, kind, language, document, { second, year }),
    'documents.freeze': async ({ document: id, language, version, status, note }) => {
      const document = findDocument(records, id);
      refuseTaken(records, id, version, language);
      const frozenOn = clock.today();
      const changes = { version, status, language, ...dayOfStatus(status, frozenOn) };
      const { writeWord } = await loadWriters.docx();
      const bytes = await writeWord(planClusterTor(dependencies, { ...document, ...changes }, language));
      const fileName = fileNameOf('cluster-tor', language, 'docx', frozenOn, version);
      const documentVersion = newId();
      const replaced = isInEffect({ status }) ? findReplaced(records, document) : [];
      log.commit({ key: 'versionFrozen', params: { version } }, (writer) => {
        // Writing the file took a while: somebody may have frozen the same version meanwhile.
        refuseTaken(records, id, version, language);
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
        writer.save('document', id, { ...changes, file: file.id });
        for (const other of replaced) writer.save('document', other, { status: 'replaced' });
      });
      return { documentVersion, replaced };
    },
    'exports.kinds': () =>
      exportKinds.map((kind) => ({ kind, subject: subjectOf[kind], formats: [...formatsOf[kind]], languages: [...languages] })),
    'exports.make': async ({ kind, language, format, document, second, year }) => {
      const { bytes, fileName } = await write(kind, language, format, document, { second, year });
      return { fileName, mediaType: mediaTypes[format], bytes: Buffer.from(bytes).toString('base64') };
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
    .list('document_version')
    .some((known) => known.document === document && known.version === version && known.language === language);
  if (isTaken) throw new FailureError('version-taken', { version });
}

/** Agreed documents of the same kind about the same subject: there is one at a time in force. */
function findReplaced(records: DocumentsDependencies['records'], document: RecordByType['document']): string[] {
  return records
    .list('document')
    .filter(({ id, documentKind, subject, status }) => {
      const isSameDocument = documentKind === document.documentKind && subject === document.subject;
      return id !== document.id && isSameDocument && isInEffect({ status });
    })
    .map(({ id }) => id);
}

/** The date that a status puts into the register by itself. */
function dayOfStatus(
  status: (typeof documentStatuses)[number],
  day: string,
): Partial<Pick<RecordByType['document'], 'circulatedOn' | 'endorsedOn' | 'signedOn'>> {
  switch (status) {
    case 'circulated':
      return { circulatedOn: day };
    case 'endorsed':
      return { endorsedOn: day };
    case 'signed':
      return { signedOn: day };
    case 'draft':
    case 'in_force':
    case 'expired':
    case 'replaced':
      return {};
  }
}
