import { z } from 'zod';
import { ballotFormLimit, ballotFormVersion } from '../../../../shared/domain/elections/procedure/ballot-form.ts';
import { electionRules } from '../../../../shared/records/choices.ts';
import { identifierSchema } from '../../../../shared/records/define.ts';
import { FailureError } from '../../../../shared/result.ts';

/** What a form in Word or Excel carries unseen: the form as it was handed out, to hold against what came back. */
export type CarriedForm = z.output<typeof carriedSchema>;

const carriedSchema = z.object({
  format: z.literal('cluster-desk-ballot'),
  version: z.literal(ballotFormVersion),
  election: identifierSchema,
  rule: z.enum(electionRules),
  candidates: z.array(z.object({ id: identifierSchema, organisationName: z.string(), personName: z.string().nullable() })).max(200),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  code: z.string().min(1).max(60),
});

/**
 * What `packForm` packed.
 *
 * @throws FailureError `ballot-newer`; `ballot-form-damaged` where what it carries was changed.
 */
export function unpackForm(packed: string, name: string): CarriedForm {
  if (packed.length > 2 * ballotFormLimit) throw new FailureError('ballot-form-damaged', { name });
  const json = parseJson(Buffer.from(packed, 'base64url').toString('utf8'), name);
  const header = z.object({ format: z.literal('cluster-desk-ballot'), version: z.int() }).safeParse(json);
  if (header.success && header.data.version > ballotFormVersion) throw new FailureError('ballot-newer');
  const parsed = carriedSchema.safeParse(json);
  if (!parsed.success) throw new FailureError('ballot-form-damaged', { name });
  return parsed.data;
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FailureError('ballot-form-damaged', { name });
  }
}
