import { describe, expect, it } from 'vitest';
import { countElection } from '../../../../shared/domain/elections/count.ts';
import { makeElection } from './make-election.ts';

const stv = (...election: Parameters<typeof makeElection> extends [unknown, ...infer Rest] ? Rest : never) =>
  countElection(makeElection('stv', ...election));

/**
 * Worked by hand from rules 46 to 53.
 *
 * 20 papers, 3 seats: the quota is 20 / 4 + 1 = 6.
 */
describe('a count worked by hand', () => {
  const count = stv(3, 'A B C D E', ['5 A B C', '3 A C', '1 A', '4 B C', '3 C D', '3 D C', '1 E B']);

  it('elects A with 9 first preferences', () => {
    expect([count.quota, count.ballots.valid]).toEqual([6, 20]);
    expect(count.stages[0]).toEqual({
      number: 1,
      action: 'first-preferences',
      candidates: [],
      transfers: [],
      totals: { A: '9.00000', B: '4.00000', C: '3.00000', D: '3.00000', E: '1.00000' },
      exhausted: '0.00000',
      nonTransferable: '0.00000',
      ignoredRemainders: '0.00000',
      elected: ['A'],
    });
  });

  it('transfers the surplus of A, 3, at 1 x 3 / 9 = 0.33333 a paper', () => {
    expect(count.stages[1]).toEqual({
      number: 2,
      action: 'surplus',
      candidates: ['A'],
      transfers: [
        { from: 'A', to: 'B', papers: 5, value: '0.33333', votes: '1.66665' },
        { from: 'A', to: 'C', papers: 3, value: '0.33333', votes: '0.99999' },
        { from: 'A', to: null, papers: 1, value: '0.33333', votes: '0.33333' },
      ],
      // 3 less 9 x 0.33333 is ignored: 0.00003.
      totals: { A: '6.00000', B: '5.66665', C: '3.99999', D: '3.00000', E: '1.00000' },
      exhausted: '0.33336',
      nonTransferable: '0.33333',
      ignoredRemainders: '0.00003',
      elected: [],
    });
  });

  it('excludes E, whose paper goes to B at the value at which it came', () => {
    expect(count.stages[2]).toMatchObject({
      action: 'exclusion',
      candidates: ['E'],
      transfers: [{ from: 'E', to: 'B', papers: 1, value: '1.00000', votes: '1.00000' }],
      totals: { A: '6.00000', B: '6.66665', C: '3.99999', D: '3.00000', E: '0.00000' },
      elected: ['B'],
    });
  });

  it('transfers all ten papers of B, those that came from A at a smaller value', () => {
    expect(count.stages[3]).toMatchObject({
      action: 'surplus',
      candidates: ['B'],
      transfers: [
        // 1 x 0.66665 / 6.66665 = 0.099997..., and 0.33333 x 0.66665 / 6.66665 = 0.033332...
        { from: 'B', to: 'C', papers: 4, value: '0.09999', votes: '0.39996' },
        { from: 'B', to: 'C', papers: 5, value: '0.03333', votes: '0.16665' },
        { from: 'B', to: null, papers: 1, value: '0.09999', votes: '0.09999' },
      ],
      totals: { A: '6.00000', B: '6.00000', C: '4.56660', D: '3.00000', E: '0.00000' },
      exhausted: '0.43340',
      nonTransferable: '0.43332',
      ignoredRemainders: '0.00008',
    });
  });

  it('excludes D, after which C has the quota', () => {
    expect(count.stages[4]).toMatchObject({ candidates: ['D'], totals: { C: '7.56660', D: '0.00000' }, elected: ['C'] });
    expect(count.stages).toHaveLength(5);
    expect([count.elected, count.unfilled, count.ties, count.unsettled]).toEqual([['A', 'B', 'C'], 0, [], []]);
    expect(count.candidates.map(({ outcome, stage, place }) => [outcome, stage, place])).toEqual([
      ['elected', 1, 1],
      ['elected', 3, 2],
      ['elected', 5, 3],
      ['excluded', 5, null],
      ['excluded', 3, null],
    ]);
  });
});

/** The much printed example of a party's food: 20 guests choose 3 of 5 dishes. */
describe('a published example', () => {
  const count = stv(3, 'Orange Pear Chocolate Strawberry Sweets', [
    '4 Orange',
    '2 Pear Orange',
    '8 Chocolate Strawberry',
    '4 Chocolate Sweets',
    '1 Strawberry',
    '1 Sweets',
  ]);

  it('comes to the published figures and winners', () => {
    expect(count.quota).toBe(6);
    expect(count.stages.map(({ action, candidates, totals }) => [action, candidates.join(), Object.values(totals).map(Number)])).toEqual([
      // Chocolate, Orange, Pear, Strawberry, Sweets
      ['first-preferences', '', [12, 4, 2, 1, 1]],
      ['surplus', 'Chocolate', [6, 4, 2, 5, 3]],
      ['exclusion', 'Pear', [6, 6, 0, 5, 3]],
      ['exclusion', 'Sweets', [6, 6, 0, 5, 0]],
    ]);
    expect(count.elected).toEqual(['Chocolate', 'Orange', 'Strawberry']);
  });
});

describe('the rules one by one', () => {
  it('47: the quota ignores decimal places', () => {
    const quotaOf = (papers: number, seats: number) => stv(seats, 'A B C D E', [`${papers} A B C D E`]).quota;
    expect([quotaOf(20, 3), quotaOf(19, 3), quotaOf(23, 3), quotaOf(24, 3), quotaOf(1, 4), quotaOf(100, 1)]).toEqual([6, 5, 6, 7, 1, 51]);
  });

  it('48: whoever equals the quota is elected, and has no surplus', () => {
    const { stages, elected } = stv(2, 'A B C', ['4 A C', '3 B', '2 C']);
    expect(stages.map(({ action }) => action)).toEqual(['first-preferences', 'exclusion']);
    expect([stages[0]?.elected, elected[0]]).toEqual([['A'], 'A']);
  });

  it('49: preferences for the elected and the excluded are passed over', () => {
    const { stages } = stv(3, 'A B C D E', ['9 A B C', '8 B A D', '1 C', '1 D', '1 E C']);
    expect(stages[0]?.elected).toEqual(['A', 'B']);
    expect(stages[1]?.transfers.map(({ from, to }) => [from, to])).toEqual([['A', 'C']]);
    expect(stages[2]?.transfers.map(({ from, to }) => [from, to])).toEqual([['B', 'D']]);
  });

  it('50: the highest surplus first', () => {
    const { stages } = stv(3, 'A B C D', ['9 A C', '12 B D', '1 C', '2 D']);
    expect(stages.slice(1, 3).map(({ candidates }) => candidates)).toEqual([['B'], ['A']]);
  });

  it('50: of equal surpluses that of whoever was ahead at the most recent earlier stage', () => {
    // 40 papers, 3 seats: quota 11. E's papers bring both A (9) and B (8) to 12.
    const count = stv(3, 'A B C D E', ['9 A C', '8 B D', '8 C', '8 D', '3 E A', '4 E B'], { lots: ['B', 'A', 'C', 'D', 'E'] });
    expect(count.stages[1]?.totals).toMatchObject({ A: '12.00000', B: '12.00000' });
    expect(count.ties[0]).toEqual({ stage: 2, about: 'surplus', candidates: ['A', 'B'], settledBy: 'earlier-stage', earlierStage: 1, chosen: ['A'] });
    expect(count.stages[2]).toMatchObject({ action: 'surplus', candidates: ['A'] });
    expect(count.elected.slice(0, 2)).toEqual(['A', 'B']);
  });

  it('50: of surpluses equal at every stage that of whose lot was drawn first', () => {
    const papers = ['6 A C', '6 B D', '2 C', '1 D', '1 E'];
    const count = stv(3, 'A B C D E', papers, { lots: ['E', 'B', 'C', 'A', 'D'] });
    expect(count.stages.slice(1, 3).map(({ candidates }) => candidates)).toEqual([['B'], ['A']]);
    expect(count.ties[0]).toEqual({ stage: 1, about: 'surplus', candidates: ['A', 'B'], settledBy: 'lots', earlierStage: null, chosen: ['B'] });
    const without = stv(3, 'A B C D E', papers);
    expect([without.unsettled, without.elected, without.stages.length]).toEqual([['A', 'B'], ['A', 'B'], 1]);
    expect(without.ties).toEqual([{ stage: 1, about: 'surplus', candidates: ['A', 'B'], settledBy: null, earlierStage: null, chosen: [] }]);
    expect(without.candidates.map(({ outcome }) => outcome)).toEqual(['elected', 'elected', 'undecided', 'undecided', 'undecided']);
  });

  it('51: nobody is excluded while a surplus waits, however small', () => {
    const small = stv(2, 'A B C', ['6 A B', '4 B', '3 C']);
    expect(small.stages.map(({ action, candidates }) => [action, ...candidates])).toEqual([['first-preferences'], ['surplus', 'A'], ['exclusion', 'C']]);
  });

  it('52: of equally few votes whoever had fewer at the most recent earlier stage', () => {
    // After D goes, B and C both have 4; before, B had 3 and C 4.
    const count = stv(1, 'A B C D', ['6 A', '3 B', '4 C', '1 D B'], { lots: ['B', 'A', 'C', 'D'] });
    expect(count.ties).toEqual([{ stage: 2, about: 'exclusion', candidates: ['B', 'C'], settledBy: 'earlier-stage', earlierStage: 1, chosen: ['B'] }]);
    expect(count.stages[2]?.candidates).toEqual(['B']);
  });

  it('52: where several were equally low at that stage, the ones before decide among those', () => {
    // B, C and D end stage 3 at 5, 5, 5; they ended stage 2 at 4, 4, 5 and stage 1 at 4, 3, 5.
    const count = stv(1, 'A B C D E F', ['12 A', '4 B', '3 C', '5 D', '1 E C', '1 F B', '1 F C'], { lots: ['C', 'A', 'B', 'D', 'E', 'F'] });
    expect(count.stages.slice(1, 4).map(({ candidates }) => candidates.join())).toEqual(['E', 'F', 'C']);
    expect(count.ties[0]).toEqual({ stage: 3, about: 'exclusion', candidates: ['B', 'C', 'D'], settledBy: 'earlier-stage', earlierStage: 1, chosen: ['C'] });
  });

  it('52: of votes equal at every stage whose lot was drawn last', () => {
    const count = stv(1, 'A B C', ['4 A', '2 B', '2 C'], { lots: ['C', 'A', 'B'] });
    expect(count.ties[0]).toMatchObject({ settledBy: 'lots', chosen: ['B'] });
    const without = stv(1, 'A B C', ['4 A', '2 B', '2 C']);
    expect([without.elected, without.unsettled, without.unfilled]).toEqual([[], ['B', 'C'], 1]);
  });

  it('53: as many candidates as vacancies are elected, and nothing is transferred any more', () => {
    const { stages, elected, candidates } = stv(2, 'A B C', ['7 A B', '2 B', '1 C']);
    expect(stages.map(({ action }) => action)).toEqual(['first-preferences', 'surplus']);
    expect(elected).toEqual(['A', 'B']);
    expect(candidates.map(({ outcome }) => outcome)).toEqual(['elected', 'elected', 'not-elected']);
    const uncontested = stv(3, 'A B C', ['9 A', '1 B']);
    expect(uncontested.stages).toHaveLength(1);
    expect(uncontested.elected).toEqual(['A', 'B', 'C']);
  });
});

describe('at the edges', () => {
  const everybody = { lots: ['C', 'A', 'B'] };

  it('no candidates', () => {
    expect(stv(2, '', ['3'])).toMatchObject({ elected: [], unfilled: 2, unsettled: [], ballots: { total: 3, blank: 3, valid: 0 }, quota: 1 });
  });

  it('fewer candidates than seats', () => {
    expect(stv(4, 'A B', ['3 A', '1 B A'])).toMatchObject({ elected: ['A', 'B'], unfilled: 2, unsettled: [] });
  });

  it('all ballots blank, or no ballot at all: a tie of everybody', () => {
    for (const papers of [['5'], []]) {
      expect(stv(1, 'A B C', papers)).toMatchObject({ elected: [], unsettled: ['A', 'B', 'C'], unfilled: 1, ballots: { valid: 0 } });
      expect(stv(1, 'A B C', papers, everybody)).toMatchObject({ elected: ['C'], unsettled: [] });
    }
  });

  it('one voter', () => {
    const count = stv(1, 'A B C', ['1 B A']);
    expect([count.quota, count.elected]).toEqual([1, ['B']]);
    expect(stv(2, 'A B C', ['1 B A C'], everybody).elected).toEqual(['B', 'C']);
  });

  it('everybody tied', () => {
    expect(stv(2, 'A B C', ['1 A', '1 B', '1 C'])).toMatchObject({ quota: 2, elected: [], unsettled: ['A', 'B', 'C'] });
    const count = stv(2, 'A B C', ['1 A', '1 B', '1 C'], everybody);
    expect(count.ties[0]).toMatchObject({ about: 'exclusion', candidates: ['A', 'B', 'C'], settledBy: 'lots', chosen: ['B'] });
    expect(count.elected).toEqual(['C', 'A']);
  });

  it('lists two who are elected with equal votes under one place where no lots were drawn', () => {
    const together = stv(2, 'B A C', ['4 A', '4 B', '1 C']);
    expect(together.candidates.map(({ place }) => place)).toEqual([1, 1, null]);
    expect(together.unsettled).toEqual([]);
    expect(stv(2, 'B A C', ['4 A', '4 B', '1 C'], { lots: ['B', 'C', 'A'] }).candidates.map(({ place }) => place)).toEqual([2, 1, null]);
  });

  it('candidates whose ids every object has', () => {
    const count = stv(1, '__proto__ constructor', ['3 __proto__', '1 constructor']);
    expect([count.elected, Object.keys(count.stages[0]?.totals ?? {})]).toEqual([['__proto__'], ['__proto__', 'constructor']]);
  });
});
