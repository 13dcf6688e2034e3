import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './room.module.css';

/** Every key of the room. */
export function RoomHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['meetings', 'app']);
  const keys: [string, string][] = [
    ['Alt 1', t('meetings:room.help.attendance')],
    ['Alt 2', t('meetings:room.help.discussion')],
    ['Alt 3', t('meetings:room.help.decision')],
    ['Alt 4', t('meetings:room.help.action')],
    ['Alt 5', t('meetings:room.help.openActions')],
    ['Alt PageDown', t('meetings:room.help.next')],
    ['Alt PageUp', t('meetings:room.help.previous')],
    ['F6', t('meetings:room.help.column')],
    ['P · E · O · A', t('meetings:room.help.marks')],
    ['R · C · Del', t('meetings:room.help.more')],
    ['D · I · O · N', t('meetings:room.help.report')],
    ['Enter', t('meetings:room.help.enter')],
  ];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('meetings:room.help.title')}
      closeButtonProps={{ 'aria-label': t('app:keys.close') }}
      // A `header` would be a second banner of the page.
      attributes={{ header: { role: 'none' } }}
    >
      <dl className={styles.keys}>
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd dir="ltr">{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
