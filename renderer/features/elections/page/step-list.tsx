import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { toHash } from '../../../navigation.ts';
import styles from '../../procedure/page.module.css';
import { type PageStep, stepsOfPage } from './page-steps.ts';

/** The way through the procedure: what is done, what is to do now, what comes later. */
export function StepList({ view, step: shown }: { view: ElectionView; step: PageStep }) {
  const { t } = useTranslation('elections');
  return (
    <nav className={`${styles.steps} no-print`} aria-label={t('page.steps')}>
      <ol>
        {stepsOfPage(view).map(({ step, state }, place) => (
          <li key={step}>
            <a href={toHash({ area: 'elections', view: step, record: view.election.id })} aria-current={step === shown ? 'step' : undefined} data-state={state}>
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
