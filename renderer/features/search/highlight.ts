import { foldText } from '../../../shared/domain/search/fold.ts';

export interface Piece {
  text: string;
  isMatch: boolean;
}

/**
 * Cuts a text where it holds the words searched for, compared as the search compares: case, accents and
 * Arabic letter variants do not count.
 */
export function highlight(text: string, typed: string): Piece[] {
  const words = typed.split(/\s+/u).map(fold).filter((word) => word !== '');
  if (words.length === 0) return [{ text, isMatch: false }];

  // Folding may change the length of a text, so each letter is folded by itself and knows where it came from.
  const letters = [...text].map((letter) => ({ letter, folded: fold(letter) }));
  const starts: number[] = [];
  let folded = '';
  letters.forEach(({ folded: part }, position) => {
    for (let unit = 0; unit < part.length; unit += 1) starts.push(position);
    folded += part;
  });

  const isMatched = letters.map(() => false);
  for (const word of words) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
      const from = starts[at] ?? 0;
      const to = starts[at + word.length - 1] ?? from;
      isMatched.fill(true, from, to + 1);
    }
  }

  const pieces: Piece[] = [];
  letters.forEach(({ letter }, position) => {
    const isMatch = isMatched[position] ?? false;
    const last = pieces.at(-1);
    if (last && last.isMatch === isMatch) last.text += letter;
    else pieces.push({ text: letter, isMatch });
  });
  return pieces;
}

/** As the search folds, but without the spaces that it puts around Chinese characters. */
function fold(text: string): string {
  return text === ' ' ? ' ' : foldText(text).replaceAll(' ', '');
}
