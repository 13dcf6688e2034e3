import type { ActionRow } from '../../../../shared/contract/actions.ts';
import type { ActivationView, ChecklistView, TeamView, TodayView } from '../../../../shared/contract/areas.ts';
import type { MeetingsYear, MeetingView } from '../../../../shared/contract/meeting-view.ts';
import type { DocumentPlan, StructureChart } from '../../../../shared/documents/blocks.ts';
import type { ClusterTorRecords } from '../../../../shared/documents/plans/cluster-tor-data.ts';
import { countryName } from '../../../../shared/documents/plans/names.ts';
import type { ReportHead } from '../../../../shared/documents/plans/report-head.ts';
import type { Wording } from '../../../../shared/documents/wording.ts';
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

/** Everything that the cluster's ToR draws on, as the workspace stands now. */
export function gatherClusterTor(
  dependencies: DocumentsDependencies,
  document: RecordByType['document'],
  language: Language,
): ClusterTorRecords {
  const { records, catalogues, clock, officeId, views } = dependencies;
  const texts = catalogues.checklistTexts[language].functions;
  return {
    today: clock.today(),
    cluster: records.find('cluster', 'cluster'),
    office: records.find('office', officeId),
    activation: records.find('activation', 'activation'),
    organisations: records.list('organisation'),
    contacts: records.list('contact'),
    positions: records.list('position'),
    groups: records.list('group'),
    document,
    versions: records.list('document_version').filter((version) => version.document === document.id),
    logo: readLogo(dependencies),
    structure: views.structure(language),
    coreFunctions: catalogues.checklist.functions.map(({ id, iascNumber }) => ({
      number: iascNumber,
      title: texts[id]?.title ?? id,
      purpose: texts[id]?.purpose ?? '',
    })),
  };
}

/** What every document's head says. */
export function gatherHead(dependencies: DocumentsDependencies, language: Language): ReportHead {
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
