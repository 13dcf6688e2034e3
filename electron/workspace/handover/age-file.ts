import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { ReadableStream as NodeStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';
import { FailureError } from '../../../shared/result.ts';
import type { Pace } from '../archive/pace.ts';

const pieceSize = 1_048_576;
const firstLine = 'age-encryption.org/v1\n';
/** Room for the header of a file with a passphrase, which takes some 150 bytes. */
const headerRoom = 512;

/**
 * The base-2 logarithm of scrypt's cost. It is there for passphrases that people think of; one of 117 random bits needs
 * no help, and this much takes a third of a second and 64 MiB on any laptop.
 */
const workFactor = 16;
/** What `age` itself uses; more than this only keeps a laptop busy. */
const highestWorkFactor = 18;

/** Encrypts one file into another, as `age -d` opens it, and answers with the digest of what went in. */
export async function encryptFile(from: string, to: string, passphrase: string, pace: Pace): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  const hash = createHash('sha256');
  const source = await open(from, 'r');
  try {
    const sealed = await encrypter.encrypt(toStream(piecesOf(source, pace, (piece) => void hash.update(piece))));
    await writeAll(to, sealed);
  } finally {
    await source.close();
  }
  return hash.digest('hex');
}

/**
 * Decrypts a file, to `to` unless that is `null`, and answers with the digest of what came out.
 *
 * Threat: the file may be anybody's. How much work its header may ask for is bounded, every piece is authenticated
 * before it is passed on, and a file that was cut has no last piece. Fails with `handover-unknown`,
 * `handover-passphrase-wrong` and `handover-damaged`.
 */
export async function decryptFile(from: string, to: string | null, passphrase: string, pace: Pace): Promise<string> {
  const source = await open(from, 'r');
  try {
    await requirePassphraseFile(source);
    const hash = createHash('sha256');
    try {
      const content = await createDecrypter(passphrase).decrypt(toStream(piecesOf(source, pace)));
      const counted = withEach(content, (piece) => void hash.update(piece));
      if (to === null) for await (const _ of counted);
      else await writeAll(to, counted);
    } catch (error) {
      throw isForeseen(error) ? error : new FailureError('handover-damaged');
    }
    return hash.digest('hex');
  } finally {
    await source.close();
  }
}

/** What the operating system says is no fault of the file's. */
function isForeseen(error: unknown): boolean {
  return error instanceof FailureError || (error instanceof Error && 'syscall' in error);
}

/** Tells a cut file from one of another kind, and refuses one that would take hours to try. */
async function requirePassphraseFile(source: FileHandle): Promise<void> {
  const { buffer, bytesRead } = await source.read(Buffer.alloc(headerRoom), 0, headerRoom, 0);
  const beginning = buffer.toString('latin1', 0, bytesRead);
  if (!firstLine.startsWith(beginning.slice(0, firstLine.length)) || beginning === '') throw new FailureError('handover-unknown');
  if (!beginning.includes('\n--- ')) throw new FailureError(bytesRead < headerRoom ? 'handover-damaged' : 'handover-unknown');
  const [, work] = /^-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d?)\n/.exec(beginning.slice(firstLine.length)) ?? [];
  if (work === undefined || Number(work) > highestWorkFactor) throw new FailureError('handover-unknown');
}

function createDecrypter(passphrase: string): Decrypter {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  // Asked only when the passphrase could not open the file.
  decrypter.addIdentity({
    unwrapFileKey() {
      throw new FailureError('handover-passphrase-wrong');
    },
  });
  return decrypter;
}

async function* piecesOf(
  source: FileHandle,
  pace: Pace,
  see: (piece: Uint8Array) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  for (let place = 0; ; ) {
    const { buffer, bytesRead } = await source.read(Buffer.allocUnsafe(pieceSize), 0, pieceSize, place);
    if (bytesRead === 0) return;
    const piece = buffer.subarray(0, bytesRead);
    see(piece);
    yield piece;
    place += bytesRead;
    await pace.advance(bytesRead);
  }
}

async function* withEach(content: AsyncIterable<Uint8Array>, see: (piece: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    see(piece);
    yield piece;
  }
}

function toStream(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return NodeStream.from(pieces) as unknown as ReadableStream<Uint8Array>;
}

async function writeAll(to: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const target = await open(to, 'wx', 0o600);
  try {
    for await (const piece of pieces) await target.writeFile(piece);
    await target.sync();
  } finally {
    await target.close();
  }
}
