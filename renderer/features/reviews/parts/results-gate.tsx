import { Loader } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewResultsView, ReviewView } from '../../../../shared/contract/review-view.ts';
import { type CallError, useServiceQuery } from '../../../api/service.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import parts from '../../procedure/parts.module.css';
import { isPast, type PageStep } from '../page/page-steps.ts';
import { ReviewFrame } from '../page/review-frame.tsx';

interface ResultsGateProps {
  view: ReviewView;
  step: PageStep;
  /** A panel of what is selected within the step. */
  inspector?: ReactNode;
  children: (results: ReviewResultsView) => ReactNode;
}

/** The results of a review that is closed. */
export function useResults(view: ReviewView): UseQueryResult<ReviewResultsView, CallError> {
  return useServiceQuery('reviews.results', { review: view.review.id }, { enabled: isPast(view, 'closed'), keepPrevious: true });
}

/** A step that works on results: before closing it says that there are none. */
export function ResultsGate({ view, step, inspector, children }: ResultsGateProps) {
  const { t } = useTranslation('reviews');
  const { data, error } = useResults(view);
  return (
    <ReviewFrame view={view} step={step} inspector={inspector}>
      {!isPast(view, 'closed') ? <p className={parts.note}>{t('results.notYet')}</p> : data ? children(data) : error ? <FailureMessage failure={error.failure} /> : <Loader size="sm" aria-label={t('loading')} />}
    </ReviewFrame>
  );
}
