import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../components/formats.ts';
import { TonePill } from '../../../components/status-pill.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import styles from './count.module.css';
import { StagePlot } from './stage-plot.tsx';
import { type Count, changeOf, type Stage, stageRows } from './stage-rows.ts';
import { useVoteWords } from './vote-words.ts';

/** One stage: in words, in figures and as a picture. */
export function StageView({ count, place }: { count: Count; place: number }) {
  const { t } = useTranslation('elections');
  const { number, list } = useFormats();
  const votesIn = useVoteWords();
  const stage = count.stages[place];
  if (!stage) return null;
  const before = count.stages[place - 1];
  const rows = stageRows(count, place);
  const nameOf = (id: string) => count.candidates.find((known) => known.id === id)?.name ?? id;
  const names = (ids: readonly string[]) => list(ids.map(nameOf));
  const rest = (['nonTransferable', 'ignoredRemainders'] as const).filter(() => stage.action !== 'marks');

  return (
    <Panel title={t('count.stage', { number: number(stage.number) })}>
      <div className={styles.words} aria-live="polite">
        <p>{t(`count.actions.${stage.action}`, { names: names(stage.candidates) })}</p>
        <Transfers stage={stage} nameOf={nameOf} />
        <p>
          <b>{stage.elected.length === 0 ? t('count.nobodyElected') : t('count.electedNow', { names: names(stage.elected) })}</b>
        </p>
      </div>
      <StagePlot rows={rows} quota={count.quota} stage={stage.number} />
      <div className={parts.scroll}>
        <table className={parts.table}>
          <caption className="sr-only">{t('count.stage', { number: number(stage.number) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('count.candidate')}</th>
              {before ? (
                <th scope="col" className={parts.figure}>
                  {t('count.change')}
                </th>
              ) : null}
              <th scope="col" className={parts.figure}>
                {t('count.votes')}
              </th>
              <th scope="col">{t('count.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <bdi>{row.name}</bdi>
                </th>
                {before ? (
                  <td className={parts.figure} dir="ltr">
                    {row.change}
                  </td>
                ) : null}
                <td className={parts.figure}>{votesIn(row.votes)}</td>
                <td>{row.state === null ? null : <TonePill tone={row.state === 'elected' ? 'good' : 'na'} shape={row.state === 'elected' ? '✓' : '×'} label={t(`count.outcomes.${row.state}`)} />}</td>
              </tr>
            ))}
            {rest.map((kind) => (
              <tr key={kind} className={styles.rest}>
                <th scope="row">{t(`count.${kind}`)}</th>
                {before ? (
                  <td className={parts.figure} dir="ltr">
                    {changeOf(stage[kind], before[kind])}
                  </td>
                ) : null}
                <td className={parts.figure}>{votesIn(stage[kind])}</td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function Transfers({ stage, nameOf }: { stage: Stage; nameOf: (id: string) => string }) {
  const { t } = useTranslation('elections');
  const votesIn = useVoteWords();
  if (stage.transfers.length === 0) return null;
  return (
    <ul className={parts.bullets}>
      {stage.transfers.map(({ from, to, votes, value }) => (
        <li key={`${from} ${to ?? ''} ${value}`}>{to === null ? t('count.toNobody', { votes: votesIn(votes) }) : t('count.transferred', { votes: votesIn(votes), name: nameOf(to) })}</li>
      ))}
    </ul>
  );
}
