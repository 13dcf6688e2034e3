import type { RecordByType } from '../../../records/index.ts';
import { membershipId } from '../memberships.ts';

type Membership = RecordByType['list_membership'];

export interface UnitedMembership {
  id: string;
  fields: Pick<Membership, 'mailingList' | 'contact' | 'joinedOn' | 'leftOn' | 'note'>;
}

/**
 * The days on mailing lists of two people who are one: on a list since the earlier day, and gone from it only when both are.
 *
 * @param memberships of both, not deleted.
 */
export function uniteMemberships(memberships: readonly Membership[], keep: string, drop: string): UnitedMembership[] {
  return memberships
    .filter(({ contact }) => contact === drop)
    .flatMap(({ mailingList, joinedOn, leftOn, note }) => {
      if (mailingList === null) return [];
      const known = memberships.find((other) => other.contact === keep && other.mailingList === mailingList);
      const fields = {
        mailingList,
        contact: keep,
        joinedOn: known ? earlier(known.joinedOn, joinedOn) : joinedOn,
        leftOn: known ? (known.leftOn === null || leftOn === null ? null : later(known.leftOn, leftOn)) : leftOn,
        note: known?.note ?? note,
      };
      return [{ id: membershipId(mailingList, keep), fields }];
    });
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

const later = (one: string, other: string): string => (one > other ? one : other);
