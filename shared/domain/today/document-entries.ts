import type { RecordByType } from '../../records/index.ts';
import { isInEffect, waitsForSignatures } from '../documents/revisions.ts';
import { isDueSoon, isOverdue } from '../deadlines/due.ts';
import type { TodayEntry } from './today-view.ts';

type RegisterDocument = RecordByType['document'];

/** Reviews and expiries of documents in effect, rounds of comments that run or closed without an endorsement, and what waits for signatures. */
export function documentEntries(documents: readonly RegisterDocument[], today: string): TodayEntry[] {
  return documents
    .filter(({ deleted }) => !deleted)
    .flatMap((document) => {
      const { status, reviewDueOn, expiresOn, commentsUntil } = document;
      if (status === 'circulated') {
        return entriesOf(document, 'document_comments', commentsUntil, ['comments-closed', 'comments-open'], today);
      }
      if (!isInEffect(document)) return [];
      return [
        ...entriesOf(
          document,
          'document_review',
          reviewDueOn,
          ['document-review-overdue', 'document-review-due'],
          today,
        ),
        ...entriesOf(document, 'document_review', expiresOn, ['document-expired', 'document-expires'], today),
        ...(waitsForSignatures(document) ? [entry(document, 'document_signature', 'open', null, 'document-unsigned')] : []),
      ];
    });
}

function entriesOf(
  document: RegisterDocument,
  kind: TodayEntry['kind'],
  dueOn: string | null,
  [overdue, soon]: [overdue: string, soon: string],
  today: string,
): TodayEntry[] {
  const deadline = { dueOn, isOpen: true };
  const isLate = isOverdue(deadline, today);
  if (dueOn === null || (!isLate && !isDueSoon(deadline, today))) return [];
  return [entry(document, kind, isLate ? 'overdue' : 'soon', dueOn, isLate ? overdue : soon)];
}

function entry(
  { id, title, documentKind }: RegisterDocument,
  kind: TodayEntry['kind'],
  urgency: TodayEntry['urgency'],
  dueOn: string | null,
  code: string,
): TodayEntry {
  const named = title?.trim() ?? '';
  const params = { document: named === '' ? 'kind' : 'titled', title: named, kind: documentKind ?? 'other' };
  return { kind, urgency, dueOn, area: 'documents', recordId: id, reason: { code, params: dueOn === null ? params : { ...params, dueOn } } };
}
