import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign as signBytes, verify } from 'node:crypto';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { canonicalJson } from '../../../shared/domain/changes/changes.ts';
import { fingerprintText } from '../../../shared/domain/exchange/fingerprint.ts';

/** What other offices know of an office: what checks its signatures, and what packages for it are encrypted to. */
export interface PublicKeys {
  /** Ed25519, the 32 raw bytes in base64. */
  verifyingKey: string;
  /** An X25519 recipient of age: `age1...`. */
  recipient: string;
}

export interface OfficeKeys extends PublicKeys {
  /** Ed25519, PKCS #8 in base64. */
  signingKey: string;
  /** `AGE-SECRET-KEY-1...` */
  identity: string;
}

/** What stands before the 32 bytes of an Ed25519 key in a SubjectPublicKeyInfo (RFC 8410). */
const publicKeyPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** Keys that the plain `age` tool of every version can open packages with: no post-quantum ones yet. */
export async function createOfficeKeys(): Promise<OfficeKeys> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const identity = await generateX25519Identity();
  return {
    signingKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
    verifyingKey: publicKey.export({ type: 'spki', format: 'der' }).subarray(publicKeyPrefix.length).toString('base64'),
    identity,
    recipient: await identityToRecipient(identity),
  };
}

export function sign(keys: Pick<OfficeKeys, 'signingKey'>, bytes: Uint8Array): Uint8Array {
  const key = createPrivateKey({ key: Buffer.from(keys.signingKey, 'base64'), type: 'pkcs8', format: 'der' });
  return signBytes(null, bytes, key);
}

/** False for whatever is no key or no signature: both come out of files that anybody may have written. */
export function isSignedBy(verifyingKey: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  if (!isVerifyingKey(verifyingKey)) return false;
  try {
    const der = Buffer.concat([publicKeyPrefix, Buffer.from(verifyingKey, 'base64')]);
    return verify(null, bytes, createPublicKey({ key: der, type: 'spki', format: 'der' }), signature);
  } catch {
    return false;
  }
}

export function isVerifyingKey(text: string): boolean {
  return isBase64Of(32, text);
}

/** One spelling only: fingerprints are made from the text, and a changed text is a changed file. */
export function isBase64Of(size: number, text: string): boolean {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === size && bytes.toString('base64') === text;
}

/** Whether packages can be encrypted to it; other kinds of age recipients are refused, as older tools do not know them. */
export function isRecipient(text: string): boolean {
  if (!/^age1[02-9ac-hj-np-z]{58}$/.test(text)) return false;
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Thirty digits are few for somebody with time and machines who looks for keys that give the same ones:
 * each try costs as many hashes. As Signal's safety numbers do.
 */
const fingerprintRounds = 5_200;

/** The same digits on both sides, whoever compares: they differ as soon as anybody put keys of their own between. */
export function fingerprintOf(one: PublicKeys, other: PublicKeys): string {
  const texts = [one, other].map(({ verifyingKey, recipient }) => canonicalJson({ verifyingKey, recipient }));
  const text = texts.sort().join('\n');
  let digest = createHash('sha512').update(text).digest();
  for (let round = 1; round < fingerprintRounds; round += 1) digest = createHash('sha512').update(digest).update(text).digest();
  return fingerprintText(digest);
}
