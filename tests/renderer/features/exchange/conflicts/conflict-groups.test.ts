import { describe, expect, it } from 'vitest';
import { groupConflicts, nextAfter, officesWithAll } from '../../../../../renderer/features/exchange/conflicts/conflict-groups.ts';
import type { Conflict } from '../../../../../shared/contract/exchange.ts';

function conflict(type: string, id: string, field: string, offices = ['aden', 'taiz']): Conflict {
  const candidates = offices.map((office, place) => ({
    office,
    officeName: office.toUpperCase(),
    author: '',
    at: '2026-11-25T10:00:00Z',
    value: place,
    stands: place === 0,
  }));
  return { type, id, title: id, field, candidates };
}

describe('conflicts by record', () => {
  it('put the fields of a record together, in the order of the types', () => {
    const records = groupConflicts([
      conflict('clause', 'd:membership', 'texts'),
      conflict('organisation', 'one', 'name'),
      conflict('organisation', 'one', 'note', ['aden', 'hodeidah']),
    ]);
    expect(records.map(({ id, fields }) => [id, fields.map(({ field }) => field)])).toEqual([
      ['organisation:one', ['name', 'note']],
      ['clause:d:membership', ['texts']],
    ]);
    expect(records[0]?.offices).toEqual(['ADEN', 'TAIZ', 'HODEIDAH']);
  });
});

describe('where to go on', () => {
  const records = groupConflicts(['a', 'b', 'c'].map((id) => conflict('organisation', id, 'name')));

  it('is the next record, at the end the one before, and nowhere after the only one', () => {
    expect(nextAfter(records, 'organisation:a')).toBe('organisation:b');
    expect(nextAfter(records, 'organisation:c')).toBe('organisation:b');
    expect(nextAfter(records.slice(0, 1), 'organisation:a')).toBeNull();
  });
});

describe('taking everything from one office', () => {
  it('is offered for offices that wrote to every field in conflict', () => {
    const [record] = groupConflicts([
      conflict('organisation', 'one', 'name'),
      conflict('organisation', 'one', 'note', ['aden', 'hodeidah']),
    ]);
    expect(record && officesWithAll(record)).toEqual([{ office: 'aden', name: 'ADEN' }]);
  });

  it('is not offered where there is only one field', () => {
    const [record] = groupConflicts([conflict('organisation', 'one', 'name')]);
    expect(record && officesWithAll(record)).toEqual([]);
  });
});
