import type { TeamView } from '../../../shared/contract/areas.ts';
import type { StructureChart } from '../../../shared/documents/blocks.ts';
import { drawStructure } from '../../../shared/domain/team/structure.ts';
import { viewTeam } from '../../../shared/domain/team/team-view.ts';
import type { Language } from '../../../shared/records/choices.ts';
import type { AreaDependencies } from './dependencies.ts';

export function createTeamHandlers({ records, catalogues, clock }: AreaDependencies) {
  return {
    'team.view': (): TeamView =>
      viewTeam(
        {
          positions: records.list('position'),
          contacts: records.list('contact'),
          organisations: records.list('organisation'),
          documents: records.list('document'),
        },
        clock.today(),
      ),
    'team.structure': ({ language }: { language: Language }): StructureChart =>
      drawStructure(
        {
          cluster: records.get('cluster', 'cluster'),
          positions: records.list('position'),
          groups: records.list('group'),
          organisations: records.list('organisation'),
          contacts: records.list('contact'),
        },
        clock.today(),
        catalogues.translators[language],
      ),
  };
}
