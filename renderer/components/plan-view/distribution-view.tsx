import type { Block } from '../../../shared/documents/blocks.ts';
import { distributionColours } from '../../../shared/documents/tones.ts';
import styles from './distribution-view.module.css';

const lookOf = (place: number) => {
  const { ground, text } = distributionColours[place % distributionColours.length] ?? distributionColours[0];
  return { background: `#${ground}`, color: `#${text}` };
};

/** Shares of one whole per row; a screen reader hears each share with what it stands for. */
export function DistributionView({ block: { title, legend, rows } }: { block: Extract<Block, { kind: 'distribution' }> }) {
  return (
    <figure className={styles.figure}>
      {title === '' ? null : <figcaption className={styles.title}>{title}</figcaption>}
      <ul className={styles.legend} aria-hidden="true">
        {legend.map((text, place) => (
          <li key={text}>
            <span className={styles.key} style={lookOf(place)} />
            {text}
          </li>
        ))}
      </ul>
      <ul className={styles.rows}>
        {rows.map(({ label, counts, text }, row) => (
          <li key={`${row}-${label}`} className={styles.row}>
            <span className={styles.label}>{label}</span>
            <span className={styles.bar} role="img" aria-label={legend.map((name, place) => `${name}: ${counts[place] ?? 0}`).join(', ')} hidden={counts.every((count) => count === 0)}>
              {counts.map((count, place) =>
                count === 0 ? null : (
                  <span key={legend[place]} className={styles.share} style={{ flexGrow: count, ...lookOf(place) }}>
                    {count}
                  </span>
                ),
              )}
            </span>
            <span className={styles.text}>{text}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
