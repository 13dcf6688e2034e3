import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './keyboard-help.module.css';

/** Every key that the application listens to. */
export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('app');
  const keys: [string, string][] = [
    ['Ctrl K', t('keys.palette')],
    ['Ctrl Z', t('keys.undo')],
    ['Ctrl Shift Z · Ctrl Y', t('keys.redo')],
    [t('keys.arrows'), t('keys.move')],
    [t('keys.enter'), t('keys.open')],
    [t('keys.escape'), t('keys.leave')],
    [t('keys.tab'), t('keys.edit')],
    ['? · F1', t('keys.help')],
  ];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('keys.close') }}
      // A `header` would be a second banner of the page.
      attributes={{ header: { role: 'none' } }}
    >
      <dl className={styles.keys}>
        {keys.map(([key, meaning]) => (
          <div key={key} className={styles.row}>
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
