import { z } from 'zod';
import { languages, respondentTypes, reviewForms, reviewScopes, surveyRoles } from '../records/choices.ts';
import { daySchema, identifierSchema } from '../records/define.ts';
import { adaptationSchema, questionnaireSchema } from '../records/review-data.ts';
import { command, failureSchema, query } from './define.ts';
import { outgoingFileSchema } from './exchange.ts';
import { adaptationViewSchema, reviewResultsViewSchema, reviewRowSchema, reviewViewSchema } from './review-view.ts';
import { languageSchema } from './workspace.ts';

const nothing = z.strictObject({});
const reference = z.strictObject({ review: identifierSchema });
const reasonSchema = z.string().trim().min(1).max(2_000);
const codeSchema = z.string().trim().min(1).max(60);
const fileSchema = z.strictObject({ fileName: z.string().max(255), bytes: z.base64() });

/**
 * How a questionnaire is handed out. `xlsx`, `docx`, `html`: forms to fill in, one for each code; `mail`: drafts with the
 * Excel and the HTML form attached; `paper`: to print, all in one file; `data`: the form as JSON. `xlsform`: one form for
 * Kobo or ODK that asks for the code; it issues none.
 */
export const reviewMedia = ['xlsx', 'docx', 'html', 'mail', 'paper', 'xlsform', 'data'] as const;
export type ReviewMedium = (typeof reviewMedia)[number];
/** Those that are one file by themselves. */
export const reviewFileMedia = ['xlsx', 'docx', 'html', 'data', 'xlsform'] as const;

/** What one code answers with: the questionnaire of one side, and whose it is. */
export const reviewFormSchema = z.object({
  format: z.literal('cluster-desk-review'),
  version: z.literal(1),
  review: z.string(),
  title: z.string(),
  year: z.number(),
  sector: z.string().nullable(),
  closesOn: z.string().nullable(),
  role: z.enum(surveyRoles),
  respondentType: z.enum(respondentTypes).nullable(),
  hub: z.string().nullable(),
  /** The language that the form is shown in first. */
  language: z.enum(languages),
  questionnaire: questionnaireSchema,
  /** SHA-256 of the questionnaire. */
  digest: z.string(),
  code: z.string(),
  receipt: z.string(),
});
export type ReviewForm = z.output<typeof reviewFormSchema>;

const answersSchema = z.record(z.string().max(80), z.string().max(80));
const commentsSchema = z.record(z.string().max(80), z.string().max(5_000));

/** What somebody decided about a cell whose text is no option: the option that is meant, or `null` for none. */
const decisionSchema = z.strictObject({
  fileName: z.string().max(255),
  /** Of a file with several answers; see `returned.place`. */
  place: z.string().max(60).nullable(),
  question: z.string().max(80),
  option: z.string().max(80).nullable(),
});

const unclearSchema = z.object({
  question: z.string(),
  /** As the file's own program names it: `C7`; or the field's name. */
  cell: z.string(),
  /** What stands there, shortened. */
  text: z.string(),
  /** Options that may be meant, the likeliest first; none: nothing like it. */
  proposals: z.array(z.object({ option: z.string(), text: z.string() })),
  /** All that the question offers, in its order. */
  options: z.array(z.object({ option: z.string(), text: z.string() })),
});

const returnedSchema = z.object({
  fileName: z.string(),
  /** The row or entry of a file that holds several; `null`: the file is one. */
  place: z.string().nullable(),
  /** `null`: accepted, or, in a preview, acceptable. */
  refusal: failureSchema.nullable(),
  receipt: z.string().nullable(),
  answered: z.number(),
  asked: z.number(),
  comments: z.number(),
  /** Cells whose text is no option and that nobody decided about: it is refused until somebody did. */
  unclear: z.array(unclearSchema),
  /** Answers to questions that the answer before did not lead to: they are not counted. */
  notAsked: z.number(),
});
export type ReturnedRow = z.output<typeof returnedSchema>;

const draftsSchema = z.object({
  drafts: z.array(outgoingFileSchema),
  recipientCount: z.number(),
  withoutAddress: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type ReviewDrafts = z.output<typeof draftsSchema>;

export const reviewsContract = {
  'reviews.list': query(nothing, z.object({ today: z.string(), reviews: z.array(reviewRowSchema) })),
  'reviews.view': query(reference, reviewViewSchema),
  /** A new review with our proposals for its days and rules. */
  'reviews.create': command(
    z.strictObject({
      title: z.string().trim().min(1).max(300),
      year: z.int().min(2000).max(2200),
      scope: z.enum(reviewScopes),
      sector: z.string().trim().max(200).nullable(),
      form: z.enum(reviewForms),
      language: languageSchema,
    }),
    z.object({ review: z.string() }),
  ),
  /** Adds whom the registers propose: active members as partners, the team as coordinators. Who is there already stays. */
  'reviews.drawInvitees': command(reference, z.object({ added: z.number(), invited: z.number() })),
  'reviews.adaptation': query(reference, adaptationViewSchema),
  /** Changes the questionnaire. Fails with `review-frozen` once the survey was opened. */
  'reviews.adapt': command(z.strictObject({ review: identifierSchema, adaptation: adaptationSchema }), z.object({ digest: z.string() })),
  'reviews.endorse': command(
    z.strictObject({ review: identifierSchema, endorsedOn: daySchema, endorsedBy: z.string().trim().max(500).nullable(), meeting: identifierSchema.nullable() }),
    nothing,
  ),
  /** Makes the urn and its key. The key is answered once and kept nowhere: the survey opens when it was typed back. */
  'reviews.open': command(reference, z.object({ urnKey: z.string(), recipient: z.string() })),
  /** Opens the survey: questionnaire, method and threshold are frozen from here on. Cannot be undone. */
  'reviews.confirmUrnKey': command(z.strictObject({ review: identifierSchema, urnKey: z.string().max(400) }), nothing),
  /** Makes the forms of invitees that have no code yet (`invitees` null: all). Codes are in the files and nowhere else. */
  'reviews.makeForms': command(
    z.strictObject({
      review: identifierSchema,
      invitees: z.array(identifierSchema).max(5_000).nullable(),
      medium: z.enum(reviewMedia),
      /** For whom no language is known. */
      language: languageSchema,
    }),
    z.object({ issued: z.number(), files: z.array(outgoingFileSchema) }),
  ),
  /** A new code for somebody who lost the old one, which is void from now on. Fails once it was used. */
  'reviews.reissueCode': command(
    z.strictObject({ review: identifierSchema, invitee: identifierSchema, medium: z.enum(reviewMedia), language: languageSchema }),
    z.object({ files: z.array(outgoingFileSchema) }),
  ),
  /** An interview by telephone: a fresh code for the invitee, any earlier one being void, and the form to ask from. */
  'reviews.beginInterview': command(
    z.strictObject({ review: identifierSchema, invitee: identifierSchema, language: languageSchema }),
    z.object({ form: reviewFormSchema }),
  ),
  /** The form that belongs to a code, for typing what came on paper. Fails as the deposit would. */
  'reviews.formForCode': query(z.strictObject({ review: identifierSchema, code: codeSchema }), reviewFormSchema),
  /**
   * The form that belongs to a code as a file, for whoever has the code; it fails as the deposit would. `code` null: the
   * form of that side without a code, to look at, as the questionnaire stands now.
   */
  'reviews.formFile': query(
    z.strictObject({ review: identifierSchema, code: codeSchema.nullable(), role: z.enum(surveyRoles), medium: z.enum(reviewFileMedia), language: languageSchema }),
    outgoingFileSchema,
  ),
  /** Deposits what was typed from paper or asked by telephone. */
  'reviews.typeAnswers': command(
    z.strictObject({ review: identifierSchema, code: codeSchema, answers: answersSchema, comments: commentsSchema }),
    z.object({ receipt: z.string(), answered: z.number() }),
  ),
  /** What collecting these files would do; nothing is written, and nobody is told what an answer says. */
  'reviews.previewReturned': query(
    z.strictObject({ review: identifierSchema, files: z.array(fileSchema).min(1).max(1_000) }),
    z.object({ returned: z.array(returnedSchema) }),
  ),
  /** Takes in returned forms and exports of Kobo or ODK, all that is good of them at once; the rest is refused, each with its reason. */
  'reviews.collect': command(
    z.strictObject({ review: identifierSchema, files: z.array(fileSchema).min(1).max(1_000), decisions: z.array(decisionSchema).max(5_000) }),
    z.object({ returned: z.array(returnedSchema) }),
  ),
  /** Who has a code and has not answered: whom to remind. */
  'reviews.unanswered': query(
    reference,
    z.array(z.object({ id: z.string(), name: z.string(), role: z.enum(surveyRoles), respondentType: z.enum(respondentTypes).nullable(), hub: z.string().nullable(), addresses: z.number() })),
  ),
  /** Mail drafts to those who have not answered, as blind copies. Nothing is sent and nothing noted. */
  'reviews.draftReminders': query(z.strictObject({ review: identifierSchema, language: languageSchema }), draftsSchema),
  /** Mail drafts of the note on purpose and process to everybody who is invited, as blind copies. */
  'reviews.draftPurposeNote': query(z.strictObject({ review: identifierSchema, language: languageSchema, second: languageSchema.nullable() }), draftsSchema),
  /**
   * Opens the urn, scores, releases the comments in random order and destroys codes and answers. Fails with
   * `review-figures-differ` where figures do not agree and `explanation` is missing. Cannot be undone.
   */
  'reviews.close': command(
    z.strictObject({ review: identifierSchema, urnKey: z.string().max(400), explanation: z.string().trim().min(1).max(5_000).nullable() }),
    nothing,
  ),
  /** Fails with `review-not-closed` before closing. */
  'reviews.results': query(reference, reviewResultsViewSchema),
  /** The final report stands. Fails with `review-actions-missing` while an orange or red result has neither action nor reason. */
  'reviews.validate': command(z.strictObject({ review: identifierSchema, validatedOn: daySchema }), nothing),
  'reviews.finish': command(reference, nothing),
  /** Ends it without a result, for everybody to read why. Sealed answers are destroyed unread. Cannot be undone. */
  'reviews.cancel': command(z.strictObject({ review: identifierSchema, reason: reasonSchema }), nothing),
} as const;
