import type { Handlers } from '../../../../shared/contract/define.ts';
import type { ReviewDrafts, reviewsContract } from '../../../../shared/contract/reviews.ts';
import { type Say, sayIn } from '../../../../shared/documents/plans/reviews/paper-head.ts';
import { dayText } from '../../../../shared/documents/wording.ts';
import { inviteeName } from '../../../../shared/domain/ccpm/reviews/invitees.ts';
import { type InviteeRecord, planOf } from '../../../../shared/domain/ccpm/reviews/plan.ts';
import { mostRecipients } from '../../../../shared/domain/mail/recipients.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import { loadWriters } from '../../documents/load-writers.ts';
import { createAddressBook } from '../../reviews/addresses.ts';
import { readReview, requireReviewStep, type ReviewReading } from '../../reviews/reading.ts';
import type { ReviewFile } from '../../reviews/review-forms.ts';
import type { AreaDependencies } from '../dependencies.ts';
import { gatherHead } from '../documents/gather.ts';
import { mediaTypes } from '../elections/file-names.ts';
import { type ReviewReader, writePaper } from './documents.ts';

type MailMethods = 'reviews.draftReminders' | 'reviews.draftPurposeNote';

interface Mail {
  /** Begins the file's name. */
  name: string;
  language: Language;
  subject: string;
  text: string;
  attachments: readonly ReviewFile[];
}

/** Mail drafts of a review: the note on purpose and process, and reminders. Nothing is sent, and nobody's code is in them. */
export function createReviewMailHandlers(dependencies: AreaDependencies, reader: ReviewReader): Pick<Handlers<typeof reviewsContract>, MailMethods> {
  return {
    'reviews.draftReminders': ({ review, language }) => {
      const reading = readReview(dependencies, review);
      requireReviewStep(reading, 'remind');
      const provided = new Set(reading.codes.filter(({ state }) => state !== 'void').map(({ holder }) => holder));
      const unanswered = reading.invitees.filter(({ id }) => provided.has(id) && !reading.answered.has(id));
      const { say, params } = mailWords(dependencies, reading, language);
      return draftTo(dependencies, unanswered, {
        name: 'ccpm-reminder',
        language,
        subject: say('purpose.reminderSubject', { title: params.title, day: params.to }),
        text: say('purpose.reminder', { ...params, day: params.to }),
        attachments: [],
      });
    },
    'reviews.draftPurposeNote': async ({ review, language, second }) => {
      const reading = readReview(dependencies, review);
      const { say, params } = mailWords(dependencies, reading, language);
      const note = await writePaper(dependencies, reader, { review, paper: 'purpose_note', language, second, numbering: null }, 'docx');
      return draftTo(dependencies, reading.invitees, { name: 'ccpm-purpose-note', language, subject: say('purpose.subject', { title: params.title }), text: say('purpose.mail', params), attachments: [note] });
    },
  };
}

/** What both mails say: the review, its days, its threshold, and who writes. */
function mailWords(dependencies: AreaDependencies, { review, questionnaire }: ReviewReading, language: Language): { say: Say; params: Record<'title' | 'from' | 'to' | 'office' | 'cluster', string> & { threshold: number } } {
  const { wording, officeName, clusterName } = gatherHead(dependencies, language);
  const say = sayIn(wording);
  const { opensOn, closesOn } = planOf(review);
  const dayOf = (day: string | null) => (day === null ? say('purpose.noDay') : dayText(day, language));
  return {
    say,
    params: { title: review.title ?? '', from: dayOf(opensOn), to: dayOf(closesOn), threshold: questionnaire.secrecyThreshold, office: officeName, cluster: clusterName },
  };
}

/** One mail to all of them as blind copies, in parts that providers still take. */
async function draftTo(dependencies: AreaDependencies, invitees: readonly InviteeRecord[], { name, language, subject, text, attachments }: Mail): Promise<ReviewDrafts> {
  const addressesOf = createAddressBook(dependencies);
  const found = invitees.map((invitee) => ({ id: invitee.id, name: inviteeName(invitee), addresses: addressesOf(invitee) }));
  const addresses = [...new Set(found.flatMap((one) => one.addresses))];
  const { makeMailDraft } = await loadWriters.mail();
  const drafts: ReviewDrafts['drafts'] = [];
  for (let place = 0; place < addresses.length; place += mostRecipients) {
    const bytes = await makeMailDraft({ to: [], bcc: addresses.slice(place, place + mostRecipients), subject, text, attachments: [...attachments], date: dependencies.clock.now() });
    drafts.push({ fileName: `${name}-${String(drafts.length + 1).padStart(2, '0')}-${language}.eml`, mediaType: mediaTypes.eml, bytes: Buffer.from(bytes).toString('base64') });
  }
  return {
    drafts,
    recipientCount: addresses.length,
    withoutAddress: found.filter((one) => one.addresses.length === 0).map(({ id, name: invitee }) => ({ id, name: invitee })),
  };
}
