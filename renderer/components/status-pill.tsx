import { useTranslation } from 'react-i18next';
import type { ChecklistStatus } from '../../shared/records/choices.ts';
import styles from './status-pill.module.css';

export type Tone = 'good' | 'warn' | 'orange' | 'bad' | 'na' | 'accent';

const looks: Record<ChecklistStatus, { tone: Tone; shape: string }> = {
  met: { tone: 'good', shape: '✓' },
  in_progress: { tone: 'warn', shape: '◐' },
  needs_update: { tone: 'orange', shape: '↻' },
  not_applicable: { tone: 'na', shape: '–' },
  not_started: { tone: 'na', shape: '○' },
};

const shapes: Record<Tone, string> = { good: '✓', warn: '◐', orange: '↻', bad: '▲', na: '○', accent: '●' };

/** A checklist status by shape, word and colour. */
export function StatusPill({ status }: { status: ChecklistStatus }) {
  const { t } = useTranslation('records');
  const { tone, shape } = looks[status];
  return <TonePill tone={tone} shape={shape} label={t(`choices.checklistStatuses.${status}`)} />;
}

export function TonePill({ tone, label, shape = shapes[tone] }: { tone: Tone; label: string; shape?: string }) {
  return (
    <span className={styles.pill} data-tone={tone}>
      <span aria-hidden="true" className={styles.shape}>
        {shape}
      </span>
      {label}
    </span>
  );
}
