import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../components/formats.ts';
import { type Tone, TonePill } from '../../../components/status-pill.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import type { Count } from './stage-rows.ts';

type Outcome = Count['candidates'][number]['outcome'];

const looks: Record<Outcome, { tone: Tone; shape: string }> = {
  elected: { tone: 'good', shape: '✓' },
  'not-elected': { tone: 'na', shape: '○' },
  excluded: { tone: 'na', shape: '×' },
  undecided: { tone: 'orange', shape: '?' },
  withdrawn: { tone: 'na', shape: '–' },
};

const order: readonly Outcome[] = ['elected', 'undecided', 'not-elected', 'excluded', 'withdrawn'];

/** What became of every candidate: the elected first, in the order of their election. */
export function OutcomeTable({ count }: { count: Count }) {
  const { t } = useTranslation('elections');
  const { number } = useFormats();
  const candidates = count.candidates.toSorted(
    (one, other) => order.indexOf(one.outcome) - order.indexOf(other.outcome) || (one.place ?? 0) - (other.place ?? 0) || (other.stage ?? 0) - (one.stage ?? 0),
  );
  return (
    <Panel title={t('count.outcome')}>
      <div className={parts.scroll}>
        <table className={parts.table}>
          <caption className="sr-only">{t('count.outcome')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('count.candidate')}</th>
              <th scope="col">{t('count.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {candidates.map(({ id, name, outcome, stage }) => (
              <tr key={id}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td>
                  <TonePill
                    {...looks[outcome]}
                    label={stage === null ? t(`count.outcomes.${outcome}`) : t('count.atStage', { outcome: t(`count.outcomes.${outcome}`), stage: number(stage) })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
