import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hole, LinkedOffice } from '../../../../shared/contract/exchange.ts';
import type { Tone } from '../../../components/status-pill.tsx';

export type OfficeState = 'invited' | 'unverified' | 'linked' | 'cut_off';

/** As the state of the link, and whether a person made sure of it. */
export function stateOf({ state, verifiedOn }: Pick<LinkedOffice, 'state' | 'verifiedOn'>): OfficeState {
  return state === 'linked' && verifiedOn === null ? 'unverified' : state;
}

export const stateLooks: Record<OfficeState, { tone: Tone; shape: string }> = {
  invited: { tone: 'warn', shape: '◐' },
  unverified: { tone: 'orange', shape: '!' },
  linked: { tone: 'good', shape: '✓' },
  cut_off: { tone: 'bad', shape: '×' },
};

/** What is missing, in words: "package 14 from Aden is missing". */
export function useHoleWords(): (hole: Hole) => string {
  const { t } = useTranslation('exchange');
  return useCallback(
    ({ name, kind, from, to }) => {
      const isOne = from === to;
      const key = kind === 'package' ? (isOne ? 'package' : 'packages') : isOne ? 'change' : 'changes';
      return t(`offices.holes.${key}`, { office: name, from, to });
    },
    [t],
  );
}

/** "34 changes in 12 records" */
export function useUnsentWords(): (unsent: { changes: number; records: number }) => string {
  const { t } = useTranslation('exchange');
  return useCallback(
    ({ changes, records }) => {
      if (changes === 0) return t('figures.nothing');
      return t('figures.changesInRecords', {
        changes: t('figures.changes', { count: changes }),
        records: t('figures.records', { count: records }),
      });
    },
    [t],
  );
}
