import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../api/service.ts';
import { DayField } from '../../components/fields.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureMessage } from '../../components/failure-message.tsx';
import { useFormats } from '../../components/formats.ts';
import type { ChecklistView } from '../../../shared/contract/areas.ts';
import { addDays } from '../../../shared/domain/deadlines/calendar.ts';
import type { ChecklistTexts } from './catalogue-texts.ts';
import styles from './changed-view.module.css';
import { type Comparison, comparisonFor, daysBack, useComparisonChoice } from './comparison-choice.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { functionTitle } from './grouped-items.tsx';
import { ItemList } from './item-list.tsx';
import { groupByFunction, type ListedItem } from './list-items.ts';
import { useSnapshotTitle } from './snapshot-title.ts';

interface ChangedViewProps {
  view: ChecklistView;
  items: ListedItem[];
  texts: ChecklistTexts;
  openItem: string | null;
  marked: ReadonlySet<string>;
  onToggleMark: (id: string) => void;
}

const aDay = 'day';
const now = 'now';

/** What changed since a snapshot or a day, or between two snapshots. */
export function ChangedView(props: ChangedViewProps) {
  const { view, items } = props;
  const { chosen, choose } = useComparisonChoice();
  const comparison = comparisonFor(chosen, view);
  return (
    <>
      <ComparisonControls view={view} comparison={comparison} onChoose={choose} />
      {comparison.kind === 'day' ? (
        <ChangedSince {...props} day={comparison.day} />
      ) : (
        <ComparisonTable items={items} before={comparison.before} after={comparison.after} />
      )}
    </>
  );
}

interface ComparisonControlsProps {
  view: ChecklistView;
  comparison: Comparison;
  onChoose: (comparison: Comparison) => void;
}

function ComparisonControls({ view, comparison, onChoose }: ComparisonControlsProps) {
  const { t } = useTranslation('checklist');
  const titleOf = useSnapshotTitle();
  const snapshots = view.snapshots.map((snapshot) => ({ value: snapshot.id, label: titleOf(snapshot) }));
  return (
    <div className={`${styles.controls} no-print`}>
      <Select
        label={t('changed.since')}
        className={styles.wide}
        allowDeselect={false}
        data={[...snapshots, { value: aDay, label: t('changed.aDay') }]}
        value={comparison.kind === 'day' ? aDay : comparison.before}
        onChange={(before) => {
          if (before === null) return;
          if (before === aDay) onChoose({ kind: 'day', day: addDays(view.today, -daysBack) });
          else onChoose({ kind: 'snapshots', before, after: null });
        }}
      />
      {comparison.kind === 'day' ? (
        <DayField
          label={t('changed.day')}
          required
          maxDay={view.today}
          value={comparison.day}
          onSave={(day) => day && onChoose({ kind: 'day', day })}
        />
      ) : (
        <Select
          label={t('changed.until')}
          className={styles.wide}
          allowDeselect={false}
          data={[{ value: now, label: t('changed.now') }, ...snapshots.filter(({ value }) => value !== comparison.before)]}
          value={comparison.after ?? now}
          onChange={(after) => onChoose({ ...comparison, after: after === now ? null : after })}
        />
      )}
    </div>
  );
}

function ChangedSince({ view, items, texts, openItem, marked, onToggleMark, day }: ChangedViewProps & { day: string }) {
  const { t } = useTranslation('checklist');
  const formats = useFormats();
  const { data, error } = useServiceQuery('checklist.changedSince', { day }, { keepPrevious: true });
  if (error) return <FailureMessage failure={error.failure} />;
  if (!data) return null;
  const changed = items.filter(({ id }) => data.includes(id));
  if (changed.length === 0) {
    return <EmptyState title={t('empty.unchangedTitle')} text={t('empty.unchangedText', { day: formats.day(day) })} />;
  }
  const groups = groupByFunction(changed).map((group) => ({ ...group, title: functionTitle(view, texts, group.key) }));
  return (
    <>
      <p className={styles.counts}>{t('changed.count', { count: changed.length, number: formats.number(changed.length), day: formats.day(day) })}</p>
      <ItemList groups={groups} today={view.today} openItem={openItem} marked={marked} onToggleMark={onToggleMark} />
    </>
  );
}
