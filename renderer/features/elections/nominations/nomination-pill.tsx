import { useTranslation } from 'react-i18next';
import type { NominationRow } from '../../../../shared/contract/election-view.ts';
import { type Tone, TonePill } from '../../../components/status-pill.tsx';
import { type NominationState, nominationState } from './nomination-state.ts';

const looks: Record<NominationState, { tone: Tone; shape: string }> = {
  standing: { tone: 'good', shape: '✓' },
  waiting: { tone: 'warn', shape: '…' },
  vetting: { tone: 'orange', shape: '?' },
  refused: { tone: 'na', shape: '×' },
  withdrawn: { tone: 'na', shape: '–' },
};

export function NominationPill({ nomination }: { nomination: NominationRow }) {
  const { t } = useTranslation('elections');
  const state = nominationState(nomination);
  return <TonePill {...looks[state]} label={t(`nominations.states.${state}`)} />;
}
