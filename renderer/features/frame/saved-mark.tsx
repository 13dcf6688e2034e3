import { Popover, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSaving } from '../../api/saving.ts';
import { useFailureWords } from '../../components/failure-message.tsx';
import { Icon } from '../../components/icon.tsx';
import styles from './saved-mark.module.css';

/** One quiet mark: "saved" once everything typed is on disk. */
export function SavedMark({ isWritable }: { isWritable: boolean }) {
  const { t } = useTranslation('app');
  const { pending, drafts, failure, dismiss } = useSaving();
  const words = useFailureWords();
  if (!isWritable && !failure) return null;
  return (
    <div role="status" className={styles.mark}>
      {failure ? (
        <Popover position="bottom-end" width={320} shadow="md" defaultOpened>
          <Popover.Target>
            <UnstyledButton className={styles.failed}>
              <Icon name="warning" size={14} /> {t('saved.failed')} <u>{t('saved.why')}</u>
            </UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown>
            <p>{words(failure)}</p>
            <UnstyledButton className={styles.dismiss} onClick={dismiss}>
              {t('saved.dismiss')}
            </UnstyledButton>
          </Popover.Dropdown>
        </Popover>
      ) : pending > 0 || drafts > 0 ? (
        <span className={styles.saving}>{t('saved.saving')}</span>
      ) : (
        <span className={styles.saved} title={t('saved.savedTitle')}>
          <Icon name="check" size={12} /> {t('saved.saved')}
        </span>
      )}
    </div>
  );
}
