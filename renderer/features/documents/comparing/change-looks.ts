import type { ClauseChange } from '../../../../shared/contract/document-comparison.ts';
import type { Tone } from '../../../components/status-pill.tsx';

export const changeLooks: Record<ClauseChange, { tone: Tone; shape: string }> = {
  same: { tone: 'na', shape: '=' },
  changed: { tone: 'warn', shape: '✎' },
  added: { tone: 'good', shape: '+' },
  removed: { tone: 'bad', shape: '−' },
  moved: { tone: 'accent', shape: '↕' },
  moved_and_changed: { tone: 'warn', shape: '↕' },
};
