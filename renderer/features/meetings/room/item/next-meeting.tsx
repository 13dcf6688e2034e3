import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServiceCommand } from '../../../../api/service.ts';
import type { MeetingView } from '../../../../../shared/contract/meeting-view.ts';
import { useFormats } from '../../../../components/formats.ts';
import { useToasts } from '../../../../components/toasts.ts';
import { toHash } from '../../../../navigation.ts';
import { whenInWords } from '../../meeting-words.ts';
import styles from './item.module.css';

/** When the group meets again: planned already, or the day that the rhythm proposes. */
export function NextMeeting({ view: { meeting, next }, disabled }: { view: MeetingView; disabled: boolean }) {
  const { t } = useTranslation('meetings');
  const formats = useFormats();
  const { mutateAsync: create, isPending } = useServiceCommand('meetings.create');
  if (next === null) return <p className={styles.hint}>{t('room.nextMeeting.none')}</p>;
  const when = [whenInWords(next, formats), next.place].filter((part) => part).join(' · ');
  const plan = async () => {
    await create({ series: meeting.seriesId, heldOn: next.heldOn });
    useToasts.getState().show({ kind: 'done', text: t('list.planned'), offersUndo: true });
  };
  return (
    <p className={styles.nextMeeting}>
      {next.id === null ? (
        <>
          <span>{t('room.nextMeeting.proposed', { when })}</span>
          <Button variant="default" size="compact-sm" loading={isPending} disabled={disabled || meeting.seriesId === null} onClick={() => void plan().catch(() => undefined)}>
            {t('room.nextMeeting.plan')}
          </Button>
        </>
      ) : (
        <a href={toHash({ area: 'meetings', view: 'prepare', record: next.id })}>{t('room.nextMeeting.planned', { when })}</a>
      )}
    </p>
  );
}
