import { createHash } from 'node:crypto';
import type { Ranks } from '../../../shared/domain/elections/procedure/ballot.ts';
import { foldCode } from '../sealing/codes.ts';

interface Entry {
  ranks: Ranks;
  isSpoiled: boolean;
  typedBy: string;
}

export type SecondEntry =
  | { state: 'waiting' }
  | { state: 'differs'; first: Ranks; second: Ranks; isFirstSpoiled: boolean; isSecondSpoiled: boolean }
  | { state: 'agrees' };

/**
 * Papers that one person has typed and a second has not.
 *
 * Threat: an entry on the disk, with its code beside it, would say whose ballot is whose, and even a digest of it could be
 * guessed. So entries live in memory and are gone with the program.
 */
export interface PaperEntries {
  waiting(election: string): number;
  /** The first entry waits; a second by somebody else is compared with it, and neither is kept. */
  take(election: string, code: string, entry: Entry): SecondEntry;
  forget(election: string): void;
}

export function createPaperEntries(): PaperEntries {
  const entries = new Map<string, Map<string, Entry>>();
  const nameOf = (person: string) => person.normalize('NFKC').trim().toLowerCase();
  const say = ({ ranks, isSpoiled }: Entry) => JSON.stringify([isSpoiled, isSpoiled ? [] : ranks]);
  return {
    waiting: (election) => entries.get(election)?.size ?? 0,
    take(election, code, entry) {
      const own = entries.get(election) ?? new Map<string, Entry>();
      entries.set(election, own);
      const key = createHash('sha256').update(foldCode(code)).digest('hex');
      const first = own.get(key);
      if (!first || nameOf(first.typedBy) === nameOf(entry.typedBy)) {
        // The same person again mends what he or she typed.
        own.set(key, entry);
        return { state: 'waiting' };
      }
      own.delete(key);
      if (say(first) === say(entry)) return { state: 'agrees' };
      return { state: 'differs', first: first.ranks, second: entry.ranks, isFirstSpoiled: first.isSpoiled, isSecondSpoiled: entry.isSpoiled };
    },
    forget: (election) => void entries.delete(election),
  };
}
