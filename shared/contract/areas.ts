import { z } from 'zod';
import {
  activationOutcomes,
  checklistStatuses,
  documentStatuses,
  recurrences,
  snapshotOccasions,
} from '../records/choices.ts';
import { identifierSchema } from '../records/define.ts';
import type { DocumentPlan } from '../documents/blocks.ts';
import { command, query } from './define.ts';
import { languageSchema } from './workspace.ts';

/** A sentence that any language can say: `<area>.reasons.<code>` filled with `params`. */
const reasonSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Reason = z.output<typeof reasonSchema>;

const nothing = z.strictObject({});

const activationViewSchema = z.object({
  outcome: z.enum(activationOutcomes).nullable(),
  decidedOn: z.string().nullable(),
  considerations: z.array(z.object({ id: z.string(), answer: z.string().nullable(), note: z.string().nullable() })),
  criteria: z.array(z.object({ id: z.string(), met: z.string().nullable(), argument: z.string().nullable() })),
  steps: z.array(
    z.object({
      id: z.string(),
      number: z.number(),
      state: z.enum(['done', 'overdue', 'current', 'open']),
      doneAt: z.string().nullable(),
      dueOn: z.string().nullable(),
      /** The end of the 24-hour clock, for the step that has one and once it runs. */
      dueAt: z.string().nullable(),
      /** Hours left on the clock, negative when it has run out; `null` while it does not run. */
      hoursLeft: z.number().nullable(),
      who: z.string().nullable(),
      document: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
  /** The number of the step under way; `null` when all are done or another outcome was decided. */
  currentStep: z.number().nullable(),
  review: z.object({
    dueOn: z.string().nullable(),
    isProposed: z.boolean(),
    reviewedOn: z.string().nullable(),
    state: z.enum(['not-due', 'due', 'overdue', 'done', 'none']),
  }),
  /** After activation, until a transition plan is in the register. */
  isTransitionPlanWanted: z.boolean(),
});
export type ActivationView = z.output<typeof activationViewSchema>;

const checklistItemViewSchema = z.object({
  id: z.string(),
  functionId: z.string(),
  status: z.enum(checklistStatuses),
  decidedBy: z.enum(['records', 'person', 'nobody']),
  /** What the live records say, for an item that is bound to them. */
  live: z.object({ status: z.enum(checklistStatuses), reasons: z.array(reasonSchema) }).nullable(),
  isLookedAt: z.boolean(),
  owner: z.string().nullable(),
  ownerName: z.string().nullable(),
  dueOn: z.string().nullable(),
  isOverdue: z.boolean(),
  recurrence: z.enum(recurrences),
  confirmedOn: z.string().nullable(),
  note: z.string().nullable(),
  notApplicableReason: z.string().nullable(),
  overruleReason: z.string().nullable(),
  evidenceCount: z.number(),
});
export type ChecklistItemView = z.output<typeof checklistItemViewSchema>;

const metersSchema = z.object({ lookedAt: z.number(), met: z.number(), applicable: z.number(), total: z.number() });

const checklistViewSchema = z.object({
  today: z.string(),
  catalogueVersion: z.number(),
  functions: z.array(
    z.object({ id: z.string(), number: z.string(), meters: metersSchema, items: z.array(checklistItemViewSchema) }),
  ),
  meters: metersSchema,
  snapshots: z.array(z.object({ id: z.string(), name: z.string(), occasion: z.string(), takenOn: z.string() })),
  /** The next of the dated snapshots (two weeks, one month, two months after activation) not taken yet. */
  proposedSnapshot: z.object({ occasion: z.enum(snapshotOccasions), dueOn: z.string(), isDue: z.boolean() }).nullable(),
});
export type ChecklistView = z.output<typeof checklistViewSchema>;

const checklistComparisonSchema = z.array(
  z.object({
    id: z.string(),
    functionId: z.string(),
    before: z.enum(checklistStatuses).nullable(),
    after: z.enum(checklistStatuses).nullable(),
    change: z.enum(['better', 'worse', 'other', 'added', 'removed', 'same']),
  }),
);
export type ChecklistComparison = z.output<typeof checklistComparisonSchema>;

const teamViewSchema = z.object({
  today: z.string(),
  positions: z.array(
    z.object({
      id: z.string(),
      positionKind: z.string(),
      title: z.string().nullable(),
      area: z.string().nullable(),
      timeShare: z.number().nullable(),
      startsOn: z.string().nullable(),
      endsOn: z.string().nullable(),
      contactId: z.string().nullable(),
      contactName: z.string().nullable(),
      organisationId: z.string().nullable(),
      organisationName: z.string().nullable(),
      emails: z.array(z.string()),
      phones: z.array(z.string()),
      state: z.enum(['filled', 'vacant', 'ending', 'not-started']),
      hasTermsOfReference: z.boolean(),
    }),
  ),
  vacancies: z.number(),
});
export type TeamView = z.output<typeof teamViewSchema>;

const todayEntrySchema = z.object({
  kind: z.enum([
    'checklist_overdue',
    'checklist_due',
    'activation_step',
    'activation_clock',
    'activation_review',
    'snapshot_due',
    'vacancy',
    'position_ending',
    'document_review',
    'document_comments',
    'transition_plan',
    'meeting_soon',
    'meeting_past',
    'minutes_due',
    'minutes_late',
    'minutes_objection',
    'minutes_correction',
    'minutes_approval',
    'action_overdue',
    'action_due',
    'conflict',
    'package_missing',
    'election_step',
    'seat_ending',
    'seat_vacant',
    'setup',
  ]),
  urgency: z.enum(['overdue', 'soon', 'open']),
  dueOn: z.string().nullable(),
  /** Where the entry leads. */
  area: z.enum(['activation', 'checklist', 'team', 'documents', 'partners', 'meetings', 'actions', 'elections', 'exchange', 'workspace']),
  recordId: z.string().nullable(),
  reason: reasonSchema,
});
const todayViewSchema = z.object({
  today: z.string(),
  entries: z.array(todayEntrySchema),
  /** What waits in each area of the sidebar. */
  counts: z.object({
    today: z.number(),
    activationStep: z.number().nullable(),
    checklistMet: z.number(),
    checklistTotal: z.number(),
    checklistOverdue: z.number(),
    vacancies: z.number(),
    documents: z.number(),
    organisations: z.number(),
    contacts: z.number(),
    groups: z.number(),
    conflicts: z.number(),
    /** Planned or in session. */
    meetingsComing: z.number(),
    minutesLate: z.number(),
    actionsOpen: z.number(),
    actionsOverdue: z.number(),
  }),
});
export type TodayView = z.output<typeof todayViewSchema>;

export const clauseViewSchema = z.object({
  /** The catalogue's clause id, or the id of the cluster's own clause. */
  id: z.string(),
  isOwn: z.boolean(),
  isIncluded: z.boolean(),
  /** Whether the cluster has its own wording in this language. */
  isEdited: z.boolean(),
  /** Whether this language has no wording at all. */
  isMissing: z.boolean(),
  heading: z.string(),
  /** Markdown, fields unfilled. */
  text: z.string(),
  /** For the drafter, never printed. */
  why: z.string(),
  sources: z.array(z.string()),
  block: z.string().nullable(),
});
export const draftViewSchema = z.object({
  document: z.string(),
  language: languageSchema,
  /** Its words may still change; an agreed document is revised instead. */
  isDraftable: z.boolean(),
  sections: z.array(z.object({ id: z.string(), heading: z.string(), clauses: z.array(clauseViewSchema) })),
  fields: z.array(z.object({ name: z.string(), value: z.string().nullable(), area: z.string() })),
});
export type DraftView = z.output<typeof draftViewSchema>;

export const exportKinds = [
  'cluster-tor',
  'checklist',
  'activation',
  'structure',
  'handover',
  'agenda',
  'minutes',
  'sign-in-sheet',
  'meeting-year',
  'action-list',
] as const;
/** What has to be there before the kind can be made: nothing, a ToR, a meeting. */
export const exportSubjects = ['none', 'document', 'meeting'] as const;
/** Besides the record: a second language for decisions and actions of minutes; the year of a view of one. */
const exportChoices = { second: languageSchema.nullable().optional(), year: z.int().min(1990).max(2199).optional() } as const;
export const exportFormats = ['docx', 'xlsx'] as const;
const exportedFileSchema = z.object({ fileName: z.string(), mediaType: z.string(), bytes: z.base64() });

export const areasContract = {
  'activation.view': query(nothing, activationViewSchema),
  'checklist.view': query(nothing, checklistViewSchema),
  'checklist.takeSnapshot': command(
    z.strictObject({ occasion: z.enum(snapshotOccasions), name: z.string().max(200).nullable() }),
    z.object({ id: z.string() }),
  ),
  /** Two snapshots, or one and the present state (`after` null). */
  'checklist.compare': query(
    z.strictObject({ before: identifierSchema, after: identifierSchema.nullable() }),
    checklistComparisonSchema,
  ),
  'checklist.changedSince': query(z.strictObject({ day: z.string().length(10) }), z.array(z.string())),
  'team.view': query(nothing, teamViewSchema),
  'team.structure': query(z.strictObject({ language: languageSchema }), z.custom<Extract<DocumentPlan['blocks'][number], { kind: 'structure' }>['chart']>((value) => typeof value === 'object')),
  'today.view': query(nothing, todayViewSchema),
  /** The cluster's ToR; made from the catalogue when there is none yet. */
  'documents.startClusterTor': command(z.strictObject({ language: languageSchema }), z.object({ document: z.string() })),
  'documents.draft': query(z.strictObject({ document: identifierSchema, language: languageSchema }), draftViewSchema),
  'documents.saveClause': command(
    z.strictObject({
      document: identifierSchema,
      clause: z.string().max(128),
      language: languageSchema,
      /** Absent: as it was. `null`: back to the catalogue's wording. */
      heading: z.string().max(300).nullable().optional(),
      text: z.string().max(20_000).nullable().optional(),
      isIncluded: z.boolean().optional(),
    }),
    z.object({}),
  ),
  'documents.addClause': command(
    z.strictObject({ document: identifierSchema, section: z.string().max(64), after: z.string().max(128).nullable(), language: languageSchema }),
    z.object({ clause: z.string() }),
  ),
  /** Puts a clause before another of the same section (`before` null: at the end). */
  'documents.moveClause': command(
    z.strictObject({ document: identifierSchema, clause: z.string().max(128), before: z.string().max(128).nullable() }),
    z.object({}),
  ),
  'documents.plan': query(
    z.strictObject({
      kind: z.enum(exportKinds),
      language: languageSchema,
      /** The record that it is about: the register's document, the position, the meeting. `null`: the newest, or all. */
      document: identifierSchema.nullable(),
      ...exportChoices,
    }),
    z.custom<DocumentPlan>((value) => typeof value === 'object'),
  ),
  /** Freezes the document as a numbered version with its file and digest, and sets its status. */
  'documents.freeze': command(
    z.strictObject({
      document: identifierSchema,
      language: languageSchema,
      version: z.string().trim().min(1).max(40),
      status: z.enum(documentStatuses),
      note: z.string().max(2_000).nullable(),
    }),
    /** `replaced`: earlier documents of the kind that this one takes the place of. */
    z.object({ documentVersion: z.string(), replaced: z.array(z.string()) }),
  ),
  'exports.kinds': query(
    nothing,
    z.array(
      z.object({
        kind: z.enum(exportKinds),
        subject: z.enum(exportSubjects),
        formats: z.array(z.enum(exportFormats)),
        languages: z.array(languageSchema),
      }),
    ),
  ),
  'exports.make': query(
    z.strictObject({
      kind: z.enum(exportKinds),
      language: languageSchema,
      format: z.enum(exportFormats),
      document: identifierSchema.nullable(),
      ...exportChoices,
    }),
    exportedFileSchema,
  ),
} as const;

