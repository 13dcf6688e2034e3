import type { ReviewPaper, ReviewPaperFormat } from '../../../../shared/contract/review-documents.ts';
import { call } from '../../../api/service.ts';
import { type PaperChoice, usePaper } from '../../procedure/use-paper.ts';

/** A review's papers as files, in one language or in two. */
export function useReviewPaper(review: string): PaperChoice<ReviewPaper, ReviewPaperFormat> {
  return usePaper((request) => call('reviews.paper', { review, ...request, numbering: null }));
}
