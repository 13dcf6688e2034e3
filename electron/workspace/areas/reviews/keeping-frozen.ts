import { whyReviewNotWritten } from '../../../../shared/domain/ccpm/reviews/frozen.ts';
import type { FieldValue } from '../../../../shared/records/define.ts';
import type { RecordType } from '../../../../shared/records/index.ts';
import { FailureError } from '../../../../shared/result.ts';
import type { RecordReader } from '../../repositories/records.ts';

/**
 * Keeps what people answered under from being written by hand: the calls that every register shares would reach it.
 *
 * @param fields `null` for removing or restoring.
 * @throws FailureError `review-frozen`, `review-step`
 */
export function requireReviewWritable(records: RecordReader, type: RecordType, id: string, fields: Record<string, FieldValue> | null): void {
  if (type !== 'review' && type !== 'review_invitee' && type !== 'review_comment' && type !== 'review_progress') return;
  const known = records.get(type, id);
  const written = fields === null ? null : Object.keys(fields);
  // A record is held against the review it is in and the one it is moved to.
  const owners = type === 'review' ? [id] : [known && 'review' in known ? known.review : null, fields?.['review'] ?? null];
  for (const owner of owners) {
    if (typeof owner !== 'string') continue;
    const why = whyReviewNotWritten(type, records.get('review', owner)?.status ?? null, written, known === null);
    if (why !== null) throw new FailureError(why);
  }
}
