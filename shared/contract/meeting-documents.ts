import { z } from 'zod';
import { actionStatuses } from '../records/choices.ts';
import { daySchema, identifierSchema } from '../records/define.ts';
import { command, query } from './define.ts';
import { outgoingFileSchema } from './exchange.ts';
import { languageSchema } from './workspace.ts';

/**
 * A mail that somebody's own mail program sends, or not: the file opens as a draft with its attachments.
 *
 * Where no program takes it, subject, text, addresses and the attachments can be copied one by one.
 */
const mailDraftSchema = z.object({
  /** The record that logs it, for `meetings.markSent`. */
  dispatch: z.string(),
  /** The .eml file. */
  file: outgoingFileSchema,
  /** Addresses that everybody sees. */
  to: z.array(z.string()),
  /** Addresses that nobody sees. */
  bcc: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  /** The organisation that it is for; `null` for a mail to many. */
  organisation: z.string().nullable(),
  organisationName: z.string().nullable(),
});
export type MailDraftView = z.output<typeof mailDraftSchema>;

export const exclusionReasons = ['no_address', 'invalid_address', 'bounced', 'media', 'same_address'] as const;

/** Somebody who should have got a mail and does not, with the reason. */
const exclusionSchema = z.object({
  contact: z.string(),
  contactName: z.string(),
  organisationName: z.string().nullable(),
  reason: z.enum(exclusionReasons),
});
export type Exclusion = z.output<typeof exclusionSchema>;

const draftsSchema = z.object({
  /** One for each batch that mail providers still take. */
  drafts: z.array(mailDraftSchema),
  /** What every draft carries, to be attached by hand where the drafts do not open. */
  attachments: z.array(outgoingFileSchema),
  /** Addresses over all drafts. */
  recipientCount: z.number(),
  excluded: z.array(exclusionSchema),
});
export type Drafts = z.output<typeof draftsSchema>;

const circulatedSchema = draftsSchema.extend({
  minutesVersion: z.string(),
  version: z.string(),
  /** The meeting's number among those of its body; it is given with the first version. */
  number: z.number(),
  /** `false`: the version that was frozen before goes out again, unchanged. */
  isNew: z.boolean(),
  /** Decisions and action points without words in the second language, marked as gaps in the file. */
  untranslated: z.array(z.object({ type: z.enum(['decision', 'action_point']), id: z.string(), text: z.string() })),
});

export const invitationChanges = ['invitation', 'update', 'cancellation'] as const;
export const replyFields = ['status', 'progress', 'dueOn'] as const;
export type ReplyField = (typeof replyFields)[number];

/**
 * One cell of a reply form, compared with what was sent and with what stands here now.
 *
 * `unchanged`: the sender left it alone, or says what stands already · `clean`: only the sender changed it ·
 * `conflict`: it was changed here meanwhile, and differently · `unknown_action`: no open action point has this id ·
 * `not_allowed`: the value is none of those that the field takes.
 */
const replyLineSchema = z.object({
  action: z.string(),
  /** What is to be done, as it stands here; as it stood in the form for an unknown one. */
  text: z.string(),
  field: z.enum(replyFields),
  /** What the form was sent with; status codes, days in ISO 8601. `null`: empty. */
  base: z.string().nullable(),
  now: z.string().nullable(),
  /** As understood; as typed where it was not. */
  theirs: z.string().nullable(),
  kind: z.enum(['unchanged', 'clean', 'conflict', 'unknown_action', 'not_allowed']),
  /** Where it stands in the file: `B7`, with the name of its sheet. */
  cell: z.string(),
  sheet: z.string(),
});
export type ReplyLine = z.output<typeof replyLineSchema>;

const replySchema = z.object({
  /** Who it was sent to; `null` where the form does not say or the organisation is gone. */
  organisation: z.string().nullable(),
  organisationName: z.string().nullable(),
  /** ISO 8601; the day the form was written. */
  sentOn: z.string().nullable(),
  lines: z.array(replyLineSchema),
  /** Rows without an id that say something: nothing of them can be taken over. */
  unknownRows: z.array(z.object({ sheet: z.string(), row: z.number(), text: z.string() })),
  /** Action points that the form was sent with and that are not in it any more: they stay as they are. */
  missing: z.array(z.object({ action: z.string(), text: z.string() })),
});
export type ActionsReply = z.output<typeof replySchema>;

export const meetingDocumentsContract = {
  /**
   * Drafts the invitation, what changed in it, or the cancellation, with the agenda (.docx) and the calendar entry
   * (.ics) attached, to the meeting's mailing list, else to the contacts of those who are invited. Logs a dispatch per
   * draft, notes the day of the invitation, and counts the calendar entry's sequence up for whatever follows the first.
   */
  'meetings.draftInvitation': command(
    z.strictObject({
      meeting: identifierSchema,
      language: languageSchema,
      change: z.enum(invitationChanges),
      /** Written above the standard text. */
      note: z.string().trim().max(5_000).nullable(),
    }),
    draftsSchema,
  ),
  /**
   * Freezes the minutes as a version with its file, and drafts the mails with it. A version that is frozen in this
   * language already goes out again as it is: other words need `meetings.correctMinutes`.
   */
  'meetings.circulateMinutes': command(
    z.strictObject({
      meeting: identifierSchema,
      language: languageSchema,
      /** Decisions and action points in this language too. */
      second: languageSchema.nullable(),
      /** Approved on this day if nobody objects; `null`: the next meeting approves. */
      approvedUnlessOn: daySchema.nullable(),
      note: z.string().trim().max(5_000).nullable(),
    }),
    circulatedSchema,
  ),
  /** Fails with `minutes-objected` while an objection is open or accepted and not corrected, `minutes-not-circulated` before. */
  'meetings.approveMinutes': command(
    /** `null`: today. */
    z.strictObject({ meeting: identifierSchema, approvedOn: daySchema.nullable() }),
    z.object({}),
  ),
  /** Freezes the minutes as they are now under the next number, with the reason, and drafts the mails with them. */
  'meetings.correctMinutes': command(
    z.strictObject({
      meeting: identifierSchema,
      language: languageSchema,
      second: languageSchema.nullable(),
      approvedUnlessOn: daySchema.nullable(),
      reason: z.string().trim().min(1).max(2_000),
    }),
    circulatedSchema,
  ),
  /** A person says that drafts were sent, and when; `null`: they were not. */
  'meetings.markSent': command(
    z.strictObject({ dispatches: z.array(identifierSchema).min(1).max(1_000), sentOn: daySchema.nullable() }),
    z.object({}),
  ),
  /** Per organisation a draft with its open action points as an Excel form to fill in and send back. */
  'actions.draftSheets': command(
    z.strictObject({
      /** `null`: every organisation with open action points. */
      organisations: z.array(identifierSchema).max(1_000).nullable(),
      language: languageSchema,
    }),
    draftsSchema.omit({ attachments: true }).extend({
      /** By organisation: the same forms as in the drafts. */
      forms: z.array(z.object({ organisation: z.string(), file: outgoingFileSchema })),
      /** Organisations whose form was made and for which nobody has an address: no draft, the form alone. */
      unaddressed: z.array(z.object({ organisation: z.string(), organisationName: z.string() })),
    }),
  ),
  /**
   * Compares a form that came back with what was sent and what stands now. Changes nothing. Fails with `no-reply-form`
   * where the file is none of our forms, and with the failures of reading a spreadsheet.
   */
  'actions.readReply': query(
    z.strictObject({ fileName: z.string().min(1).max(255), bytes: z.base64() }),
    replySchema,
  ),
  /** Takes over what a person chose of it: one progress entry per action point, status and due day, one batch. */
  'actions.takeReply': command(
    z.strictObject({
      /** Named in the progress log. */
      reportedBy: z.string().trim().max(300).nullable(),
      lines: z
        .array(
          z.discriminatedUnion('field', [
            z.strictObject({ action: identifierSchema, field: z.literal('status'), value: z.enum(actionStatuses) }),
            z.strictObject({ action: identifierSchema, field: z.literal('progress'), value: z.string().trim().min(1).max(2_000) }),
            z.strictObject({ action: identifierSchema, field: z.literal('dueOn'), value: daySchema.nullable() }),
          ]),
        )
        .min(1)
        .max(3_000),
    }),
    z.object({ actions: z.number(), progress: z.array(z.string()) }),
  ),
} as const;
