import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { readAsBase64 } from '../../../api/files.ts';
import { useServiceQuery } from '../../../api/service.ts';
import { useFormats } from '../../../components/formats.ts';
import { useToasts } from '../../../components/toasts.ts';
import { openList } from './import-state.ts';

/** One call to the local web carries no more; the desktop has no such limit. */
const mostBytes = 28_000_000;

/** Leads a chosen or dropped file to the preview. */
export function useTakeList(): (files: readonly File[]) => Promise<void> {
  const { t } = useTranslation('partners');
  const { size } = useFormats();
  const { data: about } = useServiceQuery('host.about', {});
  const isLimited = about?.shell === 'local-web';
  return useCallback(
    async ([file, ...more]) => {
      const complain = (text: string) => useToasts.getState().show({ kind: 'problem', text });
      if (!file) return;
      if (more.length > 0) complain(t('import.oneFile'));
      else if (isLimited && file.size > mostBytes) complain(t('import.tooLarge', { size: size(mostBytes) }));
      else await openList({ fileName: file.name, bytes: await readAsBase64(file) });
    },
    [t, size, isLimited],
  );
}
