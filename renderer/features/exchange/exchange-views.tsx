import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../navigation.ts';

export const exchangeViews = ['offices', 'receive', 'conflicts', 'merges'] as const;
export type ExchangeView = (typeof exchangeViews)[number];

export function ExchangeViews({ view }: { view: ExchangeView }) {
  const { t } = useTranslation('exchange');
  const go = useNavigation((navigation) => navigation.go);
  return (
    <SegmentedControl
      aria-label={t('views.label')}
      value={view}
      data={exchangeViews.map((name) => ({ value: name, label: t(`views.${name}`) }))}
      onChange={(next) => go({ area: 'exchange', view: next })}
    />
  );
}
