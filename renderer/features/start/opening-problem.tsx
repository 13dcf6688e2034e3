import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFailureWords } from '../../components/failure-message.tsx';
import { Icon } from '../../components/icon.tsx';
import { BackupChoice } from './backup-choice.tsx';
import styles from './opening-problem.module.css';
import type { Opening, OpeningProblem } from './use-opening.ts';

/** Failures after which one of the automatic backups may help. */
const recoverable = ['workspace-missing', 'workspace-damaged', 'not-a-workspace'];

/** Why a workspace did not open, and what to do about it. */
export function OpeningProblemPanel({ opening, problem }: { opening: Opening; problem: OpeningProblem }) {
  const { t } = useTranslation('start');
  const words = useFailureWords();
  const { failure, recent } = problem;
  const isQuestion = failure.code === 'workspace-elsewhere';
  return (
    <section className={styles.problem} data-question={isQuestion || undefined} role="alert">
      <div className={styles.words}>
        <Icon name={isQuestion ? 'info' : 'warning'} />
        <div>
          <p className={styles.what}>{words(failure)}</p>
          {isQuestion ? <p className={styles.why}>{t('elsewhere.why')}</p> : null}
        </div>
      </div>
      <div className={styles.ways}>
        {isQuestion ? (
          <>
            <Button disabled={opening.isBusy} onClick={() => void opening.open(recent, 'moved')}>
              {t('elsewhere.moved')}
            </Button>
            <Button variant="default" disabled={opening.isBusy} onClick={() => void opening.open(recent, 'copied')}>
              {t('elsewhere.copied')}
            </Button>
          </>
        ) : null}
        {failure.code === 'workspace-locked' ? (
          <Button variant="default" disabled={opening.isBusy} onClick={() => void opening.open(recent)}>
            {t('tryAgain')}
          </Button>
        ) : null}
        <Button variant="subtle" onClick={opening.dismiss}>
          {t('dismiss')}
        </Button>
      </div>
      {recent && recoverable.includes(failure.code) ? <BackupChoice recent={recent} opening={opening} /> : null}
    </section>
  );
}
