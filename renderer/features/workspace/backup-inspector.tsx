import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceCommand, useServiceQuery } from '../../api/service.ts';
import type { Backup, CheckReport } from '../../../shared/contract/workspace.ts';
import { recordTypes } from '../../../shared/records/index.ts';
import { FailureMessage } from '../../components/failure-message.tsx';
import { useFormats } from '../../components/formats.ts';
import { Inspector, InspectorSection } from '../../components/inspector.tsx';
import { TonePill } from '../../components/status-pill.tsx';
import { useToasts } from '../../components/toasts.ts';
import { showWorkspace } from '../frame/show-workspace.ts';
import styles from './workspace-area.module.css';

/** One backup: whether it is whole, and what restoring it would replace. */
export function BackupInspector({ backup, onClose }: { backup: Backup; onClose: () => void }) {
  const { t } = useTranslation('workspace');
  const { instant, size, number } = useFormats();
  const [wantsReport, setWantsReport] = useState(false);
  const [showsPreview, setShowsPreview] = useState(false);
  const { data: report, error, isFetching } = useServiceQuery(
    'backups.verify',
    { name: backup.name },
    { enabled: wantsReport || showsPreview },
  );
  return (
    <Inspector
      title={t('backups.select', { when: instant(backup.madeAt) })}
      subtitle={`${t(`backups.reasons.${backup.reason}`)} · ${size(backup.size)} · ${number(backup.records)}`}
      onClose={onClose}
    >
      <InspectorSection title={t('backups.state')}>
        {report ? (
          <div role="status">
            <TonePill tone={report.ok ? 'good' : 'bad'} label={t(report.ok ? 'backups.verifiedOk' : 'backups.verifiedBad')} />
          </div>
        ) : (
          <TonePill
            tone={backup.verified ? 'good' : 'na'}
            label={t(backup.verified ? 'backups.verified' : 'backups.unverified')}
          />
        )}
        {error ? <FailureMessage failure={error.failure} /> : null}
        <div className={styles.actions}>
          <Button variant="default" loading={isFetching} onClick={() => setWantsReport(true)}>
            {t('backups.verify')}
          </Button>
          {showsPreview ? null : (
            <Button variant="default" onClick={() => setShowsPreview(true)}>
              {t('backups.restore')}
            </Button>
          )}
        </div>
      </InspectorSection>
      {showsPreview && report ? (
        <RestorePreview backup={backup} report={report} onCancel={() => setShowsPreview(false)} />
      ) : null}
    </Inspector>
  );
}

function RestorePreview({ backup, report, onCancel }: { backup: Backup; report: CheckReport; onCancel: () => void }) {
  const { t } = useTranslation(['workspace', 'records']);
  const { instant, number } = useFormats();
  const { data: present } = useServiceQuery('workspace.check', {});
  const { mutateAsync: restore, isPending } = useServiceCommand('backups.restore');
  if (!present) return null;

  const rows = recordTypes
    .map((type) => ({ type, before: report.records[type] ?? 0, now: present.records[type] ?? 0 }))
    .filter(({ before, now }) => before !== now);
  const since = Math.max(0, present.changes - report.changes);

  const restoreNow = async () => {
    const state = await restore({ name: backup.name }).catch(() => null);
    if (state === null) return;
    await showWorkspace(state);
    useToasts.getState().show({ kind: 'done', text: t('workspace:backups.restored') });
  };

  return (
    <InspectorSection title={t('workspace:backups.preview')}>
      <p>{t('workspace:backups.replaces', { when: instant(backup.madeAt) })}</p>
      <p>{since > 0 ? t('workspace:backups.changesSince', { count: since }) : t('workspace:backups.noneSince')}</p>
      {rows.length > 0 ? (
      <table className={styles.plainTable}>
        <caption className="sr-only">{t('workspace:backups.preview')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('workspace:backups.records')}</th>
            <th scope="col" className={styles.number}>
              {t('workspace:backups.nowHas')}
            </th>
            <th scope="col" className={styles.number}>
              {t('workspace:backups.backupHas')}
            </th>
            <th scope="col" className={styles.number}>
              {t('workspace:backups.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ type, before, now }) => (
            <tr key={type}>
              <th scope="row">{t(`records:plural.${type}`)}</th>
              <td>{number(now)}</td>
              <td>{number(before)}</td>
              <td className={before < now ? styles.less : styles.more}>
                {`${before > now ? '+' : '−'}${number(Math.abs(before - now))}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      ) : null}
      <p>{t('workspace:backups.safety')}</p>
      <div className={styles.actions}>
        <Button loading={isPending} disabled={!report.ok} onClick={() => void restoreNow()}>
          {t('workspace:backups.restoreNow')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('workspace:backups.cancel')}
        </Button>
      </div>
    </InspectorSection>
  );
}
