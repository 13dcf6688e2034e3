import { type ReactNode, useId } from 'react';
import styles from './parts.module.css';

interface PanelProps {
  title: string;
  /** At the inline end of its heading. */
  aside?: ReactNode;
  isPrinted?: boolean;
  children: ReactNode;
}

/** One subject of a step, under its heading. */
export function Panel({ title, aside, isPrinted = true, children }: PanelProps) {
  const heading = useId();
  return (
    <section className={isPrinted ? styles.panel : `${styles.panel} no-print`} aria-labelledby={heading}>
      <div className={styles.panelHead}>
        <h3 id={heading}>{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  );
}
