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
} from '../records/choices.ts';
import { adaptationSchema, descriptionSchema, questionnaireSchema, reviewClosingSchema, reviewResultsSchema, scoreStatuses } from '../records/review-data.ts';
import { failureSchema } from './define.ts';

const dayOrNull = z.string().nullable();

/** What may be done with a review, in the order in which it is done. */
export const reviewSteps = ['invite', 'adapt', 'endorse', 'open', 'answer', 'remind', 'close', 'validate', 'finish', 'cancel'] as const;
export type ReviewStep = (typeof reviewSteps)[number];

const stepSchema = z.object({
  step: z.enum(reviewSteps),
  /** What stands against it, worded as `errors.<code>`; none: it may be done now. The first one is what the call fails with. */
  blockers: z.array(failureSchema),
});
export type ReviewStepView = z.output<typeof stepSchema>;

/** Something in the plan that does not fit together: `reviews:problems.<code>`. */
export const reviewProblemCodes = [
  'day-missing',
  'days-out-of-order',
  'survey-short',
  'reminder-outside-survey',
  'hubs-missing',
  'sector-missing',
  'language-missing',
  'invitee-without-type',
  'invitee-with-unknown-hub',
  'subfunction-without-question',
  'own-question-unworded',
  'reworded-unworded',
  'scale-without-score',
] as const;
const reviewProblemSchema = z.object({
  code: z.enum(reviewProblemCodes),
  /** It stands against opening; the others are worth a thought. */
  isBlocking: z.boolean(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ReviewProblem = z.output<typeof reviewProblemSchema>;

export const reviewRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  year: z.number(),
  status: z.enum(reviewStatuses),
  scope: z.enum(reviewScopes),
  sector: z.string().nullable(),
  form: z.enum(reviewForms),
  opensOn: dayOrNull,
  closesOn: dayOrNull,
  closedOn: dayOrNull,
  validatedOn: dayOrNull,
  invited: z.number(),
  /** `null` before closing. */
  responded: z.number().nullable(),
  /** Open actions of all actions that came from it. */
  actions: z.object({ open: z.number(), overdue: z.number(), all: z.number() }),
});
export type ReviewRow = z.output<typeof reviewRowSchema>;

const planSchema = z.object({
  scope: z.enum(reviewScopes),
  hubs: z.array(z.string()),
  sector: z.string().nullable(),
  form: z.enum(reviewForms),
  method: z.enum(scoringMethods),
  secrecyThreshold: z.number(),
  areCoordinatorsShown: z.boolean(),
  codeHolders: z.enum(codeHolders),
  numbering: z.enum(functionNumberings),
  languages: z.array(z.enum(languages)),
  opensOn: dayOrNull,
  closesOn: dayOrNull,
  remindersOn: z.array(z.string()),
  preliminaryReportOn: dayOrNull,
  validationOn: dayOrNull,
});
export type ReviewPlan = z.output<typeof planSchema>;

export const inviteeRowSchema = z.object({
  id: z.string(),
  role: z.enum(surveyRoles),
  organisation: z.string().nullable(),
  organisationName: z.string(),
  contact: z.string().nullable(),
  personName: z.string().nullable(),
  respondentType: z.enum(respondentTypes).nullable(),
  hub: z.string().nullable(),
  language: z.enum(languages).nullable(),
  /** A code is out that was not used yet, or was; both look the same here. */
  hasCode: z.boolean(),
  /** Addresses that a mail would go to. */
  addresses: z.number(),
  /** `null` before closing. */
  hasAnswered: z.boolean().nullable(),
});
export type InviteeRow = z.output<typeof inviteeRowSchema>;

/** Groups that are not shown alone stand together in one entry. `rate` from 0 to 1; `null` where nobody was invited. */
const responseSchema = <Group extends z.ZodType>(group: Group) =>
  z.object({ groups: z.array(group), responded: z.number(), invited: z.number(), rate: z.number().nullable() });

export const reviewResponseSchema = z.object({
  /** Partners and coordinators. */
  whole: z.object({ responded: z.number(), invited: z.number(), rate: z.number().nullable() }),
  coordinators: z.object({ responded: z.number(), invited: z.number() }),
  types: z.array(responseSchema(z.enum(respondentTypes))),
  hubs: z.array(responseSchema(z.string().nullable())),
  /** Codes that are out, used or not. */
  issued: z.number(),
});
export type ReviewResponse = z.output<typeof reviewResponseSchema>;

const commentSchema = z.object({
  id: z.string(),
  function: z.string().nullable(),
  text: z.string(),
  checked: z.enum(commentChecks),
  editedText: z.string().nullable(),
  /** Where something may identify its writer: a name of the register, an address, a number, "we at". Offsets into `text`. */
  hints: z.array(z.object({ from: z.number(), to: z.number(), kind: z.enum(['name', 'organisation', 'address', 'number']) })),
});
export type ReviewCommentRow = z.output<typeof commentSchema>;

export const reviewViewSchema = z.object({
  today: z.string(),
  review: reviewRowSchema,
  plan: planSchema,
  problems: z.array(reviewProblemSchema),
  steps: z.array(stepSchema),
  endorsement: z.object({ on: z.string(), by: z.string().nullable(), meeting: z.string().nullable() }).nullable(),
  /** The questionnaire is no longer the one that was endorsed. */
  isChangedSinceEndorsement: z.boolean(),
  /** Of the questionnaire as it is frozen, or would be now. */
  questionnaireDigest: z.string(),
  questions: z.object({ coordinator: z.number(), partner: z.number() }),
  /** Where the answers are: nowhere yet, here but the key was not typed back, here, or in another office's file. */
  urn: z.enum(['none', 'unconfirmed', 'here', 'elsewhere']),
  invitees: z.array(inviteeRowSchema),
  /** Live while the survey is open, as closed after it; `null` before and where the answers are elsewhere. */
  response: reviewResponseSchema.nullable(),
  openedAt: z.string().nullable(),
  closedOn: dayOrNull,
  closing: reviewClosingSchema.nullable(),
  comments: z.array(commentSchema),
  description: descriptionSchema.nullable(),
  progress: z.array(
    z.object({
      id: z.string(),
      quarter: z.string(),
      text: z.string().nullable(),
      reportedOn: dayOrNull,
      reportedTo: z.string().nullable(),
      file: z.string().nullable(),
      fileName: z.string().nullable(),
    }),
  ),
  /** The quarter whose progress report is due next, and by when; `null` before validation and once done. */
  nextProgress: z.object({ quarter: z.string(), dueOn: z.string() }).nullable(),
  validatedOn: dayOrNull,
  finishedOn: dayOrNull,
  cancelledBecause: z.string().nullable(),
});
export type ReviewView = z.output<typeof reviewViewSchema>;

const textsSchema = z.partialRecord(z.enum(languages), z.string());

/** The questionnaire as the cluster may change it: every question of the catalogue's form, and its own. */
export const adaptationViewSchema = z.object({
  adaptation: adaptationSchema,
  canChange: z.boolean(),
  questions: z.array(
    z.object({
      /** `partner:q111`. */
      key: z.string(),
      role: z.enum(surveyRoles),
      code: z.string(),
      function: z.string(),
      subfunction: z.string(),
      item: z.string().nullable(),
      scale: z.string(),
      /** As the catalogue words it; an own question's only wording. */
      original: textsSchema,
      /** As asked. */
      texts: textsSchema,
      onlyIf: z.object({ question: z.string(), least: z.number() }).nullable(),
      isHidden: z.boolean(),
      isReworded: z.boolean(),
      isOwn: z.boolean(),
    }),
  ),
  scales: z.array(
    z.object({
      id: z.string(),
      options: z.array(z.object({ id: z.string(), texts: textsSchema, original: z.number().nullable(), score: z.number().nullable() })),
    }),
  ),
  functions: z.array(
    z.object({
      id: z.string(),
      ccpmNumber: z.string(),
      iascNumber: z.string(),
      title: textsSchema,
      subfunctions: z.array(z.object({ id: z.string(), ccpmNumber: z.string(), title: textsSchema })),
    }),
  ),
  /** As it would be frozen now, or was. */
  questionnaire: questionnaireSchema,
  digest: z.string(),
  problems: z.array(reviewProblemSchema),
});
export type AdaptationView = z.output<typeof adaptationViewSchema>;

const actionSchema = z.object({
  id: z.string(),
  text: z.string(),
  organisation: z.string().nullable(),
  /** Organisation and person, or whoever was written down. */
  responsible: z.string().nullable(),
  dueOn: dayOrNull,
  status: z.string(),
  supportWanted: z.array(z.string()),
  isOverdue: z.boolean(),
});

const earlierScore = z.object({ review: z.string(), year: z.number(), score: z.number().nullable(), status: z.enum(scoreStatuses).nullable() });

/** Results with what people said about them and decided on them. Scores are as closing wrote them. */
export const reviewResultsViewSchema = z.object({
  review: reviewRowSchema,
  plan: planSchema,
  questionnaire: questionnaireSchema,
  closing: reviewClosingSchema,
  response: reviewResponseSchema,
  results: reviewResultsSchema,
  /** Earlier reviews of the same scope and sector that have results, the newest first, at most two. */
  earlier: z.array(z.object({ review: z.string(), title: z.string(), year: z.number(), method: z.enum(scoringMethods), form: z.enum(reviewForms), isComparable: z.boolean() })),
  findings: z.array(
    z.object({
      /** `<review>:<sub-function>`; the record may not be there yet. */
      id: z.string(),
      subfunction: z.string(),
      constraints: z.string().nullable(),
      goodPractice: z.string().nullable(),
      explanation: z.string().nullable(),
      noActionReason: z.string().nullable(),
      /** Orange or red, and neither an action nor a reason why not. */
      needsAction: z.boolean(),
      actions: z.array(actionSchema),
      /** In the order of `earlier`. */
      earlier: z.array(earlierScore),
    }),
  ),
  /** Comments that may be printed, worded as they are printed, by function; `null`: the whole. */
  printedComments: z.array(z.object({ function: z.string().nullable(), text: z.string() })),
  /** Comments that nobody has looked at. */
  uncheckedComments: z.number(),
});
export type ReviewResultsView = z.output<typeof reviewResultsViewSchema>;
