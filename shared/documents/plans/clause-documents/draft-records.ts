import type { ActionRow } from '../../../contract/actions.ts';
import type { ActivationView, ChecklistView, TeamView, TodayView } from '../../../contract/areas.ts';
import type { DocumentSubject, DraftableKind } from '../../../contract/documents.ts';
import { conditionsOf } from '../../../domain/documents/clauses.ts';
import type { RecordByType } from '../../../records/index.ts';
import type { DocumentPlan, StructureChart } from '../../blocks.ts';
import type { ClauseCondition } from '../../clause-texts.ts';
import type { ActivationWording } from '../activation-record.ts';
import type { ChecklistWording } from '../checklist-report.ts';

export interface CoreFunction {
  id: string;
  number: string;
  title: string;
  purpose: string;
}

/** The records that a drafted document draws on; lists hold what is not deleted. */
export interface DraftRecords {
  /** ISO 8601, on the laptop's calendar. */
  today: string;
  cluster: RecordByType['cluster'] | null;
  office: RecordByType['office'] | null;
  activation: RecordByType['activation'] | null;
  organisations: readonly RecordByType['organisation'][];
  contacts: readonly RecordByType['contact'][];
  positions: readonly RecordByType['position'][];
  groups: readonly RecordByType['group'][];
  seats: readonly RecordByType['group_seat'][];
  elections: readonly RecordByType['election'][];
  mailingLists: readonly RecordByType['mailing_list'][];
  documents: readonly RecordByType['document'][];
  document: RecordByType['document'];
  versions: readonly RecordByType['document_version'][];
  logo: DocumentPlan['logo'];
  coreFunctions: readonly CoreFunction[];
  /** Views of other areas, asked for only by the blocks that print them. */
  structure: () => StructureChart | null;
  views: {
    activation: () => ActivationView;
    checklist: () => ChecklistView;
    team: () => TeamView;
    today: () => TodayView;
    openActions: () => readonly ActionRow[];
  };
  texts: { activation: ActivationWording; checklist: ChecklistWording };
}

/** What a document of each kind is about. */
export const subjectOfKind: Record<DraftableKind, DocumentSubject> = {
  'cluster-tor': 'none',
  'position-tor': 'position',
  'sag-tor': 'group',
  'twg-tor': 'group',
  'co-coordination-mou': 'organisation',
  'commitments-letter': 'organisation',
  'information-sharing-protocol': 'none',
  'activation-letter': 'none',
  'activation-notice': 'none',
  'transition-plan': 'none',
  'handover-note': 'position',
};

export function subjectPosition({ positions, document }: DraftRecords): RecordByType['position'] | null {
  return positions.find(({ id }) => id === document.subject) ?? null;
}

/** The group that the document is about; of a SAG's ToR that names none, the cluster's. */
export function subjectGroup(records: DraftRecords): RecordByType['group'] | null {
  const named = records.groups.find(({ id }) => id === records.document.subject);
  return named ?? (records.document.documentKind === 'sag-tor' ? sagOf(records) : null);
}

export function subjectOrganisation({ organisations, document }: DraftRecords): RecordByType['organisation'] | null {
  return organisations.find(({ id }) => id === document.subject) ?? null;
}

/** Groups that have not ended, the strategic advisory group first. */
export function currentGroups({ groups, today }: Pick<DraftRecords, 'groups' | 'today'>): RecordByType['group'][] {
  const current = groups.filter((group) => !group.deleted && (group.endsOn === null || group.endsOn >= today));
  return [...current.filter(({ groupKind }) => groupKind === 'sag'), ...current.filter(({ groupKind }) => groupKind !== 'sag')];
}

export function sagOf(records: Pick<DraftRecords, 'groups' | 'today'>): RecordByType['group'] | null {
  return currentGroups(records).find(({ groupKind }) => groupKind === 'sag') ?? null;
}

/** Seats of a group that somebody holds. */
export function heldSeats({ seats, today }: Pick<DraftRecords, 'seats' | 'today'>, group: string): RecordByType['group_seat'][] {
  return seats.filter(
    (seat) =>
      seat.group === group &&
      seat.seatKind !== 'runner_up' &&
      seat.leftOn === null &&
      (seat.endsOn === null || seat.endsOn >= today),
  );
}

export function draftConditions(records: DraftRecords): ReadonlySet<ClauseCondition> {
  const { cluster, office, activation } = records;
  const current = currentGroups(records);
  return conditionsOf({
    crisisType: cluster?.crisisType ?? null,
    isMixedSituation: activation?.mixedSituation ?? false,
    hasCoCoordinators: (cluster?.coCoordinators ?? []).length > 0,
    level: office?.level ?? null,
    hasSag: current.some(({ groupKind }) => groupKind === 'sag'),
    hasTwgs: current.some(({ groupKind }) => groupKind === 'twg'),
    positionKind: subjectPosition(records)?.positionKind ?? null,
  });
}
