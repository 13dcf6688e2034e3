const longestLine = 75;

/**
 * A text value of RFC 2426: backslash, comma, semicolon and line break are escaped; other control characters have no
 * place in it.
 */
export function toVcardText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]|\p{Surrogate}/gu, '')
    .replace(/[\\,;]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/**
 * A line as RFC 2426 folds it: no more than 75 octets, the next ones begin with a space.
 *
 * Folded between characters: a phone that joins the bytes line by line must not meet half of one.
 */
export function foldLine(line: string): string {
  const folded: string[] = [];
  let current = '';
  let size = 0;
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (size + octets > longestLine) {
      folded.push(current);
      // The space at the head of the next line is one of its octets.
      current = '';
      size = 1;
    }
    current += character;
    size += octets;
  }
  return [...folded, current].join('\r\n ');
}
