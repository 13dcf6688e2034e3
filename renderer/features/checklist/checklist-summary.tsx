import { useTranslation } from 'react-i18next';
import { useFormats } from '../../components/formats.ts';
import type { ChecklistView } from '../../../shared/contract/areas.ts';
import styles from './checklist-area.module.css';

/** "34 of 49 looked at · 23 met · snapshot one month after activation due 27 Nov" */
export function ChecklistSummary({ view }: { view: ChecklistView }) {
  const { t } = useTranslation('checklist');
  const { number, shortDay } = useFormats();
  const { meters, proposedSnapshot, today } = view;
  return (
    <>
      {t('summary.lookedAt', { value: number(meters.lookedAt), total: number(meters.total) })}
      {' · '}
      {t('summary.met', { value: number(meters.met), total: number(meters.applicable) })}
      {proposedSnapshot ? (
        <span className={proposedSnapshot.isDue ? styles.due : undefined}>
          {' · '}
          {t(`snapshots.${proposedSnapshot.isDue ? 'nowDue' : 'dueOn'}.${proposedSnapshot.occasion}`, {
            day: shortDay(proposedSnapshot.dueOn, today),
          })}
        </span>
      ) : null}
    </>
  );
}
