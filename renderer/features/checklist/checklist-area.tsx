import { Button, Loader } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../api/service.ts';
import { AreaPage } from '../../components/area-page.tsx';
import { FailureMessage } from '../../components/failure-message.tsx';
import { useChoiceWords } from '../../components/record-words.ts';
import { ReportMenu } from '../../components/report-menu.tsx';
import type { ChecklistView } from '../../../shared/contract/areas.ts';
import { useNavigation } from '../../navigation.ts';
import { type ChecklistTexts, useChecklistTexts } from './catalogue-texts.ts';
import { ChangedView } from './changed-view.tsx';
import { ChecklistInspector } from './checklist-inspector.tsx';
import { ChecklistSummary } from './checklist-summary.tsx';
import { ChecklistToolbar } from './checklist-toolbar.tsx';
import { GroupedItems } from './grouped-items.tsx';
import { rowId } from './item-row.tsx';
import { checklistViews, filterItems, type ItemFilter, listItems, noFilter } from './list-items.ts';
import { MarkedBar } from './marked-bar.tsx';
import { SnapshotsPanel } from './snapshots-panel.tsx';

/** The place of the snapshots panel, where an item's id stands otherwise. */
const snapshotsPlace = 'snapshots';

export function ChecklistArea() {
  const { t } = useTranslation('checklist');
  const { data: view, error } = useServiceQuery('checklist.view', {});
  const texts = useChecklistTexts();
  if (error) return <FailureMessage failure={error.failure} />;
  if (!view || !texts) return <Loader size="sm" m="lg" aria-label={t('title')} />;
  return <Checklist view={view} texts={texts} />;
}

function Checklist({ view, texts }: { view: ChecklistView; texts: ChecklistTexts }) {
  const { t } = useTranslation('checklist');
  const choice = useChoiceWords();
  const { place, select } = useNavigation();
  const [filter, setFilter] = useState<ItemFilter>(noFilter);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());

  const items = useMemo(
    () =>
      listItems(view, ({ id, status }) => ({
        title: texts.items[id]?.title ?? id,
        statement: texts.items[id]?.statement ?? '',
        statusWord: choice('checklistStatuses', status),
      })),
    [view, texts, choice],
  );
  const filtered = useMemo(() => filterItems(items, filter), [items, filter]);
  const name = checklistViews.find((known) => known === place.view) ?? 'function';
  const open = items.find(({ id }) => id === place.record);

  const toggleMark = useCallback((id: string) => {
    setMarked((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);

  const close = () => {
    const row = open ? rowId(open.id) : null;
    select(null);
    if (row) document.getElementById(row)?.focus();
  };

  const inspector = open ? (
    <ChecklistInspector key={open.id} item={open} view={view} texts={texts} onClose={close} />
  ) : place.record === snapshotsPlace ? (
    <SnapshotsPanel view={view} onClose={close} />
  ) : null;

  return (
    <AreaPage
      title={t('title')}
      summary={<ChecklistSummary view={view} />}
      actions={
        <>
          <Button variant="default" onClick={() => select(place.record === snapshotsPlace ? null : snapshotsPlace)}>
            {t('snapshots.title')}
          </Button>
          <ReportMenu kind="checklist" formats={['docx', 'xlsx']} />
        </>
      }
      toolbar={
        marked.size > 0 ? (
          <MarkedBar marked={marked} onClear={() => setMarked(new Set())} />
        ) : (
          <ChecklistToolbar view={name} filter={filter} onFilter={setFilter} overdue={items.filter((item) => item.isOverdue).length} />
        )
      }
      inspector={inspector}
    >
      {name === 'changed' ? (
        <ChangedView view={view} items={filtered} texts={texts} openItem={place.record} marked={marked} onToggleMark={toggleMark} />
      ) : (
        <GroupedItems
          name={name}
          view={view}
          items={filtered}
          texts={texts}
          filter={filter}
          onClearFilter={() => setFilter(noFilter)}
          openItem={place.record}
          marked={marked}
          onToggleMark={toggleMark}
        />
      )}
    </AreaPage>
  );
}
