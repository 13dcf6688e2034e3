import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { useChoiceWords } from '../../../components/record-words.ts';
import { ProcedureFrame } from '../../procedure/procedure-frame.tsx';
import { reviewLooks } from '../list/review-looks.ts';
import { isFrozen, type PageStep, stepsOfPage } from './page-steps.ts';
import { ReviewTools } from './review-tools.tsx';

interface ReviewFrameProps {
  view: ReviewView;
  step: PageStep;
  /** A panel of what is selected within the step. */
  inspector?: ReactNode;
  children: ReactNode;
}

const frozenSteps: readonly PageStep[] = ['plan', 'invitees', 'questionnaire'];

/** What all steps share: the review's name and state, the way between the steps, what the step is for. */
export function ReviewFrame({ view, step, inspector, children }: ReviewFrameProps) {
  const { t } = useTranslation('reviews');
  const word = useChoiceWords();
  const { day } = useFormats();
  const { review, openedAt, cancelledBecause } = view;
  return (
    <ProcedureFrame
      area="reviews"
      type="review"
      id={review.id}
      title={review.title}
      status={{ ...reviewLooks[review.status], label: word('reviewStatuses', review.status) }}
      summary={<Summary view={view} />}
      actions={<ReviewTools view={view} />}
      steps={stepsOfPage(view).map((listed) => ({ ...listed, title: t(`steps.${listed.step}.title`), stateWords: t(`page.states.${listed.state}`) }))}
      shown={step}
      words={{ back: t('page.back'), steps: t('page.steps'), stepTitle: t(`steps.${step}.title`), stepLead: t(`steps.${step}.lead`) }}
      cancelled={cancelledBecause === null ? null : t('cancelling.done', { reason: cancelledBecause })}
      notes={frozenSteps.includes(step) && isFrozen(view) && openedAt !== null ? [t('page.frozen', { day: day(openedAt) })] : []}
      inspector={inspector}
    >
      {children}
    </ProcedureFrame>
  );
}

/** Where it stands in figures: before the survey who is invited, then how many have answered, and how it is scored. */
function Summary({ view: { review, plan, response, closedOn } }: { view: ReviewView }) {
  const { t } = useTranslation('reviews');
  const word = useChoiceWords();
  const { day, number, percent } = useFormats();
  const figures =
    response === null
      ? [t('list.invited', { count: review.invited })]
      : [
          ...(closedOn === null ? [] : [t('page.closed', { day: day(closedOn) })]),
          t('page.answered', {
            responded: number(response.whole.responded),
            invited: number(response.whole.invited),
            rate: response.whole.rate === null ? t('notAvailable') : percent(response.whole.rate),
          }),
        ];
  return [...figures, word('scoringMethods', plan.method)].join(' · ');
}
