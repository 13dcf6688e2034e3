import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../shared/contract/define.ts';
import type { PageContract } from '../../../../shared/contract/index.ts';
import { whenSettled } from '../../../api/saving.ts';
import { call } from '../../../api/service.ts';
import { failureOf, useFailureWords } from '../../../components/failure-message.tsx';
import { useToasts } from '../../../components/toasts.ts';
import { flushDrafts } from '../../../components/use-draft.ts';
import { refreshExchange } from '../refresh.ts';
import { runWork, useWork } from '../work.ts';

export type Skipped = OutputOf<PageContract['exchange.undoMerge']>['skipped'];

/** Takes a merge back; `skipped` lists what was left alone, once it is done. */
export function useUndoMerge(): { undo: (batch: string) => Promise<void>; isBusy: boolean; skipped: Skipped | null } {
  const { t } = useTranslation('exchange');
  const words = useFailureWords();
  const [skipped, setSkipped] = useState<Skipped | null>(null);
  const isBusy = useWork((work) => work.kind === 'undoing');
  const undo = useCallback(
    async (batch: string) => {
      const { show } = useToasts.getState();
      flushDrafts();
      await whenSettled();
      try {
        const result = await runWork('undoing', () => call('exchange.undoMerge', { batch }));
        setSkipped(result.skipped);
        show({ kind: 'done', text: t('merged.undone') });
      } catch (error) {
        show({ kind: 'problem', text: words(failureOf(error)) });
      }
      await refreshExchange();
    },
    [t, words],
  );
  return { undo, isBusy, skipped };
}
