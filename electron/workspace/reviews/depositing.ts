import type { InviteeRecord } from '../../../shared/domain/ccpm/reviews/plan.ts';
import { FailureError, type Failure } from '../../../shared/result.ts';
import type { Urn } from '../repositories/sealed-urns.ts';
import { receiptOf } from '../sealing/codes.ts';
import { requireGoodCode } from '../sealing/issuing.ts';
import { addToUrn } from '../sealing/urns.ts';
import { readReview, requireReviewStep, type ReviewDependencies, type ReviewReading } from './reading.ts';
import { fitsUrn, sealAnswers, type SealedAnswers } from './sealing.ts';

export interface AnswerDeposit {
  code: string;
  /** Option by question, checked against the questionnaire. */
  answers: Record<string, string>;
  comments: Record<string, string>;
}

export type Deposited = { receipt: string; refusal: null } | { receipt: null; refusal: Failure };

/**
 * Puts answers into the urn, whatever way they came: the only way in. Those that cannot be taken are refused, each with
 * its reason, and hold up no other.
 *
 * In one transaction the urn is written anew in a fresh order, once for all of them, and their codes are used up; either
 * both happened or neither. Nothing goes into the change log, and nothing that is written has a time.
 *
 * @throws FailureError what stands against answering at all.
 */
export async function depositAnswers(dependencies: ReviewDependencies, review: string, deposits: readonly AnswerDeposit[]): Promise<Deposited[]> {
  const { sealedUrns } = dependencies;
  const reading = readReview(dependencies, review);
  requireReviewStep(reading, 'answer');
  const urn = sealedUrns.urnOf(review) as Urn;
  const prepared: ({ sealed: Buffer; code: string } | { refusal: Failure })[] = [];
  for (const { code, answers, comments } of deposits) {
    try {
      const { invitee } = inviteeOfCode(dependencies, reading, code);
      const item: SealedAnswers = { role: invitee.role ?? 'partner', respondentType: invitee.respondentType, hub: invitee.hub, answers, comments };
      if (!fitsUrn(item, urn.paddedTo)) throw new FailureError('review-comments-long');
      prepared.push({ sealed: await sealAnswers(item, urn.recipient, urn.paddedTo), code });
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      prepared.push({ refusal: error.failure });
    }
  }
  return sealedUrns.atOnce(() => {
    // Something may have come in between, the same code included.
    requireReviewStep(readReview(dependencies, review), 'answer');
    const taken: Buffer[] = [];
    const receipts: string[] = [];
    const outcome = prepared.map((one): Deposited => {
      if ('refusal' in one) return { receipt: null, refusal: one.refusal };
      try {
        const { holder, issue } = requireGoodCode(sealedUrns, review, one.code);
        sealedUrns.setCode(review, holder, issue, 'used');
      } catch (error) {
        if (!(error instanceof FailureError)) throw error;
        return { receipt: null, refusal: error.failure };
      }
      taken.push(one.sealed);
      const receipt = receiptOf(one.code);
      receipts.push(receipt);
      return { receipt, refusal: null };
    });
    if (taken.length > 0) addToUrn(sealedUrns, review, taken, receipts);
    return outcome;
  });
}

/** Who was given a code, where an answer with it would be taken. @throws FailureError `code-unknown`, `code-void`, `code-used` */
export function inviteeOfCode({ sealedUrns }: Pick<ReviewDependencies, 'sealedUrns'>, { review, invitees }: ReviewReading, code: string): { invitee: InviteeRecord } {
  const { holder } = requireGoodCode(sealedUrns, review.id, code);
  const invitee = invitees.find(({ id }) => id === holder);
  if (!invitee) throw new FailureError('code-unknown');
  return { invitee };
}
