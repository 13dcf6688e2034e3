import { Button, Loader } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../../api/service.ts';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { AreaPage } from '../../../components/area-page.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useNavigation } from '../../../navigation.ts';
import { ClosingStep } from '../closing/closing-step.tsx';
import { CollectingStep } from '../collecting/collecting-step.tsx';
import { CommentsStep } from '../comments/comments-step.tsx';
import { EndorsementStep } from '../endorsement/endorsement-step.tsx';
import { FollowUpStep } from '../followup/follow-up-step.tsx';
import { InviteesStep } from '../invitees/invitees-step.tsx';
import { OpeningStep } from '../opening/opening-step.tsx';
import { PlanStep } from '../plan/plan-step.tsx';
import { QuestionnaireStep } from '../questionnaire/questionnaire-step.tsx';
import { ReportStep } from '../report/report-step.tsx';
import { ResultsStep } from '../results/results-step.tsx';
import { SendingStep } from '../sending/sending-step.tsx';
import { ValidationStep } from '../validation/validation-step.tsx';
import { openingStep, type PageStep } from './page-steps.ts';

/** One review, a step at a time; opened without a step, at the one that is to be done. */
export function ReviewPage({ id, step }: { id: string; step: PageStep | null }) {
  const { t } = useTranslation('reviews');
  const { data: view, error } = useServiceQuery('reviews.view', { review: id });
  const go = useNavigation((navigation) => navigation.go);
  if (!view) {
    return (
      <AreaPage title={t('title')}>
        {error ? <FailureMessage failure={error.failure} action={<Button onClick={() => go({ area: 'reviews' })}>{t('page.back')}</Button>} /> : <Loader size="sm" aria-label={t('loading')} />}
      </AreaPage>
    );
  }
  return step === null ? <FirstStep view={view} /> : <Step view={view} step={step} />;
}

/** Stays where it was opened: finishing a step takes nobody away from what it says. */
function FirstStep({ view }: { view: ReviewView }) {
  const [step] = useState(() => openingStep(view));
  return <Step view={view} step={step} />;
}

function Step({ view, step }: { view: ReviewView; step: PageStep }) {
  switch (step) {
    case 'plan':
      return <PlanStep view={view} />;
    case 'invitees':
      return <InviteesStep view={view} />;
    case 'questionnaire':
      return <QuestionnaireStep view={view} />;
    case 'endorsement':
      return <EndorsementStep view={view} />;
    case 'opening':
      return <OpeningStep view={view} />;
    case 'sending':
      return <SendingStep view={view} />;
    case 'collecting':
      return <CollectingStep view={view} />;
    case 'closing':
      return <ClosingStep view={view} />;
    case 'results':
      return <ResultsStep view={view} />;
    case 'comments':
      return <CommentsStep view={view} />;
    case 'validation':
      return <ValidationStep view={view} />;
    case 'report':
      return <ReportStep view={view} />;
    case 'followUp':
      return <FollowUpStep view={view} />;
  }
}
