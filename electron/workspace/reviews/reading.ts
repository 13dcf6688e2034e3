import type { ReviewProblem } from '../../../shared/contract/review-view.ts';
import type { FrozenQuestionnaire } from '../../../shared/records/review-data.ts';
import type { RecordByType } from '../../../shared/records/index.ts';
import { adaptationProblems } from '../../../shared/domain/ccpm/reviews/adaptation.ts';
import { wantsAction } from '../../../shared/domain/ccpm/reviews/findings.ts';
import { reviewBlockers, type ReviewSituation } from '../../../shared/domain/ccpm/reviews/phases.ts';
import { type InviteeRecord, planProblems, type ReviewRecord } from '../../../shared/domain/ccpm/reviews/plan.ts';
import { composeQuestionnaire, digestOfQuestionnaire } from '../../../shared/domain/ccpm/reviews/questionnaire.ts';
import { FailureError } from '../../../shared/result.ts';
import type { AreaDependencies } from '../areas/dependencies.ts';
import type { SealedCode } from '../repositories/sealed-urns.ts';
import { sha256 } from '../sealing/sha256.ts';

export type ReviewDependencies = Pick<AreaDependencies, 'records' | 'sealedUrns' | 'log' | 'clock' | 'catalogues' | 'newId'>;

/** One review with everything that belongs to it, as it stands now. */
export interface ReviewReading {
  review: ReviewRecord;
  /** In the order of ids. */
  invitees: InviteeRecord[];
  findings: RecordByType['review_finding'][];
  /** Actions that came from it, by the sub-function that they are about. */
  actionsOf(subfunction: string): RecordByType['action_point'][];
  /** As frozen at opening; before that as it would be now. */
  questionnaire: FrozenQuestionnaire;
  digest: string;
  problems: ReviewProblem[];
  codes: SealedCode[];
  /** Invitees whose code was used, while the survey is open; who answered, after it. */
  answered: ReadonlySet<string>;
  situation: ReviewSituation;
}

/** @throws FailureError `record-not-found` */
export function readReview(dependencies: Pick<ReviewDependencies, 'records' | 'sealedUrns' | 'clock' | 'catalogues'>, id: string): ReviewReading {
  const { records, sealedUrns, clock, catalogues } = dependencies;
  const review = records.find('review', id);
  if (!review) throw new FailureError('record-not-found', { type: 'review', id });
  const invitees = records.listOf('review_invitee', 'review', id).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const findings = records.listOf('review_finding', 'review', id);
  const actions = records.listOf('action_point', 'origin', 'ccpm').filter(({ subject }) => subject?.startsWith(`${id}:`) === true);
  const actionsOf = (subfunction: string) => actions.filter(({ subject }) => subject === `${id}:${subfunction}`);
  const questionnaire = review.questionnaire ?? composeQuestionnaire(catalogues.ccpm, catalogues.ccpmTexts, review);
  const digest = review.questionnaireDigest ?? digestOfQuestionnaire(questionnaire, sha256);
  const problems = [...planProblems(review, invitees), ...(review.questionnaire === null ? adaptationProblems(catalogues.ccpm, catalogues.ccpmTexts, review) : [])];
  const codes = sealedUrns.codesOf(id);
  const answered = new Set(
    review.closing === null ? codes.filter(({ state }) => state === 'used').map(({ holder }) => holder) : invitees.filter(({ hasAnswered }) => hasAnswered === true).map((one) => one.id),
  );
  const isExplained = (subfunction: string) => {
    const reason = findings.find((finding) => finding.subfunction === subfunction)?.noActionReason ?? '';
    return reason.trim() !== '' || actionsOf(subfunction).some(({ status }) => status !== 'dropped');
  };
  const situation: ReviewSituation = {
    today: clock.today(),
    review,
    problems,
    invited: {
      coordinator: invitees.filter(({ role }) => role === 'coordinator').length,
      partner: invitees.filter(({ role }) => role !== 'coordinator').length,
    },
    isChangedSinceEndorsement: review.endorsedDigest !== null && review.endorsedDigest !== digest,
    isFrozenChanged: review.status === 'open' && digestOfQuestionnaire(questionnaire, sha256) !== review.questionnaireDigest,
    urn: urnState(review, sealedUrns),
    haveAllAnswered: invitees.length > 0 && invitees.every((one) => answered.has(one.id)),
    withoutAction: (review.results?.subfunctions ?? []).filter((one) => wantsAction(one.together.status) && !isExplained(one.id)).length,
    openActions: actions.filter(({ status }) => status === 'open' || status === 'in_progress').length,
  };
  return { review, invitees, findings, actionsOf, questionnaire, digest, problems, codes, answered, situation };
}

/** @throws FailureError with the first thing that stands against the step. */
export function requireReviewStep(reading: ReviewReading, step: Parameters<typeof reviewBlockers>[0]): void {
  const [first] = reviewBlockers(step, reading.situation);
  if (first) throw new FailureError(first.code, first.params);
}

function urnState(review: ReviewRecord, sealedUrns: ReviewDependencies['sealedUrns']): ReviewSituation['urn'] {
  const urn = sealedUrns.urnOf(review.id);
  if (urn) return urn.isConfirmed ? 'here' : 'unconfirmed';
  return review.status === 'open' ? 'elsewhere' : 'none';
}
