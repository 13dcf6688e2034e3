import { describe, expect, it } from 'vitest';
import { fieldsToFill, remapped } from '../../../../../renderer/features/partners/import/column-mapping.ts';
import type { ImportPreview } from '../../../../../shared/contract/partners.ts';

const columns = (['familyName', 'emails', 'role', null] as const).map((field, place): ImportPreview['columns'][number] => ({
  column: 'ABCD'.charAt(place),
  heading: '',
  field,
  how: null,
  samples: [],
  dayOrder: null,
}));

describe('the columns of a list', () => {
  it('take a field from the column that had it', () => {
    expect(remapped(columns, 3, 'role', 'contact')).toEqual(['familyName', 'emails', null, 'role']);
  });

  it('may share a field that holds several texts', () => {
    expect(remapped(columns, 3, 'emails', 'contact')).toEqual(['familyName', 'emails', 'role', 'emails']);
  });

  it('may be left alone without touching the others', () => {
    expect(remapped(columns, 0, null, 'contact')).toEqual([null, 'emails', 'role', null]);
  });

  it('fill every field but that of merges, or name the record', () => {
    expect(fieldsToFill('organisation')).not.toContain('mergedInto');
    expect(fieldsToFill('organisation').at(-1)).toBe('id');
  });
});
