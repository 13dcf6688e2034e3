import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areValuesEqual,
  canonicalJson,
  headsOf,
  mergeVectors,
  valueBefore,
  vectorDifference,
  winnerOf,
  type Write,
} from '../../../../shared/domain/changes/changes.ts';

/** Writes of up to four offices that exchange at random: what each had seen is what it had really received. */
const histories = fc
  .array(fc.record({ office: fc.integer({ min: 0, max: 3 }), receivesFrom: fc.option(fc.integer({ min: 0, max: 3 })) }), {
    minLength: 1,
    maxLength: 25,
  })
  .map((steps) => {
    const known: Record<string, number>[] = [{}, {}, {}, {}];
    const lamports = [0, 0, 0, 0];
    return steps.map(({ office, receivesFrom }, index): Write => {
      if (receivesFrom !== null && receivesFrom !== office) {
        known[office] = mergeVectors(known[office] ?? {}, known[receivesFrom] ?? {});
        lamports[office] = Math.max(lamports[office] ?? 0, lamports[receivesFrom] ?? 0);
      }
      const name = `office-${office}`;
      const n = (known[office]?.[name] ?? 0) + 1;
      const { [name]: _own, ...seen } = known[office] ?? {};
      known[office] = { ...known[office], [name]: n };
      lamports[office] = (lamports[office] ?? 0) + 1;
      return { office: name, n, lamport: lamports[office] ?? 0, seen, value: `value ${index}` };
    });
  });

describe('heads', () => {
  it('are never empty when there are writes, and one office alone has exactly one', () => {
    fc.assert(
      fc.property(histories, (writes) => {
        const heads = headsOf(writes);
        expect(heads.length).toBeGreaterThan(0);
        const offices = new Set(writes.map(({ office }) => office));
        expect(heads.length).toBeLessThanOrEqual(offices.size);
        const own = writes.filter(({ office }) => office === writes[0]?.office);
        expect(headsOf(own)).toEqual([own.at(-1)]);
      }),
    );
  });

  it('and the winner do not depend on the order in which writes arrived', () => {
    fc.assert(
      fc.property(
        histories.chain((writes) => fc.tuple(fc.constant(writes), fc.shuffledSubarray(writes, { minLength: writes.length }))),
        ([writes, shuffled]) => {
          const inOrder = (list: Write[]) => list.map(({ office, n }) => `${office}/${n}`).sort();
          expect(inOrder(headsOf(shuffled))).toEqual(inOrder(headsOf(writes)));
          expect(winnerOf(headsOf(shuffled))).toEqual(winnerOf(headsOf(writes)));
        },
      ),
    );
  });

  it('of two offices that had not seen each other both stay, and a resolution that saw them settles it', () => {
    const a: Write = { office: 'a', n: 1, lamport: 1, seen: {}, value: 'from a' };
    const b: Write = { office: 'b', n: 1, lamport: 1, seen: {}, value: 'from b' };
    expect(headsOf([a, b])).toEqual([a, b]);
    expect(winnerOf([a, b])?.value).toBe('from b');
    const settled: Write = { office: 'a', n: 2, lamport: 2, seen: { b: 1 }, value: 'from a' };
    expect(headsOf([a, b, settled])).toEqual([settled]);
  });
});

describe('the value before a change', () => {
  it('is what its author saw, not what another office wrote apart', () => {
    const first: Write = { office: 'a', n: 1, lamport: 1, seen: {}, value: 'one' };
    const apart: Write = { office: 'b', n: 1, lamport: 7, seen: {}, value: 'apart' };
    const second: Write = { office: 'a', n: 2, lamport: 2, seen: {}, value: 'two' };
    expect(valueBefore([first, apart, second], second)).toBe('one');
    expect(valueBefore([first, apart, second], first)).toBeUndefined();
  });
});

describe('canonical JSON', () => {
  it('is the same for equal values however their keys were ordered, and reads back', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const plain = JSON.parse(JSON.stringify(value));
        const text = canonicalJson(plain);
        expect(JSON.parse(text)).toEqual(plain);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
    expect(areValuesEqual({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
    expect(areValuesEqual(null, undefined)).toBe(true);
    expect(areValuesEqual('', null)).toBe(false);
  });
});

describe('version vectors', () => {
  const vectors = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 9 }));

  it('are whole again when the difference is merged back', () => {
    fc.assert(
      fc.property(vectors, vectors, (previous, more) => {
        const vector = mergeVectors(previous, more);
        expect(mergeVectors(previous, vectorDifference(previous, vector))).toEqual(vector);
      }),
    );
  });
});
