import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whenSettled } from '../../../api/saving.ts';
import { useServiceCommand } from '../../../api/service.ts';
import { flushDrafts } from '../../../components/use-draft.ts';

/** Takes an import or a merge back, however long ago; `outcome` says in words what became of it. */
export function useTakeBack(): { takeBack: (batch: string) => Promise<void>; isBusy: boolean; outcome: string | null } {
  const { t } = useTranslation('partners');
  const { mutateAsync, isPending } = useServiceCommand('changes.undoBatch');
  const [outcome, setOutcome] = useState<string | null>(null);
  const takeBack = useCallback(
    async (batch: string) => {
      flushDrafts();
      await whenSettled();
      try {
        const { skipped } = await mutateAsync({ batch });
        setOutcome(skipped.length === 0 ? t('import.takenBackNow') : t('import.skipped', { count: skipped.length }));
      } catch {
        // The saved mark says why.
      }
    },
    [mutateAsync, t],
  );
  return { takeBack, isBusy: isPending, outcome };
}
