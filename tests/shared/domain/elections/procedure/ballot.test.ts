import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRanks } from '../../../../../shared/domain/elections/procedure/ballot.ts';
import { handsToPapers } from '../../../../../shared/domain/elections/procedure/hands.ts';

const candidates = ['a', 'b', 'c'];
const read = (ranks: string[][], rule: 'plurality' | 'approval' | 'stv', isPaper = false) => readRanks(ranks, { rule, seats: 2, candidates }, isPaper);

describe('a ballot', () => {
  it('is read by its rule', () => {
    expect(read([['b', 'a']], 'plurality')).toEqual({ ok: true, value: [['a', 'b']] });
    expect(read([], 'plurality')).toEqual({ ok: true, value: [] });
    expect(read([[]], 'approval')).toEqual({ ok: true, value: [] });
    expect(read([['c', 'a', 'b']], 'approval')).toEqual({ ok: true, value: [['a', 'b', 'c']] });
    expect(read([['c'], ['a'], []], 'stv')).toEqual({ ok: true, value: [['c'], ['a']] });
  });

  it('can be mended where the rule cannot take it, and is kept as it is on paper', () => {
    expect(read([['a', 'b', 'c']], 'plurality')).toMatchObject({ error: { code: 'ballot-too-many-marks', params: { marks: 3, seats: 2 } } });
    expect(read([['a', 'b', 'c']], 'plurality', true)).toMatchObject({ ok: true });
    expect(read([['a', 'b']], 'stv')).toMatchObject({ error: { code: 'ballot-ranks-unclear' } });
    expect(read([[], ['a']], 'stv')).toMatchObject({ error: { code: 'ballot-ranks-unclear' } });
    expect(read([[], ['b', 'a'], ['c']], 'stv', true)).toEqual({ ok: true, value: [[], ['a', 'b'], ['c']] });
  });

  it('that names somebody twice, or who is not on it, is none', () => {
    for (const isPaper of [false, true]) {
      expect(read([['a'], ['a']], 'stv', isPaper)).toMatchObject({ error: { code: 'ballot-edited' } });
      expect(read([['z']], 'approval', isPaper)).toMatchObject({ error: { code: 'ballot-edited' } });
      expect(read(Array.from({ length: 7 }, () => []), 'stv', isPaper)).toMatchObject({ error: { code: 'ballot-ranks-unclear' } });
    }
  });
});

describe('hands', () => {
  it('become papers with the same totals, none with more marks than allowed or two for one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 5 }), fc.array(fc.nat(30), { maxLength: 8 }), (voters, maxMarks, numbers) => {
        const hands = numbers.map((number, place) => ({ nomination: `n${place}`, hands: number }));
        const papers = handsToPapers(hands, voters, maxMarks);
        const total = numbers.reduce((sum, number) => sum + number, 0);
        if (numbers.some((number) => number > voters) || total > voters * maxMarks) return papers === null;
        const marks = papers?.map((ranks) => ranks.flat()) ?? [];
        return (
          marks.length === voters &&
          marks.every((ids) => ids.length <= maxMarks && new Set(ids).size === ids.length) &&
          hands.every(({ nomination, hands: number }) => marks.filter((ids) => ids.includes(nomination)).length === number)
        );
      }),
    );
  });
});
