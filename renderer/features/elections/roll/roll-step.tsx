import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { call } from '../../../api/service.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { useFormats } from '../../../components/formats.ts';
import { FilterField } from '../../../components/register-tools.tsx';
import { foldText } from '../../../../shared/domain/search/fold.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { ElectionFrame } from '../page/election-frame.tsx';
import { isFrozen } from '../page/page-steps.ts';
import { Objections } from '../parts/objections.tsx';
import parts from '../../procedure/parts.module.css';
import { StepButton } from '../../procedure/step-button.tsx';
import { RollInspector } from './roll-inspector.tsx';
import styles from './roll.module.css';
import { RollTable } from './roll-table.tsx';

/** Who may vote, each with the reason. */
export function RollStep({ view }: { view: ElectionView }) {
  const { t, i18n } = useTranslation('elections');
  const isWritable = useIsWritable();
  const { number, day } = useFormats();
  const [filter, setFilter] = useState('');
  const [onlyWithout, setOnlyWithout] = useState(false);
  const [selected, setSelected] = useState<string | null>(null);
  const { roll, rules } = view;
  const nameOf = (constituency: string | null) => view.constituencies.find(({ id }) => id === constituency)?.name ?? null;
  const wanted = foldText(filter);
  const { compare } = new Intl.Collator(i18n.language);
  const rows = roll
    .filter((row) => (!onlyWithout || !row.isEligible) && foldText([row.organisationName, nameOf(row.constituency)].join(' ')).includes(wanted))
    .sort((one, other) => compare(one.organisationName, other.organisationName));
  const entry = roll.find(({ id }) => id === selected);
  const close = () => setSelected(null);
  const draw = () => call('elections.drawRoll', { election: view.election.id });

  return (
    <ElectionFrame view={view} step="roll" inspector={entry ? <RollInspector key={entry.id} view={view} entry={entry} onClose={close} /> : undefined}>
      {roll.length === 0 ? (
        <EmptyState
          title={t('roll.empty')}
          text={t('roll.emptyText')}
          action={isFrozen(view) ? undefined : <StepButton view={view} step="drawRoll" label={t('roll.draw')} run={draw} />}
        />
      ) : (
        <>
          <div className={`${styles.tools} no-print`}>
            <FilterField label={t('filter')} value={filter} onChange={setFilter} />
            <Checkbox label={t('roll.onlyWithout')} checked={onlyWithout} onChange={({ currentTarget }) => setOnlyWithout(currentTarget.checked)} />
            {isFrozen(view) ? null : <StepButton view={view} step="drawRoll" label={t('roll.again')} variant="default" run={draw} />}
          </div>
          <p className={parts.help}>
            {[
              t('roll.count', { eligible: number(roll.filter(({ isEligible }) => isEligible).length), total: number(roll.length) }),
              ...(rules.rollCutOffOn === null ? [] : [t('roll.drawn', { day: day(rules.rollCutOffOn) })]),
            ].join(' · ')}
          </p>
          <RollTable rows={rows} nameOf={nameOf} selected={selected} onOpen={setSelected} onClose={close} today={view.today} />
          {rows.length === 0 ? <p className={parts.help}>{t('nothingFits')}</p> : null}
        </>
      )}
      <Objections view={view} stage="roll" title={t('roll.objections')} disabled={!isWritable || view.election.status === 'cancelled'} />
    </ElectionFrame>
  );
}
