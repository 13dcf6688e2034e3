import { z } from 'zod';
import {
  activationOutcomes,
  checklistStatuses,
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
    'document_signature',
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
    'review_step',
    'setup',
  ]),
  urgency: z.enum(['overdue', 'soon', 'open']),
  dueOn: z.string().nullable(),
  /** Where the entry leads. */
  area: z.enum(['activation', 'checklist', 'team', 'documents', 'partners', 'meetings', 'actions', 'elections', 'reviews', 'exchange', 'workspace']),
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
} as const;

