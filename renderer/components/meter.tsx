import styles from './meter.module.css';

interface MeterProps {
  /** What it measures, with its figures: "met 9 / 16". */
  label: string;
  value: number;
  total: number;
  tone?: 'accent' | 'good';
}

/** A thin bar under its label. */
export function Meter({ label, value, total, tone = 'accent' }: MeterProps) {
  const share = total === 0 ? 0 : Math.min(100, (value / total) * 100);
  return (
    <div className={styles.meter}>
      <span>{label}</span>
      <div
        className={styles.track}
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={value}
        aria-valuetext={label}
      >
        <div className={styles.bar} data-tone={tone} style={{ inlineSize: `${share}%` }} />
      </div>
    </div>
  );
}
