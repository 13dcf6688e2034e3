import { foldText } from '../../search/fold.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface ColumnMapping {
  /** Whether the first row names the columns. */
  hasHeadings: boolean;
  /** The field of each pasted column, `null` for one that is left out. No field occurs twice. */
  fields: (string | null)[];
}

/**
 * Finds what each pasted column holds: by heading, in any of the languages, else by position.
 *
 * A first row is one of headings when at least half of its filled cells name a field. By position the columns are
 * `order`, the columns of the grid as the person sees them.
 */
export function mapColumns(
  rows: readonly (readonly string[])[],
  vocabulary: Vocabulary,
  order: readonly string[],
): ColumnMapping {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const first = rows[0] ?? [];
  const named = first.map((cell) => vocabulary.headings.get(foldText(cell)) ?? null);
  const filled = first.filter((cell) => cell.trim() !== '').length;
  const recognised = named.filter((field) => field !== null).length;
  const hasHeadings = recognised > 0 && recognised * 2 >= filled;
  const source = hasHeadings ? named : order;
  const seen = new Set<string>();
  const fields = Array.from({ length: width }, (_, place) => {
    const field = source[place] ?? null;
    if (field === null || seen.has(field)) return null;
    seen.add(field);
    return field;
  });
  return { hasHeadings, fields };
}

/** Gives a column another field; the column that had it before is left out. */
export function remapColumn(mapping: ColumnMapping, column: number, field: string | null): ColumnMapping {
  return {
    ...mapping,
    fields: mapping.fields.map((known, place) =>
      place === column ? field : known === field && field !== null ? null : known,
    ),
  };
}
