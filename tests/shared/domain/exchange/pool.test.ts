import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PackedChange, PackedIncarnation } from '../../../../shared/domain/exchange/package.ts';
import { createChangePool, type PooledChange } from '../../../../shared/domain/exchange/pool.ts';
import { mergeVectors, type VersionVector } from '../../../../shared/domain/changes/changes.ts';

const change = (office: string, n: number, seen: VersionVector = {}): PooledChange => ({
  source: 0,
  change: { office, n, seen, batch: 'b', type: 'contact', id: 'c', lamport: n, writes: [], withheld: [] } satisfies PackedChange,
});

function drain(changes: PooledChange[], held: VersionVector = {}, incarnations: PackedIncarnation[] = []) {
  const pool = createChangePool(changes, new Map(incarnations.map((one) => [one.office, one])));
  const order: string[] = [];
  let vector = { ...held };
  for (let next = pool.next(vector); next; next = pool.next(vector)) {
    order.push(`${next.change.office}${next.change.n}`);
    vector = mergeVectors(vector, { [next.change.office]: next.change.n });
  }
  return { order, vector, rest: pool.rest().map(({ change: { office, n } }) => `${office}${n}`), missing: pool.missing(vector) };
}

describe('a pool of changes', () => {
  it('gives out the changes of an office in its own order', () => {
    expect(drain([change('a', 3), change('a', 1), change('a', 2)]).order).toEqual(['a1', 'a2', 'a3']);
  });

  it('gives out what a change had seen before it', () => {
    expect(drain([change('b', 1, { a: 2 }), change('a', 2), change('a', 1)]).order).toEqual(['a1', 'a2', 'b1']);
  });

  it('keeps back what something is missing for, and says exactly what', () => {
    const { order, rest, missing } = drain([change('a', 5), change('a', 6), change('a', 9), change('b', 1, { c: 4 })], { a: 2, c: 1 });
    expect(order).toEqual([]);
    expect(rest).toEqual(['a5', 'a6', 'a9', 'b1']);
    expect(missing).toEqual([
      { office: 'a', from: 3, to: 4 },
      { office: 'a', from: 7, to: 8 },
      { office: 'c', from: 2, to: 4 },
    ]);
  });

  it('gives out again what is known, to be compared', () => {
    expect(drain([change('a', 1), change('a', 2), change('a', 2)], { a: 2 }).order).toEqual(['a1', 'a2', 'a2']);
  });

  it('waits with a new incarnation for what its parent had written where it branched', () => {
    const incarnations = [
      { office: 'a', parent: null, branchedAt: null },
      { office: 'x', parent: 'a', branchedAt: 2 },
    ];
    expect(drain([change('x', 1)], { a: 1 }, incarnations)).toMatchObject({ order: [], missing: [{ office: 'a', from: 2, to: 2 }] });
    expect(drain([change('x', 1), change('a', 2)], { a: 1 }, incarnations).order).toEqual(['a2', 'x1']);
  });

  it('names a gap however far it reaches without counting through it', () => {
    expect(drain([change('a', Number.MAX_SAFE_INTEGER)]).missing).toEqual([{ office: 'a', from: 1, to: Number.MAX_SAFE_INTEGER - 1 }]);
  });

  it('gives out everything whatever order it comes in, causes before effects', () => {
    const history = fc.array(fc.record({ office: fc.constantFrom('a', 'b', 'c'), sees: fc.boolean() }), { maxLength: 40 }).map((steps) => {
      const vectors: Record<string, VersionVector> = {};
      const all: VersionVector = {};
      return steps.map(({ office, sees }) => {
        const { [office]: _own, ...others } = sees ? all : {};
        all[office] = (all[office] ?? 0) + 1;
        vectors[office] = mergeVectors(vectors[office] ?? {}, others);
        return change(office, all[office], others);
      });
    });
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (changes, keys) => {
        const shuffled = changes.map((one) => ({ one, key: keys.next().value })).sort((a, b) => a.key - b.key).map(({ one }) => one);
        const { order, rest } = drain(shuffled);
        expect(rest).toEqual([]);
        const place = new Map(order.map((name, index) => [name, index]));
        for (const { change: { office, n, seen } } of changes) {
          for (const [other, last] of Object.entries(seen)) expect(place.get(`${other}${last}`)).toBeLessThan(place.get(`${office}${n}`) ?? -1);
        }
      }),
    );
  });
});
