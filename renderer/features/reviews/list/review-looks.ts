import type { ReviewStatus } from '../../../../shared/records/choices.ts';
import type { Tone } from '../../../components/status-pill.tsx';

/** The state of a review by colour and shape; the word stands beside it. */
export const reviewLooks: Record<ReviewStatus, { tone: Tone; shape: string }> = {
  planning: { tone: 'na', shape: '○' },
  endorsed: { tone: 'warn', shape: '◔' },
  open: { tone: 'accent', shape: '●' },
  closed: { tone: 'orange', shape: '■' },
  validated: { tone: 'good', shape: '◕' },
  done: { tone: 'good', shape: '✓' },
  cancelled: { tone: 'na', shape: '×' },
};
