import type { PageMethod } from '../../shared/contract/index.ts';
import type { RecordType } from '../../shared/records/index.ts';

/** Every change may be one that another office has not seen, or one that settles a conflict. */
const exchangeViews: readonly PageMethod[] = ['exchange.view', 'exchange.conflicts', 'exchange.leftOut'];
const everyView: readonly PageMethod[] = ['today.view', 'changes.state', 'changes.recent', 'search.find', ...exchangeViews];
const checklistViews: readonly PageMethod[] = ['checklist.view', 'checklist.compare', 'checklist.changedSince'];
const teamViews: readonly PageMethod[] = ['team.view', 'team.structure', ...checklistViews];
const comparisonViews: readonly PageMethod[] = ['documents.compare', 'documents.returns', 'documents.return'];
const documentViews: readonly PageMethod[] = ['documents.kinds', 'documents.draft', 'documents.plan', ...comparisonViews, ...checklistViews];

const electionViews: readonly PageMethod[] = ['elections.list', 'elections.view', 'elections.stages', 'elections.replay', 'elections.papers', 'elections.paperPlan', 'documents.plan'];

const reviewViews: readonly PageMethod[] = ['reviews.list', 'reviews.view', 'reviews.adaptation', 'reviews.unanswered', 'reviews.results', 'reviews.papers', 'reviews.paperPlan'];

const partnerViews: readonly PageMethod[] = [
  'contacts.previewExport',
  'partners.activity',
  'partners.batches',
  'partners.duplicates',
  'partners.previewMerge',
];

const actionViews: readonly PageMethod[] = ['actions.view', 'meetings.view', 'meetings.list', 'meetings.year', 'documents.plan'];
const meetingViews: readonly PageMethod[] = ['meetings.proposeNext', ...actionViews];
/** Whom a meeting invites, names and counts. */
const peopleOfMeetings: readonly PageMethod[] = ['meetings.readActionLine', ...actionViews];

/** Which answers a change to a record type makes stale, besides the lists of that type itself. */
const staleViews: Record<RecordType, readonly PageMethod[]> = {
  cluster: ['workspace.state', 'team.structure', 'activation.view', ...meetingViews, ...documentViews],
  office: ['workspace.state', ...documentViews],
  activation: ['activation.view', ...documentViews],
  activation_consideration: ['activation.view'],
  activation_criterion: ['activation.view'],
  activation_step: ['activation.view', ...documentViews],
  checklist_answer: checklistViews,
  checklist_snapshot: checklistViews,
  evidence: checklistViews,
  organisation: [...electionViews, ...reviewViews, ...partnerViews, ...peopleOfMeetings, ...teamViews, 'documents.kinds', 'documents.draft'],
  contact: [...reviewViews, ...partnerViews, ...peopleOfMeetings, ...teamViews, 'documents.draft'],
  mailing_list: ['meetings.view', ...checklistViews],
  list_membership: [],
  import_mapping: [],
  position: [...teamViews, 'documents.kinds', 'documents.draft', 'documents.plan'],
  group: [...electionViews, ...meetingViews, ...teamViews, 'documents.kinds', 'documents.draft'],
  document: ['activation.view', 'team.view', ...documentViews],
  clause: ['documents.draft', 'documents.plan', ...comparisonViews],
  document_value: ['documents.draft', 'documents.plan', ...comparisonViews],
  document_version: documentViews,
  document_return: comparisonViews,
  cluster_clause: ['documents.draft', 'documents.plan', 'documents.clusterClauses', ...comparisonViews],
  letterhead: ['documents.plan', 'letterheads.fields'],
  meeting_series: [...meetingViews, ...checklistViews],
  meeting: ['partners.activity', ...meetingViews, ...checklistViews],
  agenda_item: meetingViews,
  decision: meetingViews,
  attendance: ['partners.activity', ...meetingViews, ...checklistViews],
  minutes_version: [...meetingViews, ...checklistViews],
  minutes_objection: meetingViews,
  action_point: ['partners.activity', ...reviewViews, ...actionViews, ...checklistViews],
  action_progress: [...reviewViews, ...actionViews],
  dispatch: ['meetings.view', ...checklistViews],
  election: electionViews,
  constituency: electionViews,
  roll_entry: electionViews,
  nomination: electionViews,
  election_objection: electionViews,
  group_seat: electionViews,
  review: [...reviewViews, ...checklistViews],
  review_invitee: reviewViews,
  review_finding: reviewViews,
  review_comment: reviewViews,
  review_progress: reviewViews,
};

export interface StaleQuery {
  method: PageMethod;
  /** Only answers about this record type, for the calls that every register shares. */
  type: RecordType | null;
}

export function staleQueries(types: readonly RecordType[]): StaleQuery[] {
  return [
    ...everyView.map((method) => ({ method, type: null })),
    ...types.flatMap((type) => [
      ...(['records.list', 'records.get', 'records.history'] as const).map((method) => ({ method, type })),
      ...staleViews[type].map((method) => ({ method, type: null })),
    ]),
  ];
}
