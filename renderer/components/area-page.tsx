import type { ReactNode } from 'react';
import styles from './area-page.module.css';

interface AreaPageProps {
  title: string;
  /** A few words or figures beside the heading. */
  summary?: ReactNode;
  /** Buttons at the inline end of the heading. */
  actions?: ReactNode;
  /** Views, filter and the like, under the heading. */
  toolbar?: ReactNode;
  /** An `<Inspector>` of the selected record. */
  inspector?: ReactNode;
  children: ReactNode;
}

/** The frame of an area: heading, toolbar, scrolling middle, inspector at the inline end. */
export function AreaPage({ title, summary, actions, toolbar, inspector, children }: AreaPageProps) {
  return (
    <div className={styles.area} data-inspector={inspector ? true : undefined}>
      <div className={styles.page}>
        <div className={styles.heading}>
          <h1 className={styles.title} tabIndex={-1} id="area-title">
            {title}
            {summary ? <small className={styles.summary}>{summary}</small> : null}
          </h1>
          {actions ? <div className={`${styles.actions} no-print`}>{actions}</div> : null}
        </div>
        {toolbar ? <div className={`${styles.toolbar} no-print`}>{toolbar}</div> : null}
        <div className={styles.middle}>{children}</div>
      </div>
      {inspector}
    </div>
  );
}
