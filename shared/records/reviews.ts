import { z } from 'zod';
import {
  codeHolders,
  commentChecks,
  functionNumberings,
  languages,
  respondentTypes,
  reviewForms,
  reviewScopes,
  reviewStatuses,
  scoringMethods,
  surveyRoles,
} from './choices.ts';
import { daySchema, defineRecord } from './define.ts';
import { adaptationSchema, descriptionSchema, questionnaireSchema, reviewClosingSchema, reviewResultsSchema } from './review-data.ts';

/**
 * One yearly performance review (CCPM), from its plan to the follow-up. What is answered under is frozen at opening.
 *
 * Answers, codes and who has answered are no fields: they are sealed (`electron/workspace/reviews`).
 */
export const review = defineRecord({
  type: 'review',
  table: 'reviews',
  title: ['title'],
  searched: ['sector', 'note'],
  fields: {
    title: { kind: 'text', maxLength: 300, required: true, sensitivity: 'public' },
    year: { kind: 'integer', min: 2000, max: 2200, required: true, sensitivity: 'public' },
    status: { kind: 'choice', choices: reviewStatuses, required: true, sensitivity: 'public' },
    scope: { kind: 'choice', choices: reviewScopes, required: true, sensitivity: 'public' },
    /** Names of the sub-national hubs that are looked at by themselves. */
    hubs: { kind: 'texts', maxLength: 200, sensitivity: 'members' },
    /** In a merged cluster: the sector that this review is about. */
    sector: { kind: 'text', maxLength: 200, sensitivity: 'public' },
    form: { kind: 'choice', choices: reviewForms, required: true, sensitivity: 'members' },
    method: { kind: 'choice', choices: scoringMethods, required: true, sensitivity: 'members' },
    /** Results of fewer respondents than this are neither shown nor kept. */
    secrecyThreshold: { kind: 'integer', min: 2, max: 50, sensitivity: 'members' },
    /** The coordination team answers as a body: its side is shown however few they are, and its questionnaire says so. */
    areCoordinatorsShown: { kind: 'flag', sensitivity: 'members' },
    codeHolders: { kind: 'choice', choices: codeHolders, sensitivity: 'members' },
    numbering: { kind: 'choice', choices: functionNumberings, sensitivity: 'members' },
    /** Those that the questionnaire is given out in. */
    languages: { kind: 'choices', choices: languages, sensitivity: 'members' },
    opensOn: { kind: 'day', sensitivity: 'members' },
    /** The last day on which answers are taken in. */
    closesOn: { kind: 'day', sensitivity: 'members' },
    remindersOn: { kind: 'data', schema: z.array(daySchema).max(10), sensitivity: 'members' },
    preliminaryReportOn: { kind: 'day', sensitivity: 'members' },
    validationOn: { kind: 'day', sensitivity: 'members' },
    /** The advisory group, or whoever stands in for it, endorsed process and questionnaire. */
    endorsedOn: { kind: 'day', sensitivity: 'members' },
    endorsedBy: { kind: 'text', maxLength: 500, sensitivity: 'members' },
    endorsedIn: { kind: 'reference', to: 'meeting', sensitivity: 'members' },
    /** SHA-256 of the questionnaire that was endorsed, lower-case hexadecimal. */
    endorsedDigest: { kind: 'text', maxLength: 64, sensitivity: 'members' },
    adaptation: { kind: 'data', schema: adaptationSchema, sensitivity: 'members' },
    openedAt: { kind: 'instant', sensitivity: 'members' },
    /** The age X25519 recipient that answers are sealed to. */
    urnRecipient: { kind: 'text', maxLength: 100, sensitivity: 'members' },
    questionnaire: { kind: 'data', schema: questionnaireSchema, sensitivity: 'members' },
    questionnaireDigest: { kind: 'text', maxLength: 64, sensitivity: 'members' },
    closedOn: { kind: 'day', sensitivity: 'members' },
    closing: { kind: 'data', schema: reviewClosingSchema, sensitivity: 'members' },
    results: { kind: 'data', schema: reviewResultsSchema, sensitivity: 'members' },
    /** The final report went out with explanations and actions. */
    validatedOn: { kind: 'day', sensitivity: 'members' },
    finishedOn: { kind: 'day', sensitivity: 'members' },
    cancelledBecause: { kind: 'text', maxLength: 5_000, sensitivity: 'members' },
    description: { kind: 'data', schema: descriptionSchema, sensitivity: 'members' },
    note: { kind: 'markdown', maxLength: 20_000, sensitivity: 'team' },
  },
});

/**
 * An organisation, or a person, that a review asks. The id is `<review id>:<organisation id>` or, where persons hold
 * codes, `<review id>:<contact id>`, so two offices meet in the same record.
 */
export const reviewInvitee = defineRecord({
  type: 'review_invitee',
  table: 'review_invitees',
  title: ['organisationName', 'personName'],
  searched: [],
  fields: {
    review: { kind: 'reference', to: 'review', required: true, sensitivity: 'team' },
    role: { kind: 'choice', choices: surveyRoles, required: true, sensitivity: 'team' },
    organisation: { kind: 'reference', to: 'organisation', sensitivity: 'team' },
    contact: { kind: 'reference', to: 'contact', sensitivity: 'team' },
    /** As on the form, whatever the register says later. */
    organisationName: { kind: 'text', maxLength: 300, sensitivity: 'team' },
    personName: { kind: 'text', maxLength: 300, sensitivity: 'personal' },
    respondentType: { kind: 'choice', choices: respondentTypes, sensitivity: 'team' },
    /** One of the review's hubs. */
    hub: { kind: 'text', maxLength: 200, sensitivity: 'team' },
    language: { kind: 'choice', choices: languages, sensitivity: 'team' },
    /** Unknown until the survey is closed: then written for everybody at once, in the order of ids. */
    hasAnswered: { kind: 'flag', sensitivity: 'team' },
  },
});

/** What the cluster says about one sub-function. The id is `<review id>:<sub-function id>`. */
export const reviewFinding = defineRecord({
  type: 'review_finding',
  table: 'review_findings',
  title: ['subfunction'],
  searched: ['constraints', 'goodPractice', 'explanation', 'noActionReason'],
  fields: {
    review: { kind: 'reference', to: 'review', required: true, sensitivity: 'members' },
    subfunction: { kind: 'text', maxLength: 64, required: true, sensitivity: 'members' },
    /** Constraints and unexpected circumstances. */
    constraints: { kind: 'markdown', maxLength: 5_000, sensitivity: 'members' },
    /** Success factors and good practice. */
    goodPractice: { kind: 'markdown', maxLength: 5_000, sensitivity: 'members' },
    /** What the workshop said about the score. */
    explanation: { kind: 'markdown', maxLength: 5_000, sensitivity: 'members' },
    /** Why an orange or red result is answered with no action. */
    noActionReason: { kind: 'text', maxLength: 2_000, sensitivity: 'members' },
  },
});

/** A comment as somebody wrote it, without anything that joins it to answers or to another comment. */
export const reviewComment = defineRecord({
  type: 'review_comment',
  table: 'review_comments',
  title: ['text'],
  searched: ['editedText'],
  fields: {
    review: { kind: 'reference', to: 'review', required: true, sensitivity: 'team' },
    /** The function that it is about; empty: the whole. */
    function: { kind: 'text', maxLength: 64, sensitivity: 'team' },
    text: { kind: 'text', maxLength: 5_000, required: true, sensitivity: 'team' },
    checked: { kind: 'choice', choices: commentChecks, required: true, sensitivity: 'team' },
    /** What is printed instead, where something in it identifies its writer. */
    editedText: { kind: 'text', maxLength: 5_000, sensitivity: 'team' },
  },
});

/** One report of progress on the actions, usually to the HCT. The id is `<review id>:<quarter>`. */
export const reviewProgress = defineRecord({
  type: 'review_progress',
  table: 'review_progress',
  title: ['quarter'],
  searched: ['text'],
  fields: {
    review: { kind: 'reference', to: 'review', required: true, sensitivity: 'members' },
    /** `2027-Q1`. */
    quarter: { kind: 'text', maxLength: 7, required: true, sensitivity: 'members' },
    text: { kind: 'markdown', maxLength: 20_000, sensitivity: 'members' },
    reportedOn: { kind: 'day', sensitivity: 'members' },
    reportedTo: { kind: 'text', maxLength: 300, sensitivity: 'members' },
    /** The report as it went out. */
    file: { kind: 'reference', to: 'file', sensitivity: 'members' },
    fileName: { kind: 'text', maxLength: 255, sensitivity: 'members' },
  },
});
