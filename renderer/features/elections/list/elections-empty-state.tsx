import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../../procedure/list.module.css';

const steps = ['rules', 'roll', 'nominations', 'voting', 'count', 'proof'] as const;

/** The procedure for who has not led one yet: what comes after what, and the first step. */
export function ElectionsEmptyState({ action }: { action: ReactNode }) {
  const { t } = useTranslation('elections');
  return (
    <section className={styles.empty} aria-labelledby="no-election">
      <h2 id="no-election">{t('empty.title')}</h2>
      <p>{t('empty.text')}</p>
      <ol>
        {steps.map((step) => (
          <li key={step}>
            <b>{t(`empty.steps.${step}.title`)}</b>
            <span>{t(`empty.steps.${step}.text`)}</span>
          </li>
        ))}
      </ol>
      {action}
    </section>
  );
}
