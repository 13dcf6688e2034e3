import type { Bar } from '../../../shared/documents/blocks.ts';
import styles from './bars-view.module.css';

/** A plot as label, bar and words per line, all bars on one scale; a screen reader hears label and words. */
export function BarsView({ title, bars }: { title: string; bars: readonly Bar[] }) {
  const largest = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title}>{title}</figcaption>
      <ul className={styles.bars}>
        {bars.map(({ label, value, text }, place) => (
          <li key={`${place}-${label}`} className={styles.bar}>
            <span className={styles.label}>{label}</span>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.fill} style={{ inlineSize: `${(value / largest) * 100}%` }} />
            </span>
            <span className={styles.text}>{text}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
