import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitationView } from '../../../../shared/contract/exchange.ts';
import { everything } from '../../../../shared/domain/exchange/scope.ts';
import { type OutgoingFile, readAsBase64, saveFile } from '../../../api/files.ts';
import { call, useServiceQuery } from '../../../api/service.ts';
import { FailureMessage, failureOf, useFailureWords } from '../../../components/failure-message.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Inspector, InspectorSection } from '../../../components/inspector.tsx';
import { useChoiceWords } from '../../../components/record-words.ts';
import { useToasts } from '../../../components/toasts.ts';
import { useNavigation } from '../../../navigation.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import shared from '../exchange.module.css';
import { refreshExchange } from '../refresh.ts';
import styles from './join-panel.module.css';
import { usePendingInvitation } from './pending-invitation.ts';
import { ScopeDisclosure } from './scope-disclosure.tsx';
import { useScopeWords } from './scope-editor.tsx';

interface Reply {
  office: string;
  file: OutgoingFile;
  isSaved: boolean;
}

/** Choose the invitation, look at it, join, send the reply back: three steps in one panel. */
export function JoinPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('exchange');
  const words = useFailureWords();
  const invitation = usePendingInvitation((pending) => pending.file);
  const { data: view, error } = useServiceQuery(
    'exchange.readInvitation',
    { bytes: invitation?.bytes ?? '' },
    { enabled: invitation !== null },
  );
  const [scope, setScope] = useState(everything);
  const [reply, setReply] = useState<Reply | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isWritable = useIsWritable();

  const choose = async (file: File | null) => {
    if (file) usePendingInvitation.setState({ file: { fileName: file.name, bytes: await readAsBase64(file) } });
  };
  const leave = () => {
    usePendingInvitation.setState({ file: null });
    onClose();
  };
  const save = async (made: Omit<Reply, 'isSaved'>) => {
    setReply({ ...made, isSaved: (await saveFile(made.file)) !== null });
  };
  const join = async () => {
    if (!invitation) return;
    setBusy(true);
    try {
      const made = await call('exchange.join', { bytes: invitation.bytes, scope });
      setReply({ ...made, isSaved: false });
      await refreshExchange();
      await save(made);
    } catch (problem) {
      useToasts.getState().show({ kind: 'problem', text: words(failureOf(problem)) });
    } finally {
      setBusy(false);
    }
  };

  return (
    <Inspector title={t('join.title')} onClose={leave}>
      <div className={shared.form}>
        {reply && view ? (
          <ReplyStep reply={reply} inviter={view.inviterName} onSave={() => void save(reply)} />
        ) : (
          <>
            <p className={shared.help}>{t('join.intro')}</p>
            <div className={shared.buttons}>
              <FileButton accept=".cdinvite" onChange={(file) => void choose(file)}>
                {(props) => (
                  <Button {...props} variant={invitation ? 'default' : 'filled'} leftSection={<Icon name="upload" />}>
                    {t(invitation ? 'join.other' : 'join.choose')}
                  </Button>
                )}
              </FileButton>
              {invitation ? null : (
                <Button variant="default" onClick={leave}>
                  {t('join.cancel')}
                </Button>
              )}
            </div>
            {error ? <FailureMessage failure={error.failure} /> : null}
            {view ? (
              <>
                <Invitation view={view} />
                {view.fits === 'other_cluster' ? null : (
                  <>
                    <InspectorSection title={t('join.scope')}>
                      <ScopeDisclosure scope={scope} onChange={setScope} />
                    </InspectorSection>
                    <div className={shared.buttons}>
                      <Button loading={isBusy} disabled={!isWritable} onClick={() => void join()}>
                        {t('join.submit')}
                      </Button>
                      <Button variant="default" onClick={leave}>
                        {t('join.cancel')}
                      </Button>
                    </div>
                  </>
                )}
              </>
            ) : null}
          </>
        )}
      </div>
    </Inspector>
  );
}

function Invitation({ view }: { view: InvitationView }) {
  const { t } = useTranslation('exchange');
  const word = useChoiceWords();
  const scopeWords = useScopeWords();
  const lines: [string, string][] = [
    [t('join.cluster'), view.clusterName],
    [t('join.inviter'), view.inviterName],
    [t('join.office'), [view.officeName, word('officeLevels', view.level), view.area].filter((text) => text).join(' · ')],
    [t('join.sends'), scopeWords(view.scope)],
  ];
  return (
    <>
      <dl className={styles.facts}>
        {lines.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{text}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {view.fits === null ? null : (
        <p className={shared.box} data-tone={view.fits === 'other_cluster' ? 'bad' : 'good'} role="status">
          {t(`join.fits.${view.fits}`)}
        </p>
      )}
    </>
  );
}

function ReplyStep({ reply: { office, file, isSaved }, inviter, onSave }: { reply: Reply; inviter: string; onSave: () => void }) {
  const { t } = useTranslation('exchange');
  const open = () => {
    usePendingInvitation.setState({ file: null });
    useNavigation.getState().go({ area: 'exchange', view: 'offices', record: office });
  };
  return (
    <InspectorSection title={t('join.replyTitle')}>
      <div className={shared.box} data-tone={isSaved ? 'accent' : 'warn'} role="status">
        <p>{isSaved ? t('join.replyText', { file: `\u2068${file.fileName}\u2069`, name: inviter }) : t('join.replyNotSaved', { name: inviter })}</p>
      </div>
      <div className={shared.buttons}>
        <Button onClick={open}>{t('join.open', { name: inviter })}</Button>
        <Button variant="default" leftSection={<Icon name="download" />} onClick={onSave}>
          {t('join.replyAgain')}
        </Button>
      </div>
    </InspectorSection>
  );
}
