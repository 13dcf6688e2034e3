import { useTranslation } from 'react-i18next';
import type { ActionRow } from '../../../shared/contract/actions.ts';
import { useFormats } from '../../components/formats.ts';
import styles from './actions.module.css';

/** When an action point is due; an overdue one says so by shape, word and colour. */
export function DueDay({ action: { dueOn, isOverdue }, today }: { action: Pick<ActionRow, 'dueOn' | 'isOverdue'>; today: string }) {
  const { t } = useTranslation('actions');
  const { shortDay } = useFormats();
  if (dueOn === null) return <span className={styles.noDay}>{t('noDay')}</span>;
  return (
    <span className={isOverdue ? styles.late : styles.due}>
      {isOverdue ? (
        <>
          <span aria-hidden="true">▲ </span>
          <span className="sr-only">{t('overdue')} </span>
        </>
      ) : null}
      {shortDay(dueOn, today)}
    </span>
  );
}
