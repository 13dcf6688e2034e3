import type { ShownScore } from '../../../../shared/records/review-data.ts';
import type { Tone } from '../../../components/status-pill.tsx';

export type ScoreStatus = ShownScore['status'];

/** A result by colour and shape; the word stands beside it. Neither no data nor withheld looks like a weak result. */
export const scoreLooks: Record<ScoreStatus, { tone: Tone; shape: string }> = {
  good: { tone: 'good', shape: '✓' },
  satisfactory: { tone: 'warn', shape: '◐' },
  unsatisfactory: { tone: 'orange', shape: '◔' },
  weak: { tone: 'bad', shape: '▼' },
  'no-data': { tone: 'na', shape: '–' },
  withheld: { tone: 'na', shape: '⊘' },
};

/** A colour is for what was found only. */
export const toneOf = (status: ScoreStatus): Tone => scoreLooks[status].tone;
