import { Decrypter, Encrypter } from 'age-encryption';
import { type PackageHeader, packageFormat, packageHeaderSchema } from '../../../shared/domain/exchange/package.ts';
import { FailureError } from '../../../shared/result.ts';
import { isSignedBy, type OfficeKeys, sign } from './office-keys.ts';
import { formatOf, parseJson } from './versioned-json.ts';

export interface OpenedPackage {
  header: PackageHeader;
  body: Uint8Array;
  /** What was signed: header and body. Kept as it is while the package waits. */
  payload: Uint8Array;
  isSignedBy(verifyingKey: string): boolean;
}

const mebibyte = 1_048_576;
/** Attachments travel in parts that fit a mail; whoever sends more than this at once means harm to a small laptop. */
export const packageSizeLimit = 64 * mebibyte;
/** A thousand parts with the longest names take a quarter of it. */
const headerSizeLimit = 4 * mebibyte;
/** What age writes before the content: some 200 bytes for one recipient. Each further one costs a key agreement to look at. */
const recipientsSizeLimit = 4_096;

const ageLine = 'age-encryption.org/v1\n';
/** How signature and payload are put together; what the payload says has a format of its own. */
const envelopeVersion = 1;
const envelopeLine = `cluster-desk package ${envelopeVersion}\n`;
const signatureSize = 64;
const lengthSize = 4;

/**
 * Signs, then encrypts to `recipient`.
 *
 * The receiver stands in the signed header: an office that opened a package cannot pass it on as one
 * that was made for somebody else.
 */
export async function sealPackage(
  header: PackageHeader,
  body: Uint8Array,
  keys: OfficeKeys,
  recipient: string,
): Promise<Uint8Array> {
  const headerBytes = Buffer.from(JSON.stringify(packageHeaderSchema.parse(header)));
  requireSize(headerBytes.length, headerSizeLimit);
  const length = Buffer.alloc(lengthSize);
  length.writeUInt32BE(headerBytes.length);
  const payload = Buffer.concat([length, headerBytes, body]);
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const sealed = await encrypter.encrypt(
    Buffer.concat([Buffer.from(envelopeLine), sign(keys, signedBytes(payload)), payload]),
  );
  requireSize(sealed.length, packageSizeLimit);
  return sealed;
}

/** Opens what is for this office and in one piece. Whose signature it bears is for the caller to ask, who knows the offices. */
export async function openPackage(bytes: Uint8Array, keys: OfficeKeys): Promise<OpenedPackage> {
  requireSize(bytes.length, packageSizeLimit);
  requireAgeFile(bytes);
  const content = await decrypt(bytes, keys.identity);
  requireEnvelope(content);
  const signature = content.subarray(envelopeLine.length, envelopeLine.length + signatureSize);
  const payload = content.subarray(envelopeLine.length + signatureSize);
  return {
    ...readPayload(payload),
    payload,
    isSignedBy: (verifyingKey) => isSignedBy(verifyingKey, signedBytes(payload), signature),
  };
}

/**
 * What a package for this office says of itself, from as much of its beginning as that takes. Whether it is true, and
 * whether the rest is there, only opening tells.
 */
export async function peekPackage(file: AsyncIterable<Uint8Array>, keys: Pick<OfficeKeys, 'identity'>): Promise<PackageHeader> {
  const chunks = file[Symbol.asyncIterator]();
  try {
    const beginning = await readUpTo(recipientsSizeLimit, chunks);
    requireAgeFile(beginning);
    const content = (await decrypterFor(keys.identity).decrypt(streamOf(beginning, chunks)))[Symbol.asyncIterator]();
    const headerStart = envelopeLine.length + signatureSize;
    let start = await readUpTo(headerStart + lengthSize, content);
    requireEnvelope(start);
    const headerEnd = headerStart + lengthSize + headerLengthOf(start.subarray(headerStart));
    start = await readUpTo(headerEnd, content, start);
    return readPayload(start.subarray(headerStart, headerEnd)).header;
  } catch (error) {
    throw knownOrDamaged(error);
  } finally {
    await chunks.return?.();
  }
}

/** At least `size` bytes, or all there are. */
async function readUpTo(size: number, chunks: AsyncIterator<Uint8Array>, before: Uint8Array = new Uint8Array()): Promise<Uint8Array> {
  const parts = [before];
  for (let length = before.length; length < size; ) {
    const { done, value } = await chunks.next();
    if (done) break;
    parts.push(value);
    length += value.length;
  }
  return Uint8Array.from(Buffer.concat(parts));
}

function streamOf(beginning: Uint8Array, rest: AsyncIterator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(beginning),
    async pull(controller) {
      const { done, value } = await rest.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

/** Reads the payload of an opened package again. */
export function readPayload(payload: Uint8Array): { header: PackageHeader; body: Uint8Array } {
  const end = lengthSize + headerLengthOf(payload);
  if (end > payload.length) throw new FailureError('package-damaged');
  return { header: readHeader(payload.subarray(lengthSize, end)), body: payload.subarray(end) };
}

function headerLengthOf(payload: Uint8Array): number {
  if (payload.length < lengthSize) throw new FailureError('package-damaged');
  const length = new DataView(payload.buffer, payload.byteOffset).getUint32(0);
  requireSize(length, headerSizeLimit);
  return length;
}

function readHeader(bytes: Uint8Array): PackageHeader {
  const value = parseJson(bytes);
  const format = formatOf(value);
  if (format !== null && format > packageFormat) throw newer(format, packageFormat);
  const header = packageHeaderSchema.safeParse(value);
  if (!header.success) throw new FailureError('package-damaged');
  return header.data;
}

function requireSize(size: number, limit: number): void {
  if (size > limit) throw new FailureError('package-too-large', { limit: limit / mebibyte });
}

/** Tells a cut file from a foreign one, and bounds how many recipients there are to try. */
function requireAgeFile(bytes: Uint8Array): void {
  const beginning = asciiOf(bytes.subarray(0, recipientsSizeLimit));
  if (!ageLine.startsWith(beginning.slice(0, ageLine.length))) throw new FailureError('package-unknown');
  if (!beginning.includes('\n--- ')) throw new FailureError('package-damaged');
}

function decrypterFor(identity: string): Decrypter {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  // Asked only when the one before it could not open the file.
  decrypter.addIdentity({
    unwrapFileKey() {
      throw new FailureError('package-for-another');
    },
  });
  return decrypter;
}

async function decrypt(bytes: Uint8Array, identity: string): Promise<Uint8Array> {
  try {
    return await decrypterFor(identity).decrypt(bytes);
  } catch (error) {
    throw knownOrDamaged(error);
  }
}

function knownOrDamaged(error: unknown): FailureError {
  return error instanceof FailureError ? error : new FailureError('package-damaged');
}

function requireEnvelope(content: Uint8Array): void {
  const [, version] = /^cluster-desk package ([1-9]\d{0,5})\n/.exec(asciiOf(content.subarray(0, 64))) ?? [];
  if (version === undefined) throw new FailureError('package-unknown');
  if (Number(version) > envelopeVersion) throw newer(Number(version), envelopeVersion);
}

function newer(version: number, known: number): FailureError {
  return new FailureError('package-newer', { version, known });
}

/** The line before the payload says what the signature is for: nothing else that is signed begins with it. */
function signedBytes(payload: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(envelopeLine), payload]);
}

function asciiOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
