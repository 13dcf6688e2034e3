import { CloseButton } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '../../shared/records/index.ts';
import { ConflictNote } from './conflict-note.tsx';
import styles from './inspector.module.css';

interface InspectorProps {
  title: string;
  badge?: ReactNode;
  subtitle?: ReactNode;
  /** The record that is shown, to say what offices wrote into it apart. */
  record?: { type: RecordType; id: string };
  onClose: () => void;
  children: ReactNode;
}

/** The selected record at the inline end of the page; Escape closes it and goes back to what opened it. */
export function Inspector({ title, badge, subtitle, record, onClose, children }: InspectorProps) {
  const { t } = useTranslation('app');
  const heading = useId();
  const [opener] = useState(() => document.activeElement);

  const close = () => {
    onClose();
    if (opener instanceof HTMLElement && opener !== document.body && opener.isConnected) opener.focus();
  };

  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };

  return (
    <aside className={`${styles.inspector} no-print`} aria-labelledby={heading} onKeyDown={closeOnEscape}>
      <div className={styles.heading}>
        <h2 className={styles.title} id={heading}>
          {title}
        </h2>
        <CloseButton size="sm" aria-label={t('inspector.close')} onClick={close} />
      </div>
      {badge || subtitle ? (
        <div className={styles.under}>
          {badge}
          {subtitle ? <span className={styles.subtitle}>{subtitle}</span> : null}
        </div>
      ) : null}
      {record ? <ConflictNote type={record.type} id={record.id} /> : null}
      {children}
    </aside>
  );
}

export function InspectorSection({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <div className={styles.sectionHeading}>
        <h3 className={styles.sectionTitle}>{title}</h3>
        {actions}
      </div>
      <div className={styles.sectionBody}>{children}</div>
    </section>
  );
}
