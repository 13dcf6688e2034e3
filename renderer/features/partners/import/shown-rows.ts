import { type ImportRow, type ImportRowState, importRowStates } from '../../../../shared/contract/partners.ts';

export type RowFilter = Exclude<ImportRowState, 'blank'>;

/** What wants a person comes first, what changes nothing last. */
const order: readonly RowFilter[] = ['rejected', 'changed', 'new', 'unchanged'];

export const rowFilters = importRowStates.filter((state): state is RowFilter => state !== 'blank');

/** The rows of one state, or all of them with those first that want a person. */
export function shownRows(rows: readonly ImportRow[], filter: RowFilter | null): ImportRow[] {
  if (filter !== null) return rows.filter(({ state }) => state === filter);
  return rows.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state) || one.row - other.row);
}
