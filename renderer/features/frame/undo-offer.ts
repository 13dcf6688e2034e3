import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useServiceCommand } from '../../api/service.ts';
import { type Toast, useToasts } from '../../components/toasts.ts';
import { flushDrafts } from '../../components/use-draft.ts';

async function latestBatch(): Promise<string | null> {
  const [latest] = await call('changes.recent', { limit: 1 }).catch(() => []);
  return latest?.batch ?? null;
}

/**
 * The way back that a message offers: always of what the message tells, never of whatever was changed since.
 * Deleted records come back by themselves then; anything else says that Ctrl Z goes through the later changes first.
 */
export function useUndoOffer(toast: Toast, onUndo: () => Promise<void>): () => Promise<void> {
  const { t } = useTranslation('app');
  const { mutateAsync: restore } = useServiceCommand('records.restore');
  const told = useRef<Promise<string | null> | null>(null);
  useEffect(() => {
    told.current = latestBatch();
  }, []);

  return useCallback(async () => {
    const { dismiss, show } = useToasts.getState();
    dismiss(toast.id);
    flushDrafts();
    if ((await told.current) === (await latestBatch())) {
      await onUndo();
    } else if (toast.kind === 'removed') {
      // The saved mark says why one could not be brought back.
      for (const id of toast.ids) await restore({ type: toast.type, id }).catch(() => undefined);
    } else {
      show({ kind: 'done', text: t('toasts.changedSince') });
    }
  }, [toast, onUndo, restore, t]);
}
