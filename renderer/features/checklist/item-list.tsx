import { type KeyboardEvent, type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsWritable } from '../frame/current-workspace.ts';
import { useNavigation } from '../../navigation.ts';
import { checklistStatuses } from '../../../shared/records/choices.ts';
import { ItemRow, rowId, type RowActions } from './item-row.tsx';
import styles from './item-list.module.css';
import type { ItemGroup, ListedItem } from './list-items.ts';
import { useSetStatus } from './use-set-status.ts';

export interface ShownGroup extends ItemGroup {
  title: string;
  meters?: ReactNode;
}

interface ItemListProps {
  groups: ShownGroup[];
  today: string;
  openItem: string | null;
  marked: ReadonlySet<string>;
  onToggleMark: (id: string) => void;
}

/** Groups of items as one list for the keyboard: arrows move, Enter opens, 1 to 5 set the status, X marks. */
export function ItemList({ groups, today, openItem, marked, onToggleMark }: ItemListProps) {
  const isWritable = useIsWritable();
  const select = useNavigation((navigation) => navigation.select);
  const setStatus = useSetStatus(today);
  const [focused, setFocused] = useState<string | null>(null);
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const remembered = [focused, openItem].find((id) => items.some((item) => item.id === id));
  const current = remembered ?? items[0]?.id ?? null;

  const toggleMark = useCallback((id: string) => onToggleMark(id), [onToggleMark]);
  const actions = useMemo<RowActions>(
    () => ({ open: select, focused: setFocused, toggleMark, setStatus }),
    [select, toggleMark, setStatus],
  );

  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const row = event.target instanceof HTMLElement ? event.target : null;
    const id = row?.dataset['item'];
    if (!row || !id || event.ctrlKey || event.metaKey || event.altKey) return;
    const position = items.findIndex((item) => item.id === id);
    const item = items[position];
    if (!item) return;
    const handled = handleKey(event, item, position);
    if (handled) event.preventDefault();
  };

  const handleKey = (event: KeyboardEvent, item: ListedItem, position: number): boolean => {
    const digit = /^(?:Digit|Numpad)([1-5])$/.exec(event.code)?.[1];
    if (digit !== undefined && isWritable) {
      const status = checklistStatuses[Number(digit) - 1];
      if (status) setStatus(item, status);
      return true;
    }
    switch (event.code) {
      case 'ArrowDown':
        return focusRow(items[position + 1]);
      case 'ArrowUp':
        return focusRow(items[position - 1]);
      case 'Home':
        return focusRow(items[0]);
      case 'End':
        return focusRow(items.at(-1));
      case 'Enter':
      case 'NumpadEnter':
      case 'Space':
        select(item.id);
        return true;
      case 'Escape':
        if (openItem === null) return false;
        select(null);
        return true;
      case 'KeyX':
        if (isWritable) onToggleMark(item.id);
        return true;
      default:
        return false;
    }
  };

  return (
    <div onKeyDown={press} data-marking={marked.size > 0 || undefined} className={styles.list}>
      {groups.map((group) => (
        <section key={group.key} className={styles.group} aria-labelledby={`group-${group.key}`}>
          <div className={styles.groupHeading}>
            <h2 className={styles.groupTitle} id={`group-${group.key}`}>
              <bdi>{group.title}</bdi>
            </h2>
            {group.meters}
          </div>
          <div role="grid" aria-labelledby={`group-${group.key}`} aria-multiselectable="true">
            <ColumnNames />
            {group.items.map((item) => (
              <ItemRow
                key={item.id}
                item={item}
                today={today}
                isCurrent={item.id === current}
                isOpen={item.id === openItem}
                isMarked={marked.has(item.id)}
                isWritable={isWritable}
                actions={actions}
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function focusRow(item: ListedItem | undefined): boolean {
  if (item) document.getElementById(rowId(item.id))?.focus();
  return true;
}

function ColumnNames() {
  const { t } = useTranslation('checklist');
  return (
    <div role="row" className="sr-only">
      {(['marked', 'status', 'item', 'owner', 'due'] as const).map((column) => (
        <span key={column} role="columnheader">
          {t(`columns.${column}`)}
        </span>
      ))}
    </div>
  );
}
