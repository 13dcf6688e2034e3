import { type ReviewProblem, type ReviewStep, reviewSteps } from '../../../contract/review-view.ts';
import type { ReviewStatus } from '../../../records/choices.ts';
import type { Failure } from '../../../result.ts';
import type { ReviewRecord } from './plan.ts';

/** Everything that decides what may be done with a review today. */
export interface ReviewSituation {
  today: string;
  review: ReviewRecord;
  problems: readonly ReviewProblem[];
  invited: { coordinator: number; partner: number };
  /** The questionnaire is not the one that was endorsed. */
  isChangedSinceEndorsement: boolean;
  /** The frozen questionnaire is not what its digest names: another office's change came in. */
  isFrozenChanged: boolean;
  urn: 'none' | 'unconfirmed' | 'here' | 'elsewhere';
  /** Everybody who was invited has answered. */
  haveAllAnswered: boolean;
  /** Sub-functions in orange or red with neither an action nor a reason why not. */
  withoutAction: number;
  openActions: number;
}

/** In which phases a step has its place. */
const phases: Record<ReviewStep, readonly ReviewStatus[]> = {
  invite: ['planning', 'endorsed', 'open'],
  adapt: ['planning', 'endorsed'],
  endorse: ['planning', 'endorsed'],
  open: ['planning', 'endorsed'],
  answer: ['open'],
  remind: ['open'],
  close: ['open'],
  validate: ['closed'],
  finish: ['validated'],
  cancel: ['planning', 'endorsed', 'open'],
};

/** What stands against a step now; nothing: it may be done. */
export function reviewBlockers(step: ReviewStep, situation: ReviewSituation): Failure[] {
  const { status } = situation.review;
  if (status === null || !phases[step].includes(status)) return [{ code: 'review-not-now', params: {} }];
  return (blockers[step] ?? none)(situation);
}

export function reviewStepsOf(situation: ReviewSituation): { step: ReviewStep; blockers: Failure[] }[] {
  return reviewSteps.map((step) => ({ step, blockers: reviewBlockers(step, situation) }));
}

const none = (): Failure[] => [];

const when = (isSo: boolean, code: string, params: Failure['params'] = {}): Failure[] => (isSo ? [{ code, params }] : []);

const blockers: Partial<Record<ReviewStep, (situation: ReviewSituation) => Failure[]>> = {
  open: ({ review: { opensOn, closesOn, status }, today, problems, invited, isChangedSinceEndorsement }) => {
    const blocking = problems.filter(({ isBlocking }) => isBlocking).length;
    return [
      ...when(blocking > 0, 'review-plan-incomplete', { count: blocking }),
      ...when(invited.coordinator + invited.partner === 0, 'review-nobody-invited'),
      ...when(status === 'endorsed' && isChangedSinceEndorsement, 'review-changed'),
      ...when(opensOn !== null && today < opensOn, 'review-opens-later', { day: opensOn ?? '' }),
      ...when(closesOn !== null && today > closesOn, 'review-days-past', { day: closesOn ?? '' }),
    ];
  },
  answer: ({ review: { closesOn }, today, urn, isFrozenChanged }) => [
    ...when(urn !== 'here', 'review-urn-elsewhere'),
    ...when(isFrozenChanged, 'review-questionnaire-changed'),
    ...when(closesOn !== null && today > closesOn, 'review-late', { day: closesOn ?? '' }),
  ],
  remind: ({ urn }) => when(urn !== 'here', 'review-urn-elsewhere'),
  close: ({ review: { closesOn }, today, urn, haveAllAnswered, isFrozenChanged }) => [
    ...when(urn !== 'here', 'review-urn-elsewhere'),
    ...when(isFrozenChanged, 'review-questionnaire-changed'),
    ...when(closesOn !== null && today < closesOn && !haveAllAnswered, 'review-closes-later', { day: closesOn ?? '' }),
  ],
  validate: ({ withoutAction }) => when(withoutAction > 0, 'review-actions-missing', { count: withoutAction }),
  finish: ({ openActions }) => when(openActions > 0, 'review-actions-open', { count: openActions }),
};
