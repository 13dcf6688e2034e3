import type { ReviewForm } from '../../../../shared/contract/reviews.ts';

/** By which a form in Excel says what its hidden row and columns hold: places say nothing, people move them. */
export const reviewTags = {
  question: '#review+question',
  answer: '#review+answer',
  id: '#review+id',
  code: '#review+code',
  /** Followed by what `packCarried` packs. */
  form: '#review+form:',
  /** In the column of ids, followed by the id. */
  answerOf: 'answer:',
  commentOf: 'comment:',
  /** A row that is none of those. */
  none: '#',
} as const;

export type ReviewToken = 'form' | 'code' | 'answer' | 'comment';

const tokenPattern = /\{cr:(form|code|answer|comment)(?::([^{}]*))?\}/g;

/** The same in hidden text of a form in Word, in the cell that it is about. */
export function reviewToken(token: ReviewToken, value: string | null = null): string {
  return value === null ? `{cr:${token}}` : `{cr:${token}:${value}}`;
}

/** The tokens of a cell, and what people read in it. */
export function splitReviewTokens(text: string): { tokens: { token: ReviewToken; value: string }[]; shown: string } {
  const tokens = [...text.matchAll(tokenPattern)].map(([, token, value]) => ({ token: token as ReviewToken, value: value ?? '' }));
  return { tokens, shown: text.replaceAll(tokenPattern, '') };
}

/** What a form carries unseen, in letters that no program changes, breaks or takes for a formula. */
export function packCarried({ format, version, review, digest, role, code }: ReviewForm): string {
  return Buffer.from(JSON.stringify({ format, version, review, digest, role, code }), 'utf8').toString('base64url');
}
