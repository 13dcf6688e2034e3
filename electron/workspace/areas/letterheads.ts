import type { Handlers } from '../../../shared/contract/define.ts';
import type { letterheadsContract } from '../../../shared/contract/letterheads.ts';
import { countryName, Names, namesText } from '../../../shared/documents/plans/names.ts';
import { dayText } from '../../../shared/documents/wording.ts';
import type { Language } from '../../../shared/records/choices.ts';
import type { RecordByType } from '../../../shared/records/index.ts';
import { FailureError } from '../../../shared/result.ts';
import { loadWriters } from '../documents/load-writers.ts';
import { checkLetterhead } from '../letterheads/check-letterhead.ts';
import type { AreaDependencies } from './dependencies.ts';
import { mediaTypes } from './documents/file-names.ts';

/** What a letterhead may name; page numbers are Word's own. */
export const letterheadFields = ['cluster_name', 'country', 'office_name', 'lead_agency', 'co_coordinators', 'title', 'version', 'status', 'document_date'] as const;
export type LetterheadField = (typeof letterheadFields)[number];

/** What each field says of a document, in its language; without one, of none. */
export function letterheadValues(
  { records, catalogues, officeId, clock }: AreaDependencies,
  language: Language,
  document: Pick<RecordByType['document'], 'version' | 'status' | 'endorsedOn'> | null,
  title: string | null,
): Record<LetterheadField, string | null> {
  const wording = { language, t: catalogues.translators[language] };
  const cluster = records.find('cluster', 'cluster');
  const names = new Names(records.list('organisation'), records.list('contact'));
  return {
    cluster_name: cluster?.name ?? null,
    country: countryName(cluster, wording),
    office_name: records.find('office', officeId)?.name ?? null,
    lead_agency: names.organisationWithAcronym(cluster?.leadAgency ?? null),
    co_coordinators: namesText((cluster?.coCoordinators ?? []).map((id) => names.organisationWithAcronym(id)), wording),
    title,
    version: document?.version ?? null,
    status: document?.status ? wording.t(`documents:statuses.${document.status}`) : null,
    document_date: dayText(document?.endorsedOn ?? clock.today(), language),
  };
}

/** The cluster's own Word files that documents are printed on. */
export function createLetterheadHandlers(dependencies: AreaDependencies): Handlers<typeof letterheadsContract> {
  const { records, files, log, newId, clock, catalogues } = dependencies;
  const language = (): Language => records.find('cluster', 'cluster')?.workingLanguages?.[0] ?? 'en';
  return {
    'letterheads.check': ({ fileName, bytes }, context) => checkLetterhead(Buffer.from(bytes, 'base64'), fileName, letterheadFields, context),
    'letterheads.add': async ({ fileName, bytes, name, isDefault }, context) => {
      const content = Buffer.from(bytes, 'base64');
      const { isUsable, problems } = await checkLetterhead(content, fileName, letterheadFields, context);
      if (!isUsable) throw new FailureError('letterhead-unusable', { name: fileName, count: problems.filter(({ severity }) => severity === 'error').length });
      const id = newId();
      log.commit({ key: 'letterheadAdded', params: { name } }, (writer) => {
        const file = files.add({ name: fileName, mediaType: mediaTypes.docx, bytes: content });
        writer.save('letterhead', id, { name, file: file.id, fileName, checkedOn: clock.today() });
        if (isDefault) writer.save('cluster', 'cluster', { letterhead: id });
      });
      return { letterhead: id };
    },
    'letterheads.fields': () => {
      const values = letterheadValues(dependencies, language(), null, null);
      return letterheadFields.map((name) => ({ name, value: values[name] }));
    },
    'letterheads.sample': async () => {
      const own = language();
      const { writeSampleLetterhead } = await loadWriters.sampleLetterhead();
      const bytes = await writeSampleLetterhead(own, catalogues.translators[own]);
      return { fileName: 'letterhead.docx', mediaType: mediaTypes.docx, bytes: Buffer.from(bytes).toString('base64') };
    },
    'letterheads.setDefault': ({ letterhead }) => {
      if (letterhead !== null && !records.find('letterhead', letterhead)) throw new FailureError('record-not-found', { type: 'letterhead', id: letterhead });
      log.commit({ key: 'letterheadChosen' }, (writer) => writer.save('cluster', 'cluster', { letterhead }));
      return {};
    },
  };
}
