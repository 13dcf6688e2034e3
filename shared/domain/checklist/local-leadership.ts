import type { RecordByType } from '../../records/index.ts';
import type { Proposals } from '../../records/proposals.ts';
import type { LiveRecords } from './evaluate.ts';
import { isActive } from './groups.ts';
import { reason, type Verdict } from './register.ts';

/** National and local NGOs, and authorities. */
function isLocal({ organisationType }: RecordByType['organisation']): boolean {
  return organisationType === 'nngo' || organisationType === 'authority';
}

const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 100));

/**
 * Local and national actors among the members, and in the seats where the cluster's direction is decided.
 *
 * Counts organisations, each once per group; the chair sits in its group. The thresholds are proposals.
 */
export function judgeLocalLeadership(records: LiveRecords, settings: Proposals): Verdict {
  const { localMembersPercent, localSeatsPercent } = settings;
  const organisations = records.organisations.filter(({ deleted }) => !deleted);
  const known = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const isLocalId = (id: string) => {
    const organisation = known.get(id);
    return organisation !== undefined && isLocal(organisation);
  };
  const members = organisations.filter(({ membership }) => membership === 'member');
  const groups = records.groups.filter((group) => isActive(group, records.today));
  if (members.length === 0) return { status: 'not_started', reasons: [reason('no-members')] };

  const localMembers = members.filter(isLocal).length;
  const seats = groups.flatMap(({ chairOrganisation, members: named }) =>
    [...new Set([...(named ?? []), ...(chairOrganisation === null ? [] : [chairOrganisation])])].filter((id) =>
      known.has(id),
    ),
  );
  const localSeats = seats.filter(isLocalId).length;
  const chairs = groups.flatMap(({ chairOrganisation }) =>
    chairOrganisation !== null && known.has(chairOrganisation) ? [chairOrganisation] : [],
  );
  const threshold = reason('local-threshold', { members: localMembersPercent, seats: localSeatsPercent });
  const ofMembers = reason('local-members', {
    local: localMembers,
    total: members.length,
    percent: percentOf(localMembers, members.length),
  });
  if (seats.length === 0) {
    return {
      status: localMembers === 0 ? 'not_started' : 'in_progress',
      reasons: [ofMembers, reason('no-groups'), threshold],
    };
  }
  const reaches = (part: number, whole: number, percent: number) => part * 100 >= percent * whole;
  const isMet =
    reaches(localMembers, members.length, localMembersPercent) && reaches(localSeats, seats.length, localSeatsPercent);
  const isAbsent = localMembers === 0 && localSeats === 0;
  return {
    status: isMet ? 'met' : isAbsent ? 'not_started' : 'in_progress',
    reasons: [
      ofMembers,
      reason('local-seats', { local: localSeats, total: seats.length, percent: percentOf(localSeats, seats.length) }),
      reason('local-chairs', { local: chairs.filter(isLocalId).length, total: chairs.length }),
      threshold,
    ],
  };
}
