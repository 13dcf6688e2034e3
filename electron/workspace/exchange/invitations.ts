import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { scopeSchema } from '../../../shared/contract/exchange.ts';
import { canonicalJson } from '../../../shared/domain/changes/changes.ts';
import { officeLevels } from '../../../shared/records/choices.ts';
import { type FieldValue, identifierSchema, instantSchema } from '../../../shared/records/define.ts';
import { FailureError } from '../../../shared/result.ts';
import { isBase64Of, isRecipient, isSignedBy, isVerifyingKey, type OfficeKeys, type PublicKeys, sign } from './office-keys.ts';
import { formatOf, parseJson } from './versioned-json.ts';

const format = 1;
/** Several times what the longest names and every record type take. */
const sizeLimit = 65_536;

/** What the records hold as well: SQLite text takes neither NUL nor half a character. */
const textSchema = z
  .string()
  .max(200)
  .refine((value) => value.isWellFormed() && !value.includes('\u0000'));
/** 32 bytes in base64url. */
const tokenSchema = z.string().regex(/^[\w-]{43}$/);
const signatureSchema = z.string().refine((value) => isBase64Of(64, value));

const senderShape = {
  office: identifierSchema,
  incarnation: identifierSchema,
  name: textSchema.min(1),
  verifyingKey: z.string().refine(isVerifyingKey),
  recipient: z.string().refine(isRecipient),
};
const officeShape = { level: z.enum(officeLevels), area: textSchema.nullable() };
const fileShape = { format: z.literal(format), workspace: z.string().min(1).max(128), madeAt: instantSchema };

const invitationSchema = z.strictObject({
  kind: z.literal('cluster-desk invitation'),
  ...fileShape,
  clusterName: textSchema.min(1),
  /** Who invites. */
  from: z.strictObject(senderShape),
  /** What the inviter calls the office that is to be linked. */
  office: z.strictObject({ name: textSchema.min(1), ...officeShape }),
  /** What will go to it. */
  scope: scopeSchema,
  /** Whoever knows it holds this invitation: the reply is proven with it. */
  secret: tokenSchema,
  signature: signatureSchema,
});
export type Invitation = z.output<typeof invitationSchema>;

const replySchema = z.strictObject({
  kind: z.literal('cluster-desk reply'),
  ...fileShape,
  /** The office that invited. */
  to: identifierSchema,
  from: z.strictObject({ ...senderShape, ...officeShape }),
  /** HMAC-SHA256 of `from` with the invitation's secret. */
  proof: tokenSchema,
  signature: signatureSchema,
});
export type Reply = z.output<typeof replySchema>;

/** What a file is written from: its keys, kind and format come by themselves. */
type Content<T extends { from: PublicKeys }, Made extends keyof T> = Omit<T, 'kind' | 'format' | 'from' | 'signature' | Made> & {
  from: Omit<T['from'], keyof PublicKeys>;
};
export type InvitationContent = Content<Invitation, never>;
export type ReplyContent = Content<Reply, 'proof'>;

export function createInvitationSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function writeInvitation(content: InvitationContent, keys: OfficeKeys): Uint8Array {
  return writeSigned(invitationSchema, { ...content, kind: 'cluster-desk invitation', from: senderOf(content.from, keys) }, keys);
}

export function readInvitation(bytes: Uint8Array): Invitation {
  return readSigned(bytes, invitationSchema, 'cluster-desk invitation', {
    unknown: 'invitation-unknown',
    newer: 'invitation-newer',
    damaged: 'invitation-damaged',
  });
}

export function writeReply(content: ReplyContent, secret: string, keys: OfficeKeys): Uint8Array {
  const from = senderOf(content.from, keys);
  const proof = proofOf(from, secret).toString('base64url');
  return writeSigned(replySchema, { ...content, kind: 'cluster-desk reply', from, proof }, keys);
}

/** The reply as it was signed by whoever wrote it; that this one was invited is for `isProvenBy` to say. */
export function readReply(bytes: Uint8Array): Reply {
  return readSigned(bytes, replySchema, 'cluster-desk reply', {
    unknown: 'reply-unknown',
    newer: 'reply-newer',
    damaged: 'reply-damaged',
  });
}

export function isProvenBy(reply: Reply, secret: string): boolean {
  return timingSafeEqual(proofOf(reply.from, secret), Buffer.from(reply.proof, 'base64url'));
}

function proofOf(from: Reply['from'], secret: string): Buffer {
  return createHmac('sha256', Buffer.from(secret, 'base64url')).update(canonicalJson(from)).digest();
}

function senderOf<T extends object>(from: T, { verifyingKey, recipient }: PublicKeys): T & PublicKeys {
  return { ...from, verifyingKey, recipient };
}

/** Written for people as well: whoever receives one can see in a text editor what it says. */
function writeSigned(schema: z.ZodType, content: object, keys: OfficeKeys): Uint8Array {
  const unsigned = { ...content, format };
  const signature = Buffer.from(sign(keys, signedBytes(unsigned))).toString('base64');
  return Buffer.from(`${JSON.stringify(schema.parse({ ...unsigned, signature }), null, 2)}\n`);
}

/**
 * Reads a file that its writer signed with the key that stands in it.
 *
 * The signature covers what the file says and not its bytes: a mail program may change line ends.
 */
function readSigned<T extends { from: PublicKeys; signature: string }>(
  bytes: Uint8Array,
  schema: z.ZodType<T>,
  kind: string,
  codes: { unknown: string; newer: string; damaged: string },
): T {
  if (bytes.length > sizeLimit) throw new FailureError(codes.unknown);
  const value = parseJson(bytes);
  if (value === undefined && Buffer.from(bytes).includes(kind)) throw new FailureError(codes.damaged);
  if (!z.object({ kind: z.literal(kind) }).safeParse(value).success) throw new FailureError(codes.unknown);
  const version = formatOf(value);
  if (version !== null && version > format) throw new FailureError(codes.newer, { version, known: format });
  const file = schema.safeParse(value);
  if (!file.success) throw new FailureError(codes.damaged);
  const { signature, ...unsigned } = file.data;
  if (!isSignedBy(file.data.from.verifyingKey, signedBytes(unsigned), Buffer.from(signature, 'base64'))) {
    throw new FailureError(codes.damaged);
  }
  return file.data;
}

/** Kind and format are part of it, so that a signed invitation is never taken for a reply. */
function signedBytes(unsigned: object): Uint8Array {
  return Buffer.from(canonicalJson(unsigned as FieldValue));
}
