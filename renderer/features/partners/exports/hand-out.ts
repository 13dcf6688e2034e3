import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../../shared/contract/define.ts';
import type { PageContract } from '../../../../shared/contract/index.ts';
import { type OutgoingFile, saveFile } from '../../../api/files.ts';
import { whenSettled } from '../../../api/saving.ts';
import { call } from '../../../api/service.ts';
import { failureOf, useFailureWords } from '../../../components/failure-message.tsx';
import { useToasts } from '../../../components/toasts.ts';
import { flushDrafts } from '../../../components/use-draft.ts';
import { runWork } from '../../exchange/work.ts';
import { useExportChoice } from './export-choice.ts';

/** Where the file went. One that was not saved was handed to nobody: it leaves the log again. */
async function saved(file: OutgoingFile, dispatch: string): Promise<string | null> {
  let place: string | null = null;
  try {
    place = await saveFile(file);
  } finally {
    if (place === null) await call('records.remove', { type: 'dispatch', ids: [dispatch] });
  }
  return place;
}

/** Makes the file, hands it over, and says where it went. */
export function useHandOut(): (request: InputOf<PageContract['contacts.export']>) => Promise<void> {
  const { t } = useTranslation('partners');
  const words = useFailureWords();
  return useCallback(
    async (request) => {
      const { show } = useToasts.getState();
      flushDrafts();
      await whenSettled();
      try {
        const { dispatch, ...file } = await runWork('handingOut', () => call('contacts.export', request));
        const place = await saved(file, dispatch);
        if (place === null) {
          show({ kind: 'done', text: t('exports.cancelled') });
          return;
        }
        useExportChoice.setState({ recipients: [] });
        show({ kind: 'done', text: t('exports.saved', { name: place }) });
      } catch (error) {
        show({ kind: 'problem', text: words(failureOf(error)) });
      }
    },
    [t, words],
  );
}
