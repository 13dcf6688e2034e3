import type { Adaptation } from '../../../shared/records/review-data.ts';
import type { Language } from '../../../shared/records/choices.ts';
import { adaptationRefusal } from '../../../shared/domain/ccpm/reviews/adaptation.ts';
import { proposeInvitees } from '../../../shared/domain/ccpm/reviews/invitees.ts';
import { type NewReview, newReview } from '../../../shared/domain/ccpm/reviews/plan.ts';
import { partnerActivities } from '../../../shared/domain/partners/activity.ts';
import { languages } from '../../../shared/records/choices.ts';
import { FailureError } from '../../../shared/result.ts';
import { readReview, requireReviewStep, type ReviewDependencies } from './reading.ts';

/** The steps of a review that write records only. Each is one batch. */

export function createReview({ log, clock, newId, records }: ReviewDependencies, wanted: NewReview): string {
  const working = records.find('cluster', 'cluster')?.workingLanguages ?? [];
  const fields = newReview(wanted, working.filter((language): language is Language => languages.some((one) => one === language)), clock.today());
  const id = newId();
  log.commit({ key: 'reviewPlanned' }, (writer) => writer.save('review', id, fields));
  return id;
}

/** Adds whom the registers propose and who is not there yet; whoever a person took off stays off. */
export function drawInvitees(dependencies: ReviewDependencies, id: string): { added: number; invited: number } {
  const { records, log, clock } = dependencies;
  const reading = readReview(dependencies, id);
  requireReviewStep(reading, 'invite');
  const today = clock.today();
  const organisations = records.list('organisation');
  const contacts = records.list('contact');
  const activities = partnerActivities(
    { organisations, deletedOrganisations: records.listDeleted('organisation'), contacts, meetings: records.list('meeting'), attendances: records.list('attendance'), actionPoints: [] },
    today,
  );
  const lastActiveOn = new Map(activities.map((activity) => [activity.organisation, activity.lastActiveOn]));
  const proposed = proposeInvitees(reading.review, { organisations, contacts, positions: records.list('position'), lastActiveOn }, today);
  const added = proposed.filter((one) => records.get('review_invitee', one.id) === null);
  if (added.length > 0) {
    log.commit({ key: 'inviteesDrawn' }, (writer) => {
      for (const { id: invitee, fields } of added) writer.save('review_invitee', invitee, fields);
    });
  }
  return { added: added.length, invited: reading.invitees.length + added.length };
}

/** @throws FailureError `review-adaptation` where an own question does not fit in. */
export function adaptQuestionnaire(dependencies: ReviewDependencies, id: string, adaptation: Adaptation): string {
  const { log, catalogues } = dependencies;
  requireReviewStep(readReview(dependencies, id), 'adapt');
  const refusal = adaptationRefusal(catalogues.ccpm, adaptation);
  if (refusal) throw new FailureError('review-adaptation', refusal);
  log.commit({ key: 'questionnaireAdapted' }, (writer) => writer.save('review', id, { adaptation }));
  return readReview(dependencies, id).digest;
}

/** The advisory group, or whoever stands in for it, agreed to process and questionnaire as they are now. */
export function endorseReview(
  dependencies: ReviewDependencies,
  { review: id, endorsedOn, endorsedBy, meeting }: { review: string; endorsedOn: string; endorsedBy: string | null; meeting: string | null },
): void {
  const { records, log } = dependencies;
  const reading = readReview(dependencies, id);
  requireReviewStep(reading, 'endorse');
  if (meeting !== null && !records.find('meeting', meeting)) throw new FailureError('record-not-found', { type: 'meeting', id: meeting });
  log.commit({ key: 'reviewEndorsed' }, (writer) =>
    writer.save('review', id, { status: 'endorsed', endorsedOn, endorsedBy, endorsedIn: meeting, endorsedDigest: reading.digest }),
  );
}

export function validateReview(dependencies: ReviewDependencies, id: string, validatedOn: string): void {
  requireReviewStep(readReview(dependencies, id), 'validate');
  dependencies.log.commit({ key: 'reviewValidated' }, (writer) => writer.save('review', id, { status: 'validated', validatedOn }));
}

export function finishReview(dependencies: ReviewDependencies, id: string): void {
  const { log, clock } = dependencies;
  requireReviewStep(readReview(dependencies, id), 'finish');
  log.commit({ key: 'reviewFinished' }, (writer) => writer.save('review', id, { status: 'done', finishedOn: clock.today() }));
}

/** Ends it without a result. What is sealed of it is destroyed unread. */
export function cancelReview(dependencies: ReviewDependencies, id: string, reason: string): void {
  const { log, sealedUrns } = dependencies;
  requireReviewStep(readReview(dependencies, id), 'cancel');
  log.commit({ key: 'reviewCancelled' }, (writer) => {
    writer.save('review', id, { status: 'cancelled', cancelledBecause: reason });
    sealedUrns.destroy(id);
  });
  sealedUrns.emptyLog();
}
