import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { call } from '../../../api/service.ts';
import { useFormats } from '../../../components/formats.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { isAllowed } from '../../procedure/blockers.tsx';
import { ElectionFrame } from '../page/election-frame.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { StepButton } from '../../procedure/step-button.tsx';
import { SelectionRow } from './selection-row.tsx';

/** Seats filled against criteria, without a ballot: every choice with its reason. */
export function SelectionStep({ view }: { view: ElectionView }) {
  const { t } = useTranslation('elections');
  const { number } = useFormats();
  const disabled = !useIsWritable() || !isAllowed(view, 'select');
  const kept = (view.result?.electorates ?? []).flatMap(({ elected }) => elected.map(({ nomination, reason }) => [nomination, reason ?? ''] as const));
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(() => new Map(kept));
  const choose = (id: string, reason: string | null) => {
    const next = new Map(chosen);
    if (reason === null) next.delete(id);
    else next.set(id, reason);
    setChosen(next);
  };
  const isReasonMissing = [...chosen.values()].some((reason) => reason.trim() === '');
  return (
    <ElectionFrame view={view} step="selection">
      {view.rules.criteria === null ? null : (
        <Panel title={t('selection.criteria')}>
          <p dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
            {view.rules.criteria}
          </p>
        </Panel>
      )}
      {view.constituencies.map(({ id, name, seats }) => {
        const standing = view.nominations.filter((nomination) => nomination.constituency === id && nomination.isStanding);
        return (
          <Panel key={id} title={name} aside={<span>{t('selection.chosen', { chosen: number(standing.filter((nomination) => chosen.has(nomination.id)).length), seats: number(seats) })}</span>}>
            {standing.length === 0 ? <p className={parts.help}>{t('nominations.none')}</p> : null}
            {standing.map((nomination) => (
              <SelectionRow key={nomination.id} nomination={nomination} reason={chosen.get(nomination.id) ?? null} disabled={disabled} onChange={(reason) => choose(nomination.id, reason)} />
            ))}
          </Panel>
        );
      })}
      <StepButton
        view={view}
        step="select"
        label={t('selection.action')}
        isDisabled={isReasonMissing}
        run={() => call('elections.select', { election: view.election.id, chosen: [...chosen].map(([nomination, reason]) => ({ nomination, reason })) })}
      />
    </ElectionFrame>
  );
}
