/** What Word takes as the name of a bookmark: a letter first, 40 characters at most. */
const longestReadable = 24;
const beginning = 'clause_';

/**
 * The name of the bookmark with which a clause begins in a Word file.
 *
 * Readable in Word's list of bookmarks, and its own for every id: what readable characters lose, the digest at its end
 * keeps apart. A document's second language marks its clauses by `<language>:<clause id>`.
 */
export function clauseBookmark(id: string): string {
  return `${beginning}${id.replaceAll(/[^A-Za-z0-9]/g, '_').slice(0, longestReadable)}_${digest(id)}`;
}

export function isClauseBookmark(name: string): boolean {
  return name.startsWith(beginning);
}

/** FNV-1a over UTF-16 units, base 36: at most seven characters. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) {
    hash ^= text.charCodeAt(place);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
