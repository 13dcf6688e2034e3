import type { CSSProperties } from 'react';
import styles from './figure-strip.module.css';
import { useFormats } from './formats.ts';

export interface Figure {
  kind: string;
  count: number;
  word: string;
  /** Says it beside the colour. */
  shape: string;
  tone: 'good' | 'warn' | 'bad' | 'plain';
  hint?: string | undefined;
  /** Absent: a figure that nothing stands behind. */
  press?: { isPressed: boolean; onPress: () => void };
}

/** More figures than this stand in two rows where there is little room. */
const mostInOneRow = 5;

/** Sums in one strip; those that records stand behind can be pressed to see just these. */
export function FigureStrip({ label, figures }: { label: string; figures: readonly Figure[] }) {
  const { number } = useFormats();
  return (
    <div
      className={styles.figures}
      role="group"
      aria-label={label}
      data-many={figures.length > mostInOneRow || undefined}
      style={{ '--figures': figures.length } as CSSProperties}
    >
      {figures.map(({ kind, count, word, shape, tone, hint, press }) => {
        const face = (
          <>
            <b className={styles.number}>
              <span aria-hidden="true" className={styles.shape}>
                {shape}
              </span>
              {number(count)}
            </b>{' '}
            <span className={styles.word}>{word}</span>
          </>
        );
        return press ? (
          <button
            key={kind}
            type="button"
            className={styles.figure}
            data-kind={kind}
            data-tone={tone}
            aria-pressed={press.isPressed}
            title={hint}
            disabled={count === 0 && !press.isPressed}
            onClick={press.onPress}
          >
            {face}
          </button>
        ) : (
          <div key={kind} className={styles.figure} data-kind={kind} data-tone={tone} data-none={count === 0 || undefined} title={hint}>
            {face}
          </div>
        );
      })}
    </div>
  );
}
