import type { CallContext, Handlers } from '../../../../shared/contract/define.ts';
import type { reviewDocumentsContract } from '../../../../shared/contract/review-documents.ts';
import type { reviewsContract } from '../../../../shared/contract/reviews.ts';
import type { AreaDependencies } from '../dependencies.ts';
import { createReviewDocumentHandlers, type ReviewReader } from './documents.ts';
import { createReviewForms } from './forms.ts';
import { createReviewHandlers } from './index.ts';
import { createReviewMailHandlers } from './mails.ts';

const unwatched: CallContext = { signal: { aborted: false }, progress: () => {} };

/** Reviews, with the files that go out of them and come back. */
export function createReviewHandlersWithDocuments(
  dependencies: AreaDependencies,
): Handlers<typeof reviewsContract & typeof reviewDocumentsContract> {
  const handlers = createReviewHandlers(dependencies, createReviewForms(dependencies));
  const reader: ReviewReader = {
    view: async (review) => handlers['reviews.view']({ review }, unwatched),
    adaptation: async (review) => handlers['reviews.adaptation']({ review }, unwatched),
    results: async (review) => handlers['reviews.results']({ review }, unwatched),
  };
  return { ...handlers, ...createReviewMailHandlers(dependencies, reader), ...createReviewDocumentHandlers(dependencies, reader) };
}
