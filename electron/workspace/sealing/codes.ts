import { createHash, randomBytes, randomInt } from 'node:crypto';

/** Signs that nobody takes for one another: no 0 and O, no 1, I and L. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const groups = 4;
const groupLength = 4;

/** A code of 79 random bits, as people copy it: `7K3M-XQ2P-9FTW-CH4R`. */
export function newCode(): string {
  const group = () => Array.from({ length: groupLength }, () => signs[randomInt(signs.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** The code as it was made, however it was typed. */
export function foldCode(typed: string): string {
  const plain = typed.normalize('NFKC').toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  return (plain.match(/.{1,4}/g) ?? []).join('-');
}

export const newSalt = (): Buffer => randomBytes(32);

/** What is kept of a code. */
export function digestOfCode(code: string, salt: Buffer): Buffer {
  return createHash('sha256').update(salt).update(foldCode(code)).digest();
}

/** For votes by hand, which need no code: a digest that no code has. */
export const digestOfNoCode = (): Buffer => randomBytes(32);

/**
 * What a voter finds in the list of ballots that were taken in. It follows from the code, so the form can carry it and
 * nobody types it; the code does not follow from it.
 */
export function receiptOf(code: string): string {
  const digest = createHash('sha256').update(`receipt\n${foldCode(code)}`).digest('hex').toUpperCase();
  return (digest.slice(0, 16).match(/.{4}/g) ?? []).join('-');
}
