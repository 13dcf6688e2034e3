import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../navigation.ts';
import { MailingLists } from './mailing-lists.tsx';
import { PartnerRegister } from './partner-register.tsx';

const views = ['organisations', 'contacts', 'lists'] as const;
export type PartnersView = (typeof views)[number];

/** Organisations, contacts and mailing lists of the cluster. */
export function PartnersArea() {
  const view = useNavigation(({ place }) => views.find((known) => known === place.view) ?? 'organisations');
  switch (view) {
    case 'organisations':
      return <PartnerRegister key="organisation" type="organisation" />;
    case 'contacts':
      return <PartnerRegister key="contact" type="contact" />;
    case 'lists':
      return <MailingLists />;
  }
}

export function PartnersViews({ view }: { view: PartnersView }) {
  const { t } = useTranslation('partners');
  const go = useNavigation((navigation) => navigation.go);
  return (
    <SegmentedControl
      aria-label={t('views.label')}
      value={view}
      data={views.map((name) => ({ value: name, label: t(`views.${name}`) }))}
      onChange={(next) => go({ area: 'partners', view: next })}
    />
  );
}
