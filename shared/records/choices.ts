/** The closed lists that records choose from. Codes are permanent; languages word them. */

export const languages = ['en', 'fr', 'es', 'ar', 'zh'] as const;
export type Language = (typeof languages)[number];

/** Who may be given a value: an export for an audience leaves out every class that it may not have. */
export const sensitivities = ['public', 'members', 'team', 'personal', 'location'] as const;
export type Sensitivity = (typeof sensitivities)[number];

export const officeLevels = ['national', 'subnational'] as const;
export const crisisTypes = ['conflict', 'disaster', 'mixed_with_refugees'] as const;

/**
 * `domain.md` A3 and 1.3: the six CCPM codes, with Red Cross and academia kept apart as in published reports, and the
 * media, who are informed but do not join meetings.
 */
export const organisationTypes = ['un', 'ingo', 'nngo', 'authority', 'donor', 'red_cross', 'academia', 'media', 'other'] as const;
/** Global Cluster Coordination Group 2023: members adhere to the minimum commitments, observers need not. */
export const memberships = ['member', 'observer', 'none'] as const;
export const consents = ['given', 'refused', 'unknown'] as const;

export const positionKinds = [
  'coordinator',
  'co_coordinator',
  'imo',
  'capacity_building',
  'subnational_coordinator',
  'subnational_focal_point',
  'other',
] as const;

/** The kinds of group a cluster sets up: strategic advisory group, technical working group. */
export const groupKinds = ['sag', 'twg'] as const;

/** The governing documents of a cluster; those that have a clause catalogue in `resources/templates` can be drafted. */
export const documentKinds = [
  'cluster-tor',
  'position-tor',
  'sag-tor',
  'twg-tor',
  'co-coordination-mou',
  'commitments-letter',
  'information-sharing-protocol',
  'activation-letter',
  'activation-notice',
  'transition-plan',
  'handover-note',
  'response-strategy',
  'technical-standards',
  'site-standards',
  'advocacy-strategy',
  'other',
] as const;
export const documentStatuses = [
  'draft',
  'circulated',
  'endorsed',
  'signed',
  'in_force',
  'expired',
  'replaced',
] as const;
/** Two languages of one document: in two columns, or the second after the whole of the first. */
export const bilingualLayouts = ['beside', 'after'] as const;
export type BilingualLayout = (typeof bilingualLayouts)[number];
/** Who leads a core function under a co-coordination MoU. */
export const leadingSides = ['lead_agency', 'co_coordinator', 'shared'] as const;
/** What a person decided about a difference that a returned file shows. */
export const returnDecisions = ['taken', 'refused', 'noted'] as const;

export const activationOutcomes = ['cluster', 'working_group', 'not_activated', 'non_cluster'] as const;
export const considerationAnswers = ['yes', 'no', 'unclear'] as const;
export const criterionAnswers = ['yes', 'no', 'unclear'] as const;

export const checklistStatuses = ['not_started', 'in_progress', 'met', 'needs_update', 'not_applicable'] as const;
export type ChecklistStatus = (typeof checklistStatuses)[number];
export const recurrences = ['none', 'monthly', 'quarterly', 'half-yearly', 'yearly'] as const;
export type Recurrence = (typeof recurrences)[number];

export const snapshotOccasions = ['two_weeks', 'one_month', 'two_months', 'other'] as const;
export const evidenceKinds = ['file', 'record', 'link', 'note'] as const;

/** `domain.md` 5: the meetings that a cluster calls or takes part in. */
export const meetingKinds = ['cluster', 'subnational', 'sag', 'twg', 'inter_cluster', 'ad_hoc'] as const;
export type MeetingKind = (typeof meetingKinds)[number];
export const meetingRecurrences = ['weekly', 'fortnightly', 'monthly', 'quarterly'] as const;
export type MeetingRecurrence = (typeof meetingRecurrences)[number];
export const meetingStatuses = ['planned', 'in_session', 'held', 'cancelled'] as const;
/** Approved when the day of approval has passed without an objection, or when a meeting says so. */
export const minutesStatuses = ['draft', 'circulated', 'approved'] as const;
export const agendaItemKinds = ['opening', 'previous_minutes', 'open_actions', 'topic', 'other_business', 'next_meeting'] as const;
export type AgendaItemKind = (typeof agendaItemKinds)[number];
/** Empty while the item has not come up. An item carried over stands on the next agenda of its series by itself. */
export const agendaOutcomes = ['discussed', 'carried_over', 'withdrawn'] as const;
export const previousMinutesOutcomes = ['accepted', 'accepted_with_corrections', 'not_discussed'] as const;
export const attendanceStates = ['present', 'excused', 'observer', 'absent'] as const;
export type AttendanceState = (typeof attendanceStates)[number];
export const attendanceModes = ['in_person', 'remote'] as const;
export const objectionOutcomes = ['open', 'accepted', 'refused', 'withdrawn'] as const;

export const actionStatuses = ['open', 'in_progress', 'done', 'dropped'] as const;
export type ActionStatus = (typeof actionStatuses)[number];
export const actionOrigins = ['meeting', 'checklist', 'ccpm', 'document', 'other'] as const;
/** `domain.md` 1.9: whose support an action needs. */
export const actionSupports = ['partners', 'lead_agency', 'hct', 'global_cluster'] as const;

/** For whom something leaves the office; what each may have is in `shared/domain/audiences`. */
export const audiences = ['public', 'members', 'team'] as const;
export type Audience = (typeof audiences)[number];
export const dispatchKinds = [
  'invitation',
  'invitation_update',
  'cancellation',
  'minutes',
  'action_sheet',
  'contact_list',
  'message',
  'document',
  'review',
] as const;

/** What is elected: a strategic advisory group, chairs of a technical working group, co-coordinators. */
export const electionKinds = ['sag', 'twg_chair', 'co_coordinator', 'other'] as const;
export type ElectionKind = (typeof electionKinds)[number];
/** By ballot, or by a committee that holds nominations against published criteria. */
export const electionProcedures = ['ballot', 'selection'] as const;
export const electionStatuses = [
  'drafting',
  'announced',
  'nominating',
  'ready',
  'open',
  'closed',
  'counted',
  'declared',
  'cancelled',
] as const;
export type ElectionStatus = (typeof electionStatuses)[number];
/** Each constituency votes for its own seats, or all organisations vote for all seats. */
export const electorates = ['per_constituency', 'joint'] as const;
export const electionRules = ['plurality', 'approval', 'stv'] as const;
export const ballotOrders = ['shuffled', 'as_listed'] as const;
/** What follows a turnout below the quorum: voting goes on once, the seats are opened anew, or the result stands. */
export const quorumConsequences = ['extend', 'reopen', 'stand'] as const;
export const nominators = ['self', 'organisation'] as const;
export const vettings = ['pending', 'accepted', 'refused'] as const;
export const electionObjectionStages = ['rules', 'roll', 'result'] as const;
/** How somebody came to a seat of a group; `kept`: a former member who stays for memory. */
export const seatKinds = ['elected', 'uncontested', 'selected', 'standing', 'observer', 'kept', 'runner_up'] as const;
export type SeatKind = (typeof seatKinds)[number];

/** Whose questionnaire somebody answers; one code can mean two different questions. */
export const surveyRoles = ['coordinator', 'partner'] as const;
export type SurveyRole = (typeof surveyRoles)[number];
/** `domain.md` 1.3: the six types that the CCPM knows; the partners' register has finer ones. */
export const respondentTypes = ['ingo', 'nngo', 'un', 'authority', 'donor', 'other'] as const;
export type RespondentType = (typeof respondentTypes)[number];
/** How one result is made of many answers, see `shared/domain/ccpm/methods.ts`. */
export const scoringMethods = ['respondent-median', 'pooled-median', 'mean'] as const;
export type ScoringMethod = (typeof scoringMethods)[number];
/** Of what a performance review speaks: the whole cluster, its hubs too, or one sector of a merged cluster. */
export const reviewScopes = ['national', 'subnational_hubs', 'sector'] as const;
export type ReviewScope = (typeof reviewScopes)[number];
export const reviewForms = ['full', 'short'] as const;
export type ReviewFormKind = (typeof reviewForms)[number];
export const reviewStatuses = ['planning', 'endorsed', 'open', 'closed', 'validated', 'done', 'cancelled'] as const;
export type ReviewStatus = (typeof reviewStatuses)[number];
/** Who is given a single-use code. */
export const codeHolders = ['organisation', 'person'] as const;
/** Which numbers are printed: the CCPM's, or the IASC's order that the checklist follows. */
export const functionNumberings = ['ccpm', 'iasc'] as const;
export type FunctionNumbering = (typeof functionNumberings)[number];
/** Whether a comment goes into print; somebody looks at each for what identifies its writer. */
export const commentChecks = ['unchecked', 'print', 'withhold'] as const;
