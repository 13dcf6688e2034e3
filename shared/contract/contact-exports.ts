import { z } from 'zod';
import { audiences, sensitivities } from '../records/choices.ts';
import { command, query } from './define.ts';
import { languageSchema } from './workspace.ts';

export const contactFormats = ['xlsx', 'vcf'] as const;
export type ContactFormat = (typeof contactFormats)[number];

/** Why a person is left out of what an audience gets: `partners.exports.reasons.<code>` words each. */
export const contactReasons = ['no_persons', 'consent_refused', 'consent_unknown'] as const;
export type ContactReason = (typeof contactReasons)[number];

const listedType = z.enum(['organisation', 'contact']);

const previewSchema = z.object({
  audience: z.enum(audiences),
  organisations: z.number(),
  contacts: z.number(),
  /** Every field of both registers: whether it leaves, and how many of the records that leave say something there. */
  fields: z.array(
    z.object({ type: listedType, field: z.string(), sensitivity: z.enum(sensitivities), leaves: z.boolean(), filled: z.number() }),
  ),
  /** How many people stay, by reason. */
  reasons: z.array(z.object({ reason: z.enum(contactReasons), count: z.number() })),
  /** The people who stay, as far as a screen can show them. */
  stays: z.array(z.object({ id: z.string(), reason: z.enum(contactReasons) })),
  /** The people who leave, as far as a screen can show them. */
  leaves: z.array(z.string()),
});
export type ContactExportPreview = z.output<typeof previewSchema>;

const mostRecipients = 100;

/** The partners' registers on their way out, for one audience. */
export const contactExportsContract = {
  'contacts.previewExport': query(z.strictObject({ audience: z.enum(audiences) }), previewSchema),
  /** Makes the file and notes in a `dispatch` who is to get it. Fails with `nothing-to-export`. */
  'contacts.export': command(
    z.strictObject({
      audience: z.enum(audiences),
      language: languageSchema,
      format: z.enum(contactFormats),
      /** Who is handed the file, in the person's words. */
      recipients: z.array(z.string().trim().min(1).max(300)).max(mostRecipients),
    }),
    z.object({ fileName: z.string(), mediaType: z.string(), bytes: z.base64(), dispatch: z.string() }),
  ),
} as const;
