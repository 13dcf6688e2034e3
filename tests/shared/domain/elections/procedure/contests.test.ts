import { describe, expect, it } from 'vitest';
import { contestsOf } from '../../../../../shared/domain/elections/procedure/contests.ts';
import { makeRecord } from '../../../../helpers/records.ts';

const election = makeRecord('election', { id: 'e', electorate: 'per_constituency' });

/** Candidates are called by their organisation; those whose name begins with `n` are national NGOs. */
function contest(seats: number, floorNationalNgos: number, ...organisations: string[]) {
  const constituencies = [makeRecord('constituency', { id: 'c', election: 'e', name: 'C', seats, floorNationalNgos })];
  const nominations = organisations.map((organisation) =>
    makeRecord('nomination', { id: organisation, election: 'e', constituency: 'c', organisation, acceptedOn: '2026-01-01', vetting: 'accepted' }),
  );
  const [found] = contestsOf(election, constituencies, nominations, (id) => id.startsWith('n'));
  return { state: found?.state, unfilled: found?.unfilled };
}

describe('a contest', () => {
  it.each([
    [2, 0, [], 'none', 2],
    [2, 0, ['i'], 'uncontested', 1],
    [2, 0, ['i', 'j'], 'uncontested', 0],
    [2, 0, ['i', 'j', 'k'], 'contested', 0],
    // Two of three seats are for national NGOs: the others stand for one.
    [3, 2, ['i', 'n'], 'uncontested', 1],
    [3, 2, ['i', 'j'], 'contested', 2],
    [3, 2, ['i', 'j', 'n'], 'contested', 1],
    [3, 2, ['i', 'n', 'nn'], 'uncontested', 0],
    [3, 2, ['n', 'nn', 'nnn'], 'uncontested', 0],
    [2, 2, ['i'], 'contested', 2],
  ])('%i seats, %i of them kept, for %j: %s with %i unfilled', (seats, floor, organisations, state, unfilled) => {
    expect(contest(seats, floor, ...organisations)).toEqual({ state, unfilled });
  });

  it('is between those who accepted, were accepted and did not withdraw', () => {
    const constituencies = [makeRecord('constituency', { id: 'c', election: 'e', seats: 1 })];
    const nomination = (id: string, fields: object) =>
      makeRecord('nomination', { id, election: 'e', constituency: 'c', organisation: id, acceptedOn: '2026-01-01', vetting: 'accepted', ...fields });
    const nominations = [
      nomination('a', {}),
      nomination('b', { acceptedOn: null }),
      nomination('c', { vetting: 'refused' }),
      nomination('d', { vetting: 'pending' }),
      nomination('e', { withdrawnOn: '2026-01-02' }),
    ];
    const [found] = contestsOf(election, constituencies, nominations, () => false);
    expect(found?.parts[0]?.standing.map(({ id }) => id)).toEqual(['a']);
  });
});
