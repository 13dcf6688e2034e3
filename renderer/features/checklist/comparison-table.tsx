import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../api/service.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureMessage } from '../../components/failure-message.tsx';
import { useFormats } from '../../components/formats.ts';
import { StatusPill, TonePill, type Tone } from '../../components/status-pill.tsx';
import { useNavigation } from '../../navigation.ts';
import type { ChecklistComparison } from '../../../shared/contract/areas.ts';
import styles from './changed-view.module.css';
import type { ListedItem } from './list-items.ts';

type Change = ChecklistComparison[number]['change'];

const looks: Record<Exclude<Change, 'same'>, { tone: Tone; shape: string }> = {
  better: { tone: 'good', shape: '▲' },
  worse: { tone: 'bad', shape: '▼' },
  other: { tone: 'na', shape: '◆' },
  added: { tone: 'accent', shape: '+' },
  removed: { tone: 'na', shape: '−' },
};
const order: readonly Change[] = ['worse', 'better', 'other', 'added', 'removed'];

interface ComparisonTableProps {
  items: ListedItem[];
  before: string;
  after: string | null;
}

/** Item by item: how it stood, how it stands, and whether that is better or worse. */
export function ComparisonTable({ items, before, after }: ComparisonTableProps) {
  const { t } = useTranslation('checklist');
  const { number, list } = useFormats();
  const { place, select } = useNavigation();
  const { data, error } = useServiceQuery('checklist.compare', { before, after }, { keepPrevious: true });
  if (error) return <FailureMessage failure={error.failure} />;
  if (!data) return null;

  const titles = new Map(items.map(({ id, title }) => [id, title]));
  const changed = data
    .filter(({ id, change }) => change !== 'same' && (titles.has(id) || change === 'removed'))
    .sort((one, other) => order.indexOf(one.change) - order.indexOf(other.change));
  if (changed.length === 0) return <EmptyState title={t('empty.sameTitle')} text={t('empty.sameText')} />;

  const counts = order
    .map((change) => ({ change, count: changed.filter((entry) => entry.change === change).length }))
    .filter(({ count }) => count > 0);
  const unchanged = data.filter(({ change }) => change === 'same').length;
  return (
    <>
      <p className={styles.counts} aria-live="polite">
        {list([
          ...counts.map(({ change, count }) => t(`changed.counts.${change}`, { count, number: number(count) })),
          t('changed.counts.same', { count: unchanged, number: number(unchanged) }),
        ])}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('columns.item')}</th>
            <th scope="col">{t('changed.before')}</th>
            <th scope="col">{t('changed.after')}</th>
            <th scope="col">{t('changed.change')}</th>
          </tr>
        </thead>
        <tbody>
          {changed.map((entry) => (
            <tr key={entry.id} aria-current={entry.id === place.record || undefined}>
              <th scope="row">
                {titles.has(entry.id) ? (
                  <UnstyledButton className={styles.open} onClick={() => select(entry.id)}>
                    {titles.get(entry.id)}
                  </UnstyledButton>
                ) : (
                  entry.id
                )}
              </th>
              <td>{entry.before ? <StatusPill status={entry.before} /> : '—'}</td>
              <td>{entry.after ? <StatusPill status={entry.after} /> : '—'}</td>
              <td>
                <ChangeWord change={entry.change} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function ChangeWord({ change }: { change: Change }) {
  const { t } = useTranslation('checklist');
  if (change === 'same') return null;
  const { tone, shape } = looks[change];
  return <TonePill tone={tone} shape={shape} label={t(`changed.words.${change}`)} />;
}
