import { randomBytes } from 'node:crypto';
import { makePassphrase } from '../../../shared/domain/handover/passphrase.ts';

export function newPassphrase(): string {
  return makePassphrase(randomBytes);
}
