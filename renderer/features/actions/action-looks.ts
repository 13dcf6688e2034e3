import type { ActionStatus } from '../../../shared/records/choices.ts';
import type { Tone } from '../../components/status-pill.tsx';

export const actionLooks: Record<ActionStatus, { tone: Tone; shape: string }> = {
  open: { tone: 'na', shape: '○' },
  in_progress: { tone: 'warn', shape: '◐' },
  done: { tone: 'good', shape: '✓' },
  dropped: { tone: 'na', shape: '×' },
};
