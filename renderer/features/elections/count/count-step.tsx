import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { call, useServiceQuery } from '../../../api/service.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { isAllowed } from '../../procedure/blockers.tsx';
import { ElectionFrame } from '../page/election-frame.tsx';
import { isPast } from '../page/page-steps.ts';
import { useElectorateName } from '../parts/names.ts';
import parts from '../../procedure/parts.module.css';
import { StepButton } from '../../procedure/step-button.tsx';
import { CountView } from './count-view.tsx';

const joint = 'joint';

/** What happened in the count, electorate by electorate. */
export function CountStep({ view }: { view: ElectionView }) {
  const { t } = useTranslation('elections');
  const nameOf = useElectorateName();
  const [chosen, setChosen] = useState<string | null>(null);
  const isCounted = isPast(view, 'counted');
  const { data: counts, error } = useServiceQuery('elections.stages', { election: view.election.id }, { enabled: isCounted });
  const shown = counts?.find(({ electorate }) => (electorate ?? joint) === chosen) ?? counts?.[0];
  const run = () => call('elections.count', { election: view.election.id });
  return (
    <ElectionFrame view={view} step="count">
      {isCounted ? null : <StepButton view={view} step="count" label={t('count.action')} run={run} />}
      {error ? <FailureMessage failure={error.failure} /> : null}
      {isCounted && counts?.length === 0 ? <p className={parts.note}>{t('count.uncontested')}</p> : null}
      {counts && counts.length > 1 && shown ? (
        <div className={`${parts.buttons} no-print`}>
          <SegmentedControl
            aria-label={t('count.electorates')}
            value={shown.electorate ?? joint}
            data={counts.map(({ electorate, name }) => ({ value: electorate ?? joint, label: nameOf(name) }))}
            onChange={setChosen}
          />
        </div>
      ) : null}
      {shown ? <CountView key={shown.electorate ?? joint} electorate={shown} /> : null}
      {isCounted && isAllowed(view, 'count') ? (
        <>
          <StepButton view={view} step="count" label={t('count.again')} variant="default" run={run} />
          <p className={parts.help}>{t('count.againHelp')}</p>
        </>
      ) : null}
    </ElectionFrame>
  );
}
