import { useNavigation } from '../../navigation.ts';
import { actionsViews } from './actions-views.tsx';
import { ActionRegister } from './register/action-register.tsx';
import { ReplyView } from './reply/reply-view.tsx';
import { SheetsView } from './sheets/sheets-view.tsx';

/** Every action point of the cluster, what goes out to those who are responsible, and what comes back. */
export function ActionsArea() {
  const wanted = useNavigation(({ place }) => place.view);
  switch (actionsViews.find((known) => known === wanted) ?? 'register') {
    case 'register':
      return <ActionRegister isAdding={wanted === 'new'} />;
    case 'sheets':
      return <SheetsView />;
    case 'reply':
      return <ReplyView />;
  }
}
