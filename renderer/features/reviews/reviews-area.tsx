import { useNavigation } from '../../navigation.ts';
import { ReviewsList } from './list/reviews-list.tsx';
import { pageSteps } from './page/page-steps.ts';
import { ReviewPage } from './page/review-page.tsx';

/** Performance reviews (CCPM), each led from its plan to its followed-up actions. */
export function ReviewsArea() {
  const { view, record } = useNavigation(({ place }) => place);
  if (record === null) return <ReviewsList />;
  return <ReviewPage key={record} id={record} step={pageSteps.find((known) => known === view) ?? null} />;
}
