import { conditionsOf, type Situation } from '../../domain/documents/clauses.ts';
import { organisationTypes } from '../../records/choices.ts';
import type { RecordByType } from '../../records/index.ts';
import { proposalsOf } from '../../records/proposals.ts';
import type { ClauseCondition } from '../clause-texts.ts';
import type { StructureChart } from '../blocks.ts';
import { dayText, percentText, type Wording } from '../wording.ts';
import type { ClusterTorData } from './cluster-tor.ts';
import { countryName, isHeldOn, Names, namesText, positionTitle } from './names.ts';

/** The records that the cluster's ToR draws on; lists hold what is not deleted. */
export interface ClusterTorRecords {
  /** ISO 8601, on the laptop's calendar. */
  today: string;
  cluster: RecordByType['cluster'] | null;
  office: RecordByType['office'] | null;
  activation: RecordByType['activation'] | null;
  organisations: readonly RecordByType['organisation'][];
  contacts: readonly RecordByType['contact'][];
  positions: readonly RecordByType['position'][];
  groups: readonly RecordByType['group'][];
  document: RecordByType['document'];
  versions: readonly RecordByType['document_version'][];
  logo: ClusterTorData['logo'];
  structure: StructureChart | null;
  coreFunctions: ClusterTorData['coreFunctions'];
}

/** A value that clauses print, and the area of the application where it is kept. */
export interface TorField {
  name: string;
  value: string | null;
  area: 'workspace' | 'activation' | 'team' | 'partners' | 'documents';
}

export function clusterTorConditions(records: ClusterTorRecords): ReadonlySet<ClauseCondition> {
  const { cluster, office, activation, groups } = records;
  const situation: Situation = {
    crisisType: cluster?.crisisType ?? null,
    isMixedSituation: activation?.mixedSituation ?? false,
    hasCoCoordinators: (cluster?.coCoordinators ?? []).length > 0,
    level: office?.level ?? null,
    hasSag: currentGroups(records).some((group) => group.groupKind === 'sag'),
    hasTwgs: groups.some((group) => group.groupKind === 'twg' && isCurrent(group, records.today)),
  };
  return conditionsOf(situation);
}

export function clusterTorFields(records: ClusterTorRecords, wording: Wording): TorField[] {
  const { cluster, office, activation, document, today } = records;
  const { language, t } = wording;
  const names = new Names(records.organisations, records.contacts);
  const country = countryName(cluster, wording);
  const holderOf = (kind: RecordByType['position']['positionKind']) =>
    namesText(
      records.positions
        .filter((position) => position.positionKind === kind && isHeldOn(position, today))
        .map((position) => withOrganisation(names.contact(position.contact), names.shortOrganisation(position.organisation))),
      wording,
    );
  const activatedOn = activation?.outcome === 'cluster' ? activation.decidedOn : null;
  const workingLanguages = (cluster?.workingLanguages ?? []).map((own) => t(`documents:languages.${own}`));
  const { minutesDays, reviewMonths } = proposalsOf(cluster);
  const workspace = (name: string, value: string | null): TorField => ({ name, value, area: 'workspace' });
  const inDocument = (name: string, value: string | null): TorField => ({ name, value, area: 'documents' });
  return [
    workspace('cluster_name', cluster?.name ?? null),
    workspace('country', country),
    workspace('office_name', office?.name ?? null),
    workspace('crisis_type', cluster?.crisisType ? t(`records:choices.crisisTypes.${cluster.crisisType}`) : null),
    { name: 'activation_date', value: activatedOn && dayText(activatedOn, language), area: 'activation' },
    workspace('area', office?.area || (office?.level === 'subnational' ? null : country)),
    workspace('lead_agency', names.organisationWithAcronym(cluster?.leadAgency ?? null)),
    workspace(
      'co_coordinators',
      namesText((cluster?.coCoordinators ?? []).map((id) => names.organisationWithAcronym(id)), wording),
    ),
    { name: 'coordinator_name', value: holderOf('coordinator'), area: 'team' },
    { name: 'imo_name', value: holderOf('imo'), area: 'team' },
    {
      name: 'sag_name',
      value: currentGroups(records).find((group) => group.groupKind === 'sag')?.name ?? null,
      area: 'team',
    },
    workspace('meeting_frequency', cluster?.meetingFrequency ?? null),
    workspace('working_languages', namesText(workingLanguages, wording)),
    workspace('minutes_days', `${minutesDays}`),
    workspace('review_months', `${reviewMonths}`),
    inDocument('version', document.version),
    inDocument('document_date', dayText(document.endorsedOn ?? today, language)),
  ];
}

/** Everything that the plan prints besides the clauses themselves. */
export function clusterTorData(records: ClusterTorRecords, wording: Wording): ClusterTorData {
  const { cluster, office, document, today } = records;
  const { language, t } = wording;
  const names = new Names(records.organisations, records.contacts);
  const members = records.organisations.filter((organisation) => !organisation.deleted);
  return {
    fields: Object.fromEntries(clusterTorFields(records, wording).map(({ name, value }) => [name, value])),
    title: document.title,
    clusterName: cluster?.name ?? null,
    countryName: countryName(cluster, wording),
    officeName: office?.name ?? null,
    area: office?.level === 'subnational' ? office.area : null,
    version: document.version,
    status: document.status ?? 'draft',
    date: document.endorsedOn ?? today,
    logo: records.logo,
    coreFunctions: records.coreFunctions,
    structure: records.structure,
    team: teamRows(records, wording),
    groups: currentGroups(records).map((group) => ({
      name: group.name ?? '',
      purpose: group.purpose ?? '',
      chair: names.shortOrganisation(group.chairOrganisation),
      endsOn: group.endsOn && dayText(group.endsOn, language),
    })),
    membership: organisationTypes.flatMap((type) => {
      const ofType = members.filter((organisation) => (organisation.organisationType ?? 'other') === type);
      const count = (membership: 'member' | 'observer') =>
        ofType.filter((organisation) => organisation.membership === membership).length;
      const row = { type: t(`records:choices.organisationTypes.${type}`), members: count('member'), observers: count('observer') };
      return row.members + row.observers > 0 ? [row] : [];
    }),
    versions: records.versions
      .filter((version) => !version.deleted)
      .toSorted((a, b) => ((a.frozenOn ?? '') < (b.frozenOn ?? '') ? -1 : 1))
      .map((version) => ({
        version: version.version ?? '',
        date: version.frozenOn ? dayText(version.frozenOn, language) : '',
        status: t(`documents:statuses.${version.status ?? 'draft'}`),
        note: version.note ?? '',
      })),
    signatories: [
      { role: t('documents:tor.signatories.lead'), organisation: names.organisationWithAcronym(cluster?.leadAgency ?? null) },
      ...(cluster?.coCoordinators ?? []).map((id) => ({
        role: t('documents:tor.signatories.coCoordinator'),
        organisation: names.organisationWithAcronym(id),
      })),
    ],
  };
}

/** The team as documents print it: posts that have not ended, the coordinator first, vacancies among them. */
export function teamRows(
  { organisations, contacts, positions, today }: Pick<ClusterTorRecords, 'organisations' | 'contacts' | 'positions' | 'today'>,
  wording: Wording,
): ClusterTorData['team'] {
  const names = new Names(organisations, contacts);
  return positions
    .filter((position) => !position.deleted && (position.endsOn === null || position.endsOn >= today))
    .toSorted(comparePositions)
    .map((position) => ({
      title: positionTitle(position, wording),
      holder: isHeldOn(position, today) ? names.contact(position.contact) : null,
      organisation: names.shortOrganisation(position.organisation),
      area: position.area,
      timeShare: position.timeShare === null ? null : percentText(position.timeShare, wording.language),
    }));
}

function isCurrent(group: RecordByType['group'], today: string): boolean {
  return !group.deleted && (group.endsOn === null || group.endsOn >= today);
}

function currentGroups(records: ClusterTorRecords): RecordByType['group'][] {
  const current = records.groups.filter((group) => isCurrent(group, records.today));
  return [
    ...current.filter((group) => group.groupKind === 'sag'),
    ...current.filter((group) => group.groupKind !== 'sag'),
  ];
}

const rankOfKind: Record<NonNullable<RecordByType['position']['positionKind']>, number> = {
  coordinator: 0,
  co_coordinator: 1,
  imo: 2,
  capacity_building: 3,
  subnational_coordinator: 4,
  subnational_focal_point: 5,
  other: 6,
};

function comparePositions(a: RecordByType['position'], b: RecordByType['position']): number {
  const byKind = rankOfKind[a.positionKind ?? 'other'] - rankOfKind[b.positionKind ?? 'other'];
  if (byKind !== 0) return byKind;
  const [keyA, keyB] = [`${a.sortKey ?? ''}:${a.id}`, `${b.sortKey ?? ''}:${b.id}`];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

function withOrganisation(name: string | null, organisation: string | null): string | null {
  return name && organisation ? `${name} (${organisation})` : name;
}
