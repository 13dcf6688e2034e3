import { FailureError } from '../../../shared/result.ts';
import type { SealedUrns } from '../repositories/sealed-urns.ts';
import { digestOfCode } from './codes.ts';

/** Keeps the digests of new codes. @throws FailureError `code-issued` where a holder has one that is good, or was used. */
export function issueCodes(sealedUrns: SealedUrns, subject: string, issued: readonly { holder: string; code: string }[]): void {
  const salt = sealedUrns.urnOf(subject)?.salt;
  if (!salt) throw new FailureError('urn-missing');
  const codes = sealedUrns.codesOf(subject);
  for (const { holder, code } of issued) {
    const own = codes.filter((one) => one.holder === holder);
    if (own.some(({ state }) => state !== 'void')) throw new FailureError('code-issued');
    const issue = Math.max(0, ...own.map((one) => one.issue)) + 1;
    sealedUrns.addCode(subject, { holder, issue, digest: digestOfCode(code, salt), state: 'issued' });
  }
}

/** @throws FailureError `code-used`, `code-unknown` where the holder has none. */
export function requireReplaceableCode(sealedUrns: SealedUrns, subject: string, holder: string): void {
  const own = sealedUrns.codesOf(subject).filter((code) => code.holder === holder);
  if (own.length === 0) throw new FailureError('code-unknown');
  if (own.some(({ state }) => state === 'used')) throw new FailureError('code-used');
}

/** Makes every code of a holder void. */
export function voidCodes(sealedUrns: SealedUrns, subject: string, holder: string): void {
  for (const code of sealedUrns.codesOf(subject)) {
    if (code.holder === holder) sealedUrns.setCode(subject, holder, code.issue, 'void');
  }
}

/** @throws FailureError `code-unknown`, `code-void`, `code-used` */
export function requireGoodCode(sealedUrns: SealedUrns, subject: string, code: string): { holder: string; issue: number } {
  const salt = sealedUrns.urnOf(subject)?.salt;
  const known = salt ? sealedUrns.findCode(subject, digestOfCode(code, salt)) : null;
  if (!known) throw new FailureError('code-unknown');
  if (known.state === 'void') throw new FailureError('code-void');
  if (known.state === 'used') throw new FailureError('code-used');
  return known;
}
