import type { ElectionRecord } from './rules.ts';

/** Ballots that the quorum asks for; `null`: there is none. */
export function neededBallots({ turnoutQuorumPercent }: Pick<ElectionRecord, 'turnoutQuorumPercent'>, roll: number): number | null {
  return turnoutQuorumPercent === null || turnoutQuorumPercent === 0 ? null : Math.ceil((turnoutQuorumPercent * roll) / 100);
}

export function isQuorumReached(election: Pick<ElectionRecord, 'turnoutQuorumPercent'>, roll: number, returned: number): boolean {
  return returned >= (neededBallots(election, roll) ?? 0);
}

/**
 * What follows when an electorate's voting ends: `extend` once where the rules say so, else `reopen` leaves the seats
 * empty and the ballots unread, else the ballots are counted. After its one extension a result stands.
 */
export function afterVoting(
  election: Pick<ElectionRecord, 'turnoutQuorumPercent' | 'quorumMissed' | 'extendedFrom'>,
  roll: number,
  returned: number,
): 'count' | 'extend' | 'reopen' {
  if (isQuorumReached(election, roll, returned)) return 'count';
  if (election.quorumMissed === 'extend' && election.extendedFrom === null) return 'extend';
  return election.quorumMissed === 'reopen' ? 'reopen' : 'count';
}
