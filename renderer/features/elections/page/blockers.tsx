import { useTranslation } from 'react-i18next';
import type { ElectionStep, ElectionView } from '../../../../shared/contract/election-view.ts';
import { useElectionFailureWords } from '../parts/failure-words.ts';
import styles from './page.module.css';

/** What stands against a step today, in words; nothing where it may be taken or is not to come. */
export function Blockers({ view, step }: { view: ElectionView; step: ElectionStep }) {
  const { t } = useTranslation('elections');
  const words = useElectionFailureWords();
  const blockers = blockersOf(view, step);
  if (blockers.length === 0) return null;
  return (
    <div className={styles.blockers}>
      <p>{t('page.stands')}</p>
      <ul>
        {blockers.map((failure) => (
          <li key={failure.code}>{words(failure)}</li>
        ))}
      </ul>
    </div>
  );
}

export function blockersOf({ steps }: Pick<ElectionView, 'steps'>, step: ElectionStep): ElectionView['steps'][number]['blockers'] {
  return steps.find((known) => known.step === step)?.blockers ?? [];
}

export function isAllowed({ steps }: Pick<ElectionView, 'steps'>, step: ElectionStep): boolean {
  return steps.some((known) => known.step === step && known.blockers.length === 0);
}
