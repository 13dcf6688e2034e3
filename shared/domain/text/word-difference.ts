/** A run of text that both have, or that only one of them has. */
export interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Texts that differ in more words than this share too little for a person to follow word by word. */
const mostEdits = 800;

/**
 * What has to be taken out of `before` and put into it to get `after`, in words.
 *
 * Words are what the script calls words: Chinese has no spaces between them, Arabic joins particles to them.
 * The removed and the same pieces together are `before`, the added and the same ones `after`.
 */
export function wordDifference(before: string, after: string, language: string): Piece[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const old = wordsOf(before, segmenter);
  const fresh = wordsOf(after, segmenter);
  const start = commonStart(old, fresh);
  const end = commonEnd(old, fresh, start);
  const oldMiddle = old.slice(start, old.length - end);
  const freshMiddle = fresh.slice(start, fresh.length - end);
  return joinPieces([
    { kind: 'same', text: old.slice(0, start).join('') },
    ...(shortestEdit(oldMiddle, freshMiddle) ?? [
      { kind: 'removed', text: oldMiddle.join('') },
      { kind: 'added', text: freshMiddle.join('') },
    ]),
    { kind: 'same', text: old.slice(old.length - end).join('') },
  ]);
}

/** Whether any word of the two texts stayed; marks in texts that share none say nothing. */
export function haveWordsInCommon(pieces: readonly Piece[]): boolean {
  return pieces.some(({ kind, text }) => kind === 'same' && !isSeparator(text));
}

function wordsOf(text: string, segmenter: Intl.Segmenter): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function commonStart(old: readonly string[], fresh: readonly string[]): number {
  let length = 0;
  while (length < old.length && length < fresh.length && old[length] === fresh[length]) length += 1;
  return length;
}

function commonEnd(old: readonly string[], fresh: readonly string[], start: number): number {
  let length = 0;
  const most = Math.min(old.length, fresh.length) - start;
  while (length < most && old[old.length - 1 - length] === fresh[fresh.length - 1 - length]) length += 1;
  return length;
}

/**
 * The shortest script of single words, by Myers' greedy algorithm ("An O(ND) difference algorithm", 1986);
 * `null` where it would take more than {@link mostEdits} steps.
 */
function shortestEdit(old: readonly string[], fresh: readonly string[]): Piece[] | null {
  const most = Math.min(old.length + fresh.length, mostEdits);
  /** For every diagonal (place in `old` minus place in `fresh`), how far into `old` it reaches; one per step. */
  const trace: Map<number, number>[] = [];
  let reach = new Map([[1, 0]]);
  for (let step = 0; step <= most; step += 1) {
    const next = new Map<number, number>();
    for (let diagonal = -step; diagonal <= step; diagonal += 2) {
      let { x } = entryOf(reach, diagonal, step);
      while (x < old.length && x - diagonal < fresh.length && old[x] === fresh[x - diagonal]) x += 1;
      next.set(diagonal, x);
      if (x >= old.length && x - diagonal >= fresh.length) return walkBack(old, fresh, [...trace, reach]);
    }
    trace.push(reach);
    reach = next;
  }
  return null;
}

/** Where the better of the two ways onto a diagonal enters it, and whether that way puts a word in. */
function entryOf(reach: ReadonlyMap<number, number>, diagonal: number, step: number): { x: number; isInsertion: boolean } {
  const above = reach.get(diagonal + 1) ?? -1;
  const below = reach.get(diagonal - 1) ?? -1;
  const isInsertion = diagonal === -step || (diagonal !== step && below < above);
  return { x: isInsertion ? above : below + 1, isInsertion };
}

function walkBack(old: readonly string[], fresh: readonly string[], trace: readonly ReadonlyMap<number, number>[]): Piece[] {
  const pieces: Piece[] = [];
  let x = old.length;
  let y = fresh.length;
  for (const [step, reach] of [...trace.entries()].reverse()) {
    const entry = entryOf(reach, x - y, step);
    while (x > entry.x) {
      x -= 1;
      y -= 1;
      pieces.push({ kind: 'same', text: old[x] ?? '' });
    }
    if (step === 0) break;
    if (entry.isInsertion) {
      y -= 1;
      pieces.push({ kind: 'added', text: fresh[y] ?? '' });
    } else {
      x -= 1;
      pieces.push({ kind: 'removed', text: old[x] ?? '' });
    }
  }
  return pieces.reverse();
}

/** Spaces and commas between two words that differ would cut one difference into many. */
function isSeparator(text: string): boolean {
  return !/[\p{Letter}\p{Number}]/u.test(text);
}

/** Puts what was removed before what was added in its place, and neighbours of a kind together. */
function joinPieces(scattered: readonly Piece[]): Piece[] {
  const pieces = scattered.flatMap((piece, place): Piece[] => {
    const isBetween = [scattered[place - 1], scattered[place + 1]].every((neighbour) => neighbour && neighbour.kind !== 'same');
    if (piece.kind !== 'same' || !isBetween || !isSeparator(piece.text)) return [piece];
    return [{ kind: 'removed', text: piece.text }, { kind: 'added', text: piece.text }];
  });
  const joined: Piece[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed });
    if (added !== '') joined.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const { kind, text } of pieces) {
    if (text === '') continue;
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = joined.at(-1);
      if (last?.kind === 'same') last.text += text;
      else joined.push({ kind, text });
    }
  }
  flush();
  return joined;
}
