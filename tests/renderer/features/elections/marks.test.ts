import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Marks, problemOf, ranksOf, toggleRank, withRank } from '../../../../renderer/features/elections/returns/marks/marks.ts';

const plain = { rule: 'plurality', maxMarks: 2 } as const;
const ranked = { rule: 'stv', maxMarks: null } as const;

describe('marks on a ballot', () => {
  it('are one rank where they are plain', () => {
    const marks = toggleRank(toggleRank({}, 'b', false), 'a', false);
    expect(ranksOf(marks)).toEqual([['a', 'b']]);
    expect(ranksOf(toggleRank(marks, 'b', false))).toEqual([['a']]);
  });

  it('get the next rank where candidates are ranked', () => {
    const marks = toggleRank(toggleRank({}, 'b', true), 'a', true);
    expect(ranksOf(marks)).toEqual([['b'], ['a']]);
  });

  it('keep a rank that nobody has as an empty one', () => {
    expect(ranksOf({ a: 1, b: 3 })).toEqual([['a'], [], ['b']]);
  });

  it('of an empty ballot are no rank', () => {
    expect(ranksOf({})).toEqual([]);
    expect(problemOf({}, plain)).toBeNull();
    expect(problemOf({}, ranked)).toBeNull();
  });

  it('are told to be too many only where there is a limit', () => {
    const marks: Marks = { a: 1, b: 1, c: 1 };
    expect(problemOf(marks, plain)).toEqual({ kind: 'tooMany', over: 1 });
    expect(problemOf(marks, { rule: 'approval', maxMarks: null })).toBeNull();
  });

  it('are told to be unclear where a rank is given twice or left out', () => {
    expect(problemOf({ a: 1, b: 2, c: 2 }, ranked)).toEqual({ kind: 'rankTwice', rank: 2 });
    expect(problemOf({ a: 1, b: 3 }, ranked)).toEqual({ kind: 'rankMissing', rank: 2 });
  });

  it('name each candidate once, whatever was pressed', () => {
    const press = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), rank: fc.option(fc.integer({ min: 1, max: 6 })) });
    fc.assert(
      fc.property(fc.array(press, { maxLength: 30 }), (presses) => {
        const marks = presses.reduce<Marks>((known, { id, rank }) => withRank(known, id, rank), {});
        const ids = ranksOf(marks).flat();
        expect(ids.toSorted()).toEqual(Object.keys(marks).sort());
      }),
    );
  });
});
