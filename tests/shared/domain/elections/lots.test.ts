import { describe, expect, it } from 'vitest';
import { drawLots } from '../../../../shared/domain/elections/lots.ts';
import { createDice, sha256, shuffle } from './random-elections.ts';

describe('drawing lots by a seed', () => {
  it('can be repeated by an outsider: printf "SEED\\nID" | sha256sum, the smallest first', () => {
    expect(sha256('2026-03-10 dice 4 1 6 6 2\nA')).toBe('0f14d63b64644490ffec7a090834fabd14e24a77e1930d210dd447ce662ccf8f');
    expect(drawLots('2026-03-10 dice 4 1 6 6 2', ['A', 'B', 'C', '李'], sha256)).toEqual('A B 李 C'.split(' '));
  });

  it('depends neither on the order of the list nor on who else stands', () => {
    const ids = Array.from({ length: 30 }, (_, number) => `c${number}`);
    const drawn = drawLots('seed', ids, sha256);
    expect(drawLots('seed', shuffle(ids, createDice(1)), sha256)).toEqual(drawn);
    expect(drawLots('seed', ids.filter((id) => id !== 'c7'), sha256)).toEqual(drawn.filter((id) => id !== 'c7'));
    expect(drawLots('another', ids, sha256)).not.toEqual(drawn);
  });

  it('is fair: each of three comes first about as often', () => {
    const firsts = { A: 0, B: 0, C: 0 };
    for (let seed = 0; seed < 3_000; seed += 1) firsts[drawLots(String(seed), ['A', 'B', 'C'], sha256)[0] as 'A' | 'B' | 'C'] += 1;
    for (const count of Object.values(firsts)) expect(Math.abs(count - 1_000)).toBeLessThan(120);
  });
});
