import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../navigation.ts';

export const actionsViews = ['register', 'sheets', 'reply'] as const;

export function ActionsViews({ view }: { view: (typeof actionsViews)[number] }) {
  const { t } = useTranslation('actions');
  const go = useNavigation((navigation) => navigation.go);
  return (
    <SegmentedControl
      aria-label={t('views.label')}
      value={view}
      data={actionsViews.map((name) => ({ value: name, label: t(`views.${name}`) }))}
      onChange={(next) => go({ area: 'actions', view: next === 'register' ? null : next })}
    />
  );
}
