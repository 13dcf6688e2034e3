import { useNavigation } from '../../navigation.ts';
import { GroupsView } from './groups-view.tsx';
import { PositionsView } from './positions-view.tsx';
import { StructureView } from './structure-view.tsx';
import { teamViews } from './team-views.tsx';

/** The coordination team: who holds which post, the groups around it, and the structure drawn from both. */
export function TeamArea() {
  const view = useNavigation(({ place }) => teamViews.find((known) => known === place.view) ?? 'positions');
  switch (view) {
    case 'positions':
      return <PositionsView />;
    case 'groups':
      return <GroupsView />;
    case 'structure':
      return <StructureView />;
  }
}
