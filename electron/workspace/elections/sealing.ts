import { Decrypter, Encrypter } from 'age-encryption';
import { z } from 'zod';
import type { Ranks } from '../../../shared/domain/elections/procedure/ballot.ts';

/** What is in the urn of one ballot. */
export interface SealedBallot {
  electorate: string | null;
  ranks: Ranks;
  /** A paper on which something else than a vote stands. */
  isSpoiled: boolean;
}

const ballotSchema = z.strictObject({ e: z.string().nullable(), r: z.array(z.array(z.string())), s: z.boolean() });

/** Plaintexts are filled to a multiple of this, in bytes. */
const padStep = 64;

const toText = ({ electorate, ranks, isSpoiled }: SealedBallot): string => JSON.stringify({ e: electorate, r: ranks, s: isSpoiled });

/** Bytes that no ballot of these papers is longer than: all candidates of one, each in a rank of its own. */
export function paddedLength(papers: readonly { electorate: string | null; candidates: readonly string[] }[]): number {
  const longest = papers.map(({ electorate, candidates }) =>
    Buffer.byteLength(toText({ electorate, ranks: candidates.map((id) => [id]), isSpoiled: false })),
  );
  // A paper with ranks in a muddle has more brackets than one in order, never more than two for each rank that it skips.
  const skipped = Math.max(0, ...papers.map(({ candidates }) => candidates.length * 3));
  return Math.ceil((Math.max(0, ...longest) + skipped) / padStep) * padStep;
}

/** Encrypts a ballot, filled up with spaces, as `age -r` does. The same ballot never gives the same bytes twice. */
export async function sealBallot(ballot: SealedBallot, recipient: string, paddedTo: number): Promise<Buffer> {
  const text = Buffer.from(toText(ballot), 'utf8');
  if (text.length > paddedTo) throw new Error('A ballot is longer than its papers let it be.');
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return Buffer.from(await encrypter.encrypt(Buffer.concat([text, Buffer.alloc(paddedTo - text.length, ' ')])));
}

/** Decrypts a ballot; `null` where it is damaged or was not sealed to this key. */
export async function openBallot(sealed: Uint8Array, key: string): Promise<SealedBallot | null> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(key);
  try {
    const parsed = ballotSchema.parse(JSON.parse(await decrypter.decrypt(sealed, 'text')));
    return { electorate: parsed.e, ranks: parsed.r, isSpoiled: parsed.s };
  } catch {
    return null;
  }
}
