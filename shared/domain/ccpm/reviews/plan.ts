import type { ReviewPlan, ReviewProblem } from '../../../contract/review-view.ts';
import type { Language, ReviewFormKind, ReviewScope } from '../../../records/choices.ts';
import type { FieldValue } from '../../../records/define.ts';
import type { RecordByType } from '../../../records/index.ts';
import { addDays, daysBetween } from '../../deadlines/calendar.ts';

export type ReviewRecord = RecordByType['review'];
export type InviteeRecord = RecordByType['review_invitee'];

/**
 * Our proposals for a plan, in days: the survey open about two weeks and the whole done in four to eight are the field's
 * own figures (`domain.md` 1.1), what lies between is ours. So is the threshold.
 */
export const reviewProposals = {
  opensInDays: 14,
  surveyDays: 14,
  reminderDaysBeforeEnd: [7, 2],
  preliminaryReportDays: 3,
  validationDays: 14,
  secrecyThreshold: 5,
} as const;

/** A survey that is open for fewer days than this gets a word of doubt. */
const shortSurveyDays = 7;

export interface NewReview {
  title: string;
  year: number;
  scope: ReviewScope;
  sector: string | null;
  form: ReviewFormKind;
  language: Language;
}

/** A review as our proposals have it, its days counted from today. */
export function newReview({ language, ...wanted }: NewReview, workingLanguages: readonly Language[], today: string): Record<string, FieldValue> {
  const { opensInDays, surveyDays, reminderDaysBeforeEnd, preliminaryReportDays, validationDays, secrecyThreshold } = reviewProposals;
  const opensOn = addDays(today, opensInDays);
  const closesOn = addDays(opensOn, surveyDays - 1);
  return {
    ...wanted,
    status: 'planning',
    hubs: [],
    method: 'respondent-median',
    secrecyThreshold,
    areCoordinatorsShown: false,
    codeHolders: 'organisation',
    numbering: 'ccpm',
    languages: [...new Set([language, ...workingLanguages])],
    opensOn,
    closesOn,
    remindersOn: reminderDaysBeforeEnd.map((days) => addDays(closesOn, -days)),
    preliminaryReportOn: addDays(closesOn, preliminaryReportDays),
    validationOn: addDays(closesOn, validationDays),
    adaptation: { hidden: [], rewordings: [], own: [], scores: [] },
  };
}

/** What the review says, with our proposal where it says nothing. */
export function planOf(review: ReviewRecord): ReviewPlan {
  return {
    scope: review.scope ?? 'national',
    hubs: review.hubs ?? [],
    sector: review.sector,
    form: review.form ?? 'full',
    method: review.method ?? 'respondent-median',
    secrecyThreshold: review.secrecyThreshold ?? reviewProposals.secrecyThreshold,
    areCoordinatorsShown: review.areCoordinatorsShown ?? false,
    codeHolders: review.codeHolders ?? 'organisation',
    numbering: review.numbering ?? 'ccpm',
    languages: (review.languages ?? []).length > 0 ? (review.languages ?? []) : ['en'],
    opensOn: review.opensOn,
    closesOn: review.closesOn,
    remindersOn: review.remindersOn ?? [],
    preliminaryReportOn: review.preliminaryReportOn,
    validationOn: review.validationOn,
  };
}

/** What of the plan and of who is invited does not fit together. */
export function planProblems(review: ReviewRecord, invitees: readonly InviteeRecord[]): ReviewProblem[] {
  const plan = planOf(review);
  const { opensOn, closesOn, preliminaryReportOn, validationOn, hubs, remindersOn } = plan;
  const when = (isSo: boolean, code: ReviewProblem['code'], isBlocking: boolean, params: ReviewProblem['params'] = {}): ReviewProblem[] =>
    isSo ? [{ code, isBlocking, params }] : [];
  const days = [opensOn, closesOn, preliminaryReportOn, validationOn].filter((day) => day !== null);
  const untyped = invitees.filter(({ respondentType, role }) => role !== 'coordinator' && respondentType === null);
  const astray = invitees.filter(({ hub }) => hub !== null && !hubs.includes(hub));
  return [
    ...when(opensOn === null || closesOn === null, 'day-missing', true),
    ...when(days.some((day, place) => place > 0 && day < (days[place - 1] as string)), 'days-out-of-order', true),
    ...when(opensOn !== null && closesOn !== null && daysBetween(opensOn, closesOn) + 1 < shortSurveyDays, 'survey-short', false, { days: shortSurveyDays }),
    ...when(remindersOn.some((day) => (opensOn !== null && day < opensOn) || (closesOn !== null && day > closesOn)), 'reminder-outside-survey', false),
    ...when(plan.scope === 'subnational_hubs' && hubs.length === 0, 'hubs-missing', true),
    ...when(plan.scope === 'sector' && (plan.sector ?? '').trim() === '', 'sector-missing', true),
    ...when((review.languages ?? []).length === 0, 'language-missing', true),
    ...when(untyped.length > 0, 'invitee-without-type', true, { count: untyped.length }),
    ...when(astray.length > 0, 'invitee-with-unknown-hub', true, { count: astray.length }),
  ];
}
