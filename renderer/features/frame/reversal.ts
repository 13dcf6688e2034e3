import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { whenSettled } from '../../api/saving.ts';
import { call, useServiceCommand } from '../../api/service.ts';
import { useFieldLabel } from '../../components/record-words.ts';
import { useToasts } from '../../components/toasts.ts';
import { flushDrafts } from '../../components/use-draft.ts';
import { useFormats } from '../../components/formats.ts';
import { isBeginning, useBatchWords } from './batch-words.ts';

/** Undo and redo across the application; says what was done and what was left alone. */
export function useReversal(): { undo: () => Promise<void>; redo: () => Promise<void> } {
  const { t } = useTranslation('app');
  const words = useBatchWords();
  const label = useFieldLabel();
  const { list } = useFormats();
  const { mutateAsync: undoLast } = useServiceCommand('changes.undo');
  const { mutateAsync: redoLast } = useServiceCommand('changes.redo');

  const run = useCallback(
    async (reverse: typeof undoLast, key: 'toasts.undone' | 'toasts.redone') => {
      flushDrafts();
      await whenSettled();
      try {
        if (key === 'toasts.undone' && isBeginning((await call('changes.state', {})).undo)) {
          useToasts.getState().show({ kind: 'done', text: t('frame.nothingToUndo') });
          return;
        }
        const { label: what, skipped } = await reverse({});
        const done = t(key, { what: words(what) });
        const fields = [...new Set(skipped.map(({ type, field }) => label(type, field)))];
        const left = skipped.length === 0 ? '' : ` ${t('toasts.skipped', { count: skipped.length, fields: list(fields) })}`;
        useToasts.getState().show({ kind: 'done', text: `${done}.${left}` });
      } catch {
        // The saved mark says why.
      }
    },
    [t, words, label, list],
  );

  return {
    undo: useCallback(() => run(undoLast, 'toasts.undone'), [run, undoLast]),
    redo: useCallback(() => run(redoLast, 'toasts.redone'), [run, redoLast]),
  };
}
