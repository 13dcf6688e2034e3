import type { areasContract, TeamView } from '../../../shared/contract/areas.ts';
import type { Handlers, InputOf } from '../../../shared/contract/define.ts';
import type { StructureChart } from '../../../shared/documents/blocks.ts';
import { structureChart } from '../../../shared/domain/team/structure.ts';
import { teamView } from '../../../shared/domain/team/team-view.ts';
import type { AreaDependencies } from './dependencies.ts';

type TeamDependencies = Pick<AreaDependencies, 'records' | 'catalogues' | 'clock'>;

type TeamContract = Pick<typeof areasContract, 'team.view' | 'team.structure'>;
export interface TeamHandlers extends Handlers<TeamContract> {
  'team.view': () => TeamView;
  'team.structure': (input: InputOf<TeamContract['team.structure']>) => StructureChart;
}

/** The team as it stands today. */
export function viewTeam({ records, clock }: Pick<TeamDependencies, 'records' | 'clock'>): TeamView {
  return teamView({
    today: clock.today(),
    positions: records.list('position'),
    contacts: records.list('contact'),
    organisations: records.list('organisation'),
    documents: records.list('document'),
  });
}

export function createTeamHandlers(dependencies: TeamDependencies): TeamHandlers {
  const { records, catalogues } = dependencies;
  return {
    'team.view': () => viewTeam(dependencies),
    'team.structure': ({ language }) =>
      structureChart(
        {
          team: viewTeam(dependencies),
          cluster: records.find('cluster', 'cluster'),
          organisations: records.list('organisation'),
          groups: records.list('group'),
        },
        catalogues.translators[language],
      ),
  };
}
