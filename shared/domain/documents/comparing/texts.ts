import type { ComparedSegment } from '../../../contract/document-comparison.ts';
import type { Language } from '../../../records/choices.ts';
import { diffSequences } from './sequences.ts';

const segmenters = new Map<Language, Intl.Segmenter>();

/** Words, spaces and signs in order, nothing lost; Chinese is parted into words too. */
export function wordsOf(text: string, language: Language): string[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** What came in and what went out, word by word: `same` and `deleted` give the earlier text, `same` and `inserted` the later. */
export function compareTexts(was: string, is: string, language: Language): ComparedSegment[] {
  const edits = diffSequences(wordsOf(was, language), wordsOf(is, language));
  const segments: ComparedSegment[] = [];
  let [deleted, inserted] = ['', ''];
  const flush = () => {
    if (deleted !== '') segments.push({ kind: 'deleted', text: deleted });
    if (inserted !== '') segments.push({ kind: 'inserted', text: inserted });
    [deleted, inserted] = ['', ''];
  };
  edits.forEach((edit, place) => {
    if (edit.kind === 'deleted') deleted += edit.was;
    else if (edit.kind === 'inserted') inserted += edit.is;
    else if (edit.is.trim() === '' && edits[place - 1] !== undefined && edits[place - 1]?.kind !== 'same' && isChanged(edits[place + 1])) {
      // A space between two changed words belongs to the change: two sentences are not shuffled word by word.
      deleted += edit.was;
      inserted += edit.is;
    } else {
      flush();
      const last = segments.at(-1);
      if (last?.kind === 'same') last.text += edit.is;
      else segments.push({ kind: 'same', text: edit.is });
    }
  });
  flush();
  return segments;
}

function isChanged(edit: { kind: string } | undefined): boolean {
  return edit !== undefined && edit.kind !== 'same';
}

/** The words of a text and how often it has each, spaces left out: what {@link likeness} goes by. */
export interface WordCounts {
  counts: ReadonlyMap<string, number>;
  total: number;
}

export function countWords(text: string, language: Language): WordCounts {
  const counts = new Map<string, number>();
  let total = 0;
  for (const word of wordsOf(text.toLocaleLowerCase(), language)) {
    if (word.trim() === '') continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
    total += 1;
  }
  return { counts, total };
}

/** From 0 (nothing in common) to 1 (the same words): Dice's measure. */
export function likeness(one: WordCounts, other: WordCounts): number {
  if (one.total === 0 || other.total === 0) return one.total === other.total ? 1 : 0;
  const [fewer, more] = one.counts.size < other.counts.size ? [one, other] : [other, one];
  let common = 0;
  for (const [word, count] of fewer.counts) common += Math.min(count, more.counts.get(word) ?? 0);
  return (2 * common) / (one.total + other.total);
}
