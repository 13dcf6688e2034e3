import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareOrdered, initialKey, keyBetween, placeBefore } from '../../../../shared/domain/ordering/fractional-key.ts';

const keys = fc
  .stringMatching(/^[0-9A-Za-z]{0,12}[1-9A-Za-z]$/)
  .filter((key) => key !== '');

describe('keyBetween', () => {
  it('finds a place between any two keys', () => {
    fc.assert(
      fc.property(keys, keys, (a, b) => {
        fc.pre(a !== b);
        const [before, after] = a < b ? [a, b] : [b, a];
        const key = keyBetween(before, after);
        expect(before < key && key < after).toBe(true);
        expect(key).toMatch(/^[0-9A-Za-z]*[1-9A-Za-z]$/);
      }),
    );
  });

  it('finds a place before and after any key', () => {
    fc.assert(
      fc.property(keys, (key) => {
        expect(keyBetween(null, key) < key).toBe(true);
        expect(keyBetween(key, null) > key).toBe(true);
      }),
    );
  });

  it('refuses keys out of order or malformed', () => {
    expect(() => keyBetween('b', 'a')).toThrow(RangeError);
    expect(() => keyBetween('a', 'a')).toThrow(RangeError);
    expect(() => keyBetween('a0', null)).toThrow(RangeError);
    expect(() => keyBetween('é', null)).toThrow(RangeError);
  });

  it('keeps keys short while a list grows at its end', () => {
    let key = initialKey(0);
    for (let place = 0; place < 200; place++) key = keyBetween(key, null);
    expect(key.length).toBeLessThan(60);
  });
});

describe('initialKey', () => {
  it('orders a fresh list by place, with room between any two', () => {
    const list = Array.from({ length: 200 }, (_, place) => initialKey(place));
    expect(list.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(list);
    list.slice(1).forEach((key, place) => expect(keyBetween(list[place] ?? null, key)).not.toBe(''));
  });
});

describe('placeBefore', () => {
  const entry = (id: string, sortKey: string) => ({ id, sortKey });

  it('moves any entry of any list to the place asked for', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z]{1,4}$/), sortKey: fc.constantFrom('1', '2', '3', '4', 'bad0') }), {
          selector: ({ id }) => id,
          minLength: 1,
          maxLength: 8,
        }),
        fc.nat(),
        fc.nat(),
        (entries, movedAt, beforeAt) => {
          const moved = entries[movedAt % entries.length]?.id as string;
          const before = [...entries, { id: null }][beforeAt % (entries.length + 1)]?.id ?? null;
          fc.pre(moved !== before);
          const updates = new Map(placeBefore(entries, moved, before).map(({ id, sortKey }) => [id, sortKey]));
          const ordered = entries
            .map(({ id, sortKey }) => entry(id, updates.get(id) ?? sortKey))
            .toSorted(compareOrdered)
            .map(({ id }) => id);
          const others = entries.toSorted(compareOrdered).map(({ id }) => id).filter((id) => id !== moved);
          others.splice(before === null ? others.length : others.indexOf(before), 0, moved);
          expect(ordered).toEqual(others);
        },
      ),
    );
  });

  it('writes one key where there is room', () => {
    expect(placeBefore([entry('a', '1'), entry('b', '2'), entry('c', '3')], 'c', 'b')).toHaveLength(1);
  });
});
