import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../shared/contract/define.ts';
import type { PageContract } from '../../shared/contract/index.ts';
import { type OutgoingFile, saveFile } from '../api/files.ts';
import { call } from '../api/service.ts';
import { failureOf, useFailureWords } from './failure-message.tsx';
import { useToasts } from './toasts.ts';
import { flushDrafts } from './use-draft.ts';
import { whenSettled } from '../api/saving.ts';

export type ExportRequest = InputOf<PageContract['exports.make']>;

export interface SaveExport {
  /** Whether a file is being made. */
  isBusy: boolean;
  /** Makes a document from the records as they stand and hands it to the person. */
  saveExport: (request: ExportRequest) => Promise<void>;
  /** Hands over a file that the page already has. */
  saveBytes: (file: OutgoingFile) => Promise<void>;
}

/** Files on their way out: a dialog on the desktop, a download in the browser; a message says where it went. */
export function useSaveExport(): SaveExport {
  const { t } = useTranslation('app');
  const words = useFailureWords();
  const [isBusy, setBusy] = useState(false);

  const run = useCallback(
    async (make: () => Promise<OutgoingFile>) => {
      setBusy(true);
      try {
        const place = await saveFile(await make());
        if (place !== null) useToasts.getState().show({ kind: 'done', text: t('palette.fileSaved', { name: place }) });
      } catch (error) {
        useToasts.getState().show({ kind: 'problem', text: words(failureOf(error)) });
      } finally {
        setBusy(false);
      }
    },
    [t, words],
  );

  return {
    isBusy,
    saveExport: useCallback(
      (request) =>
        run(async () => {
          // What is still being typed belongs in the document.
          flushDrafts();
          await whenSettled();
          return call('exports.make', request);
        }),
      [run],
    ),
    saveBytes: useCallback((file) => run(() => Promise.resolve(file)), [run]),
  };
}
