import type { Handlers } from '../../../../shared/contract/define.ts';
import type { partnerActivityContract } from '../../../../shared/contract/partner-activity.ts';
import { partnerActivities } from '../../../../shared/domain/partners/activity.ts';
import type { AreaDependencies } from '../dependencies.ts';

export function createPartnerActivityHandlers({
  records,
  clock,
}: Pick<AreaDependencies, 'records' | 'clock'>): Handlers<typeof partnerActivityContract> {
  return {
    'partners.activity': () => {
      const today = clock.today();
      const source = {
        organisations: records.list('organisation'),
        deletedOrganisations: records.listDeleted('organisation'),
        contacts: records.list('contact'),
        meetings: records.list('meeting'),
        attendances: records.list('attendance'),
        actionPoints: records.list('action_point'),
      };
      return { today, partners: partnerActivities(source, today) };
    },
  };
}
