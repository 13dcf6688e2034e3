import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../../shared/contract/define.ts';
import type { LinkedOffice } from '../../../../shared/contract/exchange.ts';
import type { PageContract } from '../../../../shared/contract/index.ts';
import { saveFile } from '../../../api/files.ts';
import { call, useRecords } from '../../../api/service.ts';
import { failureOf, useFailureWords } from '../../../components/failure-message.tsx';
import { useToasts } from '../../../components/toasts.ts';
import { useNavigation } from '../../../navigation.ts';
import { refreshExchange } from '../refresh.ts';

export type InviteRequest = InputOf<PageContract['exchange.invite']>;

/** Makes an invitation, hands its file to the person and shows the office; failures become messages. */
export function useInvite(): {
  isBusy: boolean;
  invite: (request: InviteRequest) => Promise<void>;
  /** For an office that is known: the same words once more, with a secret of its own. */
  inviteAgain: (office: LinkedOffice) => Promise<void>;
} {
  const { t } = useTranslation('exchange');
  const words = useFailureWords();
  const offices = useRecords('office');
  const [isBusy, setBusy] = useState(false);

  const invite = useCallback(
    async (request: InviteRequest) => {
      const { show } = useToasts.getState();
      setBusy(true);
      try {
        const { office, file } = await call('exchange.invite', request);
        await refreshExchange();
        useNavigation.getState().go({ area: 'exchange', view: 'offices', record: office });
        const place = await saveFile(file);
        if (place !== null) show({ kind: 'done', text: t('invite.done', { name: place }) });
      } catch (error) {
        show({ kind: 'problem', text: words(failureOf(error)) });
      } finally {
        setBusy(false);
      }
    },
    [t, words],
  );

  const inviteAgain = useCallback(
    ({ office, name, area, mail, scope }: LinkedOffice) => {
      const level = offices?.find(({ id }) => id === office)?.level ?? 'subnational';
      return invite({ office, name, level, area, mail, scope });
    },
    [invite, offices],
  );

  return { isBusy, invite, inviteAgain };
}
