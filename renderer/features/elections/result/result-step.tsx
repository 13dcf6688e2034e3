import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { call } from '../../../api/service.ts';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { Blockers } from '../../procedure/blockers.tsx';
import { ElectionFrame } from '../page/election-frame.tsx';
import { isPast } from '../page/page-steps.ts';
import { Objections } from '../parts/objections.tsx';
import parts from '../../procedure/parts.module.css';
import { StepButton } from '../../procedure/step-button.tsx';
import { ElectedPanel } from './elected-panel.tsx';
import { ProofPanel } from './proof-panel.tsx';
import { ReceiptsPanel } from './receipts-panel.tsx';

/** Who was elected, and how anybody can check it. */
export function ResultStep({ view }: { view: ElectionView }) {
  const { t } = useTranslation('elections');
  const { day } = useFormats();
  const isWritable = useIsWritable();
  const isBallot = view.rules.procedure === 'ballot';
  return (
    <ElectionFrame view={view} step="result">
      {view.declaredOn === null ? (
        isPast(view, 'counted') ? (
          <StepButton view={view} step="declare" label={t('result.declare')} run={() => call('elections.declare', { election: view.election.id })} />
        ) : (
          <Blockers view={view} step="declare" />
        )
      ) : (
        <p className={parts.good}>
          <Icon name="check" />
          {t('result.declared', { day: day(view.declaredOn) })}{' '}
          {view.rules.objectionDays === 0 || view.objectionsUntil === null ? t('result.noObjectionDays') : t('result.objectionsUntil', { day: day(view.objectionsUntil) })}
        </p>
      )}
      {view.result?.electorates.map((electorate) => <ElectedPanel key={electorate.electorate ?? 'joint'} view={view} electorate={electorate} />)}
      {view.result !== null && isBallot && view.openedAt !== null ? <ProofPanel view={view} /> : null}
      {view.closing !== null && view.closing.receipts.length > 0 ? <ReceiptsPanel receipts={view.closing.receipts} /> : null}
      {view.result === null ? null : <Objections view={view} stage="result" title={t('result.objections')} disabled={!isWritable || view.election.status === 'cancelled'} />}
    </ElectionFrame>
  );
}
