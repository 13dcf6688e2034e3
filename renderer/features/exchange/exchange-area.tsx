import { useNavigation } from '../../navigation.ts';
import { ConflictsView } from './conflicts/conflicts-view.tsx';
import { exchangeViews } from './exchange-views.tsx';
import { MergesView } from './merges/merges-view.tsx';
import { OfficesView } from './offices/offices-view.tsx';
import { ReceiveView } from './receive/receive-view.tsx';

/** What goes to other offices and comes from them: links, packages, conflicts, merges. */
export function ExchangeArea() {
  const view = useNavigation(({ place }) => exchangeViews.find((known) => known === place.view) ?? 'offices');
  switch (view) {
    case 'offices':
      return <OfficesView />;
    case 'receive':
      return <ReceiveView />;
    case 'conflicts':
      return <ConflictsView />;
    case 'merges':
      return <MergesView />;
  }
}
