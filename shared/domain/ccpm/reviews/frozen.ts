import type { ReviewStatus } from '../../../records/choices.ts';
import type { RecordType } from '../../../records/index.ts';

/** Fields of a review that a person may write at any time. */
const freeFields: readonly string[] = ['description', 'note', 'numbering', 'preliminaryReportOn', 'validationOn', 'remindersOn'];
/** Fields that are the plan: a person writes them until the survey opens. */
const planFields: readonly string[] = [
  'title',
  'year',
  'scope',
  'hubs',
  'sector',
  'form',
  'method',
  'secrecyThreshold',
  'areCoordinatorsShown',
  'codeHolders',
  'languages',
  'opensOn',
  'closesOn',
];
/** The survey may be given more days while it is open; nothing that was answered changes with it. */
const openFields: readonly string[] = ['closesOn'];
const planning: readonly (ReviewStatus | null)[] = ['planning', 'endorsed'];

/**
 * Why a person may not write these fields of a record by hand, `null` where it is free.
 *
 * - `review-frozen`: people answered under what stands there.
 * - `review-step`: it follows from a step of the procedure and is never written by hand.
 *
 * @param status of the review that the record belongs to.
 * @param fields `null` for removing or restoring the record.
 * @param isNew nothing stands under the id yet.
 */
export function whyReviewNotWritten(
  type: RecordType,
  status: ReviewStatus | null,
  fields: readonly string[] | null,
  isNew: boolean,
): 'review-frozen' | 'review-step' | null {
  switch (type) {
    case 'review':
      if (isNew) return 'review-step';
      if (fields === null) return planning.includes(status) || status === 'cancelled' ? null : 'review-frozen';
      if (fields.some((field) => !freeFields.includes(field) && !planFields.includes(field))) return 'review-step';
      if (planning.includes(status)) return null;
      return fields.every((field) => freeFields.includes(field) || (status === 'open' && openFields.includes(field))) ? null : 'review-frozen';
    case 'review_invitee':
      if (fields?.includes('hasAnswered') === true) return 'review-step';
      if (planning.includes(status)) return null;
      // Somebody who was forgotten may still be asked; who was asked stays.
      return status === 'open' && fields !== null && (isNew || fields.every((field) => field === 'language')) ? null : 'review-frozen';
    case 'review_comment':
      return !isNew && fields !== null && fields.every((field) => field === 'checked' || field === 'editedText') ? null : 'review-step';
    case 'review_progress':
      return fields !== null && fields.includes('file') ? 'review-step' : null;
    default:
      return null;
  }
}
