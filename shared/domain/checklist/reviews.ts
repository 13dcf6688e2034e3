import type { RecordByType } from '../../records/index.ts';
import { addMonths } from '../deadlines/calendar.ts';
import { reason, type Verdict } from './register.ts';

type Review = RecordByType['review'];

/** `domain.md` 1.1: at least once a year for every CCCM cluster. */
const reviewMonths = 12;

/** A performance review whose results were validated within the year; a survey without validation is not yet one. */
export function judgeReviews({ reviews, today }: { reviews: readonly Review[]; today: string }): Verdict {
  const standing = reviews.filter(({ deleted, status }) => !deleted && status !== 'cancelled' && status !== null);
  const validated = standing
    .flatMap(({ year, validatedOn }) => (validatedOn === null ? [] : [{ year: year ?? 0, validatedOn }]))
    .toSorted((a, b) => b.validatedOn.localeCompare(a.validatedOn));
  const underWay = standing.filter(({ validatedOn }) => validatedOn === null).toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))[0];
  const [last] = validated;
  const isRecent = last !== undefined && last.validatedOn >= addMonths(today, -reviewMonths);
  if (last && isRecent) return { status: 'met', reasons: [reason('review-validated', last)] };
  const reasons = [
    ...(last ? [reason('review-validated', last), reason('review-old', { months: reviewMonths })] : []),
    ...(underWay ? [reason('review-under-way', { year: underWay.year ?? 0 })] : []),
  ];
  if (underWay) return { status: 'in_progress', reasons };
  return last ? { status: 'needs_update', reasons } : { status: 'not_started', reasons: [reason('no-review')] };
}
