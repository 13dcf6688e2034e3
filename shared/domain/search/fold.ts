const arabicVariants: Record<string, string> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ئ: 'ي', ؤ: 'و', ة: 'ه' };
const cjk = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/gu;

/**
 * Text as the search compares it: case, accents, Arabic vowel marks and letter variants do not count.
 *
 * Chinese has no spaces between words, so each character stands alone and a query matches a run of them.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|\u0640/gu, '')
    .toLowerCase()
    .replace(/[أإآٱىئؤة]/gu, (letter) => arabicVariants[letter] ?? letter)
    .replace(cjk, ' $& ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The FTS5 query for what a person typed: every word must occur, the last may be unfinished.
 *
 * A run of Chinese characters becomes a phrase. Returns `null` when nothing is left to search for.
 */
export function toSearchQuery(typed: string): string | null {
  const words = typed
    .split(/\s+/u)
    .map(foldText)
    .filter((word) => word !== '');
  if (words.length === 0) return null;
  return words.map((word) => `"${word}"*`).join(' AND ');
}
