import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { FailureError } from '../../../shared/result.ts';

/** The pair of an urn: ballots are sealed to `recipient`, and whoever counts holds `key`. Both as `age-keygen` writes them. */
export interface UrnKey {
  key: string;
  recipient: string;
}

export async function makeUrnKey(): Promise<UrnKey> {
  const key = await generateX25519Identity();
  return { key, recipient: await identityToRecipient(key) };
}

/**
 * The key as somebody typed it, or the text of a key file: capitals, spaces and lines of comment make no difference.
 *
 * @throws FailureError `urn-key-wrong` where it is none, or the key of another urn.
 */
export async function readUrnKey(typed: string, recipient: string): Promise<string> {
  const lines = typed.split('\n').filter((line) => !line.trimStart().startsWith('#'));
  const key = lines.join('').replaceAll(/\s/g, '').toUpperCase();
  const own = await identityToRecipient(key).catch(() => null);
  if (own !== recipient) throw new FailureError('urn-key-wrong');
  return key;
}
