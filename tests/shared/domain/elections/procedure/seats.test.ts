import { describe, expect, it } from 'vitest';
import { composeSeats, membersOn, nextRunnerUp, type SeatRecord } from '../../../../../shared/domain/elections/procedure/seats.ts';
import type { RecordByType } from '../../../../../shared/records/index.ts';
import { makeRecord } from '../../../../helpers/records.ts';

const nominations = ['a', 'b', 'c', 'd', 'x'].map((organisation) =>
  makeRecord('nomination', { id: `n-${organisation}`, constituency: organisation === 'x' ? 'other' : 'c', organisation, organisationName: organisation.toUpperCase(), alternateName: `Alternate ${organisation}` }),
);
const elected = (...ids: string[]) => ids.map((id) => ({ nomination: `n-${id}`, how: 'ballot' as const, reason: null }));
const election = (fields: Partial<RecordByType['election']> = {}) =>
  makeRecord('election', {
    id: 'e',
    group: 'sag',
    termMonths: 24,
    staggeredSeats: 1,
    standingSeats: [{ organisation: 'unhcr', title: 'Chair' }],
    observerSeats: [{ organisation: 'ocha', title: 'Observer' }],
    result: { electorates: [{ electorate: 'c', seats: 2, elected: elected('a', 'b'), runnersUp: ['n-x', 'n-c', 'n-d'], unfilled: 0, unsettled: [], replayDigest: null }] },
    ...fields,
  });
const nameOf = (organisation: string) => `Name of ${organisation}`;

describe('a composition', () => {
  const former = makeRecord('group_seat', { id: 'former', organisation: 'f', organisationName: 'F', seatKind: 'elected' });
  const seats = composeSeats(election(), nominations, [former], nameOf, '2026-03-31');

  it('gives the elected their terms, the last of them half of it, and those who stay as long', () => {
    expect(seats.map(({ organisation, seatKind, startsOn, endsOn, follows }) => [organisation, seatKind, startsOn, endsOn, follows])).toEqual([
      ['a', 'elected', '2026-03-31', '2028-03-30', null],
      ['b', 'elected', '2026-03-31', '2027-03-30', null],
      ['unhcr', 'standing', '2026-03-31', null, null],
      ['ocha', 'observer', '2026-03-31', null, null],
      ['f', 'kept', '2026-03-31', '2027-03-30', 'former'],
    ]);
    expect(seats[0]).toMatchObject({ nomination: 'n-a', organisationName: 'A', alternateName: 'Alternate a', group: 'sag', election: 'e' });
    expect(seats[2]).toMatchObject({ title: 'Chair', organisationName: 'Name of unhcr' });
  });

  it('of a by-election fills the rest of the term of the seat', () => {
    const [seat] = composeSeats(election({ termEndsOn: '2027-01-31', fillsSeat: 'old', staggeredSeats: null, standingSeats: null, observerSeats: null }), nominations, [], nameOf, '2026-03-31');
    expect(seat).toMatchObject({ endsOn: '2027-01-31', follows: 'old' });
  });
});

describe('members', () => {
  it('are who has a seat with a vote on the day', () => {
    const seat = (id: string, fields: Partial<SeatRecord>) => makeRecord('group_seat', { id, organisation: id, seatKind: 'elected', startsOn: '2026-01-01', ...fields });
    const seats = [
      seat('a', {}),
      seat('b', { endsOn: '2026-02-28' }),
      seat('c', { leftOn: '2026-02-01' }),
      seat('d', { startsOn: '2026-04-01' }),
      seat('e', { seatKind: 'observer' }),
      seat('f', { endsOn: '2026-03-01' }),
    ];
    expect(membersOn(seats, '2026-03-01')).toEqual(['a', 'f']);
  });
});

describe('a vacancy', () => {
  const seats = ['a', 'b'].map((id) => makeRecord('group_seat', { id: `s-${id}`, nomination: `n-${id}`, constituency: 'c', organisation: id, seatKind: 'elected', startsOn: '2026-01-01' }));
  const constituency = makeRecord('constituency', { id: 'c', seats: 2, floorNationalNgos: 1 });
  const next = (options: { nationalNgos?: string[]; gone?: string[]; withdrawn?: string[]; seated?: SeatRecord[] } = {}) => {
    const papers = [{ electorate: 'c', candidates: nominations.map(({ id }) => id), nationalNgos: options.nationalNgos ?? ['n-b'], digest: 'a'.repeat(64) }];
    const known = nominations.map((one) => (options.withdrawn?.includes(one.id) ? { ...one, withdrawnOn: '2026-02-01' } : one));
    const all = [...seats, ...(options.seated ?? [])];
    return nextRunnerUp(all[0] as SeatRecord, election({ papers }), known, constituency, all, '2026-06-01', (id) => !options.gone?.includes(id))?.id ?? null;
  };

  it('goes to the first runner-up of its own constituency', () => {
    expect(next()).toBe('n-c');
  });

  it('passes over who withdrew, left the cluster, or has a seat', () => {
    expect(next({ withdrawn: ['n-c'] })).toBe('n-d');
    expect(next({ gone: ['c'] })).toBe('n-d');
    expect(next({ seated: [makeRecord('group_seat', { id: 's-c', organisation: 'c', seatKind: 'elected' })] })).toBe('n-d');
    expect(next({ gone: ['c', 'd'] })).toBeNull();
  });

  it('keeps the floor: where the seat was the last national NGO’s, another follows', () => {
    expect(next({ nationalNgos: ['n-a', 'n-d'] })).toBe('n-d');
    expect(next({ nationalNgos: ['n-a'] })).toBeNull();
  });
});
