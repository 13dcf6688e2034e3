import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { haveWordsInCommon, wordDifference } from '../../../shared/domain/text/word-difference.ts';
import styles from './text-difference.module.css';

interface TextDifferenceProps {
  before: string;
  after: string;
  /** Which of the two texts is shown; the words that the other has not are marked. */
  side: 'before' | 'after';
}

/** One of two texts, with the words marked in which they differ; texts that share no word are told apart without. */
export function TextDifference({ before, after, side }: TextDifferenceProps) {
  const { i18n } = useTranslation();
  const pieces = useMemo(() => wordDifference(before, after, i18n.language), [before, after, i18n.language]);
  const isMarked = haveWordsInCommon(pieces);
  const hidden = side === 'before' ? 'added' : 'removed';
  return (
    <span className={styles.text} dir="auto">
      {pieces.map(({ kind, text }, position) =>
        kind === hidden ? null : kind === 'same' || !isMarked ? (
          text
        ) : (
          // Pieces have no name but their place.
          <mark key={`${position}-${kind}`} className={styles.mark} data-side={side}>
            {text}
          </mark>
        ),
      )}
    </span>
  );
}
