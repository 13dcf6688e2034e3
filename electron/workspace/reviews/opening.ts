import type { ReviewForm } from '../../../shared/contract/reviews.ts';
import type { Language, SurveyRole } from '../../../shared/records/choices.ts';
import { inviteeName } from '../../../shared/domain/ccpm/reviews/invitees.ts';
import { type InviteeRecord, planOf } from '../../../shared/domain/ccpm/reviews/plan.ts';
import { FailureError } from '../../../shared/result.ts';
import { newCode, receiptOf } from '../sealing/codes.ts';
import { issueCodes, requireReplaceableCode, voidCodes } from '../sealing/issuing.ts';
import type { UrnKey } from '../sealing/urn-key.ts';
import { confirmUrnOf, prepareUrnOf, readNewUrn } from '../sealing/urns.ts';
import { createAddressBook } from './addresses.ts';
import { readReview, requireReviewStep, type ReviewDependencies, type ReviewReading } from './reading.ts';
import type { IssuedForm } from './review-forms.ts';
import { paddedAnswersLength } from './sealing.ts';

const lengthOf = ({ questionnaire, review }: ReviewReading): number => paddedAnswersLength(questionnaire, planOf(review).hubs);

/** Makes an urn and its key, which is answered and kept nowhere. An earlier urn that was never confirmed is replaced. */
export async function prepareReviewUrn(dependencies: ReviewDependencies, id: string): Promise<UrnKey> {
  const reading = readReview(dependencies, id);
  requireReviewStep(reading, 'open');
  return prepareUrnOf(dependencies.sealedUrns, id, lengthOf(reading));
}

/** Opens the survey, once the key was typed back: the questionnaire is frozen with its digest. */
export async function openSurvey(dependencies: ReviewDependencies, id: string, typedKey: string): Promise<void> {
  const { sealedUrns, log, clock } = dependencies;
  const urn = await readNewUrn(sealedUrns, id, typedKey);
  log.commit({ key: 'reviewOpened' }, (writer) => {
    const reading = readReview(dependencies, id);
    requireReviewStep(reading, 'open');
    // The questionnaire may have changed since the urn was made, and with it the length of the longest answers.
    confirmUrnOf(sealedUrns, urn, lengthOf(reading));
    writer.save('review', id, {
      status: 'open',
      openedAt: clock.now(),
      urnRecipient: urn.recipient,
      questionnaire: reading.questionnaire,
      questionnaireDigest: reading.digest,
    });
  });
}

/** Forms before anything is written down: what a writer of files is given. */
export interface NewForms {
  forms: IssuedForm[];
  /** Keeps the digests of their codes. Not called: nothing was issued. */
  issue(): void;
}

/** Forms for invitees that have no code, `invitees` null: for all of them. */
export function newForms(dependencies: ReviewDependencies, id: string, invitees: readonly string[] | null, language: Language): NewForms {
  const reading = readReview(dependencies, id);
  requireReviewStep(reading, 'answer');
  const provided = new Set(reading.codes.filter(({ state }) => state !== 'void').map(({ holder }) => holder));
  const wanted = reading.invitees.filter((invitee) => !provided.has(invitee.id) && (invitees === null || invitees.includes(invitee.id)));
  return makeForms(dependencies, reading, wanted, language, () => undefined);
}

/** A new form in place of one that was lost. @throws FailureError `code-used`, `code-unknown` where there is none. */
export function replacementForm(dependencies: ReviewDependencies, id: string, invitee: string, language: Language): NewForms {
  const { sealedUrns } = dependencies;
  return makeSingle(dependencies, id, invitee, language, () => {
    requireReplaceableCode(sealedUrns, id, invitee);
    voidCodes(sealedUrns, id, invitee);
  });
}

/** A form to ask somebody from by telephone: with a fresh code, whether there was one before or not. */
export function interviewForm(dependencies: ReviewDependencies, id: string, invitee: string, language: Language): NewForms {
  const { sealedUrns } = dependencies;
  return makeSingle(dependencies, id, invitee, language, () => {
    if (sealedUrns.codesOf(id).some(({ holder }) => holder === invitee)) requireReplaceableCode(sealedUrns, id, invitee);
    voidCodes(sealedUrns, id, invitee);
  });
}

function makeSingle(dependencies: ReviewDependencies, id: string, invitee: string, language: Language, before: () => void): NewForms {
  const reading = readReview(dependencies, id);
  requireReviewStep(reading, 'answer');
  const wanted = reading.invitees.filter((one) => one.id === invitee);
  if (wanted.length === 0) throw new FailureError('record-not-found', { type: 'review_invitee', id: invitee });
  if (reading.answered.has(invitee)) throw new FailureError('code-used');
  return makeForms(dependencies, reading, wanted, language, before);
}

function makeForms(
  dependencies: ReviewDependencies,
  reading: ReviewReading,
  invitees: readonly InviteeRecord[],
  language: Language,
  before: () => void,
): NewForms {
  const { sealedUrns } = dependencies;
  const { id } = reading.review;
  const order = reading.invitees.toSorted((a, b) => (inviteeName(a) === inviteeName(b) ? (a.id < b.id ? -1 : 1) : inviteeName(a) < inviteeName(b) ? -1 : 1));
  const numbers = new Map(order.map((invitee, place) => [invitee.id, place + 1]));
  const addressesOf = createAddressBook(dependencies);
  const forms = invitees
    .map((invitee): IssuedForm => ({
      form: formOf(reading, invitee, newCode(), language),
      invitee: invitee.id,
      number: numbers.get(invitee.id) ?? 0,
      addresses: addressesOf(invitee),
    }))
    .sort((a, b) => a.number - b.number);
  return {
    forms,
    issue: () =>
      sealedUrns.atOnce(() => {
        before();
        issueCodes(sealedUrns, id, forms.map(({ invitee, form }) => ({ holder: invitee, code: form.code })));
      }),
  };
}

/** The form of one invitee; `language` where none of the review's is known of him or her. */
export function formOf({ review, questionnaire, digest }: ReviewReading, invitee: Pick<InviteeRecord, 'role' | 'respondentType' | 'hub' | 'language'>, code: string, language: Language): ReviewForm {
  const [first = language] = questionnaire.languages;
  const shown = [invitee.language, language].find((one) => one !== null && questionnaire.languages.includes(one)) ?? first;
  return {
    format: 'cluster-desk-review',
    version: 1,
    review: review.id,
    title: review.title ?? '',
    year: review.year ?? 0,
    sector: review.sector,
    closesOn: review.closesOn,
    role: invitee.role ?? 'partner',
    respondentType: invitee.respondentType,
    hub: invitee.hub,
    language: shown,
    questionnaire,
    digest,
    code,
    receipt: receiptOf(code),
  };
}

/** The form of one side to look at: it has no code, so nothing that comes back on it is taken in. */
export function specimenForm(reading: ReviewReading, role: SurveyRole, language: Language): ReviewForm {
  return { ...formOf(reading, { role, respondentType: null, hub: null, language: null }, '', language), receipt: '' };
}
