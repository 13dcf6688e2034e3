import { useNavigation } from '../../navigation.ts';
import { DuplicatesView } from './duplicates/duplicates-view.tsx';
import { ExportsView } from './exports/exports-view.tsx';
import { ImportView } from './import/import-view.tsx';
import { MailingLists } from './mailing-lists.tsx';
import { PartnerRegister } from './partner-register.tsx';
import { partnersViews } from './partners-views.tsx';

/** Organisations, contacts and mailing lists of the cluster: kept, taken in, made one, handed out. */
export function PartnersArea() {
  const view = useNavigation(({ place }) => partnersViews.find((known) => known === place.view) ?? 'organisations');
  switch (view) {
    case 'organisations':
      return <PartnerRegister key="organisation" type="organisation" />;
    case 'contacts':
      return <PartnerRegister key="contact" type="contact" />;
    case 'lists':
      return <MailingLists />;
    case 'import':
      return <ImportView />;
    case 'duplicates':
      return <DuplicatesView />;
    case 'exports':
      return <ExportsView />;
  }
}
