import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { call } from '../../../api/service.ts';
import { ownDirection } from '../../../components/own-direction.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { blockersOf } from '../../procedure/blockers.tsx';
import { ElectionFrame } from '../page/election-frame.tsx';
import { isFrozen } from '../page/page-steps.ts';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { StepButton } from '../../procedure/step-button.tsx';
import { LotOrder } from './lot-order.tsx';

/** The order that settles every tie, drawn before anybody has seen a ballot. */
export function LotsStep({ view }: { view: ElectionView }) {
  const { t } = useTranslation('elections');
  const isWritable = useIsWritable();
  const [seed, setSeed] = useState('');
  const { lots } = view;
  const isSpared = blockersOf(view, 'drawLots').some(({ code }) => code === 'election-without-contest');
  const draw = async () => {
    await call('elections.drawLots', { election: view.election.id, seed });
    setSeed('');
  };
  return (
    <ElectionFrame view={view} step="lots">
      {isSpared ? <p className={parts.note}>{t('lots.notNeeded')}</p> : null}
      {isFrozen(view) || isSpared ? null : (
        <Panel title={t(lots === null ? 'lots.draw' : 'lots.again')} isPrinted={false}>
          <p className={parts.text}>{t(lots === null ? 'lots.how' : 'lots.againHelp')}</p>
          <TextInput
            className={parts.narrow}
            label={t('lots.seed')}
            description={t('lots.seedHelp')}
            maxLength={1_000}
            disabled={!isWritable}
            {...ownDirection(seed)}
            value={seed}
            onChange={({ currentTarget }) => setSeed(currentTarget.value)}
          />
          <StepButton view={view} step="drawLots" label={t(lots === null ? 'lots.draw' : 'lots.again')} isDisabled={seed.trim() === ''} run={draw} />
        </Panel>
      )}
      {lots === null ? null : (
        <>
          {lots.isComplete ? null : (
            <p className={parts.note} data-tone="warn">
              {t('lots.incomplete')}
            </p>
          )}
          <LotOrder view={view} seed={lots.seed} order={lots.order} />
        </>
      )}
    </ElectionFrame>
  );
}
