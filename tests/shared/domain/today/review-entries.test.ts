import { expect, test } from 'vitest';
import { reviewEntries } from '../../../../shared/domain/today/review-entries.ts';
import { makeRecord } from '../../../helpers/records.ts';

const today = '2026-11-23';
const codes = (fields: Partial<Parameters<typeof makeRecord<'review'>>[1]>, quarters: string[] = []) =>
  reviewEntries(
    {
      reviews: [makeRecord('review', { id: 'r', title: 'Review', ...fields })],
      progress: quarters.map((quarter) => makeRecord('review_progress', { id: `r:${quarter}`, review: 'r', quarter, reportedOn: today })),
    },
    today,
  ).map(({ urgency, reason, dueOn }) => `${reason.code} ${urgency} ${dueOn}`);

test.each([
  [{ status: 'planning' as const, opensOn: '2027-01-10' }, []],
  [{ status: 'endorsed' as const, opensOn: '2026-11-25' }, ['review-opens soon 2026-11-25']],
  [{ status: 'open' as const, closesOn: '2026-11-30', remindersOn: ['2026-11-20', '2026-11-28', '2026-11-24'] }, ['review-closes soon 2026-11-30', 'review-reminder soon 2026-11-24']],
  [{ status: 'open' as const, closesOn: '2026-11-22' }, ['review-closes overdue 2026-11-22']],
  [{ status: 'closed' as const, preliminaryReportOn: '2026-11-20', validationOn: '2026-12-01' }, ['review-report overdue 2026-11-20', 'review-validation soon 2026-12-01']],
  [{ status: 'validated' as const, validatedOn: '2026-06-10' }, ['review-progress overdue 2026-10-14']],
  [{ status: 'done' as const, validatedOn: '2026-06-10' }, []],
  [{ status: 'cancelled' as const, closesOn: '2026-11-22' }, []],
])('a review that is %j', (fields, expected) => {
  expect(codes(fields)).toEqual(expected);
});

test('a quarter that was reported on waits no more', () => {
  expect(codes({ status: 'validated', validatedOn: '2026-06-10' }, ['2026-Q3'])).toEqual([]);
});
