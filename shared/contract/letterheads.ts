import { z } from 'zod';
import { identifierSchema } from '../records/define.ts';
import { command, query } from './define.ts';

/** What may be wrong with a cluster's own Word file; the first group keeps it from being used. */
export const letterheadProblems = [
  'unknown_field',
  'split_field',
  'macro',
  'external_link',
  'embedded_object',
  'no_place_for_text',
  'misplaced_content',
  'tracked_changes',
  'missing_style',
  'unused_text',
] as const;

const letterheadCheckSchema = z.object({
  isUsable: z.boolean(),
  problems: z.array(
    z.object({
      code: z.enum(letterheadProblems),
      severity: z.enum(['error', 'warning']),
      /** Where: the part ("header 1", "body") and the paragraph's number in it, with the text around. */
      part: z.string(),
      paragraph: z.int().nullable(),
      excerpt: z.string(),
      /** The nearest known field to an unknown one. */
      suggestion: z.string().nullable(),
    }),
  ),
  fields: z.array(z.string()),
  styles: z.array(z.string()),
  hasHeader: z.boolean(),
  hasFooter: z.boolean(),
});
export type LetterheadCheck = z.output<typeof letterheadCheckSchema>;

const fileSchema = { fileName: z.string().min(1).max(255), bytes: z.base64().max(20_000_000) } as const;

export const letterheadsContract = {
  /** Reads the file and says what is wrong with it and where. Fails where it is no Word file at all. */
  'letterheads.check': query(z.strictObject(fileSchema), letterheadCheckSchema),
  /** Fails with `letterhead-unusable` where the check finds an error. */
  'letterheads.add': command(
    z.strictObject({ ...fileSchema, name: z.string().trim().min(1).max(200), isDefault: z.boolean() }),
    z.object({ letterhead: z.string() }),
  ),
  /** The fields that a letterhead may use, with what they say now. */
  'letterheads.fields': query(z.strictObject({}), z.array(z.object({ name: z.string(), value: z.string().nullable() }))),
  /** A Word file to start a letterhead from. */
  'letterheads.sample': query(z.strictObject({}), z.object({ fileName: z.string(), mediaType: z.string(), bytes: z.base64() })),
  'letterheads.setDefault': command(z.strictObject({ letterhead: identifierSchema.nullable() }), z.object({})),
} as const;
