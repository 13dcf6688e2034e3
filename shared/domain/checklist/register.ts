import type { Reason } from '../../contract/areas.ts';
import { isInEffect } from '../documents/revisions.ts';
import type { ChecklistStatus } from '../../records/choices.ts';
import type { RecordByType } from '../../records/index.ts';
import { addMonths } from '../deadlines/calendar.ts';
import { isOverdue } from '../deadlines/due.ts';

export type RegisterDocument = RecordByType['document'];
export type DocumentKind = NonNullable<RegisterDocument['documentKind']>;

export interface Verdict {
  status: ChecklistStatus;
  reasons: Reason[];
}

export function reason(code: string, params: Reason['params'] = {}): Reason {
  return { code, params };
}

export function documentsOfKind(
  documents: readonly RegisterDocument[],
  kind: DocumentKind,
  isAbout: (subject: string | null) => boolean = () => true,
): RegisterDocument[] {
  return documents.filter(
    (document) => !document.deleted && document.documentKind === kind && isAbout(document.subject),
  );
}

/** The day it was agreed, as far as it is on record. */
function agreedOn(document: RegisterDocument): string | null {
  return document.signedOn ?? document.endorsedOn;
}

/** The one agreed last; a date beats none, and among equals the one entered last counts. */
function newest(documents: readonly RegisterDocument[]): RegisterDocument | undefined {
  return documents.reduce<RegisterDocument | undefined>(
    (best, document) => (best && (agreedOn(best) ?? '') > (agreedOn(document) ?? '') ? best : document),
    undefined,
  );
}

/**
 * What the register's documents for one purpose show: in effect and current, outdated, in preparation, or nothing.
 *
 * @param renewedEvery months after which a document in effect has to be renewed, for those that are.
 */
export function judgeDocuments(
  documents: readonly RegisterDocument[],
  today: string,
  renewedEvery: number | null = null,
): Verdict {
  const current = newest(documents.filter(isInEffect));
  if (current) return judgeCurrent(current, today, renewedEvery);
  const circulated = newest(documents.filter(({ status }) => status === 'circulated'));
  if (circulated) return { status: 'in_progress', reasons: circulatedReasons(circulated) };
  if (documents.some(({ status }) => status === 'draft')) {
    return { status: 'in_progress', reasons: [reason('document-draft')] };
  }
  const expired = newest(documents.filter(({ status }) => status === 'expired'));
  if (expired) return { status: 'needs_update', reasons: [expiredReason(expired)] };
  return { status: 'not_started', reasons: [reason('no-document')] };
}

function judgeCurrent(document: RegisterDocument, today: string, renewedEvery: number | null): Verdict {
  const { reviewDueOn, expiresOn } = document;
  const reasons = [agreedReason(document)];
  let isOutdated = false;
  if (expiresOn !== null && expiresOn < today) {
    isOutdated = true;
    reasons.push(expiredReason(document));
  }
  if (reviewDueOn !== null) {
    const isReviewOverdue = isOverdue({ dueOn: reviewDueOn, isOpen: true }, today);
    isOutdated ||= isReviewOverdue;
    reasons.push(reason(isReviewOverdue ? 'review-overdue' : 'review-due', { reviewDueOn }));
  }
  if (renewedEvery !== null) {
    const agreed = document.endorsedOn ?? document.signedOn;
    const renewalDueOn = agreed === null ? null : addMonths(agreed, renewedEvery);
    const isRenewalOverdue = renewalDueOn === null || isOverdue({ dueOn: renewalDueOn, isOpen: true }, today);
    isOutdated ||= isRenewalOverdue;
    if (renewalDueOn === null) reasons.push(reason('renewal-unknown'));
    else reasons.push(reason(isRenewalOverdue ? 'renewal-overdue' : 'renewal-due', { renewalDueOn }));
  }
  return { status: isOutdated ? 'needs_update' : 'met', reasons };
}

function agreedReason({ version, signedOn, endorsedOn }: RegisterDocument): Reason {
  const numbered = version === null || version.trim() === '' ? null : { version };
  const suffix = numbered === null ? '-unnumbered' : '';
  if (signedOn !== null) return reason(`document-signed${suffix}`, { ...numbered, signedOn });
  if (endorsedOn !== null) return reason(`document-endorsed${suffix}`, { ...numbered, endorsedOn });
  return reason(`document-in-effect${suffix}`, { ...numbered });
}

function circulatedReasons({ circulatedOn, commentsUntil }: RegisterDocument): Reason[] {
  return [
    circulatedOn === null ? reason('document-circulated-undated') : reason('document-circulated', { circulatedOn }),
    ...(commentsUntil === null ? [] : [reason('comments-until', { commentsUntil })]),
  ];
}

function expiredReason({ expiresOn }: RegisterDocument): Reason {
  return expiresOn === null ? reason('document-expired-undated') : reason('document-expired', { expiresOn });
}
