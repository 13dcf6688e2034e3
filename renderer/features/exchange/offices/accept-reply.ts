import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { readAsBase64 } from '../../../api/files.ts';
import { call, queryClient } from '../../../api/service.ts';
import { failureOf, useFailureWords } from '../../../components/failure-message.tsx';
import { useToasts } from '../../../components/toasts.ts';
import { useNavigation } from '../../../navigation.ts';
import { refreshExchange } from '../refresh.ts';

/** Takes in a reply and shows the office that is linked with it. */
export function useAcceptReply(): (file: Blob) => Promise<void> {
  const { t } = useTranslation('exchange');
  const words = useFailureWords();
  return useCallback(
    async (file) => {
      const { show } = useToasts.getState();
      try {
        const { office } = await call('exchange.acceptReply', { bytes: await readAsBase64(file) });
        await refreshExchange();
        const view = await queryClient.fetchQuery({ queryKey: ['exchange.view', {}], queryFn: () => call('exchange.view', {}) });
        const name = view.offices.find((known) => known.office === office)?.name ?? '';
        useNavigation.getState().go({ area: 'exchange', view: 'offices', record: office });
        show({ kind: 'done', text: t('invited.linked', { name }) });
      } catch (error) {
        show({ kind: 'problem', text: words(failureOf(error)) });
      }
    },
    [t, words],
  );
}
