import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../api/service.ts';
import type { RecentWorkspace } from '../../../shared/contract/host.ts';
import { useFormats } from '../../components/formats.ts';
import styles from './recent-list.module.css';
import type { Opening } from './use-opening.ts';

/** The backups of a workspace that is missing or will not open, newest first. */
export function BackupChoice({ recent, opening }: { recent: RecentWorkspace; opening: Opening }) {
  const { t } = useTranslation('start');
  const { instant, size } = useFormats();
  const { data: backups } = useServiceQuery('host.backupsOf', { recent: recent.id });
  if (!backups) return null;
  if (backups.length === 0) return <p className={styles.note}>{t('backups.none')}</p>;
  return (
    <div className={styles.backups}>
      <h3 className={styles.backupsTitle}>{t('backups.title')}</h3>
      <ul className={styles.list}>
        {backups.slice(0, 6).map((backup) => (
          <li key={backup.name} className={styles.backup}>
            <span>
              {instant(backup.madeAt)}
              <small>
                {t('backups.detail', { count: backup.records, size: size(backup.size) })}
                {backup.verified ? ` · ${t('backups.verified')}` : ''}
              </small>
            </span>
            <Button
              size="compact-sm"
              variant="default"
              disabled={opening.isBusy}
              aria-label={t('backups.recoverNamed', { when: instant(backup.madeAt) })}
              onClick={() => void opening.recover(recent, backup)}
            >
              {t('backups.recover')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
