import type { Handlers, InputOf } from '../../../../shared/contract/define.ts';
import type { reviewsContract } from '../../../../shared/contract/reviews.ts';
import { viewAdaptation } from '../../../../shared/domain/ccpm/reviews/adaptation.ts';
import { inviteeName } from '../../../../shared/domain/ccpm/reviews/invitees.ts';
import { matchAnswers } from '../../../../shared/domain/ccpm/reviews/matching.ts';
import { reviewBlockers } from '../../../../shared/domain/ccpm/reviews/phases.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import { FailureError } from '../../../../shared/result.ts';
import { createAddressBook } from '../../reviews/addresses.ts';
import { closeSurvey } from '../../reviews/closing.ts';
import { collectReturned, previewReturned } from '../../reviews/collecting.ts';
import { depositAnswers, inviteeOfCode } from '../../reviews/depositing.ts';
import { formOf, interviewForm, newForms, openSurvey, prepareReviewUrn, replacementForm, specimenForm } from '../../reviews/opening.ts';
import { adaptQuestionnaire, cancelReview, createReview, drawInvitees, endorseReview, finishReview, validateReview } from '../../reviews/planning.ts';
import { readReview, requireReviewStep, type ReviewDependencies, type ReviewReading } from '../../reviews/reading.ts';
import { type ReviewFile, type ReviewForms, writeForms } from '../../reviews/review-forms.ts';
import { foldCode } from '../../sealing/codes.ts';
import { sha256 } from '../../sealing/sha256.ts';
import { viewResults } from './results.ts';
import { viewReview, viewReviews } from './viewing.ts';

export type ReviewHandlers = Omit<Handlers<typeof reviewsContract>, 'reviews.draftReminders' | 'reviews.draftPurposeNote'>;

/** Reviews from their plan to the follow-up. Every call names the step that it takes; its rules decide. */
export function createReviewHandlers(dependencies: ReviewDependencies, forms: ReviewForms): ReviewHandlers {
  const { catalogues } = dependencies;
  return {
    'reviews.list': () => viewReviews(dependencies),
    'reviews.view': ({ review }) => viewReview(dependencies, review),
    'reviews.create': (wanted) => ({ review: createReview(dependencies, wanted) }),
    'reviews.drawInvitees': ({ review }) => drawInvitees(dependencies, review),
    'reviews.adaptation': ({ review: id }) => {
      const { review, situation } = readReview(dependencies, id);
      const canChange = reviewBlockers('adapt', situation).length === 0;
      return viewAdaptation(catalogues.ccpm, catalogues.ccpmTexts, review, canChange, sha256);
    },
    'reviews.adapt': ({ review, adaptation }) => ({ digest: adaptQuestionnaire(dependencies, review, adaptation) }),
    'reviews.endorse': silently((endorsement) => endorseReview(dependencies, endorsement)),
    'reviews.open': async ({ review }) => {
      const { key, recipient } = await prepareReviewUrn(dependencies, review);
      return { urnKey: key, recipient };
    },
    'reviews.confirmUrnKey': silently(({ review, urnKey }) => openSurvey(dependencies, review, urnKey)),
    'reviews.makeForms': async ({ review, invitees, medium, language }) => {
      if (medium === 'xlsform') return { issued: 0, files: [toOutgoing(await writeXlsForm(dependencies, forms, review, language))] };
      const made = newForms(dependencies, review, invitees, language);
      const files = await writeForms(forms, medium, made.forms, language);
      made.issue();
      return { issued: made.forms.length, files: files.map(toOutgoing) };
    },
    'reviews.reissueCode': async ({ review, invitee, medium, language }) => {
      if (medium === 'xlsform') throw new FailureError('review-medium-unknown', { medium });
      const made = replacementForm(dependencies, review, invitee, language);
      const files = await writeForms(forms, medium, made.forms, language);
      made.issue();
      return { files: files.map(toOutgoing) };
    },
    'reviews.beginInterview': ({ review, invitee, language }) => {
      const made = interviewForm(dependencies, review, invitee, language);
      made.issue();
      const [issued] = made.forms;
      if (!issued) throw new FailureError('record-not-found', { type: 'review_invitee', id: invitee });
      return { form: issued.form };
    },
    'reviews.formForCode': ({ review, code }) => {
      const reading = readReview(dependencies, review);
      requireReviewStep(reading, 'answer');
      const { invitee } = inviteeOfCode(dependencies, reading, code);
      return formOf(reading, invitee, code, invitee.language ?? 'en');
    },
    'reviews.formFile': async (wanted) => toOutgoing(await writeFormFile(dependencies, forms, wanted)),
    'reviews.typeAnswers': (typed) => typeAnswers(dependencies, typed),
    'reviews.previewReturned': async ({ review, files }) => ({ returned: await previewReturned(dependencies, forms, review, files) }),
    'reviews.collect': async ({ review, files, decisions }) => ({ returned: await collectReturned(dependencies, forms, review, files, decisions) }),
    'reviews.unanswered': ({ review }) => listUnanswered(dependencies, review),
    'reviews.close': silently((input) => closeSurvey(dependencies, input)),
    'reviews.results': ({ review }) => viewResults(dependencies, review),
    'reviews.validate': silently(({ review, validatedOn }) => validateReview(dependencies, review, validatedOn)),
    'reviews.finish': silently(({ review }) => finishReview(dependencies, review)),
    'reviews.cancel': silently(({ review, reason }) => cancelReview(dependencies, review, reason)),
  };
}

/** Answers for a step that has nothing to say. */
function silently<T extends unknown[]>(step: (...input: T) => void | Promise<void>) {
  return async (...input: T): Promise<Record<string, never>> => {
    await step(...input);
    return {};
  };
}

function toOutgoing({ fileName, mediaType, bytes }: ReviewFile) {
  return { fileName, mediaType, bytes: Buffer.from(bytes).toString('base64') };
}

async function writeXlsForm(dependencies: ReviewDependencies, forms: ReviewForms, id: string, language: Language): Promise<ReviewFile> {
  const reading = readReview(dependencies, id);
  requireReviewStep(reading, 'answer');
  return writeXlsFormOf(forms, reading, language);
}

/** The form of a code, or of nobody, in a medium that is one file. */
async function writeFormFile(
  dependencies: ReviewDependencies,
  forms: ReviewForms,
  { review, code, role, medium, language }: InputOf<(typeof reviewsContract)['reviews.formFile']>,
): Promise<ReviewFile> {
  const reading = readReview(dependencies, review);
  if (medium === 'xlsform') return writeXlsFormOf(forms, reading, language);
  if (code !== null) requireReviewStep(reading, 'answer');
  const form = code === null ? specimenForm(reading, role, language) : formOf(reading, inviteeOfCode(dependencies, reading, code).invitee, foldCode(code), language);
  const [file] = await writeForms(forms, medium, [{ form, invitee: 'form', number: 0, addresses: [] }], language);
  if (!file) throw new FailureError('review-medium-unknown', { medium });
  return file;
}

function writeXlsFormOf(forms: ReviewForms, { review, questionnaire, digest }: ReviewReading, language: Language): Promise<ReviewFile> {
  if (forms.writeXlsForm === null) throw new FailureError('review-medium-unknown', { medium: 'xlsform' });
  return forms.writeXlsForm({ review: review.id, title: review.title ?? '', year: review.year ?? 0, closesOn: review.closesOn, questionnaire, digest }, language);
}

/** What was typed from paper or asked by telephone; options by their ids. */
async function typeAnswers(
  dependencies: ReviewDependencies,
  { review, code, answers, comments }: { review: string; code: string; answers: Record<string, string>; comments: Record<string, string> },
): Promise<{ receipt: string; answered: number }> {
  const reading = readReview(dependencies, review);
  requireReviewStep(reading, 'answer');
  const { invitee } = inviteeOfCode(dependencies, reading, code);
  const cellsOf = (values: Record<string, string>) => Object.entries(values).map(([id, text]) => ({ id, cell: id, text }));
  const matched = matchAnswers(reading.questionnaire, invitee.role ?? 'partner', { answers: cellsOf(answers), comments: cellsOf(comments) });
  if (!matched.ok) throw new FailureError(matched.error.code, matched.error.params);
  const [unclear] = matched.value.unclear;
  if (unclear) throw new FailureError('review-answers-unclear', { cell: unclear.cell, count: matched.value.unclear.length });
  const [deposited] = await depositAnswers(dependencies, review, [{ code, answers: matched.value.answers, comments: matched.value.comments }]);
  if (!deposited || deposited.refusal) throw new FailureError(deposited?.refusal?.code ?? 'code-unknown', deposited?.refusal?.params ?? {});
  return { receipt: deposited.receipt, answered: Object.keys(matched.value.answers).length };
}

function listUnanswered(dependencies: ReviewDependencies, id: string) {
  const reading = readReview(dependencies, id);
  requireReviewStep(reading, 'remind');
  const provided = new Set(reading.codes.filter(({ state }) => state !== 'void').map(({ holder }) => holder));
  const addressesOf = createAddressBook(dependencies);
  return reading.invitees
    .filter((invitee) => provided.has(invitee.id) && !reading.answered.has(invitee.id))
    .map((invitee) => ({
      id: invitee.id,
      name: inviteeName(invitee),
      role: invitee.role ?? ('partner' as const),
      respondentType: invitee.respondentType,
      hub: invitee.hub,
      addresses: addressesOf(invitee).length,
    }));
}
