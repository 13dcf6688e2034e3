import type { Closing } from '../../../records/elections.ts';

export interface ReturnFigures {
  /** Organisations that have voted, by the codes and the hands. */
  returned: number;
  /** Ballots that came out of the urn and could be read. */
  inUrn: number;
  unreadable: number;
  /** As the officers counted them; `null` where they did not. */
  returnedByHand: number | null;
}

/** Whether every ballot is accounted for: as many came out of the urn as organisations voted, and as hands counted. */
export function areFiguresEqual({ returned, inUrn, unreadable, returnedByHand }: ReturnFigures): boolean {
  return unreadable === 0 && inUrn === returned && (returnedByHand === null || returnedByHand === returned);
}

/** The sums over all electorates: what a certificate states. Ballots that are withheld or uncounted are in none of the last three. */
export function sumClosing({ electorates }: Closing): Record<'roll' | 'issued' | 'voided' | 'returned' | 'unreturned' | 'valid' | 'blank' | 'spoiled', number> {
  const sum = (of: (one: Closing['electorates'][number]) => number | null) => electorates.reduce((total, one) => total + (of(one) ?? 0), 0);
  return {
    roll: sum(({ roll }) => roll),
    issued: sum(({ issued }) => issued),
    voided: sum(({ voided }) => voided),
    returned: sum(({ returned }) => returned),
    unreturned: sum(({ unreturned }) => unreturned),
    valid: sum(({ valid }) => valid),
    blank: sum(({ blank }) => blank),
    spoiled: sum(({ spoiled }) => spoiled),
  };
}
