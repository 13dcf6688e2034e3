import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import listStyles from '../../procedure/list.module.css';
import styles from './list.module.css';

const steps = ['plan', 'survey', 'results', 'workshop', 'followUp'] as const;

/** What a performance review is for who has not led one yet, what it is not, and how long it takes. */
export function ReviewsEmptyState({ action }: { action: ReactNode }) {
  const { t } = useTranslation('reviews');
  return (
    <section className={listStyles.empty} aria-labelledby="no-review">
      <h2 id="no-review">{t('empty.title')}</h2>
      <p>{t('empty.is')}</p>
      <p>{t('empty.isNot')}</p>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>
            <b>{t(`empty.steps.${step}.title`)}</b>
            <span>{t(`empty.steps.${step}.text`)}</span>
          </li>
        ))}
      </ol>
      <p className={styles.when}>{t('empty.when')}</p>
      {action}
    </section>
  );
}
