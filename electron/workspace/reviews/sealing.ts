import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { type RespondentType, respondentTypes, type SurveyRole, surveyRoles } from '../../../shared/records/choices.ts';
import type { FrozenQuestionnaire } from '../../../shared/records/review-data.ts';
import { openSealed, roundUp, sealPadded } from '../sealing/sealing.ts';

/** What is in the urn of one respondent. Who it is is not. */
export interface SealedAnswers {
  role: SurveyRole;
  respondentType: RespondentType | null;
  hub: string | null;
  /** Option by question. */
  answers: Record<string, string>;
  /** Text by comment box. */
  comments: Record<string, string>;
}

const sealedSchema = z.strictObject({
  r: z.enum(surveyRoles),
  t: z.enum(respondentTypes).nullable(),
  h: z.string().nullable(),
  a: z.record(z.string(), z.string()),
  c: z.record(z.string(), z.string()),
});

/** Bytes that all comments of one respondent have, once packed: some 15,000 letters of Latin script, 5,000 Chinese ones. */
const commentBytes = 8_192;
/** Before the packed text stands its length. */
const lengthBytes = 4;

const toText = ({ role, respondentType, hub, answers, comments }: SealedAnswers): string =>
  JSON.stringify({ r: role, t: respondentType, h: hub, a: answers, c: comments });

/** Bytes of every plaintext: all questions of the longer side answered with the longest option, and room for comments. */
export function paddedAnswersLength({ sides, scales }: FrozenQuestionnaire, hubs: readonly string[]): number {
  const longestOption = (scale: string) =>
    (scales.find(({ id }) => id === scale)?.options ?? []).map(({ id }) => id).reduce((longest, id) => (id.length > longest.length ? id : longest), '');
  const longestHub = hubs.reduce((longest, hub) => (Buffer.byteLength(hub) > Buffer.byteLength(longest) ? hub : longest), '');
  const lengths = surveyRoles.map((role) => {
    const answers = Object.fromEntries(sides[role].questions.map(({ id, scale }) => [id, longestOption(scale)]));
    return Buffer.byteLength(toText({ role, respondentType: 'authority', hub: longestHub, answers, comments: {} }));
  });
  return roundUp(lengthBytes + Math.max(...lengths) + commentBytes);
}

const pack = (answers: SealedAnswers): Buffer => deflateRawSync(toText(answers));

/** Whether the answers fit into an urn of this length; only comments can make them too long. */
export function fitsUrn(answers: SealedAnswers, paddedTo: number): boolean {
  return pack(answers).length + lengthBytes <= paddedTo;
}

export function sealAnswers(answers: SealedAnswers, recipient: string, paddedTo: number): Promise<Buffer> {
  const packed = pack(answers);
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(packed.length);
  return sealPadded(Buffer.concat([length, packed]), recipient, paddedTo);
}

/** Decrypts what one respondent said; `null` where it is damaged or was not sealed to this key. */
export async function openAnswers(sealed: Uint8Array, key: string): Promise<SealedAnswers | null> {
  const text = await openSealed(sealed, key);
  if (text === null || text.length < lengthBytes) return null;
  try {
    const packed = text.subarray(lengthBytes, lengthBytes + text.readUInt32BE(0));
    const parsed = sealedSchema.parse(JSON.parse(inflateRawSync(packed, { maxOutputLength: 1_000_000 }).toString('utf8')));
    return { role: parsed.r, respondentType: parsed.t, hub: parsed.h, answers: parsed.a, comments: parsed.c };
  } catch {
    return null;
  }
}
