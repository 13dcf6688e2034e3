import type { InviteeRow, ReviewResponse, ReviewRow, ReviewView } from '../../../../shared/contract/review-view.ts';
import { createCommentHints } from '../../../../shared/domain/ccpm/reviews/comment-hints.ts';
import { reviewStepsOf } from '../../../../shared/domain/ccpm/reviews/phases.ts';
import { planOf } from '../../../../shared/domain/ccpm/reviews/plan.ts';
import { nextQuarter } from '../../../../shared/domain/ccpm/reviews/progress.ts';
import { questionCounts } from '../../../../shared/domain/ccpm/reviews/questionnaire.ts';
import { responseFigures, viewResponse } from '../../../../shared/domain/ccpm/reviews/response.ts';
import { isOverdue } from '../../../../shared/domain/deadlines/due.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { createAddressBook } from '../../reviews/addresses.ts';
import { readReview, type ReviewDependencies, type ReviewReading } from '../../reviews/reading.ts';

export function viewReviews(dependencies: ReviewDependencies): { today: string; reviews: ReviewRow[] } {
  const { records, clock } = dependencies;
  const reviews = records.list('review').map((review) => rowOf(dependencies, review, records.listOf('review_invitee', 'review', review.id)));
  return { today: clock.today(), reviews: reviews.toSorted((a, b) => b.year - a.year || ((b.opensOn ?? '') < (a.opensOn ?? '') ? -1 : 1)) };
}

export function viewReview(dependencies: ReviewDependencies, id: string): ReviewView {
  const { records, clock } = dependencies;
  const reading = readReview(dependencies, id);
  const { review, problems, situation, digest, questionnaire } = reading;
  const progress = records.listOf('review_progress', 'review', id).toSorted((a, b) => ((a.quarter ?? '') < (b.quarter ?? '') ? -1 : 1));
  const reported = progress.filter(({ reportedOn }) => reportedOn !== null).flatMap(({ quarter }) => quarter ?? []);
  return {
    today: clock.today(),
    review: rowOf(dependencies, review, reading.invitees),
    plan: planOf(review),
    problems,
    steps: reviewStepsOf(situation),
    endorsement: review.endorsedOn === null ? null : { on: review.endorsedOn, by: review.endorsedBy, meeting: review.endorsedIn },
    isChangedSinceEndorsement: situation.isChangedSinceEndorsement,
    questionnaireDigest: digest,
    questions: questionCounts(questionnaire),
    urn: situation.urn,
    invitees: inviteesOf(dependencies, reading),
    response: responseOf(reading),
    openedAt: review.openedAt,
    closedOn: review.closedOn,
    closing: review.closing,
    comments: commentsOf(dependencies, id),
    description: review.description,
    progress: progress.map(({ id: report, quarter, text, reportedOn, reportedTo, file, fileName }) => ({ id: report, quarter: quarter ?? '', text, reportedOn, reportedTo, file, fileName })),
    nextProgress: review.status === 'validated' && review.validatedOn !== null ? nextQuarter(review.validatedOn, reported) : null,
    validatedOn: review.validatedOn,
    finishedOn: review.finishedOn,
    cancelledBecause: review.cancelledBecause,
  };
}

/** One line of the list. */
export function rowOf({ records, clock }: Pick<ReviewDependencies, 'records' | 'clock'>, review: RecordByType['review'], invitees: readonly RecordByType['review_invitee'][]): ReviewRow {
  const actions = records.listOf('action_point', 'origin', 'ccpm').filter(({ subject }) => subject?.startsWith(`${review.id}:`) === true);
  const open = actions.filter(({ status }) => status === 'open' || status === 'in_progress');
  return {
    id: review.id,
    title: review.title ?? '',
    year: review.year ?? 0,
    status: review.status ?? 'planning',
    scope: review.scope ?? 'national',
    sector: review.sector,
    form: review.form ?? 'full',
    opensOn: review.opensOn,
    closesOn: review.closesOn,
    closedOn: review.closedOn,
    validatedOn: review.validatedOn,
    invited: review.closing?.invited ?? invitees.length,
    responded: review.closing?.responded ?? null,
    actions: { open: open.length, overdue: open.filter(({ dueOn }) => isOverdue({ dueOn, isOpen: true }, clock.today())).length, all: actions.length },
  };
}

/** Live from the codes that were used; from closing on as it was written down then. */
export function responseOf({ review, invitees, codes, answered, situation }: ReviewReading): ReviewResponse | null {
  if (review.closing) return viewResponse(review.closing);
  if (situation.urn !== 'here') return null;
  const issued = new Set(codes.filter(({ state }) => state !== 'void').map(({ holder }) => holder)).size;
  return viewResponse({ ...responseFigures(review, invitees, answered), issued });
}

function inviteesOf(dependencies: ReviewDependencies, { invitees, codes }: ReviewReading): InviteeRow[] {
  const provided = new Set(codes.filter(({ state }) => state !== 'void').map(({ holder }) => holder));
  const addressesOf = createAddressBook(dependencies);
  return invitees.map((invitee) => ({
    id: invitee.id,
    role: invitee.role ?? 'partner',
    organisation: invitee.organisation,
    organisationName: invitee.organisationName ?? '',
    contact: invitee.contact,
    personName: invitee.personName,
    respondentType: invitee.respondentType,
    hub: invitee.hub,
    language: invitee.language,
    hasCode: provided.has(invitee.id),
    addresses: addressesOf(invitee).length,
    hasAnswered: invitee.hasAnswered,
  }));
}

function commentsOf({ records }: Pick<ReviewDependencies, 'records'>, id: string): ReviewView['comments'] {
  const comments = records.listOf('review_comment', 'review', id);
  if (comments.length === 0) return [];
  const hintsOf = createCommentHints({
    people: records.list('contact').flatMap(({ givenName, familyName }) => [givenName, familyName]).filter((name) => name !== null),
    organisations: records.list('organisation').flatMap(({ name, acronym, alternativeNames }) => [name, acronym, ...(alternativeNames ?? [])]).filter((name) => name !== null),
  });
  return comments.map((comment) => ({
    id: comment.id,
    function: comment.function,
    text: comment.text ?? '',
    checked: comment.checked ?? 'unchecked',
    editedText: comment.editedText,
    hints: hintsOf(comment.text ?? ''),
  }));
}
