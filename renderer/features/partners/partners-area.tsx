import { useNavigation } from '../../navigation.ts';
import { MailingLists } from './mailing-lists.tsx';
import { PartnerRegister } from './partner-register.tsx';
import { partnersViews } from './partners-views.tsx';

/** Organisations, contacts and mailing lists of the cluster. */
export function PartnersArea() {
  const view = useNavigation(({ place }) => partnersViews.find((known) => known === place.view) ?? 'organisations');
  switch (view) {
    case 'organisations':
      return <PartnerRegister key="organisation" type="organisation" />;
    case 'contacts':
      return <PartnerRegister key="contact" type="contact" />;
    case 'lists':
      return <MailingLists />;
  }
}
