import type { ImportPreview, PartnerType } from '../../../../shared/contract/partners.ts';
import { idField } from '../../../../shared/domain/partners/reading/plan-rows.ts';
import { readableFields } from '../../../../shared/domain/partners/reading/vocabulary.ts';
import { definitionOf } from '../../../../shared/records/index.ts';

type Columns = ImportPreview['columns'];

/** What a column may be: a field, or the id under which the register knows the row. */
export function fieldsToFill(type: PartnerType): string[] {
  return [...readableFields(type).map(([field]) => field), idField];
}

/**
 * The mapping with one column going elsewhere.
 *
 * Several columns may fill a field that holds several texts; of any other the column that had the field gives it up.
 */
export function remapped(columns: Columns, place: number, field: string | null, type: PartnerType): (string | null)[] {
  const takesSeveral = field !== null && definitionOf(type).fields[field]?.kind === 'texts';
  return columns.map((column, index) => {
    if (index === place) return field;
    return column.field === field && !takesSeveral ? null : column.field;
  });
}
