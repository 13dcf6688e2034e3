import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReceivedBallot } from '../../../../../shared/contract/elections.ts';
import { TonePill } from '../../../../components/status-pill.tsx';
import { useProcedureFailureWords } from '../../../procedure/failure-words.ts';
import { Panel } from '../../../procedure/panel.tsx';
import parts from '../../../procedure/parts.module.css';

/** What became of every file: its receipt, or the reason and what to do. */
export function ReceivedList({ received, onForget }: { received: readonly ReceivedBallot[]; onForget: () => void }) {
  const { t } = useTranslation('elections');
  const words = useProcedureFailureWords();
  const refused = received.filter(({ refusal }) => refusal !== null).length;
  return (
    <Panel
      title={[t('returns.files.accepted', { count: received.length - refused }), ...(refused > 0 ? [t('returns.files.refused', { count: refused })] : [])].join(' · ')}
      aside={
        <Button variant="subtle" size="compact-sm" onClick={onForget}>
          {t('returns.files.forget')}
        </Button>
      }
    >
      <p className={parts.help} role="status">
        {t('returns.files.tell')}
      </p>
      <div className={parts.scroll}>
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t('returns.files.file')}</th>
              <th scope="col">{t('returns.files.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {received.map(({ fileName, refusal, receipt }, place) => (
              // The same file may come more than once.
              <tr key={`${received.length - place} ${fileName}`}>
                <th scope="row">
                  <bdi dir="ltr">{fileName}</bdi>
                </th>
                <td>
                  {refusal === null ? <TonePill tone="good" label={t('returns.files.ok')} /> : <TonePill tone="bad" label={t('returns.files.notOk')} />}{' '}
                  {refusal === null ? (receipt === null ? null : t('returns.files.receipt', { receipt: `\u2066${receipt}\u2069` })) : words(refusal)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
