/** Excel's limit for the text of one cell. */
const longestText = 32_767;

/**
 * Text as a cell can hold it: always text, never a formula; no characters that XML lacks; nothing that Excel would
 * read as its own escape for a character (`_x0041_`).
 */
export function toCellText(text: string): string {
  const clean = text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return clean.length <= longestText ? clean : `${clean.slice(0, longestText - 1).replace(/\p{Surrogate}$/u, '')}…`;
}
