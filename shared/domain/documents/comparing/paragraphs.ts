import type { ComparedClause } from '../../../contract/document-comparison.ts';
import type { Language } from '../../../records/choices.ts';
import { diffSequences } from './sequences.ts';
import { compareTexts, countWords, likeness, type WordCounts } from './texts.ts';

export type ComparedParagraph = ComparedClause['paragraphs'][number];

/** An earlier paragraph and the later one that took its place; one of them is missing where it came in or went out. */
export interface PairedParagraph<T> {
  was: T | null;
  is: T | null;
}

/** Words in common from which on a paragraph counts as reworded, not as replaced. */
const leastSimilar = 0.4;

/** Beyond so many comparisons in one stretch, paragraphs that are not equal count as replaced. */
const mostComparisons = 200_000;

/** Which paragraph became which: equal ones first, between them the most similar, in order. */
export function pairParagraphs<T>(was: readonly T[], is: readonly T[], textOf: (paragraph: T) => string, language: Language): PairedParagraph<T>[] {
  const pairs: PairedParagraph<T>[] = [];
  let deleted: T[] = [];
  let inserted: T[] = [];
  const flush = () => {
    pairs.push(...pairSimilar(deleted, inserted, textOf, language));
    [deleted, inserted] = [[], []];
  };
  for (const edit of diffSequences(was, is, (one, other) => textOf(one) === textOf(other))) {
    if (edit.kind === 'deleted') deleted.push(edit.was);
    else if (edit.kind === 'inserted') inserted.push(edit.is);
    else {
      flush();
      pairs.push({ was: edit.was, is: edit.is });
    }
  }
  flush();
  return pairs;
}

/** Each later paragraph takes the first earlier one, not passed yet, that is similar enough. */
function pairSimilar<T>(was: readonly T[], is: readonly T[], textOf: (paragraph: T) => string, language: Language): PairedParagraph<T>[] {
  const pairs: PairedParagraph<T>[] = [];
  const earlier = was.map((paragraph) => countWords(textOf(paragraph), language));
  let [next, compared] = [0, 0];
  const find = (later: T): number => {
    const counts = countWords(textOf(later), language);
    for (let place = next; place < earlier.length && compared < mostComparisons; place++) {
      compared += 1;
      if (likeness(earlier[place] as WordCounts, counts) >= leastSimilar) return place;
    }
    return -1;
  };
  for (const later of is) {
    const found = find(later);
    if (found === -1) {
      pairs.push({ was: null, is: later });
      continue;
    }
    for (const gone of was.slice(next, found)) pairs.push({ was: gone, is: null });
    pairs.push({ was: was[found] as T, is: later });
    next = found + 1;
  }
  return [...pairs, ...was.slice(next).map((gone) => ({ was: gone, is: null }))];
}

export function compareParagraphs(was: readonly string[], is: readonly string[], language: Language): ComparedParagraph[] {
  return pairParagraphs(was, is, (text) => text, language).map((pair): ComparedParagraph => {
    if (pair.was === null) return { change: 'added', segments: [{ kind: 'inserted', text: pair.is ?? '' }] };
    if (pair.is === null) return { change: 'removed', segments: [{ kind: 'deleted', text: pair.was }] };
    if (pair.was === pair.is) return { change: 'same', segments: [{ kind: 'same', text: pair.is }] };
    return { change: 'changed', segments: compareTexts(pair.was, pair.is, language) };
  });
}
