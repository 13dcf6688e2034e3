import { describe, expect, it } from 'vitest';
import { filterPartners } from '../../../../../renderer/features/partners/activity/partner-filter.ts';
import type { PartnerActivity } from '../../../../../shared/domain/partners/activity.ts';
import { makeRecord } from '../../../../helpers/records.ts';

const organisations = [
  makeRecord('organisation', { id: 'active', membership: 'member', commitmentsSignedOn: '2025-01-01' }),
  makeRecord('organisation', { id: 'unsigned', membership: 'member' }),
  makeRecord('organisation', { id: 'observer', membership: 'observer' }),
  makeRecord('organisation', { id: 'outsider', membership: 'none' }),
];
const lastActive: Record<string, string | null> = { active: '2026-03-01', unsigned: '2025-11-01', observer: null, outsider: null };
const activity = {
  today: '2026-03-10',
  partners: organisations.map(
    ({ id }): PartnerActivity => ({
      organisation: id,
      lastAttended: null,
      meetingsAttended: 0,
      lastReportedOn: null,
      commitmentsSignedOn: null,
      openActions: 0,
      overdueActions: 0,
      lastActiveOn: lastActive[id] ?? null,
    }),
  ),
};
const ids = (filter: Parameters<typeof filterPartners>[1]) => filterPartners(organisations, filter, activity).map(({ id }) => id);

describe('which partners a register shows', () => {
  it('are all of them, those without their signature, or the silent ones', () => {
    expect(ids('all')).toEqual(['active', 'unsigned', 'observer', 'outsider']);
    expect(ids('unsigned')).toEqual(['unsigned']);
    expect(ids('silent-3')).toEqual(['unsigned', 'observer']);
    expect(ids('silent-6')).toEqual(['observer']);
  });

  it('are all of them while the activity is on its way', () => {
    expect(filterPartners(organisations, 'silent-3', null)).toHaveLength(4);
  });
});
