import { describe, expect, it } from 'vitest';
import { countElection } from '../../../../shared/domain/elections/count.ts';
import { makeElection } from './make-election.ts';

describe('block plurality', () => {
  const papers = ['4 A=B', '3 A=C', '2 D', '1 A=B=C', '2'];

  it('counts up to as many marks as there are seats; a paper with more is spoiled', () => {
    const count = countElection(makeElection('plurality', 2, 'A B C D', papers));
    expect(count).toMatchObject({
      rule: 'plurality',
      quota: null,
      ballots: { total: 12, valid: 9, blank: 2, spoiled: 1, spoiledBecause: { 'too-many-marks': 1 } },
      elected: ['A', 'B'],
      ties: [],
      unsettled: [],
      unfilled: 0,
    });
    expect(count.stages).toEqual([
      { number: 1, action: 'marks', candidates: [], transfers: [], totals: { A: 7, B: 4, C: 3, D: 2 }, exhausted: 0, nonTransferable: 0, ignoredRemainders: 0, elected: ['A', 'B'] },
    ]);
  });

  it('leaves a tie for the last seat open, whoever comes first in the alphabet or on the list', () => {
    const tied = countElection(makeElection('plurality', 2, 'A B C D', ['4 A', '3 B', '3 C', '1 D']));
    expect([tied.elected, tied.unsettled, tied.unfilled]).toEqual([['A'], ['B', 'C'], 1]);
    expect(tied.ties).toEqual([{ stage: 1, about: 'election', candidates: ['B', 'C'], settledBy: null, earlierStage: null, chosen: [] }]);
    expect(tied.candidates.map(({ outcome }) => outcome)).toEqual(['elected', 'undecided', 'undecided', 'not-elected']);
  });

  it('settles it by the lots that were drawn before', () => {
    const settled = countElection(makeElection('plurality', 2, 'A B C D', ['4 A', '3 B', '3 C', '1 D'], { lots: ['D', 'C', 'B', 'A'] }));
    expect([settled.elected, settled.unsettled]).toEqual([['A', 'C'], []]);
    expect(settled.ties).toEqual([{ stage: 1, about: 'election', candidates: ['B', 'C'], settledBy: 'lots', earlierStage: null, chosen: ['C'] }]);
  });

  it('is no tie when all with equal votes have a seat', () => {
    const count = countElection(makeElection('plurality', 2, 'A B C', ['3 A', '3 B', '1 C']));
    expect([count.elected.length, count.ties, count.candidates.map(({ place }) => place)]).toEqual([2, [], [1, 1, null]]);
  });
});

describe('approval', () => {
  it('counts any number of marks, and ranks as marks', () => {
    const count = countElection(makeElection('approval', 1, 'A B C', ['3 A B C', '2 C=B', '1 C', '1']));
    expect(count).toMatchObject({ ballots: { valid: 6, blank: 1, spoiled: 0 }, elected: ['C'] });
    expect(count.stages[0]?.totals).toEqual({ A: 3, B: 5, C: 6 });
  });
});

describe.each(['plurality', 'approval'] as const)('%s at the edges', (rule) => {
  const count = (...election: Parameters<typeof makeElection> extends [unknown, ...infer Rest] ? Rest : never) =>
    countElection(makeElection(rule, ...election));

  it('no candidates', () => {
    expect(count(2, '', ['3'])).toMatchObject({ elected: [], unfilled: 2, unsettled: [] });
  });

  it('fewer candidates than seats: all are elected', () => {
    expect(count(4, 'A B', ['3 A'])).toMatchObject({ elected: ['A', 'B'], unfilled: 2, ties: [] });
  });

  it('all ballots blank: a tie of everybody', () => {
    expect(count(1, 'A B', ['3'])).toMatchObject({ elected: [], unsettled: ['A', 'B'], ballots: { valid: 0, blank: 3 } });
    expect(count(1, 'A B', ['3'], { lots: ['B', 'A'] })).toMatchObject({ elected: ['B'], unsettled: [] });
  });

  it('one voter', () => {
    expect(count(1, 'A B', ['1 B'])).toMatchObject({ elected: ['B'], unsettled: [] });
  });

  it('everybody tied', () => {
    expect(count(2, 'A B C', ['1 A', '1 B', '1 C'])).toMatchObject({ elected: [], unsettled: ['A', 'B', 'C'], unfilled: 2 });
    expect(count(2, 'A B C', ['1 A', '1 B', '1 C'], { lots: ['B', 'C', 'A'] }).elected).toEqual(['B', 'C']);
  });

  it('a withdrawn candidate has no marks, and nobody has them instead', () => {
    const result = count(1, '-A B C', ['5 A=B', '3 C', '2 A']);
    expect(result.stages[0]?.totals).toEqual({ B: 5, C: 3 });
    expect([result.ballots.blank, result.ballots.spoiled, result.candidates[0]?.outcome]).toEqual([2, 0, 'withdrawn']);
  });
});
