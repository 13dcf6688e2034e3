import { Button, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../api/service.ts';
import { AreaPage } from '../../components/area-page.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureMessage } from '../../components/failure-message.tsx';
import { useFormats } from '../../components/formats.ts';
import { TonePill } from '../../components/status-pill.tsx';
import { useNavigation } from '../../navigation.ts';
import { useIsWritable } from '../frame/current-workspace.ts';
import { useWorkspaceCommands } from '../frame/workspace-commands.ts';
import { BackupInspector } from './backup-inspector.tsx';
import styles from './workspace-area.module.css';

interface BackupsPanelProps {
  title: string;
  toolbar: ReactNode;
  selected: string | null;
}

/** The backups of this workspace; the selected one can be verified and restored. */
export function BackupsPanel({ title, toolbar, selected }: BackupsPanelProps) {
  const { t } = useTranslation('workspace');
  const { data: backups, error } = useServiceQuery('backups.list', {});
  const { instant, number, size } = useFormats();
  const select = useNavigation((navigation) => navigation.select);
  const isWritable = useIsWritable();
  const commands = useWorkspaceCommands();
  const chosen = backups?.find(({ name }) => name === selected);

  return (
    <AreaPage
      title={title}
      summary={t('views.backups')}
      toolbar={toolbar}
      actions={
        isWritable ? (
          <Button onClick={() => void commands.makeBackup()}>
            {t('backups.make')}
          </Button>
        ) : null
      }
      inspector={chosen ? <BackupInspector key={chosen.name} backup={chosen} onClose={() => select(null)} /> : null}
    >
      <p className={styles.intro}>{t('backups.intro')}</p>
      {error ? <FailureMessage failure={error.failure} /> : null}
      {backups && backups.length === 0 ? <EmptyState title={t('backups.none')} text={t('backups.noneText')} /> : null}
      {backups && backups.length > 0 ? (
        <div className={styles.panel}>
          <table className={styles.table}>
            <caption className="sr-only">{t('backups.list')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('backups.when')}</th>
                <th scope="col">{t('backups.reason')}</th>
                <th scope="col">{t('backups.state')}</th>
                <th scope="col" className={styles.number}>
                  {t('backups.records')}
                </th>
                <th scope="col" className={styles.number}>
                  {t('backups.size')}
                </th>
              </tr>
            </thead>
            <tbody>
              {backups.map((backup) => (
                <tr
                  key={backup.name}
                  aria-selected={backup.name === selected}
                  onClick={() => select(backup.name)}
                >
                  <td>
                    <UnstyledButton className={styles.select} aria-label={t('backups.select', { when: instant(backup.madeAt) })}>
                      {instant(backup.madeAt)}
                    </UnstyledButton>
                  </td>
                  <td>{t(`backups.reasons.${backup.reason}`)}</td>
                  <td>
                    <TonePill
                      tone={backup.verified ? 'good' : 'na'}
                      label={t(backup.verified ? 'backups.verified' : 'backups.unverified')}
                    />
                  </td>
                  <td className={styles.number}>{number(backup.records)}</td>
                  <td className={styles.number}>{size(backup.size)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </AreaPage>
  );
}
