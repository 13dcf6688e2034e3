import type { ReactNode } from 'react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { CallError } from '../api/service.ts';
import type { Failure } from '../../shared/result.ts';
import styles from './failure-message.module.css';
import { Icon } from './icon.tsx';

/** Puts a failure into the screen's language. */
export function useFailureWords(): (failure: Failure) => string {
  const { t } = useTranslation('errors');
  return useCallback(({ code, params }) => t([code, 'unexpected'], { ...params }), [t]);
}

export function failureOf(error: unknown): Failure {
  return error instanceof CallError ? error.failure : { code: 'unexpected', params: {} };
}

/** What went wrong, in words, with the way out beside it. */
export function FailureMessage({ failure, action }: { failure: Failure; action?: ReactNode }) {
  const words = useFailureWords();
  return (
    <div className={styles.failure} role="alert">
      <Icon name="warning" />
      <p>{words(failure)}</p>
      {action}
    </div>
  );
}
