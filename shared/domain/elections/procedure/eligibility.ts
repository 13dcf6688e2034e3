import type { RecordByType } from '../../../records/index.ts';
import { addMonths } from '../../deadlines/calendar.ts';
import type { ConstituencyRecord, ElectionRecord } from './rules.ts';

type Organisation = RecordByType['organisation'];

/** Why an organisation may vote, and why it may not: worded as `elections:reasons.<code>`. */
export const reasonsFor = ['member', 'commitments-signed', 'active'] as const;
export const reasonsAgainst = ['observer', 'membership-unknown', 'not-member', 'no-constituency', 'commitments-missing', 'not-active'] as const;
export type EligibilityReason = (typeof reasonsFor)[number] | (typeof reasonsAgainst)[number];

export interface Eligibility {
  constituency: string | null;
  isEligible: boolean;
  /** All that was found, for and against, in the order of the rules. */
  reasons: EligibilityReason[];
}

/**
 * Whether an organisation may vote: a member, of a type that a constituency is for, that has signed the commitments and has
 * come or reported, where the rules want that, by the cut-off day.
 *
 * @param lastActiveOn the day on which it last came or reported, up to the cut-off day; see `partnerActivities`.
 */
export function judgeEligibility(
  { organisationType, membership, commitmentsSignedOn }: Pick<Organisation, 'organisationType' | 'membership' | 'commitmentsSignedOn'>,
  lastActiveOn: string | null,
  election: Pick<ElectionRecord, 'wantsCommitments' | 'wantsActivity' | 'eligibilityMonths'>,
  constituencies: readonly ConstituencyRecord[],
  cutOffOn: string,
): Eligibility {
  const own = constituencies.find(({ organisationTypes }) => organisationType !== null && (organisationTypes ?? []).includes(organisationType));
  const reasons: EligibilityReason[] = [membershipReason(membership)];
  if (!own) reasons.push('no-constituency');
  if (election.wantsCommitments === true) {
    const hasSigned = commitmentsSignedOn !== null && commitmentsSignedOn <= cutOffOn;
    reasons.push(hasSigned ? 'commitments-signed' : 'commitments-missing');
  }
  if (election.wantsActivity === true && election.eligibilityMonths !== null) {
    const isActive = lastActiveOn !== null && lastActiveOn >= addMonths(cutOffOn, -election.eligibilityMonths);
    reasons.push(isActive ? 'active' : 'not-active');
  }
  const against: readonly string[] = reasonsAgainst;
  return { constituency: own?.id ?? null, isEligible: !reasons.some((reason) => against.includes(reason)), reasons };
}

function membershipReason(membership: Organisation['membership']): EligibilityReason {
  switch (membership) {
    case 'member':
      return 'member';
    case 'observer':
      return 'observer';
    case 'none':
      return 'not-member';
    case null:
      return 'membership-unknown';
  }
}
