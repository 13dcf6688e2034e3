import { describe, expect, it } from 'vitest';
import { countElection } from '../../../../shared/domain/elections/count.ts';
import { makeElection } from './make-election.ts';

const national = (floor: number, ceiling: number | null = null) => ({ id: 'national', name: 'National NGOs', floor, ceiling });
const international = (floor: number, ceiling: number | null = null) => ({ id: 'international', name: 'International NGOs', floor, ceiling });

describe('floors and ceilings where the most marks win', () => {
  const marks = ['9 A', '8 B', '7 C', '2 D', '1 E'];
  const candidates = 'A:international B:international C:international D:national E:national';

  it('keep seats for a constituency that the marks alone would not give it', () => {
    const elect = (...constituencies: ReturnType<typeof national>[]) =>
      countElection(makeElection('approval', 3, candidates, marks, { constituencies })).elected;
    expect(elect(national(0), international(0))).toEqual(['A', 'B', 'C']);
    expect(elect(national(1), international(0))).toEqual(['A', 'B', 'D']);
    expect(elect(national(2), international(0))).toEqual(['A', 'D', 'E']);
    expect(elect(national(0), international(0, 1))).toEqual(['A', 'D', 'E']);
    expect(elect(national(0, 0), international(0, 2))).toEqual(['A', 'B']);
  });

  it('keep seats vacant where a floor is larger than its nominees', () => {
    const count = countElection(makeElection('approval', 4, 'A:international B:international C:international D:national -E:national', marks, { constituencies: [national(2), international(0)] }));
    expect([count.elected, count.unfilled, count.unsettled]).toEqual([['A', 'B', 'D'], 1, []]);
  });

  it('see no tie between those who have a seat whatever is drawn', () => {
    const constituencies = [national(1), international(0)];
    const equal = ['3 A', '3 D', '1 B', '1 E'];
    const count = countElection(makeElection('approval', 2, 'A:international B:international D:national E:national', equal, { constituencies }));
    expect([count.elected, count.ties]).toEqual([['A', 'D'], []]);
  });

  it('see the tie inside a constituency, and no other', () => {
    const constituencies = [national(1), international(0)];
    const election = makeElection('approval', 2, 'A:international B:international D:national E:national', ['9 A', '3 B', '1 D', '1 E'], { constituencies });
    const open = countElection(election);
    expect([open.elected, open.unsettled, open.candidates[1]?.outcome]).toEqual([['A'], ['D', 'E'], 'not-elected']);
    expect(countElection({ ...election, lots: ['B', 'E', 'A', 'D'] }).elected).toEqual(['A', 'E']);
  });
});

describe('floors and ceilings under STV', () => {
  it('elect nobody into a seat that is kept, even with the quota, and pass the papers on', () => {
    // 12 papers, 2 seats: quota 5. A and B both have it; one seat is kept for D or E.
    const constituencies = [national(1), international(0)];
    const papers = ['6 A B', '5 B E', '1 D'];
    const free = countElection(makeElection('stv', 2, 'A B D E', papers));
    expect(free.elected).toEqual(['A', 'B']);
    const kept = countElection(makeElection('stv', 2, 'A:international B:international D:national E:national', papers, { constituencies }));
    expect(kept.stages.map(({ action, candidates, elected }) => [action, candidates, elected])).toEqual([
      ['first-preferences', [], ['A']],
      ['barred', ['B'], ['E']],
    ]);
    expect([kept.elected, kept.candidates[1]?.outcome]).toEqual([['A', 'E'], 'excluded']);
  });

  it('do not exclude the last candidates that a floor needs, however few their votes', () => {
    const constituencies = [national(1), international(0)];
    const candidates = 'A:international B:international C:international E:international D:national';
    const count = countElection(makeElection('stv', 2, candidates, ['5 A', '4 B', '3 C', '2 E', '1 D'], { constituencies }));
    expect(count.stages.slice(1).map((stage) => stage.candidates.join())).toEqual(['E', 'C', 'B']);
    expect(count.elected).toEqual(['A', 'D']);
  });

  it('bar the rest of a constituency at its ceiling, all in one stage', () => {
    const constituencies = [international(0, 1)];
    const count = countElection(makeElection('stv', 2, 'A:international B:international C:international D E', ['9 A B', '4 B D', '4 C E', '3 D', '1 E'], { constituencies }));
    expect(count.stages[1]).toMatchObject({ action: 'barred', candidates: ['B', 'C'], totals: { A: '9.00000', B: '0.00000', C: '0.00000', D: '7.00000', E: '5.00000' } });
    expect(count.elected).toEqual(['A', 'D']);
  });

  it('take the quota of the seats that can be filled where a floor keeps some vacant', () => {
    const constituencies = [national(2), international(0)];
    const count = countElection(makeElection('stv', 3, 'A:international B:international D:national', ['6 A', '4 B', '2 D'], { constituencies }));
    expect([count.quota, count.elected, count.unfilled]).toEqual([5, ['A', 'D'], 1]);
  });

  it('keep every seat vacant where the floor has no nominee at all', () => {
    const count = countElection(makeElection('stv', 1, 'A:international', ['3 A'], { constituencies: [national(1), international(0)] }));
    expect([count.elected, count.unfilled, count.unsettled]).toEqual([[], 1, []]);
  });

  it('leave a tie open in which one winner would bar the other', () => {
    const constituencies = [national(1), international(0)];
    const election = makeElection('stv', 2, 'A:international B:international D:national', ['4 A', '4 B', '1 D'], { constituencies });
    const open = countElection(election);
    expect([open.elected, open.unsettled, open.ties[0]?.about]).toEqual([[], ['A', 'B'], 'election']);
    expect(countElection({ ...election, lots: ['D', 'B', 'A'] }).elected).toEqual(['B', 'D']);
  });
});
