import { FailureError } from '../../../shared/result.ts';
import type { SealedUrns, Urn } from '../repositories/sealed-urns.ts';
import { newSalt } from './codes.ts';
import { sealPadded } from './sealing.ts';
import { shuffle } from './shuffle.ts';
import { makeUrnKey, readUrnKey, type UrnKey } from './urn-key.ts';

/** Makes an urn and its key, which is answered and kept nowhere. An earlier urn that was never confirmed is replaced. */
export async function prepareUrnOf(sealedUrns: SealedUrns, subject: string, paddedTo: number): Promise<UrnKey> {
  const urnKey = await makeUrnKey();
  const probe = await sealPadded(Buffer.alloc(0), urnKey.recipient, paddedTo);
  sealedUrns.putNewUrn({ subject, recipient: urnKey.recipient, salt: newSalt(), paddedTo, sealedLength: probe.length });
  return urnKey;
}

/** The urn that waits for its key to be typed back. @throws FailureError `urn-missing`, `urn-key-wrong` */
export async function readNewUrn(sealedUrns: SealedUrns, subject: string, typedKey: string): Promise<Urn> {
  const urn = sealedUrns.urnOf(subject);
  if (!urn || urn.isConfirmed) throw new FailureError('urn-missing');
  await readUrnKey(typedKey, urn.recipient);
  return urn;
}

/**
 * Opens the urn whose key was typed back.
 *
 * @param paddedTo as it would be now: what the urn is for may have changed since it was made, and with it the longest item.
 * @throws FailureError `urn-missing`
 */
export function confirmUrnOf(sealedUrns: SealedUrns, urn: Urn, paddedTo: number): void {
  if (paddedTo !== urn.paddedTo || sealedUrns.urnOf(urn.subject)?.recipient !== urn.recipient) throw new FailureError('urn-missing');
  sealedUrns.confirmUrn(urn.subject);
}

/** Puts sealed items in, all items being written anew in a fresh order. Within a transaction of whoever uses up the codes. */
export function addToUrn(sealedUrns: SealedUrns, subject: string, sealed: readonly Buffer[], receipts: readonly string[]): void {
  const urn = sealedUrns.urnOf(subject);
  if (!urn) throw new FailureError('urn-missing');
  sealedUrns.putItems(subject, shuffle([...urn.items, ...sealed]), [...urn.receipts, ...receipts].sort());
}

/** @throws FailureError `urn-changed` where something came in since the urn was read. */
export function requireUnchangedUrn(sealedUrns: SealedUrns, urn: Urn): void {
  const current = sealedUrns.urnOf(urn.subject);
  if (!current || !Buffer.concat(current.items).equals(Buffer.concat(urn.items))) throw new FailureError('urn-changed');
}
