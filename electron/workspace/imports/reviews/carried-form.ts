import { z } from 'zod';
import { surveyRoles } from '../../../../shared/records/choices.ts';
import { FailureError } from '../../../../shared/result.ts';

const version = 1;
const carriedSchema = z.object({
  format: z.literal('cluster-desk-review'),
  version: z.literal(version),
  review: z.string().min(1).max(128),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  role: z.enum(surveyRoles),
  /** Empty in a form to look at. */
  code: z.string().max(60),
});
export type CarriedForm = z.output<typeof carriedSchema>;

/** Letters that `packCarried` makes of the longest ids: far more than any form carries. */
const longestPacked = 4_000;

/**
 * What `packCarried` packed.
 *
 * @param cell where it stood.
 * @throws FailureError `review-file-newer`; `review-form-edited` where it was changed.
 */
export function unpackCarried(packed: string, cell: string): CarriedForm {
  const json = packed.length > longestPacked ? null : parseJson(Buffer.from(packed, 'base64url').toString('utf8'));
  const header = z.object({ format: z.literal('cluster-desk-review'), version: z.int() }).safeParse(json);
  if (header.success && header.data.version > version) throw new FailureError('review-file-newer');
  const parsed = carriedSchema.safeParse(json);
  if (!parsed.success) throw new FailureError('review-form-edited', { cell });
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The code that somebody given a new one may have typed over the old; else the form's own. */
export function codeIn(typed: string, carried: CarriedForm): string {
  return typed.trim() === '' ? carried.code : typed.trim().slice(0, 60);
}
