import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectorateCount } from '../../../../shared/contract/elections.ts';
import { useFormats } from '../../../components/formats.ts';
import { useElectorateName } from '../parts/names.ts';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import styles from './count.module.css';
import { OutcomeTable } from './outcome-table.tsx';
import type { Count } from './stage-rows.ts';
import { StageView } from './stage-view.tsx';
import { TieList } from './tie-list.tsx';

const spoiledReasons = ['no-first-preference', 'several-first-preferences', 'too-many-marks'] as const;

/** The count of one electorate: its ballots, its stages one by one, its ties, and the outcome. */
export function CountView({ electorate: { name, count } }: { electorate: ElectorateCount }) {
  const { t } = useTranslation('elections');
  const nameOf = useElectorateName();
  if (count === null) {
    return (
      <Panel title={nameOf(name)}>
        <p className={parts.note}>{t('count.withheld')}</p>
      </Panel>
    );
  }
  return (
    <>
      <BallotFigures name={nameOf(name)} count={count} />
      <Stages count={count} />
      {count.ties.length > 0 ? <TieList count={count} /> : null}
      <OutcomeTable count={count} />
    </>
  );
}

function BallotFigures({ name, count: { ballots, quota } }: { name: string; count: Count }) {
  const { t } = useTranslation('elections');
  const { number } = useFormats();
  const { total, valid, blank, spoiled, spoiledBecause } = ballots;
  return (
    <Panel title={name}>
      <p>{t('count.ballots', { total: number(total), valid: number(valid), blank: number(blank), spoiled: number(spoiled) })}</p>
      {spoiledReasons
        .filter((reason) => spoiledBecause[reason] > 0)
        .map((reason) => (
          <p key={reason} className={parts.help}>
            {t(`count.spoiledBecause.${reason}`, { count: spoiledBecause[reason] })}
          </p>
        ))}
      {quota === null ? null : <p>{t('count.quota', { quota: number(quota) })}</p>}
    </Panel>
  );
}

function Stages({ count }: { count: Count }) {
  const { t } = useTranslation('elections');
  const { number } = useFormats();
  const [place, setPlace] = useState(0);
  const last = count.stages.length - 1;
  return (
    <>
      {last > 0 ? (
        <nav className={`${styles.stages} no-print`} aria-label={t('count.stages')}>
          <Button variant="default" size="compact-sm" disabled={place === 0} onClick={() => setPlace(place - 1)}>
            {t('count.previous')}
          </Button>
          {count.stages.map((stage, at) => (
            <button key={stage.number} type="button" className={styles.stage} aria-current={at === place ? 'step' : undefined} aria-label={t('count.stage', { number: number(stage.number) })} onClick={() => setPlace(at)}>
              {number(stage.number)}
            </button>
          ))}
          <Button variant="default" size="compact-sm" disabled={place === last} onClick={() => setPlace(place + 1)}>
            {t('count.following')}
          </Button>
        </nav>
      ) : null}
      {count.stages.map((stage, at) => (
        // On the screen one stage at a time; on paper all of them.
        <div key={stage.number} className={at === place ? undefined : styles.printed}>
          <StageView count={count} place={at} />
        </div>
      ))}
    </>
  );
}
