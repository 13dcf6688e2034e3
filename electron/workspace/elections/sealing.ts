import { z } from 'zod';
import type { Ranks } from '../../../shared/domain/elections/procedure/ballot.ts';
import { openSealed, roundUp, sealPadded } from '../sealing/sealing.ts';

/** What is in the urn of one ballot. */
export interface SealedBallot {
  electorate: string | null;
  ranks: Ranks;
  /** A paper on which something else than a vote stands. */
  isSpoiled: boolean;
}

const ballotSchema = z.strictObject({ e: z.string().nullable(), r: z.array(z.array(z.string())), s: z.boolean() });

const toText = ({ electorate, ranks, isSpoiled }: SealedBallot): string => JSON.stringify({ e: electorate, r: ranks, s: isSpoiled });

/** Bytes that no ballot of these papers is longer than: all candidates of one, each in a rank of its own. */
export function paddedLength(papers: readonly { electorate: string | null; candidates: readonly string[] }[]): number {
  const longest = papers.map(({ electorate, candidates }) =>
    Buffer.byteLength(toText({ electorate, ranks: candidates.map((id) => [id]), isSpoiled: false })),
  );
  // A paper with ranks in a muddle has more brackets than one in order, never more than two for each rank that it skips.
  const skipped = Math.max(0, ...papers.map(({ candidates }) => candidates.length * 3));
  return roundUp(Math.max(0, ...longest) + skipped);
}

export function sealBallot(ballot: SealedBallot, recipient: string, paddedTo: number): Promise<Buffer> {
  return sealPadded(Buffer.from(toText(ballot), 'utf8'), recipient, paddedTo);
}

/** Decrypts a ballot; `null` where it is damaged or was not sealed to this key. */
export async function openBallot(sealed: Uint8Array, key: string): Promise<SealedBallot | null> {
  const text = await openSealed(sealed, key);
  if (text === null) return null;
  try {
    const parsed = ballotSchema.parse(JSON.parse(text.toString('utf8')));
    return { electorate: parsed.e, ranks: parsed.r, isSpoiled: parsed.s };
  } catch {
    return null;
  }
}
