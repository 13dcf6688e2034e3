import { describe, expect, it } from 'vitest';
import { shownRows } from '../../../../../renderer/features/partners/import/shown-rows.ts';
import type { ImportRow } from '../../../../../shared/contract/partners.ts';

const rows = (['unchanged', 'new', 'rejected', 'changed', 'rejected'] as const).map(
  (state, place): ImportRow => ({ row: place + 2, state, record: null, title: '', fields: {}, problems: [], organisations: [] }),
);
const places = (shown: readonly ImportRow[]) => shown.map(({ row }) => row);

describe('the rows of a preview', () => {
  it('begin with those that want a person, each kind in the order of the file', () => {
    expect(places(shownRows(rows, null))).toEqual([4, 6, 5, 3, 2]);
  });

  it('are those of one state when a figure is pressed', () => {
    expect(places(shownRows(rows, 'rejected'))).toEqual([4, 6]);
  });
});
