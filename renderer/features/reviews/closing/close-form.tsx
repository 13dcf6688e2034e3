import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { call } from '../../../api/service.ts';
import { ClosingForm } from '../../procedure/closing-form.tsx';

const steps = ['open', 'score', 'comments', 'destroy'] as const;

/** Takes the key and closes the survey. */
export function CloseForm({ view, disabled }: { view: ReviewView; disabled: boolean }) {
  const { t } = useTranslation('reviews');
  return (
    <ClosingForm
      area="reviews"
      steps={steps.map((step) => t(`closing.beforeSteps.${step}`))}
      differs="review-figures-differ"
      disabled={disabled}
      close={(given) => call('reviews.close', { review: view.review.id, ...given })}
    />
  );
}
