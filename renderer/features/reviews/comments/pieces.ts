import type { ReviewCommentRow } from '../../../../shared/contract/review-view.ts';

type Hint = ReviewCommentRow['hints'][number];

export interface Piece {
  at: number;
  said: string;
  kind: Hint['kind'] | null;
}

/** A text cut where something in it may tell who wrote it; of hints that overlap the first one counts. */
export function piecesOf(text: string, hints: readonly Hint[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to, kind } of hints.toSorted((one, other) => one.from - other.from)) {
    if (from < at || to <= from) continue;
    if (from > at) pieces.push({ at, said: text.slice(at, from), kind: null });
    pieces.push({ at: from, said: text.slice(from, to), kind });
    at = to;
  }
  if (at < text.length) pieces.push({ at, said: text.slice(at), kind: null });
  return pieces;
}
