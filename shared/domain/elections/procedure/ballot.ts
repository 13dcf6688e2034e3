import { type Failure, type Result, fail, succeed } from '../../../result.ts';
import type { CountingRule } from '../election.ts';

/** What a ballot says: ids with the first rank, the second and so on; plain marks are one rank, an empty paper is none. */
export type Ranks = string[][];

export interface BallotRules {
  rule: CountingRule;
  seats: number;
  /** Ids of all who are on the paper, withdrawn ones included. */
  candidates: readonly string[];
}

/**
 * Reads what somebody marked, before it goes into the urn.
 *
 * A form or a screen can be corrected by whoever fills it, so marks that the rule cannot take are refused. A paper cannot:
 * with `isPaper` it goes in as it is and the count finds it spoiled. Ids that are not on the paper are never taken.
 */
export function readRanks(given: Ranks, { rule, seats, candidates }: BallotRules, isPaper: boolean): Result<Ranks, Failure> {
  const ids = given.flat();
  if (ids.some((id) => !candidates.includes(id)) || new Set(ids).size < ids.length) return fail('ballot-edited');
  const isRanked = rule === 'stv';
  // Room is left for as many skipped ranks as there are candidates; no paper has more.
  if (given.length > 2 * candidates.length) return fail('ballot-ranks-unclear');
  const ranks = isRanked ? withoutEmptyEnd(given) : ids.length === 0 ? [] : [ids.toSorted()];
  if (isPaper) return succeed(ranks.map((rank) => rank.toSorted()));
  if (rule === 'plurality' && ids.length > seats) return fail('ballot-too-many-marks', { marks: ids.length, seats });
  if (isRanked && ranks.some((rank) => rank.length !== 1)) return fail('ballot-ranks-unclear');
  return succeed(ranks);
}

function withoutEmptyEnd(ranks: Ranks): Ranks {
  return ranks.slice(0, ranks.findLastIndex((rank) => rank.length > 0) + 1);
}
