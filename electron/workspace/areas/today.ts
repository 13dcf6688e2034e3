import type { ActivationView, ChecklistView, TeamView, TodayView } from '../../../shared/contract/areas.ts';
import { viewToday } from '../../../shared/domain/today/entries.ts';
import type { AreaDependencies } from './dependencies.ts';

export interface TodayDependencies extends AreaDependencies {
  views: { activation(): ActivationView; checklist(): ChecklistView; team(): TeamView };
}

export function createTodayHandlers({ records, clock, views }: TodayDependencies) {
  return {
    'today.view': (): TodayView =>
      viewToday({
        today: clock.today(),
        activation: views.activation(),
        checklist: views.checklist(),
        team: views.team(),
        documents: records.list('document'),
        organisations: records.count('organisation'),
        contacts: records.count('contact'),
        groups: records.count('group'),
      }),
  };
}
