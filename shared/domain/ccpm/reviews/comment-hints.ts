import type { ReviewCommentRow } from '../../../contract/review-view.ts';

type Hint = ReviewCommentRow['hints'][number];

/** Names that stand in the registers, as they are looked for in comments. */
export interface KnownNames {
  people: readonly string[];
  organisations: readonly string[];
}

/** Shorter ones are words as often as names. */
const shortestName = 3;

/**
 * Finds where a comment may tell who wrote it or whom it is about, for the person who decides whether it is printed. It
 * knows the names of the registers, addresses and long numbers; it knows neither nicknames nor "our camp in the north".
 *
 * Made once for many comments: all names are looked for at the same time.
 */
export function createCommentHints({ people, organisations }: KnownNames): (text: string) => Hint[] {
  const patterns: [RegExp | null, Hint['kind']][] = [
    [patternOf(people), 'name'],
    [patternOf(organisations), 'organisation'],
    [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?:\/\/\S+/gu, 'address'],
    [/\+?\p{Nd}[\p{Nd} ()/-]{5,}\p{Nd}/gu, 'number'],
  ];
  return (text) => {
    const hints = patterns
      .flatMap(([pattern, kind]) => (pattern === null ? [] : [...text.matchAll(pattern)].map((match): Hint => ({ from: match.index, to: match.index + match[0].length, kind }))))
      .sort((a, b) => a.from - b.from || b.to - a.to);
    return hints.filter((hint, place) => !hints.slice(0, place).some((earlier) => hint.from < earlier.to));
  };
}

/** Any of these names as whole words, a longer one before a shorter one that it begins with. */
function patternOf(names: readonly string[]): RegExp | null {
  const wanted = [...new Set(names.map((name) => name.trim()))].filter((name) => [...name].length >= shortestName).sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return null;
  const escaped = wanted.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${escaped.join('|')})(?![\p{L}\p{N}])`, 'giu');
}
