import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MeetingView } from '../../../../shared/contract/meeting-view.ts';
import { Icon } from '../../../components/icon.tsx';
import { useSaveExport } from '../../../components/save-exported-file.ts';
import { isLanguage } from '../../../languages.ts';
import { useNavigation } from '../../../navigation.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { MeetingFrame } from '../page/meeting-frame.tsx';
import { AgendaEditor } from './agenda-editor.tsx';
import { CarriedPanel } from './carried-panel.tsx';
import { InvitationPanel } from './invitation-panel.tsx';
import { MeetingDetails } from './meeting-details.tsx';
import styles from './prepare.module.css';

/** Before the meeting: the agenda, what comes with it from earlier ones, when and where, and the invitation. */
export function PrepareStep({ view }: { view: MeetingView }) {
  const { t, i18n } = useTranslation('meetings');
  const { meeting } = view;
  const disabled = !useIsWritable();
  const { isBusy, saveExport } = useSaveExport();
  const go = useNavigation((navigation) => navigation.go);
  const language = meeting.language ?? (isLanguage(i18n.language) ? i18n.language : 'en');
  const file = (kind: 'agenda' | 'sign-in-sheet') => void saveExport({ kind, format: 'docx', language, document: meeting.id });

  return (
    <MeetingFrame
      view={view}
      step="prepare"
      actions={
        <>
          <Menu>
            <Menu.Target>
              <Button variant="default" loading={isBusy} leftSection={<Icon name="print" />} rightSection={<Icon name="down" size={12} />}>
                {t('prepare.papers')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<Icon name="download" size={14} />} onClick={() => file('agenda')}>
                {t('prepare.agendaFile')}
              </Menu.Item>
              <Menu.Item leftSection={<Icon name="download" size={14} />} onClick={() => file('sign-in-sheet')}>
                {t('prepare.signInSheet')}
              </Menu.Item>
              <Menu.Item leftSection={<Icon name="print" size={14} />} onClick={() => window.setTimeout(() => window.print())}>
                {t('prepare.print')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button onClick={() => go({ area: 'meetings', view: 'room', record: meeting.id })}>{t('prepare.toRoom')}</Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.column}>
          <AgendaEditor meeting={meeting.id} items={view.items} startTime={meeting.startTime} disabled={disabled} />
          <CarriedPanel view={view} disabled={disabled} />
        </div>
        <div className={styles.column}>
          <InvitationPanel view={view} language={language} disabled={disabled} />
          <MeetingDetails view={view} disabled={disabled} />
        </div>
      </div>
    </MeetingFrame>
  );
}
