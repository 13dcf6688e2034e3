import { Decrypter, Encrypter } from 'age-encryption';

/** Plaintexts are filled to a multiple of this, in bytes. */
const padStep = 64;

export const roundUp = (bytes: number): number => Math.ceil(bytes / padStep) * padStep;

/**
 * Encrypts a text filled up with spaces to `paddedTo` bytes, as `age -r` does. The same text never gives the same bytes
 * twice, and every text gives as many.
 */
export async function sealPadded(text: Uint8Array, recipient: string, paddedTo: number): Promise<Buffer> {
  if (text.length > paddedTo) throw new RangeError('What is to be sealed is longer than its urn lets it be.');
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return Buffer.from(await encrypter.encrypt(Buffer.concat([text, Buffer.alloc(paddedTo - text.length, ' ')])));
}

/** The text with its filling; `null` where it is damaged or was not sealed to this key. */
export async function openSealed(sealed: Uint8Array, key: string): Promise<Buffer | null> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(key);
  try {
    return Buffer.from(await decrypter.decrypt(sealed));
  } catch {
    return null;
  }
}
