import { actionPoint, actionProgress, dispatch } from './actions.ts';
import { activation, activationConsideration, activationCriterion, activationStep } from './activation.ts';
import { checklistAnswer, checklistSnapshot, evidence } from './checklist.ts';
import { cluster, office } from './cluster.ts';
import type { RecordDefinition, RecordOf } from './define.ts';
import { clause, clusterClause, document, documentReturn, documentValue, documentVersion, letterhead } from './documents.ts';
import { constituency, election, electionObjection, groupSeat, nomination, rollEntry } from './elections.ts';
import { importMapping } from './imports.ts';
import { agendaItem, attendance, decision, meeting, meetingSeries, minutesObjection, minutesVersion } from './meetings.ts';
import { contact, group, listMembership, mailingList, organisation, position } from './people.ts';
import { review, reviewComment, reviewFinding, reviewInvitee, reviewProgress } from './reviews.ts';

/** Every record type there is, by its permanent name. */
export const recordDefinitions = {
  cluster,
  office,
  activation,
  activation_consideration: activationConsideration,
  activation_criterion: activationCriterion,
  activation_step: activationStep,
  checklist_answer: checklistAnswer,
  checklist_snapshot: checklistSnapshot,
  evidence,
  organisation,
  contact,
  mailing_list: mailingList,
  list_membership: listMembership,
  import_mapping: importMapping,
  position,
  group,
  document,
  clause,
  document_value: documentValue,
  document_version: documentVersion,
  document_return: documentReturn,
  cluster_clause: clusterClause,
  letterhead,
  meeting_series: meetingSeries,
  meeting,
  agenda_item: agendaItem,
  decision,
  attendance,
  minutes_version: minutesVersion,
  minutes_objection: minutesObjection,
  action_point: actionPoint,
  action_progress: actionProgress,
  dispatch,
  election,
  constituency,
  roll_entry: rollEntry,
  nomination,
  election_objection: electionObjection,
  group_seat: groupSeat,
  review,
  review_invitee: reviewInvitee,
  review_finding: reviewFinding,
  review_comment: reviewComment,
  review_progress: reviewProgress,
} as const;

export type RecordType = keyof typeof recordDefinitions;
export type RecordByType = { [T in RecordType]: RecordOf<(typeof recordDefinitions)[T]> };

/** A workspace without its cluster or its office is none: these are never removed, and every office has them. */
export const foundingTypes: readonly RecordType[] = ['cluster', 'office'];

export const recordTypes = Object.keys(recordDefinitions) as RecordType[];

export function isRecordType(type: string): type is RecordType {
  return Object.hasOwn(recordDefinitions, type);
}

export function definitionOf(type: RecordType): RecordDefinition {
  return recordDefinitions[type] as unknown as RecordDefinition;
}
