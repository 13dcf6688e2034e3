import type { RecordByType } from '../../records/index.ts';
import { isInEffect } from '../documents/revisions.ts';
import { isDueSoon, isOverdue } from '../deadlines/due.ts';
import type { TodayEntry } from './today-view.ts';

type RegisterDocument = RecordByType['document'];

/** Reviews and expiries of documents in effect, and rounds of comments that run or closed without an endorsement. */
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
      ];
    });
}

function entriesOf(
  { id, title, documentKind }: RegisterDocument,
  kind: TodayEntry['kind'],
  dueOn: string | null,
  [overdue, soon]: [overdue: string, soon: string],
  today: string,
): TodayEntry[] {
  const deadline = { dueOn, isOpen: true };
  const isLate = isOverdue(deadline, today);
  if (dueOn === null || (!isLate && !isDueSoon(deadline, today))) return [];
  const named = title?.trim() ?? '';
  return [
    {
      kind,
      urgency: isLate ? 'overdue' : 'soon',
      dueOn,
      area: 'documents',
      recordId: id,
      reason: {
        code: isLate ? overdue : soon,
        params: { document: named === '' ? 'kind' : 'titled', title: named, kind: documentKind ?? 'other', dueOn },
      },
    },
  ];
}
