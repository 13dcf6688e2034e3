import type { RecordByType } from '../../records/index.ts';
import { nextQuarter } from '../ccpm/reviews/progress.ts';
import { isDueSoon, isOverdue } from '../deadlines/due.ts';
import type { TodayEntry } from './today-view.ts';

type Review = RecordByType['review'];

export interface ReviewRecords {
  reviews: readonly Review[];
  progress: readonly RecordByType['review_progress'][];
}

/** What performance reviews wait for: their survey, report, validation, and the quarterly word on what became of it. */
export function reviewEntries({ reviews, progress }: ReviewRecords, today: string): TodayEntry[] {
  return reviews.flatMap((review) => {
    const dated = (code: string, dueOn: string | null, params: Record<string, string> = {}): TodayEntry[] => {
      const deadline = { dueOn, isOpen: true };
      const isLate = isOverdue(deadline, today);
      if (!isLate && !isDueSoon(deadline, today)) return [];
      return [
        {
          kind: 'review_step',
          urgency: isLate ? 'overdue' : 'soon',
          dueOn,
          area: 'reviews',
          recordId: review.id,
          reason: { code, params: { title: review.title ?? '', dueOn: dueOn ?? '', ...params } },
        },
      ];
    };
    switch (review.status) {
      case 'planning':
      case 'endorsed':
        return dated('review-opens', review.opensOn);
      case 'open':
        return [...dated('review-closes', review.closesOn), ...dated('review-reminder', (review.remindersOn ?? []).toSorted().find((day) => day >= today) ?? null)];
      case 'closed':
        return [...dated('review-report', review.preliminaryReportOn), ...dated('review-validation', review.validationOn)];
      case 'validated': {
        if (review.validatedOn === null) return [];
        const reported = progress.filter((one) => one.review === review.id && one.reportedOn !== null).flatMap(({ quarter }) => quarter ?? []);
        const { quarter, dueOn } = nextQuarter(review.validatedOn, reported);
        return dated('review-progress', dueOn, { quarter });
      }
      case 'done':
      case 'cancelled':
      case null:
        return [];
    }
  });
}
