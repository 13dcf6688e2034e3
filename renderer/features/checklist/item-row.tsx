import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { useFormats } from '../../components/formats.ts';
import { useChoiceWords } from '../../components/record-words.ts';
import type { ChecklistStatus } from '../../../shared/records/choices.ts';
import styles from './item-list.module.css';
import { itemDetail } from './item-detail.ts';
import type { ListedItem } from './list-items.ts';
import { useReasonWords } from './reason-words.ts';
import { StatusMenu } from './status-menu.tsx';

export interface RowActions {
  open: (id: string) => void;
  focused: (id: string) => void;
  toggleMark: (id: string) => void;
  setStatus: (item: ListedItem, status: ChecklistStatus) => void;
}

interface ItemRowProps {
  item: ListedItem;
  today: string;
  isCurrent: boolean;
  isOpen: boolean;
  isMarked: boolean;
  isWritable: boolean;
  actions: RowActions;
}

export const rowId = (item: string): string => `checklist-${item}`;

/** One item: status, title with the reason behind the status, owner, due date. */
export const ItemRow = memo(function ItemRow({ item, today, isCurrent, isOpen, isMarked, isWritable, actions }: ItemRowProps) {
  const { t } = useTranslation('checklist');
  const reasonWords = useReasonWords();
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <div
      role="row"
      id={rowId(item.id)}
      data-item={item.id}
      tabIndex={tabIndex}
      className={styles.row}
      aria-selected={isMarked}
      aria-current={isOpen || undefined}
      onClick={() => actions.open(item.id)}
      onFocus={() => actions.focused(item.id)}
    >
      <div role="gridcell" className={`${styles.mark} no-print`} onClick={(event) => event.stopPropagation()}>
        {isWritable ? (
          <input
            type="checkbox"
            checked={isMarked}
            tabIndex={tabIndex}
            aria-label={t('list.mark', { item: item.title })}
            onChange={() => actions.toggleMark(item.id)}
          />
        ) : null}
      </div>
      <div role="gridcell" className={styles.status} onClick={(event) => event.stopPropagation()}>
        <StatusMenu
          status={item.status}
          statusWord={item.statusWord}
          subject={item.title}
          tabIndex={tabIndex}
          disabled={!isWritable}
          onChoose={(status) => actions.setStatus(item, status)}
        />
      </div>
      <div role="gridcell" className={styles.main}>
        <span className={styles.itemTitle}>{item.title}</span>
        <span className={styles.detail}>
          <bdi>{itemDetail(item, reasonWords)}</bdi>
          {item.evidenceCount > 0 ? (
            <span className={styles.evidence} title={t('list.evidence', { count: item.evidenceCount })}>
              <Icon name="file" size={12} />
              <span aria-hidden="true">{item.evidenceCount}</span>
              <span className="sr-only">{t('list.evidence', { count: item.evidenceCount })}</span>
            </span>
          ) : null}
        </span>
      </div>
      <div role="gridcell" className={styles.owner}>
        <bdi>{item.ownerName ?? '—'}</bdi>
      </div>
      <div role="gridcell" className={styles.due} data-overdue={item.isOverdue || undefined}>
        <DueText item={item} today={today} />
      </div>
    </div>
  );
});

function DueText({ item, today }: { item: ListedItem; today: string }) {
  const { t } = useTranslation('checklist');
  const { shortDay } = useFormats();
  const choice = useChoiceWords();
  if (item.dueOn === null) {
    return <>{item.recurrence === 'none' || item.status === 'not_applicable' ? '—' : choice('recurrences', item.recurrence)}</>;
  }
  return (
    <>
      {shortDay(item.dueOn, today)}
      {item.isOverdue ? <span className={styles.overdueWord}>{t('list.overdue')}</span> : null}
    </>
  );
}
