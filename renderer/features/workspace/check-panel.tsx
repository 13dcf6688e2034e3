import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../api/service.ts';
import type { CheckReport } from '../../../shared/contract/workspace.ts';
import { recordTypes } from '../../../shared/records/index.ts';
import { FailureMessage } from '../../components/failure-message.tsx';
import { useFormats } from '../../components/formats.ts';
import { TonePill } from '../../components/status-pill.tsx';
import styles from './workspace-area.module.css';

/** Reads the whole file and says in words whether it holds together. */
export function CheckPanel() {
  const { t } = useTranslation('workspace');
  const [isWanted, setWanted] = useState(false);
  const { data: report, error, isFetching, refetch } = useServiceQuery('workspace.check', {}, { enabled: isWanted });
  return (
    <section className={styles.panel}>
      <p className={styles.intro}>{t('check.intro')}</p>
      <Button loading={isFetching} onClick={() => (isWanted ? void refetch() : setWanted(true))}>
        {t('check.run')}
      </Button>
      <div role="status">
        {isFetching ? <span className="sr-only">{t('check.running')}</span> : null}
        {error ? <FailureMessage failure={error.failure} /> : null}
        {report && isWanted ? <Report report={report} /> : null}
      </div>
    </section>
  );
}

function Report({ report }: { report: CheckReport }) {
  const { t, i18n } = useTranslation(['workspace', 'records']);
  const { t: words } = useTranslation('errors');
  const { number } = useFormats();
  const isWhole = report.integrity.every((line) => line === 'ok');
  const findings: { isGood: boolean; text: string }[] = [
    {
      isGood: isWhole,
      text: isWhole ? t('workspace:check.integrity') : t('workspace:check.integrityBad', { what: report.integrity.join('; ') }),
    },
    {
      isGood: report.foreignKeys === 0,
      text:
        report.foreignKeys === 0
          ? t('workspace:check.foreignKeys')
          : t('workspace:check.foreignKeysBad', { count: report.foreignKeys }),
    },
    {
      isGood: report.problems.length === 0,
      text:
        report.problems.length === 0
          ? t('workspace:check.noProblems')
          : t('workspace:check.problems', { count: report.problems.length }),
    },
  ];
  const problems = new Map<string, number>();
  for (const { code, params } of report.problems) {
    const text = i18n.exists(`errors:problems.${code}`)
      ? String(words(`problems.${code}`, params))
      : t('workspace:problems.unknown', { code });
    problems.set(text, (problems.get(text) ?? 0) + 1);
  }
  return (
    <>
      <ul className={styles.findings}>
        <li className={styles.finding}>
          <TonePill tone={report.ok ? 'good' : 'bad'} label={t(report.ok ? 'workspace:check.ok' : 'workspace:check.notOk')} />
        </li>
        {findings.map(({ isGood, text }) => (
          <li key={text} className={styles.finding}>
            <span aria-hidden="true">{isGood ? '✓' : '▲'}</span>
            {text}
          </li>
        ))}
        {[...problems].map(([text, times]) => (
          <li key={text} className={styles.finding}>
            <span aria-hidden="true">•</span>
            {text}
            {times > 1 ? <span className={styles.times}>{`× ${number(times)}`}</span> : null}
          </li>
        ))}
        <li className={styles.finding}>
          {t('workspace:check.changes', { count: report.changes })} · {t('workspace:check.schema', { version: number(report.schemaVersion) })}
        </li>
      </ul>
      <table className={styles.plainTable}>
        <caption className="sr-only">{t('workspace:check.records')}</caption>
        <tbody>
          {recordTypes
            .filter((type) => (report.records[type] ?? 0) > 0)
            .map((type) => (
              <tr key={type}>
                <th scope="row">{t(`records:plural.${type}`)}</th>
                <td>{number(report.records[type] ?? 0)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  );
}
