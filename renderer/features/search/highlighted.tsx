import { useMemo } from 'react';
import { highlight } from './highlight.ts';
import styles from './search-area.module.css';

/** A text with the words searched for marked in it. */
export function Highlighted({ text, words }: { text: string; words: string }) {
  const pieces = useMemo(() => highlight(text, words), [text, words]);
  return pieces.map(({ text: piece, isMatch }, position) =>
    // The pieces have no identity but their place.
    isMatch ? (
      <mark key={position} className={styles.match}>
        {piece}
      </mark>
    ) : (
      piece
    ),
  );
}
