import { z } from 'zod';
import {
  actionOrigins,
  actionStatuses,
  actionSupports,
  agendaItemKinds,
  meetingKinds,
} from '../records/choices.ts';
import { identifierSchema } from '../records/define.ts';
import { command, query } from './define.ts';

/** One entry of an action point's progress log, oldest first in its list. */
export const actionProgressSchema = z.object({
  id: z.string(),
  notedOn: z.string(),
  status: z.enum(actionStatuses).nullable(),
  text: z.string().nullable(),
  reportedBy: z.string().nullable(),
  meetingId: z.string().nullable(),
});

/** An action point as lists, minutes and sheets show it. Names are `null` where nobody is named or the record is gone. */
export const actionRowSchema = z.object({
  id: z.string(),
  text: z.string(),
  secondText: z.string().nullable(),
  /** The organisation that stands today: the id of a merged duplicate is followed. */
  organisationId: z.string().nullable(),
  organisationName: z.string().nullable(),
  contactId: z.string().nullable(),
  contactName: z.string().nullable(),
  /** Who it is where no register knows. */
  responsible: z.string().nullable(),
  /** Everybody above in one line, "NRC, Amina Sarr"; `null` while nobody is responsible. */
  responsibleName: z.string().nullable(),
  dueOn: z.string().nullable(),
  status: z.enum(actionStatuses),
  isOpen: z.boolean(),
  /** Due before today and open: the rule of `shared/domain/deadlines/due.ts`. */
  isOverdue: z.boolean(),
  /** Days since it was due, for an overdue one; else 0. */
  daysLate: z.number(),
  agreedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  origin: z.enum(actionOrigins),
  /** The meeting that agreed on it; `null` for another origin, or where that meeting is gone. */
  meeting: z
    .object({
      id: z.string(),
      title: z.string().nullable(),
      meetingKind: z.enum(meetingKinds),
      groupName: z.string().nullable(),
      heldOn: z.string(),
      number: z.number().nullable(),
    })
    .nullable(),
  agendaItem: z.object({ id: z.string(), title: z.string().nullable(), itemKind: z.enum(agendaItemKinds) }).nullable(),
  /** What else it came from: an item of the checklist, a sub-function of the CCPM, a document. */
  subject: z.string().nullable(),
  supportWanted: z.array(z.enum(actionSupports)),
  progress: z.array(actionProgressSchema),
});
export type ActionRow = z.output<typeof actionRowSchema>;

const actionsViewSchema = z.object({
  today: z.string(),
  /** Open ones first by due day, undated last; then the closed ones, newest first. */
  rows: z.array(actionRowSchema),
  counts: z.object({ open: z.number(), overdue: z.number(), closed: z.number() }),
});
export type ActionsView = z.output<typeof actionsViewSchema>;

export const actionsContract = {
  /** `open`: what is still to be done; `all`: the closed ones as well. The counts are over all in either case. */
  'actions.view': query(z.strictObject({ scope: z.enum(['open', 'all']) }), actionsViewSchema),
  /**
   * Appends to the progress log and sets the status, in one batch. Closing (`done`, `dropped`) notes the day: the
   * meeting's where it was said in one, else today; opening again empties it. `text` and `reportedBy` may be unknown.
   */
  'actions.report': command(
    z.strictObject({
      action: identifierSchema,
      status: z.enum(actionStatuses),
      text: z.string().trim().max(2_000).nullable(),
      reportedBy: z.string().trim().max(300).nullable(),
      meeting: identifierSchema.nullable(),
    }),
    z.object({ progress: z.string() }),
  ),
} as const;
