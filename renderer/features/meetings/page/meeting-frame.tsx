import { Button, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingView } from '../../../../shared/contract/meeting-view.ts';
import { AreaPage } from '../../../components/area-page.tsx';
import { useFormats } from '../../../components/formats.ts';
import { TonePill } from '../../../components/status-pill.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useChoiceWords } from '../../../components/record-words.ts';
import { useNavigation } from '../../../navigation.ts';
import { meetingLooks } from '../list/meeting-looks.ts';
import { useMeetingTitle, whenInWords } from '../meeting-words.ts';
import styles from './page.module.css';
import { type MeetingStep, meetingSteps } from './meeting-steps.ts';

interface MeetingFrameProps {
  view: MeetingView;
  step: MeetingStep;
  /** Buttons at the inline end of the heading. */
  actions?: ReactNode;
  /** What stands beside the steps. */
  tools?: ReactNode;
  children: ReactNode;
}

/** What the three steps of a meeting share: its name, when and where, and the way between them. */
export function MeetingFrame({ view: { meeting }, step, actions, tools, children }: MeetingFrameProps) {
  const { t } = useTranslation('meetings');
  const formats = useFormats();
  const word = useChoiceWords();
  const titleOf = useMeetingTitle();
  const go = useNavigation((navigation) => navigation.go);
  return (
    <AreaPage
      title={titleOf(meeting)}
      summary={
        <>
          {whenInWords(meeting, formats)}
          {meeting.place === null ? null : (
            <>
              {' · '}
              <bdi>{meeting.place}</bdi>
            </>
          )}
          {meeting.status === 'cancelled' ? (
            <span className={styles.state}>
              <TonePill {...meetingLooks.cancelled} label={word('meetingStatuses', 'cancelled')} />
            </span>
          ) : null}
        </>
      }
      actions={actions}
      toolbar={
        <>
          <Button variant="default" leftSection={<span className={styles.back}><Icon name="forward" size={12} /></span>} onClick={() => go({ area: 'meetings' })}>
            {t('page.back')}
          </Button>
          <SegmentedControl
            aria-label={t('page.steps')}
            value={step}
            data={meetingSteps.map((name) => ({ value: name, label: t(`page.step.${name}`) }))}
            onChange={(next) => go({ area: 'meetings', view: next, record: meeting.id })}
          />
          {tools}
        </>
      }
    >
      {children}
    </AreaPage>
  );
}
