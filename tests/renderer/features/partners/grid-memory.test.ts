import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readColumns } from '../../../../renderer/features/partners/grid/grid-memory.ts';

describe('readColumns', () => {
  it('gives back what was remembered', () => {
    const columns = [{ colId: 'name', hide: false, width: 200, sort: 'asc' }, { colId: 'note', hide: true, sort: null }];
    expect(readColumns(JSON.stringify(columns))).toEqual(columns);
  });

  it('takes nothing from a memory that something else wrote', () => {
    expect(readColumns('[{"width":3},4]')).toBeNull();
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
        const columns = readColumns(stored);
        expect(columns === null || columns.every(({ colId }) => typeof colId === 'string')).toBe(true);
      }),
    );
  });
});
