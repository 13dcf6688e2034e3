import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../navigation.ts';

export const meetingsViews = ['list', 'series', 'dispatches', 'year'] as const;
export type MeetingsView = (typeof meetingsViews)[number];

export function MeetingsViews({ view }: { view: MeetingsView }) {
  const { t } = useTranslation('meetings');
  const go = useNavigation((navigation) => navigation.go);
  return (
    <SegmentedControl
      aria-label={t('views.label')}
      value={view}
      data={meetingsViews.map((name) => ({ value: name, label: t(`views.${name}`) }))}
      onChange={(next) => go({ area: 'meetings', view: next === 'list' ? null : next })}
    />
  );
}
