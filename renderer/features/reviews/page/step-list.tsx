import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { toHash } from '../../../navigation.ts';
import styles from '../../procedure/page.module.css';
import { type PageStep, stepsOfPage } from './page-steps.ts';

/** The way through the review: what is done, what is to do now, what comes later. */
export function StepList({ view, step: shown }: { view: ReviewView; step: PageStep }) {
  const { t } = useTranslation('reviews');
  return (
    <nav className={`${styles.steps} no-print`} aria-label={t('page.steps')}>
      <ol>
        {stepsOfPage(view).map(({ step, state }, place) => (
          <li key={step}>
            <a href={toHash({ area: 'reviews', view: step, record: view.review.id })} aria-current={step === shown ? 'step' : undefined} data-state={state}>
              <span className={styles.mark} data-state={state} aria-hidden="true">
                {state === 'done' ? '✓' : state === 'notNeeded' ? '–' : place + 1}
              </span>
              <span>
                {t(`steps.${step}.title`)}
                <span className="sr-only">, {t(`page.states.${state}`)}</span>
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
