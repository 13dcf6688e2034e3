import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { readAsBase64 } from '../../../api/files.ts';
import { useServiceQuery } from '../../../api/service.ts';
import { useFormats } from '../../../components/formats.ts';
import { useToasts } from '../../../components/toasts.ts';
import { useNavigation } from '../../../navigation.ts';
import { useAcceptReply } from '../offices/accept-reply.ts';
import { usePendingInvitation } from '../offices/pending-invitation.ts';
import { incomingKind } from './incoming-kind.ts';
import { addIncoming, useReception } from './reception.ts';

/** One call to the local web carries no more; the desktop has no such limit. */
const mostBytes = 28_000_000;

/** Leads files to where they are taken in: packages to the preview, an invitation or a reply to its office. */
export function useTakeFiles(): (files: readonly File[]) => Promise<void> {
  const { t } = useTranslation('exchange');
  const { size } = useFormats();
  const { data: about } = useServiceQuery('host.about', {});
  const acceptReply = useAcceptReply();
  const isLimited = about?.shell === 'local-web';

  return useCallback(
    async (files) => {
      const complain = (text: string) => useToasts.getState().show({ kind: 'problem', text });
      const of = (kind: ReturnType<typeof incomingKind>) => files.filter(({ name }) => incomingKind(name) === kind);
      for (const { name } of of('unknown')) complain(t('receive.unknown', { name: `\u2068${name}\u2069` }));

      const packages = of('package');
      if (packages.length > 0) {
        const total = [...packages, ...useReception.getState().files].reduce((sum, file) => sum + file.size, 0);
        if (isLimited && total > mostBytes) {
          complain(t('receive.tooLarge', { size: size(mostBytes) }));
          return;
        }
        const read = packages.map(async (file) => ({ fileName: file.name, size: file.size, bytes: await readAsBase64(file) }));
        await addIncoming(await Promise.all(read));
      }
      const [other, ...more] = [...of('reply'), ...of('invitation')];
      if (!other) return;
      if (more.length > 0 || packages.length > 0) {
        complain(t('receive.mixed'));
        return;
      }
      if (incomingKind(other.name) === 'reply') {
        await acceptReply(other);
        return;
      }
      usePendingInvitation.setState({ file: { fileName: other.name, bytes: await readAsBase64(other) } });
      useNavigation.getState().go({ area: 'exchange', view: 'join' });
    },
    [t, size, isLimited, acceptReply],
  );
}
