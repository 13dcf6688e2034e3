import { ActionIcon, Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, queryClient, useServiceQuery } from '../../api/service.ts';
import { useFormats } from '../../components/formats.ts';
import { Icon } from '../../components/icon.tsx';
import { TonePill } from '../../components/status-pill.tsx';
import { BackupChoice } from './backup-choice.tsx';
import styles from './recent-list.module.css';
import type { Opening } from './use-opening.ts';

/** Workspaces from before; a missing one says so and offers its backups. */
export function RecentList({ opening }: { opening: Opening }) {
  const { t } = useTranslation('start');
  const { instant } = useFormats();
  const { data: recents } = useServiceQuery('host.recent', {});
  const [shownBackups, setShownBackups] = useState<string | null>(null);

  const forget = async (id: string) => {
    await call('host.forget', { recent: id });
    await queryClient.invalidateQueries({ queryKey: ['host.recent'] });
  };

  if (!recents || recents.length === 0) return null;
  return (
    <section>
      <h2 className={styles.title}>{t('recent.title')}</h2>
      <ul className={styles.list}>
        {recents.map((recent) => (
          <li key={recent.id} className={styles.entry}>
            <div className={styles.row}>
              <UnstyledButton
                className={styles.open}
                disabled={opening.isBusy}
                onClick={() => void opening.open(recent)}
              >
                <span className={styles.name}>
                  <bdi>{recent.name}</bdi> · <bdi>{recent.officeName}</bdi>
                  {recent.isFound ? null : <TonePill tone="bad" label={t('recent.missing')} />}
                </span>
                <small>
                  <bdi dir="ltr">{recent.path}</bdi> · {t('recent.opened', { when: instant(recent.lastOpenedAt) })}
                </small>
              </UnstyledButton>
              {recent.isFound ? null : (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-expanded={shownBackups === recent.id}
                  onClick={() => setShownBackups(shownBackups === recent.id ? null : recent.id)}
                >
                  {t('recent.backups')}
                </Button>
              )}
              <ActionIcon
                variant="subtle"
                aria-label={t('recent.forget', { name: recent.name })}
                title={t('recent.forget', { name: recent.name })}
                onClick={() => void forget(recent.id)}
              >
                <Icon name="close" size={14} />
              </ActionIcon>
            </div>
            {shownBackups === recent.id ? <BackupChoice recent={recent} opening={opening} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
