import { createHash } from 'node:crypto';
import type { Candidate, Constituency, CountingRule, Election, Paper } from '../../../../shared/domain/elections/election.ts';

export const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Numbers from 0 up to `below`, the same again for the same seed. */
export function createDice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export function shuffle<T>(list: readonly T[], dice: (below: number) => number): T[] {
  const left = [...list];
  return list.map(() => left.splice(dice(left.length), 1)[0] as T);
}

const letters = ['Kasi', 'amal', 'Örn', 'Zoë', 'Bek', '李', 'Ñu', 'dar', 'Ima', 'Oum'];

/** Small ones, so that ties, withdrawals, unfilled seats, barred and guarded candidates all come up often; half have many stages. */
export function rollElection(rule: CountingRule, dice: (below: number) => number): Election {
  const isLong = dice(2) === 0;
  const seats = 1 + dice(4);
  const constituencies = rollConstituencies(seats, dice);
  const candidates = shuffle(letters, dice)
    .slice(0, isLong ? 4 + dice(5) : dice(9))
    .map((id): Candidate => {
      const constituency = constituencies[dice(constituencies.length + 1)]?.id ?? null;
      return { id, name: id, constituency, isWithdrawn: dice(8) === 0 };
    });
  const voters = isLong ? 20 + dice(20) : dice(20);
  const ids = candidates.map(({ id }) => id);
  const papers = Array.from({ length: voters }, () => rollPaper(ids, dice));
  return { rule, seats, candidates, constituencies, papers, lots: dice(2) === 0 ? null : shuffle(ids, dice) };
}

function rollConstituencies(seats: number, dice: (below: number) => number): Constituency[] {
  if (dice(2) === 0) return [];
  let free = seats;
  return ['north', 'south', 'east'].slice(0, 1 + dice(3)).map((id) => {
    const floor = dice(free + 1);
    free -= floor;
    return { id, name: id, floor, ceiling: dice(2) === 0 ? null : floor + dice(3) };
  });
}

function rollPaper(ids: readonly string[], dice: (below: number) => number): Paper {
  const ranks: string[][] = [];
  // A favourite order makes ties and long transfers likelier than pure chance.
  const order = dice(3) === 0 ? [...ids] : shuffle(ids, dice);
  for (const id of order.slice(0, dice(ids.length + 1))) {
    if (dice(14) === 0) ranks.push([]);
    if (dice(14) === 0 && ranks.length > 0) ranks.at(-1)?.push(id);
    else ranks.push([id]);
  }
  return { ranks, copies: 1 + (dice(5) === 0 ? dice(4) : 0) };
}
