import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Wiped, WipeReport } from '../../../shared/contract/handover.ts';
import { useFormats } from '../../components/formats.ts';
import { Icon } from '../../components/icon.tsx';
import { useWipeReport } from './wipe-report.ts';
import styles from './wipe-report-panel.module.css';

/** After a workspace was removed: what went, what did not, and what nobody can promise. */
export function WipeReportPanel() {
  const report = useWipeReport((known) => known.report);
  return report ? <Report report={report} /> : null;
}

function Report({ report: { wiped, size } }: { report: WipeReport }) {
  const { t } = useTranslation('handover');
  const formats = useFormats();
  const title = useRef<HTMLHeadingElement>(null);
  const isComplete = wiped.every(({ outcome }) => outcome !== 'kept');
  const count = wiped.filter(({ outcome }) => outcome === 'overwritten').length;

  useEffect(() => title.current?.focus(), []);

  return (
    <section className={styles.report} data-incomplete={!isComplete || undefined} aria-labelledby="wipe-report">
      <h2 ref={title} tabIndex={-1} id="wipe-report" className={styles.title}>
        <Icon name={isComplete ? 'check' : 'warning'} />
        {t(isComplete ? 'wiped.title' : 'wiped.titleKept')}
      </h2>
      <p>{t('wiped.summary', { count, size: formats.size(size) })}</p>
      <Troubles wiped={wiped} />
      <details>
        <summary>{t('wiped.list')}</summary>
        <ul className={styles.list}>
          {wiped
            .filter(({ outcome }) => outcome !== 'kept')
            .map((thing) => (
              <li key={thing.path}>
                <ThingName thing={thing} />
              </li>
            ))}
        </ul>
      </details>
      <p className={styles.limits}>
        {t('wipe.limits.solidState')} {t('wipe.limits.deleted')} {t('wipe.limits.encryption')}
      </p>
      <div>
        <Button variant="default" onClick={() => useWipeReport.setState({ report: null })}>
          {t('wiped.dismiss')}
        </Button>
      </div>
    </section>
  );
}

/** What was not overwritten, or not even removed, with the reason. */
function Troubles({ wiped }: Pick<WipeReport, 'wiped'>) {
  const { t } = useTranslation('handover');
  const troubles = wiped.filter(({ outcome }) => outcome !== 'overwritten');
  if (troubles.length === 0) return null;
  return (
    <>
      <ul className={styles.list} role="alert">
        {troubles.map((thing) => (
          <li key={thing.path}>
            <b>{t(`wipe.outcomes.${thing.outcome}`)}</b>: <ThingName thing={thing} />{' '}
            {thing.reason === null ? null : t(`wipe.reasons.${thing.reason}`)}
          </li>
        ))}
      </ul>
      {troubles.some(({ outcome }) => outcome === 'kept') ? <p>{t('wipe.byHand')}</p> : null}
    </>
  );
}

function ThingName({ thing: { kind, path, backup } }: { thing: Wiped }) {
  const { t } = useTranslation('handover');
  const { instant } = useFormats();
  return (
    <>
      {t(`wipe.kinds.${kind}`)}
      {backup === null ? '' : ` (${instant(backup.madeAt)})`} <bdi dir="ltr" className={styles.path}>{path}</bdi>
    </>
  );
}
