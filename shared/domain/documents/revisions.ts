import type { RecordByType } from '../../records/index.ts';

/**
 * Whether the words of a document may still change.
 *
 * Until it is agreed; what the cluster agreed stays as it was agreed, and other words go into a revision.
 */
export function isDraftable({ status }: Pick<RecordByType['document'], 'status'>): boolean {
  return status === 'draft' || status === 'circulated';
}

/** Agreed and not superseded; an expiry date may still have passed. */
export function isInEffect({ status }: Pick<RecordByType['document'], 'status'>): boolean {
  return status === 'endorsed' || status === 'signed' || status === 'in_force';
}
