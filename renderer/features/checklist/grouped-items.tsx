import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { useFormats } from '../../components/formats.ts';
import { Meter } from '../../components/meter.tsx';
import { useIsWritable } from '../frame/current-workspace.ts';
import { useNavigation } from '../../navigation.ts';
import type { ChecklistView } from '../../../shared/contract/areas.ts';
import type { ChecklistTexts } from './catalogue-texts.ts';
import styles from './checklist-area.module.css';
import listStyles from './item-list.module.css';
import { ItemList, type ShownGroup } from './item-list.tsx';
import {
  type ChecklistViewName,
  groupByFunction,
  groupByOwner,
  groupByUrgency,
  isFiltering,
  type ItemFilter,
  type ItemGroup,
  type ListedItem,
} from './list-items.ts';

interface GroupedItemsProps {
  name: Exclude<ChecklistViewName, 'changed'>;
  view: ChecklistView;
  items: ListedItem[];
  texts: ChecklistTexts;
  filter: ItemFilter;
  onClearFilter: () => void;
  openItem: string | null;
  marked: ReadonlySet<string>;
  onToggleMark: (id: string) => void;
}

/** The checklist by function, by owner, or what is overdue and due soon. */
export function GroupedItems(props: GroupedItemsProps) {
  const { name, view, items, filter, onClearFilter, openItem, marked, onToggleMark } = props;
  const { t, i18n } = useTranslation('checklist');
  const { compare } = useMemo(() => new Intl.Collator(i18n.language), [i18n.language]);
  const isWritable = useIsWritable();
  const shown = useGroupHeadings(props, groupsOf(name, items, view, compare));

  if (shown.length === 0) {
    if (isFiltering(filter)) {
      return (
        <EmptyState
          title={t('empty.filterTitle')}
          text={t('empty.filterText')}
          action={
            <Button variant="default" onClick={onClearFilter}>
              {t('empty.clearFilter')}
            </Button>
          }
        />
      );
    }
    return <NothingOverdue />;
  }
  return (
    <>
      <ItemList groups={shown} today={view.today} openItem={openItem} marked={marked} onToggleMark={onToggleMark} />
      {isWritable ? <p className={`${styles.hint} no-print`}>{t('list.keys')}</p> : null}
    </>
  );
}

function groupsOf(
  name: GroupedItemsProps['name'],
  items: ListedItem[],
  view: ChecklistView,
  compare: (one: string, other: string) => number,
): ItemGroup[] {
  switch (name) {
    case 'function':
      return groupByFunction(items);
    case 'owner':
      return groupByOwner(items, compare);
    case 'overdue':
      return groupByUrgency(items, view.today);
  }
}

function useGroupHeadings({ name, view, texts }: GroupedItemsProps, groups: ItemGroup[]): ShownGroup[] {
  const { t } = useTranslation('checklist');
  const { number } = useFormats();
  return groups.map((group) => {
    const count = number(group.items.length);
    switch (name) {
      case 'function':
        return { ...group, title: functionTitle(view, texts, group.key), meters: <FunctionMeters view={view} id={group.key} /> };
      case 'owner':
        return { ...group, title: `${group.items[0]?.ownerName ?? t('list.nobody')} · ${count}` };
      case 'overdue':
        return { ...group, title: `${t(group.key === 'overdue' ? 'views.overdue' : 'list.dueSoon')} · ${count}` };
    }
  });
}

export function functionTitle(view: ChecklistView, texts: ChecklistTexts, id: string): string {
  const number = view.functions.find((known) => known.id === id)?.number ?? '';
  return `${number} · ${texts.functions[id]?.short ?? id}`;
}

function FunctionMeters({ view, id }: { view: ChecklistView; id: string }) {
  const { t } = useTranslation('checklist');
  const { number } = useFormats();
  const meters = view.functions.find((known) => known.id === id)?.meters;
  if (!meters) return null;
  return (
    <div className={listStyles.meters}>
      <Meter
        label={t('meters.lookedAt', { value: number(meters.lookedAt), total: number(meters.total) })}
        value={meters.lookedAt}
        total={meters.total}
      />
      <Meter
        label={t('meters.met', { value: number(meters.met), total: number(meters.applicable) })}
        value={meters.met}
        total={meters.applicable}
        tone="good"
      />
    </div>
  );
}

function NothingOverdue() {
  const { t } = useTranslation('checklist');
  const { place, go } = useNavigation();
  return (
    <EmptyState
      title={t('empty.overdueTitle')}
      text={t('empty.overdueText')}
      action={
        <Button variant="default" onClick={() => go({ ...place, view: null })}>
          {t('empty.showAll')}
        </Button>
      }
    />
  );
}
