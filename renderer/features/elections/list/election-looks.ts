import type { ElectionStatus } from '../../../../shared/records/choices.ts';
import type { Tone } from '../../../components/status-pill.tsx';

/** The state of an election by colour and shape; the word stands beside it. */
export const electionLooks: Record<ElectionStatus, { tone: Tone; shape: string }> = {
  drafting: { tone: 'na', shape: '○' },
  announced: { tone: 'warn', shape: '◔' },
  nominating: { tone: 'warn', shape: '◑' },
  ready: { tone: 'warn', shape: '◕' },
  open: { tone: 'accent', shape: '●' },
  closed: { tone: 'orange', shape: '■' },
  counted: { tone: 'orange', shape: '∑' },
  declared: { tone: 'good', shape: '✓' },
  cancelled: { tone: 'na', shape: '×' },
};
