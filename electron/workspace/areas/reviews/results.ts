import type { ReviewResultsView } from '../../../../shared/contract/review-view.ts';
import { findingId, wantsAction } from '../../../../shared/domain/ccpm/reviews/findings.ts';
import { planOf, type ReviewRecord } from '../../../../shared/domain/ccpm/reviews/plan.ts';
import { isOverdue } from '../../../../shared/domain/deadlines/due.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { FailureError } from '../../../../shared/result.ts';
import { readReview, type ReviewDependencies, type ReviewReading } from '../../reviews/reading.ts';
import { responseOf, rowOf } from './viewing.ts';

/** This year and the two before. */
const earlierShown = 2;

/** @throws FailureError `review-not-closed` */
export function viewResults(dependencies: ReviewDependencies, id: string): ReviewResultsView {
  const { records } = dependencies;
  const reading = readReview(dependencies, id);
  const { review, questionnaire, invitees } = reading;
  const { closing, results } = review;
  const response = responseOf(reading);
  if (closing === null || results === null || response === null) throw new FailureError('review-not-closed');
  const earlier = earlierReviews(records.list('review'), review);
  const comments = records.listOf('review_comment', 'review', id);
  return {
    review: rowOf(dependencies, review, invitees),
    plan: planOf(review),
    questionnaire,
    closing,
    response,
    results,
    earlier: earlier.map((one) => ({
      review: one.id,
      title: one.title ?? '',
      year: one.year ?? 0,
      method: planOf(one).method,
      form: planOf(one).form,
      isComparable: planOf(one).method === planOf(review).method && planOf(one).form === planOf(review).form,
    })),
    findings: results.subfunctions.map(({ id: subfunction, together }) => findingOf(dependencies, reading, subfunction, together.status, earlier)),
    printedComments: comments.flatMap((comment) => (comment.checked === 'print' ? [{ function: comment.function, text: comment.editedText ?? comment.text ?? '' }] : [])),
    uncheckedComments: comments.filter(({ checked }) => checked === 'unchecked').length,
  };
}

/** Reviews of the same scope and sector that were closed before, the newest first. */
function earlierReviews(reviews: readonly ReviewRecord[], { id, scope, sector, closedOn }: ReviewRecord): ReviewRecord[] {
  return reviews
    .filter((one) => one.id !== id && one.results !== null && (one.sector ?? '') === (sector ?? '') && (one.scope === 'sector') === (scope === 'sector') && (one.closedOn ?? '') < (closedOn ?? ''))
    .toSorted((a, b) => ((a.closedOn ?? '') > (b.closedOn ?? '') ? -1 : 1))
    .slice(0, earlierShown);
}

type Finding = ReviewResultsView['findings'][number];

function findingOf(
  dependencies: ReviewDependencies,
  { review, findings, actionsOf }: ReviewReading,
  subfunction: string,
  status: Parameters<typeof wantsAction>[0],
  earlier: readonly ReviewRecord[],
): Finding {
  const finding = findings.find((one) => one.subfunction === subfunction);
  const actions = actionsOf(subfunction);
  const hasReason = (finding?.noActionReason ?? '').trim() !== '';
  return {
    id: findingId(review.id, subfunction),
    subfunction,
    constraints: finding?.constraints ?? null,
    goodPractice: finding?.goodPractice ?? null,
    explanation: finding?.explanation ?? null,
    noActionReason: finding?.noActionReason ?? null,
    needsAction: wantsAction(status) && !hasReason && actions.every((action) => action.status === 'dropped'),
    actions: actions.map((action) => actionRow(dependencies, action)),
    earlier: earlier.map((one) => {
      const score = one.results?.subfunctions.find(({ id }) => id === subfunction)?.together;
      return { review: one.id, year: one.year ?? 0, score: score?.score ?? null, status: score?.status ?? null };
    }),
  };
}

function actionRow({ records, clock }: ReviewDependencies, action: RecordByType['action_point']): Finding['actions'][number] {
  const organisation = action.organisation === null ? null : (records.get('organisation', action.organisation)?.name ?? null);
  const contact = action.contact === null ? null : records.get('contact', action.contact);
  const person = [contact?.givenName, contact?.familyName].filter((name) => name !== null && name !== undefined).join(' ');
  const named = [organisation, person === '' ? null : person].filter((name) => name !== null).join(', ');
  const status = action.status ?? 'open';
  return {
    id: action.id,
    text: action.text ?? '',
    organisation: action.organisation,
    responsible: named === '' ? action.responsible : named,
    dueOn: action.dueOn,
    status,
    supportWanted: action.supportWanted ?? [],
    isOverdue: isOverdue({ dueOn: action.dueOn, isOpen: status === 'open' || status === 'in_progress' }, clock.today()),
  };
}
