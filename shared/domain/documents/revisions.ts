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

/** Kinds that bind only once both sides have signed: an endorsement by the cluster is not enough. */
const signedKinds: ReadonlySet<RecordByType['document']['documentKind']> = new Set(['co-coordination-mou', 'commitments-letter', 'activation-letter']);

/** Endorsed, and nobody signed yet though the kind asks for it. */
export function waitsForSignatures({ documentKind, status, signedOn }: Pick<RecordByType['document'], 'documentKind' | 'status' | 'signedOn'>): boolean {
  return status === 'endorsed' && signedOn === null && signedKinds.has(documentKind);
}
