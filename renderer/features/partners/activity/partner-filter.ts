import type { PartnerActivity } from '../../../../shared/domain/partners/activity.ts';
import { isSilent, lacksCommitments } from '../../../../shared/domain/partners/activity.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';

/** `silent-N`: neither at a meeting nor in a report for N months. */
export const partnerFilters = ['all', 'unsigned', 'silent-3', 'silent-6'] as const;
export type PartnerFilter = (typeof partnerFilters)[number];

export function silentMonths(filter: PartnerFilter): number | null {
  switch (filter) {
    case 'silent-3':
      return 3;
    case 'silent-6':
      return 6;
    case 'all':
    case 'unsigned':
      return null;
  }
}

/** The organisations that a filter leaves; while the activity is not known, silence filters nothing. */
export function filterPartners(
  organisations: readonly RecordByType['organisation'][],
  filter: PartnerFilter,
  activity: { today: string; partners: readonly PartnerActivity[] } | null,
): RecordByType['organisation'][] {
  const months = silentMonths(filter);
  if (filter === 'unsigned') return organisations.filter(lacksCommitments);
  if (months === null || activity === null) return [...organisations];
  const known = new Map(activity.partners.map((partner) => [partner.organisation, partner]));
  return organisations.filter((organisation) => {
    const partner = known.get(organisation.id);
    return partner !== undefined && isSilent(organisation, partner, activity.today, months);
  });
}
