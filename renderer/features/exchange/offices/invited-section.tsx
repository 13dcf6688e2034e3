import { Button, FileButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServiceCommand } from '../../../api/service.ts';
import { Icon } from '../../../components/icon.tsx';
import { InspectorSection } from '../../../components/inspector.tsx';
import { useToasts } from '../../../components/toasts.ts';
import { useNavigation } from '../../../navigation.ts';
import { useAsking } from '../asking.ts';
import shared from '../exchange.module.css';
import { refreshExchange } from '../refresh.ts';
import { useAcceptReply } from './accept-reply.ts';
import { useInvite } from './invite.ts';
import type { OfficePartProps } from './office-part.ts';

/** An office that has not answered yet: its invitation once more, its reply, or the way back. */
export function InvitedSection({ office, disabled }: OfficePartProps) {
  const { t } = useTranslation('exchange');
  const { select } = useNavigation.getState();
  const { isBusy, inviteAgain } = useInvite();
  const acceptReply = useAcceptReply();
  const asking = useAsking();
  const { mutateAsync: withdraw, isPending } = useServiceCommand('exchange.withdrawInvitation');
  const { name } = office;

  const withdrawNow = async () => {
    await withdraw({ office: office.office });
    select(null);
    await refreshExchange();
    useToasts.getState().show({ kind: 'done', text: t('invited.withdrawn', { name }) });
  };

  return (
    <InspectorSection title={t('invited.title')}>
      <p>{t('invited.text', { name })}</p>
      <div className={shared.buttons}>
        <FileButton accept=".cdreply" onChange={(file) => void (file && acceptReply(file))} disabled={disabled}>
          {(props) => (
            <Button {...props} disabled={disabled} leftSection={<Icon name="upload" />}>
              {t('invited.reply')}
            </Button>
          )}
        </FileButton>
        <Button variant="default" disabled={disabled} loading={isBusy} leftSection={<Icon name="download" />} onClick={() => void inviteAgain(office)}>
          {t('invited.again')}
        </Button>
      </div>
      {asking.isAsking ? (
        <div className={shared.box}>
          <p>{t('invited.withdrawText')}</p>
          <div className={shared.buttons}>
            <Button variant="default" loading={isPending} disabled={disabled} onClick={() => void withdrawNow().catch(() => undefined)}>
              {t('invited.withdrawConfirm')}
            </Button>
            <Button variant="default" autoFocus onClick={asking.callOff}>
              {t('invited.keep')}
            </Button>
          </div>
        </div>
      ) : (
        <div className={shared.buttons}>
          <Button variant="subtle" size="compact-sm" disabled={disabled} autoFocus={asking.wasCalledOff} onClick={asking.ask}>
            {t('invited.withdraw')}
          </Button>
        </div>
      )}
    </InspectorSection>
  );
}
