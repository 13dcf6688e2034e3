import { sortConstituencies, type ConstituencyRecord, type ElectionRecord, type ElectorateId, type NominationRecord } from './rules.ts';

/** Accepted by the organisation and in vetting, and not withdrawn. */
export function isStanding({ acceptedOn, vetting, withdrawnOn }: Pick<NominationRecord, 'acceptedOn' | 'vetting' | 'withdrawnOn'>): boolean {
  return acceptedOn !== null && vetting === 'accepted' && withdrawnOn === null;
}

/** The seats of one constituency and who stands for them. */
export interface ConstituencyContest {
  constituency: ConstituencyRecord;
  seats: number;
  standing: NominationRecord[];
  /** `uncontested`: everybody who stands has a seat; `none`: nobody stands. */
  state: 'contested' | 'uncontested' | 'none';
  /** Seats that stay empty: nobody stands for them, or a floor keeps them for national NGOs that do not stand. */
  unfilled: number;
}

/** All the seats that one electorate votes for. */
export interface Contest {
  electorate: ElectorateId;
  /** `null` for a joint electorate. */
  name: string | null;
  seats: number;
  state: ConstituencyContest['state'];
  unfilled: number;
  parts: ConstituencyContest[];
}

/**
 * How the seats are going to be filled: by ballot where more stand than there are seats for, without one where not.
 *
 * A floor keeps its seats vacant rather than give them to others, so that three candidates for three seats may be a
 * contest: where two seats are for national NGOs and one of the three is one, the other two stand for one seat.
 *
 * @param isNationalNgo by the id of the organisation.
 */
export function contestsOf(
  election: ElectionRecord,
  constituencies: readonly ConstituencyRecord[],
  nominations: readonly NominationRecord[],
  isNationalNgo: (organisation: string) => boolean,
): Contest[] {
  const parts = sortConstituencies(constituencies).map((constituency): ConstituencyContest => {
    const standing = nominations.filter((nomination) => nomination.constituency === constituency.id && isStanding(nomination));
    const seats = constituency.seats ?? 0;
    const national = standing.filter(({ organisation }) => organisation !== null && isNationalNgo(organisation)).length;
    const kept = Math.max(0, (constituency.floorNationalNgos ?? 0) - national);
    const open = Math.max(0, seats - kept);
    const forOthers = Math.max(0, seats - (constituency.floorNationalNgos ?? 0));
    const isContested = standing.length > open || standing.length - national > forOthers;
    const state = standing.length === 0 ? 'none' : isContested ? 'contested' : 'uncontested';
    return { constituency, seats, standing, state, unfilled: seats - Math.min(standing.length, open) };
  });
  if (election.electorate !== 'joint') {
    return parts.map((part) => ({
      electorate: part.constituency.id,
      name: part.constituency.name,
      seats: part.seats,
      state: part.state,
      unfilled: part.unfilled,
      parts: [part],
    }));
  }
  const states = parts.map(({ state }) => state);
  const state = states.find((one) => one === 'contested') ?? states.find((one) => one === 'uncontested') ?? 'none';
  const sum = (of: (part: ConstituencyContest) => number) => parts.reduce((total, part) => total + of(part), 0);
  return [{ electorate: null, name: null, seats: sum(({ seats }) => seats), state, unfilled: sum(({ unfilled }) => unfilled), parts }];
}
