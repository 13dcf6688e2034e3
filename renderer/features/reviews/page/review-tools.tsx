import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { call } from '../../../api/service.ts';
import { isAllowed } from '../../procedure/blockers.tsx';
import { ProcedureTools } from '../../procedure/procedure-tools.tsx';
import { PapersOfReview } from './papers-of-review.tsx';

/** What concerns the whole review: printing, and ending it. */
export function ReviewTools({ view }: { view: ReviewView }) {
  const { t } = useTranslation('reviews');
  const { id, status } = view.review;
  return (
    <ProcedureTools
      area="reviews"
      type="review"
      id={id}
      isDraft={status === 'planning'}
      mayCancel={isAllowed(view, 'cancel')}
      papers={<PapersOfReview review={id} />}
      words={{ more: t('page.more'), print: t('page.print'), remove: t('page.remove'), cancel: t('page.cancel') }}
      cancelling={{
        words: { title: t('cancelling.title'), text: t('cancelling.text'), reason: t('cancelling.reason'), confirm: t('cancelling.confirm'), keep: t('cancelling.keep') },
        cancel: (reason) => call('reviews.cancel', { review: id, reason }),
      }}
    />
  );
}
