import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../navigation.ts';

export const teamViews = ['positions', 'groups', 'structure'] as const;

export function TeamViews({ view }: { view: (typeof teamViews)[number] }) {
  const { t } = useTranslation('team');
  const go = useNavigation((navigation) => navigation.go);
  return (
    <SegmentedControl
      aria-label={t('views.label')}
      value={view}
      data={teamViews.map((name) => ({ value: name, label: t(`views.${name}`) }))}
      onChange={(next) => go({ area: 'team', view: next })}
    />
  );
}
