import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../navigation.ts';

export const partnersViews = ['organisations', 'contacts', 'lists', 'import', 'duplicates', 'exports'] as const;
export type PartnersView = (typeof partnersViews)[number];

export function PartnersViews({ view }: { view: PartnersView }) {
  const { t } = useTranslation('partners');
  const go = useNavigation((navigation) => navigation.go);
  return (
    <SegmentedControl
      aria-label={t('views.label')}
      value={view}
      data={partnersViews.map((name) => ({ value: name, label: t(`views.${name}`) }))}
      onChange={(next) => go({ area: 'partners', view: next })}
    />
  );
}
