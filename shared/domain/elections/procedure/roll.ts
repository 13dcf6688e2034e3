import type { RecordByType } from '../../../records/index.ts';
import { judgeEligibility } from './eligibility.ts';
import type { ConstituencyRecord, ElectionRecord, ElectorateId, RollEntryRecord } from './rules.ts';
import { electorateOf } from './rules.ts';

type Organisation = RecordByType['organisation'];

export const rollEntryId = (election: string, organisation: string): string => `${election}:${organisation}`;

export interface RollDraw {
  /** What each entry says by the rules; an entry that a person decided on keeps that decision. */
  entries: {
    id: string;
    fields: Pick<RollEntryRecord, 'election' | 'organisation' | 'constituency' | 'organisationName' | 'isEligible' | 'reasons'>;
  }[];
  /** Entries of organisations that no longer belong on the roll. */
  removed: string[];
}

/**
 * Draws the roll: every member and observer, and whoever's membership nobody knows, each with the reasons. The media and
 * those that are noted as no members are not on it.
 *
 * @param lastActiveOn by organisation, up to the cut-off day.
 * @param before the entries there are.
 */
export function drawRoll(
  election: ElectionRecord,
  constituencies: readonly ConstituencyRecord[],
  organisations: readonly Organisation[],
  lastActiveOn: ReadonlyMap<string, string | null>,
  before: readonly RollEntryRecord[],
  cutOffOn: string,
): RollDraw {
  const overruled = new Map(before.filter(({ isOverruled }) => isOverruled === true).map((entry) => [entry.id, entry]));
  const entries = organisations
    .filter(({ membership, organisationType }) => membership !== 'none' && organisationType !== 'media')
    .map((organisation) => {
      const id = rollEntryId(election.id, organisation.id);
      const found = judgeEligibility(organisation, lastActiveOn.get(organisation.id) ?? null, election, constituencies, cutOffOn);
      const decided = overruled.get(id);
      return {
        id,
        fields: {
          election: election.id,
          organisation: organisation.id,
          constituency: found.constituency,
          organisationName: organisation.name,
          isEligible: decided && found.constituency !== null ? decided.isEligible : found.isEligible,
          reasons: [...found.reasons],
        },
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const drawn = new Set(entries.map(({ id }) => id));
  return { entries, removed: before.filter(({ id }) => !drawn.has(id)).map(({ id }) => id) };
}

/** Who may vote for the seats of an electorate. One organisation has one vote: its entry has its id. */
export function electorsOf(election: ElectionRecord, roll: readonly RollEntryRecord[], electorate: ElectorateId): RollEntryRecord[] {
  return roll.filter(
    ({ constituency, isEligible }) => isEligible === true && constituency !== null && electorateOf(election, constituency) === electorate,
  );
}
