import { describe, expect, it } from 'vitest';
import { electionEntries } from '../../../../shared/domain/today/election-entries.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { makeRecord } from '../../../helpers/records.ts';

const today = '2026-11-23';
const group = makeRecord('group', { id: 'sag', name: 'Advisory group', groupKind: 'sag' });
const election = (fields: Partial<RecordByType['election']>) =>
  makeRecord('election', { id: 'e', title: 'Election', electionKind: 'sag', procedure: 'ballot', group: 'sag', ...fields });
const seat = (id: string, fields: Partial<RecordByType['group_seat']>) =>
  makeRecord('group_seat', { id, group: 'sag', seatKind: 'elected', organisation: id, organisationName: `Organisation ${id}`, startsOn: '2025-01-01', ...fields });

const codes = (elections: RecordByType['election'][], seats: RecordByType['group_seat'][] = []) =>
  electionEntries({ elections, seats, groups: [group] }, today).map(({ urgency, reason, dueOn }) => `${reason.code} ${urgency} ${dueOn ?? '-'}`);

describe('an election', () => {
  it.each([
    [{ status: 'drafting' as const }, []],
    [{ status: 'nominating' as const, nominationsUntil: '2026-11-25' }, ['election-nominations soon 2026-11-25']],
    [{ status: 'nominating' as const, nominationsUntil: '2026-11-20' }, ['election-nominations overdue 2026-11-20']],
    [{ status: 'ready' as const, opensOn: '2027-02-01' }, []],
    [{ status: 'ready' as const, procedure: 'selection' as const }, ['election-select open -']],
    [{ status: 'open' as const, closesOn: today }, ['election-closes soon 2026-11-23']],
    [{ status: 'closed' as const }, ['election-count open -']],
    [{ status: 'counted' as const }, ['election-declare open -']],
    [{ status: 'declared' as const, declaredOn: '2026-11-20', objectionDays: 3 }, []],
    [{ status: 'declared' as const, declaredOn: '2026-11-20', objectionDays: 2 }, ['election-install open -']],
    [{ status: 'declared' as const, declaredOn: '2026-11-01', objectionDays: 2, group: null }, []],
  ])('%j waits for %j', (fields, expected) => {
    expect(codes([election(fields)])).toEqual(expected);
  });

  it('waits no more once its composition was installed', () => {
    const declared = election({ status: 'declared', declaredOn: '2026-11-01', objectionDays: 2 });
    expect(codes([declared], [seat('a', { election: 'e', endsOn: '2027-12-31' })])).toEqual([]);
  });
});

describe('a term', () => {
  it('is announced sixty days before its end, seats of one day together', () => {
    expect(codes([], [seat('a', { endsOn: '2027-01-22' }), seat('b', { endsOn: '2027-01-22' })])).toEqual(['seats-end soon 2027-01-22']);
    expect(codes([], [seat('a', { endsOn: '2027-01-23' })])).toEqual([]);
  });

  it('that is over is overdue until somebody was elected anew', () => {
    expect(codes([], [seat('a', { endsOn: '2026-11-22' })])).toEqual(['seats-ended overdue 2026-11-22']);
    expect(codes([], [seat('a', { endsOn: '2026-11-22' }), seat('b', { startsOn: '2026-11-23', endsOn: '2028-11-22' })])).toEqual([]);
  });
});

describe('a vacant seat', () => {
  const vacant = seat('a', { endsOn: '2027-12-31', leftOn: '2026-11-01' });

  it('waits until somebody follows, or a by-election is on its way', () => {
    expect(codes([], [vacant])).toEqual(['seat-vacant open -']);
    expect(codes([], [vacant, seat('b', { follows: 'a', endsOn: '2027-12-31' })])).toEqual([]);
    expect(codes([election({ status: 'drafting', fillsSeat: 'a' })], [vacant])).toEqual([]);
    expect(codes([election({ status: 'cancelled', fillsSeat: 'a' })], [vacant])).toEqual(['seat-vacant open -']);
  });
});
