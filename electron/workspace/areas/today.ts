import type { areasContract, TodayView } from '../../../shared/contract/areas.ts';
import type { Handlers } from '../../../shared/contract/define.ts';
import { todayView } from '../../../shared/domain/today/today-view.ts';
import { viewActivation } from './activation.ts';
import { viewChecklist } from './checklist.ts';
import type { AreaDependencies } from './dependencies.ts';
import { viewTeam } from './team.ts';

type TodayDependencies = Pick<AreaDependencies, 'records' | 'catalogues' | 'clock' | 'exchangeWaits'>;

export interface TodayHandlers extends Handlers<Pick<typeof areasContract, 'today.view'>> {
  'today.view': () => TodayView;
}

export function createTodayHandlers(dependencies: TodayDependencies): TodayHandlers {
  const { records, catalogues, clock, exchangeWaits } = dependencies;
  return {
    'today.view': () =>
      todayView(
        {
          activation: viewActivation(dependencies),
          activationCatalogue: catalogues.activation,
          checklist: viewChecklist(dependencies),
          team: viewTeam(dependencies),
          cluster: records.find('cluster', 'cluster'),
          organisations: records.list('organisation'),
          documents: records.list('document'),
          contactCount: records.count('contact'),
          groupCount: records.count('group'),
          exchange: exchangeWaits(),
        },
        clock.today(),
      ),
  };
}
