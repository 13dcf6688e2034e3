import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { type ReviewStatus, reviewStatuses } from '../../../../shared/records/choices.ts';
import type { PageStepState } from '../../procedure/step-list.tsx';

/** The page of a review, step by step, in the order in which it is led. */
export const pageSteps = [
  'plan',
  'invitees',
  'questionnaire',
  'endorsement',
  'opening',
  'sending',
  'collecting',
  'closing',
  'results',
  'comments',
  'validation',
  'report',
  'followUp',
] as const;
export type PageStep = (typeof pageSteps)[number];

type StepFacts = Pick<ReviewView, 'today' | 'review' | 'problems' | 'endorsement' | 'isChangedSinceEndorsement' | 'invitees' | 'response' | 'comments'>;

/** Whether a review is at a status or past it. A cancelled one is past nothing. */
export function isPast({ review }: Pick<ReviewView, 'review'>, status: ReviewStatus): boolean {
  return review.status !== 'cancelled' && reviewStatuses.indexOf(review.status) >= reviewStatuses.indexOf(status);
}

/** From opening on neither the plan nor the questionnaire changes any more. */
export function isFrozen(view: Pick<ReviewView, 'review'>): boolean {
  return view.review.status === 'cancelled' || isPast(view, 'open');
}

/** The steps with where each stands; the first that is neither done nor spared is the current one. */
export function stepsOfPage(view: StepFacts): { step: PageStep; state: PageStepState }[] {
  const current = pageSteps.find((step) => !isDone(step, view) && !isSpared(step, view));
  return pageSteps.map((step) => {
    if (isSpared(step, view)) return { step, state: 'notNeeded' };
    if (isDone(step, view)) return { step, state: 'done' };
    return { step, state: step === current && view.review.status !== 'cancelled' ? 'current' : 'later' };
  });
}

/** Where the page opens: at what is to be done; a review that is over, at its results. */
export function openingStep(view: StepFacts): PageStep {
  if (view.review.status === 'cancelled') return 'plan';
  return stepsOfPage(view).find(({ state }) => state === 'current')?.step ?? 'results';
}

/** An endorsement that nobody gave before opening is none any more; without comments there is nothing to check. */
function isSpared(step: PageStep, view: StepFacts): boolean {
  if (step === 'endorsement') return isPast(view, 'open') && view.endorsement === null;
  return step === 'comments' && isPast(view, 'closed') && view.comments.length === 0;
}

/** What of the problems is mended at the questionnaire. */
const questionnaireProblems: readonly string[] = ['subfunction-without-question', 'own-question-unworded', 'reworded-unworded', 'scale-without-score'];

function isDone(step: PageStep, view: StepFacts): boolean {
  const blocking = view.problems.filter(({ isBlocking }) => isBlocking);
  switch (step) {
    case 'plan':
      return isPast(view, 'open') || blocking.every(({ code }) => questionnaireProblems.includes(code) || code.startsWith('invitee-'));
    case 'invitees':
      return isPast(view, 'open') || (view.invitees.length > 0 && blocking.every(({ code }) => !code.startsWith('invitee-')));
    case 'questionnaire':
      return isPast(view, 'endorsed') && blocking.every(({ code }) => !questionnaireProblems.includes(code));
    case 'endorsement':
      return view.endorsement !== null && !view.isChangedSinceEndorsement;
    case 'opening':
      return isPast(view, 'open');
    case 'sending':
      return isPast(view, 'closed') || (view.response !== null && view.response.issued >= view.invitees.length);
    case 'collecting':
      return isPast(view, 'closed') || haveAllAnswered(view) || isSurveyOver(view);
    case 'closing':
    case 'results':
      return isPast(view, 'closed');
    case 'comments':
      return isPast(view, 'closed') && view.comments.every(({ checked }) => checked !== 'unchecked');
    case 'validation':
    case 'report':
      return isPast(view, 'validated');
    case 'followUp':
      return isPast(view, 'done');
  }
}

function haveAllAnswered({ response }: Pick<ReviewView, 'response'>): boolean {
  return response !== null && response.whole.invited > 0 && response.whole.responded >= response.whole.invited;
}

function isSurveyOver({ review, today }: Pick<ReviewView, 'review' | 'today'>): boolean {
  return review.status === 'open' && review.closesOn !== null && today > review.closesOn;
}
