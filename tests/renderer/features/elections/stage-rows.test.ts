import { describe, expect, it } from 'vitest';
import { layOutStage, shortened } from '../../../../renderer/features/elections/count/plot-layout.ts';
import { changeOf, type Count, stageRows } from '../../../../renderer/features/elections/count/stage-rows.ts';
import { countElection } from '../../../../shared/domain/elections/count.ts';

const candidate = (id: string) => ({ id, name: `Name of ${id}`, constituency: null, isWithdrawn: false });

/** Twelve papers for two seats: a is elected at once, its surplus goes to b; c goes out. */
const count = countElection({
  rule: 'stv',
  seats: 2,
  candidates: ['a', 'b', 'c'].map(candidate),
  constituencies: [],
  papers: [
    { ranks: [['a'], ['b']], copies: 7 },
    { ranks: [['b']], copies: 2 },
    { ranks: [['c'], ['b']], copies: 3 },
  ],
  lots: ['a', 'b', 'c'],
}) as Count;

describe('the rows of a stage', () => {
  it('list candidates by votes, the most first', () => {
    expect(stageRows(count, 0).map(({ id, votes, change }) => [id, votes, change])).toEqual([
      ['a', '7.00000', null],
      ['c', '3.00000', null],
      ['b', '2.00000', null],
    ]);
  });

  it('tell the change against the stage before, and who is elected or out so far', () => {
    const rows = stageRows(count, 1);
    expect(rows.find(({ id }) => id === 'a')).toMatchObject({ votes: '5.00000', change: '−2.00000', state: 'elected' });
    expect(rows.find(({ id }) => id === 'b')?.change).toMatch(/^\+1\.9999/);
    expect(stageRows(count, count.stages.length - 1).find(({ id }) => id === 'c')?.state).toBe('excluded');
  });

  it('are none for a stage that there is not', () => {
    expect(stageRows(count, 99)).toEqual([]);
  });

  it('take differences exactly', () => {
    expect(changeOf('0.30000', '0.10000')).toBe('+0.20000');
    expect(changeOf('1.00000', '1.00000')).toBe('0.00000');
    expect(changeOf(3, 5)).toBe('−2');
  });
});

describe('the picture of a stage', () => {
  it('has the longest bar or the quota as its full width', () => {
    const layout = layOutStage([{ id: 'a', votes: '2.50000' }, { id: 'b', votes: '0.00000' }], 5);
    const [a, b] = layout.rows;
    expect(a?.width).toBeCloseTo((layout.quota ?? 0) / 2 - layout.start / 2);
    expect(b?.width).toBe(0);
    expect(layout.quota).toBeLessThan(layout.width);
  });

  it('divides by no zero', () => {
    expect(layOutStage([{ id: 'a', votes: 0 }], null).rows[0]?.width).toBe(0);
    expect(layOutStage([], null).rows).toEqual([]);
  });

  it('cuts names by signs, never within one', () => {
    expect(shortened('🇹🇩'.repeat(2), 3)).not.toContain('\ufffd');
    expect(shortened('short')).toBe('short');
    expect([...shortened('x'.repeat(80))]).toHaveLength(36);
  });
});
