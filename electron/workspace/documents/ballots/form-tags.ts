/** By which a form in Excel says what its hidden row and column hold: places say nothing, people move them. */
export const ballotTags = {
  mark: '#ballot+mark',
  organisation: '#ballot+organisation',
  person: '#ballot+person',
  id: '#ballot+id',
  code: '#ballot+code',
  receipt: '#ballot+receipt',
  /** Followed by the number of the piece, a colon and the piece. */
  form: '#ballot+form+',
} as const;

const tokenPattern = /\{cd:(form|mark|organisation|person|code|receipt)(?::([A-Za-z0-9._:-]*))?\}/g;

export type WordTag = 'form' | 'mark' | 'organisation' | 'person' | 'code' | 'receipt';

/** The same in hidden text of a form in Word, in the cell that it is about. */
export function wordToken(tag: WordTag, value: string | null = null): string {
  return value === null ? `{cd:${tag}}` : `{cd:${tag}:${value}}`;
}

/** The tokens of a cell, and what people read in it. */
export function splitTokens(text: string): { tokens: { tag: WordTag; value: string }[]; shown: string } {
  const tokens = [...text.matchAll(tokenPattern)].map(([, tag, value]) => ({ tag: tag as WordTag, value: value ?? '' }));
  return { tokens, shown: text.replaceAll(tokenPattern, '').trim() };
}
