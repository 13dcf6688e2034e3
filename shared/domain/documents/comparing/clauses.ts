import type { ComparedClause } from '../../../contract/document-comparison.ts';
import type { Language } from '../../../records/choices.ts';
import { compareParagraphs } from './paragraphs.ts';
import { diffSequences } from './sequences.ts';
import { compareTexts } from './texts.ts';

/** A clause as a file has it: rows of tables are paragraphs too. */
export interface ClauseText {
  id: string;
  heading: string;
  paragraphs: readonly string[];
}

/**
 * Two versions of a document, clause by clause, in the order of the later one; what went out stands where it was.
 *
 * A clause has moved when it stands in another order among those that both versions have.
 */
export function compareClauses(was: readonly ClauseText[], is: readonly ClauseText[], language: Language): ComparedClause[] {
  return pairClauses(was, is, 'once').map((pair) => compareClause(pair.was, pair.is, pair.hasMoved, language));
}

/** A clause on both sides; one of them is missing where it came in or went out. */
export interface PairedClause<T> {
  was: T | null;
  is: T | null;
  hasMoved: boolean;
}

/**
 * Which clause became which, in the order of {@link compareClauses}.
 *
 * @param moves `twice`: what moved goes out where it was and comes in where it is, as tracked changes say it.
 */
export function pairClauses<T extends { id: string }>(was: readonly T[], is: readonly T[], moves: 'once' | 'twice'): PairedClause<T>[] {
  const earlier = new Map(was.map((clause) => [clause.id, clause]));
  const later = new Map(is.map((clause) => [clause.id, clause]));
  const order = diffSequences(
    was.map(({ id }) => id),
    is.map(({ id }) => id),
  );
  const kept = new Set(order.flatMap((edit) => (edit.kind === 'same' ? [edit.is] : [])));
  return order.flatMap((edit): PairedClause<T>[] => {
    if (edit.kind === 'deleted') {
      const clause = earlier.get(edit.was);
      return clause === undefined || (moves === 'once' && later.has(edit.was)) ? [] : [{ was: clause, is: null, hasMoved: false }];
    }
    const clause = later.get(edit.is);
    if (clause === undefined) return [];
    const hasMoved = !kept.has(edit.is);
    return [{ was: hasMoved && moves === 'twice' ? null : (earlier.get(edit.is) ?? null), is: clause, hasMoved }];
  });
}

function compareClause(was: ClauseText | null, is: ClauseText | null, hasMoved: boolean, language: Language): ComparedClause {
  const heading = compareTexts(was?.heading ?? '', is?.heading ?? '', language);
  const paragraphs = compareParagraphs(was?.paragraphs ?? [], is?.paragraphs ?? [], language);
  const hasChanged = heading.some(({ kind }) => kind !== 'same') || paragraphs.some(({ change }) => change !== 'same');
  return { id: is?.id ?? was?.id ?? '', change: changeOf(was, is, hasMoved, hasChanged), heading, paragraphs };
}

function changeOf(was: ClauseText | null, is: ClauseText | null, hasMoved: boolean, hasChanged: boolean): ComparedClause['change'] {
  if (was === null) return 'added';
  if (is === null) return 'removed';
  if (hasMoved) return hasChanged ? 'moved_and_changed' : 'moved';
  return hasChanged ? 'changed' : 'same';
}
