import { makeResults, type ReviewRespondent, toScores } from '../../../shared/domain/ccpm/reviews/results.ts';
import { responseFigures } from '../../../shared/domain/ccpm/reviews/response.ts';
import type { FrozenQuestionnaire } from '../../../shared/records/review-data.ts';
import { FailureError } from '../../../shared/result.ts';
import type { Urn } from '../repositories/sealed-urns.ts';
import { shuffle } from '../sealing/shuffle.ts';
import { readUrnKey } from '../sealing/urn-key.ts';
import { requireUnchangedUrn } from '../sealing/urns.ts';
import { readReview, requireReviewStep, type ReviewDependencies } from './reading.ts';
import { openAnswers, type SealedAnswers } from './sealing.ts';

/**
 * Closes the survey: opens the urn, scores, releases the comments, writes down who answered and, apart from it, what the
 * answers gave, and destroys codes and answers. All of it happens or nothing does.
 *
 * Answers are kept nowhere: sixty of them together are as good as a signature. What could not be shown then can never be.
 *
 * @throws FailureError what stands against closing; `urn-key-wrong`; `urn-changed` where answers came in meanwhile;
 * `review-figures-differ` where figures do not agree and no explanation is given.
 */
export async function closeSurvey(
  dependencies: ReviewDependencies,
  { review: id, urnKey, explanation }: { review: string; urnKey: string; explanation: string | null },
): Promise<void> {
  const { sealedUrns, log, clock, newId } = dependencies;
  requireReviewStep(readReview(dependencies, id), 'close');
  const urn = sealedUrns.urnOf(id) as Urn;
  const key = await readUrnKey(urnKey, urn.recipient);
  const opened: (SealedAnswers | null)[] = [];
  for (const sealed of urn.items) opened.push(await openAnswers(sealed, key));
  const answers = opened.filter((one) => one !== null);
  const unreadable = opened.length - answers.length;

  log.commit({ key: 'reviewClosed' }, (writer) => {
    const reading = readReview(dependencies, id);
    requireReviewStep(reading, 'close');
    requireUnchangedUrn(sealedUrns, urn);
    const { review, invitees, questionnaire, digest, codes, answered } = reading;
    if (explanation === null && (unreadable > 0 || answers.length !== answered.size)) {
      throw new FailureError('review-figures-differ', { returned: answered.size, inUrn: answers.length, unreadable });
    }
    // In the order of ids, all in one batch: neither order nor time says who came when.
    for (const invitee of invitees) writer.save('review_invitee', invitee.id, { hasAnswered: answered.has(invitee.id) });
    writer.save('review', id, {
      status: 'closed',
      closedOn: clock.today(),
      closing: {
        ...responseFigures(review, invitees, answered),
        issued: new Set(codes.filter(({ state }) => state !== 'void').map(({ holder }) => holder)).size,
        unreadable,
        explanation,
        receipts: urn.receipts,
      },
      results: makeResults(questionnaire, toRespondents(questionnaire, answers), digest),
    });
    // Ids are given after the order was drawn: nothing leads from one comment to another of the same respondent.
    for (const comment of releasedComments(questionnaire, answers)) {
      writer.save('review_comment', newId(), { review: id, ...comment, checked: 'unchecked' });
    }
    sealedUrns.destroy(id);
  });
  sealedUrns.emptyLog();
}

function toRespondents(questionnaire: FrozenQuestionnaire, answers: readonly SealedAnswers[]): ReviewRespondent[] {
  return answers.map((one) => ({
    role: one.role,
    organisationType: one.respondentType,
    hub: one.hub,
    answers: toScores(questionnaire, one.role, one.answers),
  }));
}

/** Every comment by itself, in an order drawn by lot; none where fewer answered than the threshold. */
function releasedComments({ sides, secrecyThreshold }: FrozenQuestionnaire, answers: readonly SealedAnswers[]): { function: string | null; text: string }[] {
  if (answers.length < secrecyThreshold) return [];
  const all = answers.flatMap(({ role, comments }) =>
    Object.entries(comments).map(([box, text]) => ({ function: sides[role].comments.find(({ id }) => id === box)?.function ?? null, text })),
  );
  return shuffle(all);
}
