import type { ActionRow } from '../../../../shared/contract/actions.ts';
import type { ActivationView, ChecklistView, TeamView, TodayView } from '../../../../shared/contract/areas.ts';
import type { MeetingsYear, MeetingView } from '../../../../shared/contract/meeting-view.ts';
import type { DocumentPlan, StructureChart } from '../../../../shared/documents/blocks.ts';
import type { DraftRecords } from '../../../../shared/documents/plans/clause-documents/draft-records.ts';
import { withoutName } from '../../../../shared/documents/plans/meetings/unnamed.ts';
import { countryName } from '../../../../shared/documents/plans/names.ts';
import type { ReportHead } from '../../../../shared/documents/plans/report-head.ts';
import type { Wording } from '../../../../shared/documents/wording.ts';
import { isDraftable } from '../../../../shared/domain/documents/revisions.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { FailureError } from '../../../../shared/result.ts';
import type { AreaDependencies } from '../dependencies.ts';

/** The views of the other areas, which documents print. */
export interface AreaViews {
  activation(): ActivationView;
  checklist(): ChecklistView;
  team(): TeamView;
  today(): TodayView;
  structure(language: Language): StructureChart;
  /** Fails with `record-not-found`. */
  meeting(id: string): MeetingView;
  meetingsYear(year: number): MeetingsYear;
  /** By due day, undated last. */
  openActions(): ActionRow[];
}

export interface DocumentsDependencies extends AreaDependencies {
  views: AreaViews;
}

export function findDocument(records: AreaDependencies['records'], id: string): RecordByType['document'] {
  const document = records.find('document', id);
  if (!document) throw new FailureError('record-not-found', { type: 'document', id });
  return document;
}

/** @throws FailureError `document-agreed` where its words can no longer change. */
export function findDraft(records: AreaDependencies['records'], id: string): RecordByType['document'] {
  const document = findDocument(records, id);
  if (!isDraftable(document)) throw new FailureError('document-agreed');
  return document;
}

export function wordingIn({ catalogues }: Pick<AreaDependencies, 'catalogues'>, language: Language): Wording {
  return { language, t: catalogues.translators[language] };
}

/** The cluster's logo, where it is a picture that Word takes. */
export function readLogo({ records, files }: Pick<AreaDependencies, 'records' | 'files'>): DocumentPlan['logo'] {
  const id = records.find('cluster', 'cluster')?.logo;
  const file = id ? files.read(id) : null;
  if (!file || (file.mediaType !== 'image/png' && file.mediaType !== 'image/jpeg')) return null;
  return { mediaType: file.mediaType, base64: Buffer.from(file.bytes).toString('base64') };
}

/** Whoever refused to have personal data passed on is not named in papers that are handed round. */
export function refusingContacts({ records }: Pick<AreaDependencies, 'records'>): ReadonlySet<string> {
  return new Set(records.listOfAny('contact', 'consent', ['refused']).map(({ id }) => id));
}

/** Everything that a drafted document draws on, as the workspace stands now. */
export function gatherDraft(
  dependencies: DocumentsDependencies,
  document: RecordByType['document'],
  language: Language,
): DraftRecords {
  const { records, catalogues, clock, officeId, views } = dependencies;
  const checklist = catalogues.checklistTexts[language];
  return {
    today: clock.today(),
    cluster: records.find('cluster', 'cluster'),
    office: records.find('office', officeId),
    activation: records.find('activation', 'activation'),
    organisations: records.list('organisation'),
    contacts: records.list('contact'),
    positions: records.list('position'),
    groups: records.list('group'),
    seats: records.list('group_seat'),
    elections: records.list('election'),
    mailingLists: records.list('mailing_list'),
    documents: records.list('document'),
    document,
    versions: records.listOf('document_version', 'document', document.id),
    logo: readLogo(dependencies),
    coreFunctions: coreFunctions(dependencies, language),
    structure: () => views.structure(language),
    views: {
      ...views,
      openActions: () => {
        const unnamed = refusingContacts(dependencies);
        return views.openActions().map((action) => withoutName(action, unnamed));
      },
    },
    texts: { activation: catalogues.activationTexts[language], checklist },
  };
}

export function coreFunctions({ catalogues }: Pick<AreaDependencies, 'catalogues'>, language: Language): DraftRecords['coreFunctions'] {
  const texts = catalogues.checklistTexts[language].functions;
  return catalogues.checklist.functions.map(({ id, iascNumber }) => ({
    id,
    number: iascNumber,
    title: texts[id]?.title ?? id,
    purpose: texts[id]?.purpose ?? '',
  }));
}

/** What every document's head says. */
export function gatherHead(dependencies: Pick<AreaDependencies, 'records' | 'files' | 'catalogues' | 'clock' | 'officeId'>, language: Language): ReportHead {
  const { records, officeId, clock } = dependencies;
  const wording = wordingIn(dependencies, language);
  const cluster = records.find('cluster', 'cluster');
  return {
    wording,
    clusterName: cluster?.name ?? '',
    countryName: countryName(cluster, wording),
    officeName: records.find('office', officeId)?.name ?? '',
    today: clock.today(),
    logo: readLogo(dependencies),
  };
}
