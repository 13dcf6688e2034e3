import { z } from 'zod';
import { electionRules } from '../../../records/choices.ts';
import { identifierSchema } from '../../../records/define.ts';
import { FailureError } from '../../../result.ts';

export const ballotFormVersion = 1;

/** Signs of a returned form; more than any paper has. */
export const ballotFormLimit = 200_000;

const ranks = z.array(z.array(identifierSchema).max(200)).max(200);

/** A ballot as a form: what is printed on it, and what whoever votes fills in. */
export interface BallotForm {
  format: 'cluster-desk-ballot';
  version: typeof ballotFormVersion;
  election: string;
  title: string;
  /** The constituency's name; `null` for a joint electorate. */
  constituency: string | null;
  rule: (typeof electionRules)[number];
  seats: number;
  /** `null`: any number, or ranks. */
  maxMarks: number | null;
  /** The last day on which it counts. */
  closesOn: string | null;
  /** In the order of the paper. */
  candidates: { id: string; organisationName: string; personName: string | null }[];
  digest: string;
  code: string;
  receipt: string;
  /** Empty when it is handed out. */
  ranks: string[][];
}

const returnedSchema = z.object({
  format: z.literal('cluster-desk-ballot'),
  version: z.literal(ballotFormVersion),
  election: identifierSchema,
  code: z.string().min(1).max(60),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  candidates: z.array(z.object({ id: identifierSchema, organisationName: z.string(), personName: z.string().nullable() })).max(200),
  ranks,
});

/** What of a returned form counts; the rest is for people. The candidates as listed tell by their digest whether somebody changed them. */
export type ReturnedForm = z.output<typeof returnedSchema>;

/**
 * Reads a returned form. Whether its code is good and its candidates are those of the election is not for it to say.
 *
 * @throws FailureError `ballot-unreadable`, `ballot-newer`
 */
export function readBallotForm(text: string): ReturnedForm {
  if (text.length > ballotFormLimit) throw new FailureError('ballot-unreadable');
  const json = parseJson(text.replace(/^\uFEFF/, ''));
  const header = z.object({ format: z.literal('cluster-desk-ballot'), version: z.int() }).safeParse(json);
  if (header.success && header.data.version > ballotFormVersion) throw new FailureError('ballot-newer');
  const parsed = returnedSchema.safeParse(json);
  if (!parsed.success) throw new FailureError('ballot-unreadable');
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FailureError('ballot-unreadable');
  }
}
