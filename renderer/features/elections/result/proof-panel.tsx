import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { useServiceQuery } from '../../../api/service.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useSaveExport } from '../../../components/save-exported-file.ts';
import { useElectorateName } from '../parts/names.ts';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { textFile } from '../../procedure/files/text-file.ts';

/** The replay files, and how anybody counts them again. */
export function ProofPanel({ view }: { view: ElectionView }) {
  const { t } = useTranslation('elections');
  const nameOf = useElectorateName();
  const { isBusy, saveBytes } = useSaveExport();
  const { data: replays, error } = useServiceQuery('elections.replay', { election: view.election.id });
  const digestOf = (electorate: string | null) => view.result?.electorates.find((one) => one.electorate === electorate)?.replayDigest ?? null;
  const nameOfReplay = (electorate: string | null) => nameOf(view.result?.electorates.find((one) => one.electorate === electorate)?.name ?? null);
  const example = replays?.[0]?.fileName ?? 'replay.json';
  return (
    <Panel title={t('result.proof')}>
      {error ? <FailureMessage failure={error.failure} /> : null}
      {replays?.length === 0 ? <p className={parts.help}>{t('result.noReplay')}</p> : <p className={parts.help}>{t('result.replayHelp')}</p>}
      {replays?.map(({ electorate, fileName, text }) => (
        <div key={fileName} className={parts.form}>
          <b>{t('result.replay', { name: nameOfReplay(electorate) })}</b>
          <span>
            {t('result.digest')}:{' '}
            <code className={parts.code} dir="ltr">
              {digestOf(electorate)}
            </code>
          </span>
          <Button
            className="no-print"
            variant="default"
            loading={isBusy}
            leftSection={<Icon name="download" size={14} />}
            aria-label={`${t('result.saveReplay')}: ${nameOfReplay(electorate)}`}
            onClick={() => void saveBytes(textFile(fileName, 'application/json', text))}
          >
            {t('result.saveReplay')}
          </Button>
        </div>
      ))}
      {replays && replays.length > 0 ? (
        <>
          <b>{t('result.check')}</b>
          <ol className={parts.bullets}>
            <li>{t('result.checkSteps.take')}</li>
            <li>
              {t('result.checkSteps.verify')}
              <br />
              <code className={parts.code} dir="ltr">
                desk verify {example}
              </code>
            </li>
            <li>
              {t('result.checkSteps.count')}
              <br />
              <code className={parts.code} dir="ltr">
                desk count {example}
              </code>
            </li>
            <li>{t('result.checkSteps.digest')}</li>
          </ol>
        </>
      ) : null}
    </Panel>
  );
}
