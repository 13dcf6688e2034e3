import { Button, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../../api/service.ts';
import { AreaPage } from '../../../components/area-page.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useNavigation } from '../../../navigation.ts';
import { MinutesStep } from '../minutes/minutes-step.tsx';
import { PrepareStep } from '../prepare/prepare-step.tsx';
import { RoomStep } from '../room/room-step.tsx';
import { type MeetingStep, stepOf } from './meeting-steps.ts';

/** One meeting: its preparation, the meeting itself, its minutes. */
export function MeetingPage({ id, step }: { id: string; step: MeetingStep | null }) {
  const { t } = useTranslation('meetings');
  const { data: view, error } = useServiceQuery('meetings.view', { meeting: id });
  const go = useNavigation((navigation) => navigation.go);

  if (!view) {
    return (
      <AreaPage title={t('title')}>
        {error ? <FailureMessage failure={error.failure} action={<Button onClick={() => go({ area: 'meetings' })}>{t('page.back')}</Button>} /> : <Loader size="sm" aria-label={t('loading')} />}
      </AreaPage>
    );
  }
  switch (step ?? stepOf(view)) {
    case 'prepare':
      return <PrepareStep view={view} />;
    case 'room':
      return <RoomStep view={view} />;
    case 'minutes':
      return <MinutesStep view={view} />;
  }
}
