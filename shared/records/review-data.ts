import { z } from 'zod';
import { languages, respondentTypes, reviewForms, scoringMethods, surveyRoles } from './choices.ts';
import { identifierSchema } from './define.ts';

/** A question's or an option's id; a question's is its code, which may end in `[1]`. */
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,60}(\[\d{1,2}\])?$/);
/** A question of one side: `partner:q222[1]`. */
const questionKey = z.string().regex(/^(coordinator|partner):[A-Za-z0-9][A-Za-z0-9._-]{0,60}(\[\d{1,2}\])?$/);
const words = (maxLength: number) => z.partialRecord(z.enum(languages), z.string().max(maxLength));
const score = z.int().min(0).max(4);
const figure = z.int().min(0).max(100_000);
const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** What a cluster makes of the questionnaire. Each question stays tied to its sub-function. */
export const adaptationSchema = z.strictObject({
  hidden: z.array(questionKey).max(300),
  rewordings: z.array(z.strictObject({ question: questionKey, texts: words(1_000) })).max(300),
  /** Questions of the cluster's own; `id` is unique within the review and becomes the question's code. */
  own: z
    .array(z.strictObject({ id: code, role: z.enum(surveyRoles), subfunction: identifierSchema, scale: identifierSchema, texts: words(1_000) }))
    .max(50),
  /** Options that score otherwise than in the catalogue; `null`: does not score. */
  scores: z.array(z.strictObject({ scale: identifierSchema, option: identifierSchema, score: score.nullable() })).max(100),
});
export type Adaptation = z.output<typeof adaptationSchema>;

const frozenQuestion = z.strictObject({
  /** Permanent, and unique within its side: a form is answered by it, never by position. */
  id: code,
  subfunction: identifierSchema,
  /** `null`: it scores its sub-function and no item of the catalogue. */
  item: z.string().max(60).nullable(),
  scale: identifierSchema,
  texts: words(1_000),
  /** Asked only of who gave that question, on the same side, an answer that scores at least this. */
  onlyIf: z.strictObject({ question: code, least: score }).nullable(),
  isOwn: z.boolean(),
});
const frozenComment = z.strictObject({
  id: code,
  /** `null`: about the whole. */
  function: identifierSchema.nullable(),
  texts: words(1_000),
});
const frozenSide = z.strictObject({ questions: z.array(frozenQuestion).max(300), comments: z.array(frozenComment).max(30) });

/**
 * The questionnaire as people answer it: everything that a form, a count and a report need, so that neither a newer
 * catalogue nor a later setting changes what an answer meant. Words in the languages of the review.
 */
export const questionnaireSchema = z.strictObject({
  version: z.literal(1),
  catalogueVersion: z.int().min(1),
  form: z.enum(reviewForms),
  method: z.enum(scoringMethods),
  secrecyThreshold: z.int().min(2).max(50),
  areCoordinatorsShown: z.boolean(),
  languages: z.array(z.enum(languages)).min(1).max(5),
  title: words(300),
  introduction: words(2_000),
  scales: z
    .array(
      z.strictObject({
        id: identifierSchema,
        /** In the order in which they are offered; `score` null: does not count. */
        options: z.array(z.strictObject({ id: identifierSchema, score: score.nullable(), texts: words(300) })).max(12),
      }),
    )
    .max(20),
  functions: z
    .array(
      z.strictObject({
        id: identifierSchema,
        ccpmNumber: z.string().max(10),
        iascNumber: z.string().max(10),
        title: words(300),
        subfunctions: z
          .array(z.strictObject({ id: identifierSchema, ccpmNumber: z.string().max(10), title: words(500), characteristics: words(2_000) }))
          .max(10),
      }),
    )
    .max(20),
  sides: z.strictObject({ coordinator: frozenSide, partner: frozenSide }),
  /** From worst to best; `upTo` in percent, inclusive. */
  bands: z.array(z.strictObject({ status: z.enum(['weak', 'unsatisfactory', 'satisfactory', 'good']), upTo: z.int() })).max(10),
});
export type FrozenQuestionnaire = z.output<typeof questionnaireSchema>;
export type FrozenQuestion = z.output<typeof frozenQuestion>;
export type FrozenComment = z.output<typeof frozenComment>;

/** Respondents of one or several groups together: a group below the threshold never stands alone. */
const responseOf = <Group extends z.ZodType>(group: Group) =>
  z.strictObject({ groups: z.array(group).max(60), responded: figure, invited: figure });

/** What came back, as it was when the survey closed. */
export const reviewClosingSchema = z.strictObject({
  invited: figure,
  issued: figure,
  responded: figure,
  /** Sealed answers that the key did not open. */
  unreadable: figure,
  explanation: z.string().max(5_000).nullable(),
  coordinators: z.strictObject({ invited: figure, responded: figure }),
  /** Partners by type; types that are not shown alone stand together. */
  types: z.array(responseOf(z.enum(respondentTypes))).max(10),
  /** Both sides by hub; `null`: no hub. Empty where the review has no hubs. */
  hubs: z.array(responseOf(z.string().max(200).nullable())).max(60),
  /** Of everything that was taken in, sorted. */
  receipts: z.array(z.string().max(40)).max(10_000),
});
export type ReviewClosing = z.output<typeof reviewClosingSchema>;

export const scoreStatuses = ['weak', 'unsatisfactory', 'satisfactory', 'good', 'no-data', 'withheld'] as const;

/**
 * `score` in percent, unrounded; `null` where nobody gave an answer that scores, or where it is withheld because so few
 * did that it would tell who said what, by itself or by subtraction. `respondents`: who gave one; `null` withheld.
 */
const shownScore = z.strictObject({ score: z.number().min(0).max(100).nullable(), status: z.enum(scoreStatuses), respondents: figure.nullable() });
export type ShownScore = z.output<typeof shownScore>;
const sides = { together: shownScore, coordinator: shownScore, partner: shownScore };

/** How often each answer from 0 to 4 was given, and how often one that does not score; `null` withheld. */
const shownDistribution = z.strictObject({ counts: z.array(figure).length(5), notValid: figure }).nullable();
export type ShownDistribution = z.output<typeof shownDistribution>;

/** What the answers gave. The answers themselves were destroyed when it was written. */
export const reviewResultsSchema = z.strictObject({
  /** SHA-256 of the questionnaire that was answered. */
  questionnaireDigest: digest,
  /** Only those that were asked about, in the order of the CCPM. */
  subfunctions: z
    .array(
      z.strictObject({
        id: identifierSchema,
        ...sides,
        items: z
          .array(
            z.strictObject({
              /** Of the catalogue, or that of an own question. */
              id: z.string().max(100),
              ...sides,
              distribution: z.strictObject({ together: shownDistribution, coordinator: shownDistribution, partner: shownDistribution }),
            }),
          )
          .max(100),
        /** Both sides together. */
        hubs: z.array(z.strictObject({ hub: z.string().max(200).nullable(), score: shownScore })).max(60),
      }),
    )
    .max(30),
});
export type ReviewResults = z.output<typeof reviewResultsSchema>;

const link = z.string().max(1_000).nullable();

/** `domain.md` 1.10: what the Cluster Description Report asks and the workspace does not know. */
export const descriptionSchema = z.strictObject({
  isInNationalStructure: z.enum(['yes', 'no', 'unknown']).nullable(),
  team: z
    .array(
      z.strictObject({
        position: identifierSchema,
        modality: z.string().max(300).nullable(),
        otherDuties: z.string().max(1_000).nullable(),
        isTrained: z.boolean().nullable(),
        support: z.string().max(1_000).nullable(),
      }),
    )
    .max(50),
  crossCutting: z
    .array(
      z.strictObject({
        theme: z.enum(['age', 'gender', 'diversity', 'human_rights', 'protection', 'environment', 'hiv', 'disability']),
        hasFocalPoint: z.boolean().nullable(),
      }),
    )
    .max(8),
  chairs: z.array(z.enum(['lead', 'co_lead', 'government', 'partner', 'unknown'])).max(5),
  groupTopics: z.array(z.strictObject({ group: identifierSchema, topics: z.string().max(2_000) })).max(50),
  /** Ids of `resources/ccpm/description.json`. */
  deliverables: z.array(z.strictObject({ id: identifierSchema, isAvailable: z.boolean().nullable(), link })).max(50),
  website: z.strictObject({ kind: z.enum(['own', 'inter_agency', 'other', 'none']), link }).nullable(),
  comments: z.string().max(5_000).nullable(),
});
export type ClusterDescription = z.output<typeof descriptionSchema>;
