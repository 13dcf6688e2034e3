import { describe, expect, it } from 'vitest';
import { staleQueries } from '../../../renderer/api/invalidations.ts';
import { pageContract } from '../../../shared/contract/index.ts';
import { recordTypes } from '../../../shared/records/index.ts';

describe('what a change makes stale', () => {
  it.each(recordTypes)('a change of %s touches its lists, today and undo', (type) => {
    const stale = staleQueries([type]);
    for (const method of ['records.list', 'records.get', 'records.history'] as const) {
      expect(stale).toContainEqual({ method, type });
    }
    expect(stale).toContainEqual({ method: 'today.view', type: null });
    expect(stale).toContainEqual({ method: 'changes.state', type: null });
  });

  it('asks only queries again, never a command', () => {
    const methods = new Set(staleQueries(recordTypes).map(({ method }) => method));
    expect([...methods].filter((method) => pageContract[method].kind !== 'query')).toEqual([]);
  });

  it('leaves the lists of other types alone', () => {
    expect(staleQueries(['contact'])).not.toContainEqual({ method: 'records.list', type: 'document' });
  });
});
