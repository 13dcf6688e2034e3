import { describe, expect, it } from 'vitest';
import { readInvitedTable } from '../../../../shared/domain/ccpm/invited-table.ts';
import { sheetOf } from './datasets.ts';

const read = (...rows: string[][]) => readInvitedTable([sheetOf([['organisation_type', 'invited'], ...rows])]);

describe('the numbers of invited', () => {
  it('are read by type; a blank one and a missing row are not known, and not 0', () => {
    expect(read(['INGO', ' 12 '], ['un', ''], [], ['other', '0'])).toEqual({ ok: true, value: { ingo: 12, other: 0 } });
  });

  it('may come as numbers of a workbook', () => {
    const sheet = sheetOf([['Invited', 'Organisation type']]);
    const rows = [...sheet.rows, [{ kind: 'number' as const, text: '7', value: 7, isFormula: false }, { kind: 'text' as const, text: 'un', isFormula: false }]];
    expect(readInvitedTable([{ ...sheet, rows }])).toEqual({ ok: true, value: { un: 7 } });
  });

  it.each(['-1', '1.5', '1,200', 'ten', '1e3', '9'.repeat(20)])('are refused when they are %j', (number) => {
    expect(read(['un', number])).toMatchObject({ ok: false, error: { code: 'ccpm-invited-number', params: { cell: 'B2' } } });
  });

  it('are refused for a type that is none, for one that stands twice, and without one', () => {
    expect(read(['ngo', '3'])).toMatchObject({ error: { code: 'ccpm-type-unknown', params: { cell: 'A2', value: 'ngo' } } });
    expect(read(['un', '3'], ['UN', ''])).toMatchObject({ error: { code: 'ccpm-invited-twice', params: { cell: 'A3', value: 'un' } } });
    expect(read(['', '3'])).toMatchObject({ error: { code: 'ccpm-type-unknown' } });
  });

  it('are refused without their columns', () => {
    expect(readInvitedTable([sheetOf([['organisation_type', 'number']])])).toMatchObject({ error: { code: 'ccpm-column-missing', params: { columns: 'invited' } } });
  });
});
