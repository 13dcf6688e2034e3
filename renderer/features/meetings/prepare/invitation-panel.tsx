import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceCommand } from '../../../api/service.ts';
import { whenSettled } from '../../../api/saving.ts';
import type { MeetingView } from '../../../../shared/contract/meeting-view.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useFormats } from '../../../components/formats.ts';
import { useSaveExport } from '../../../components/save-exported-file.ts';
import { useToasts } from '../../../components/toasts.ts';
import { flushDrafts } from '../../../components/use-draft.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import { DraftsResult, type MadeDrafts } from '../drafts/drafts-result.tsx';
import styles from './prepare.module.css';

type Change = 'invitation' | 'update' | 'cancellation';

/** The invitation as a mail draft with agenda and calendar entry; what changed later; the cancellation. */
export function InvitationPanel({ view: { meeting, unmarked, dispatches, today }, language, disabled }: { view: MeetingView; language: Language; disabled: boolean }) {
  const { t } = useTranslation('meetings');
  const { shortDay, list } = useFormats();
  const { saveBytes } = useSaveExport();
  const { mutateAsync: draft, isPending, error } = useServiceCommand('meetings.draftInvitation');
  const { mutateAsync: cancel } = useServiceCommand('meetings.cancel');
  const [note, setNote] = useState('');
  const [made, setMade] = useState<MadeDrafts | null>(null);
  const isCancelled = meeting.status === 'cancelled';
  const wasInvited = meeting.invitedOn !== null;

  const make = async (change: Change) => {
    flushDrafts();
    await whenSettled();
    const drafts = await draft({ meeting: meeting.id, language, change, note: note.trim() === '' ? null : note });
    setMade(drafts);
    setNote('');
    const [first] = drafts.drafts;
    if (drafts.drafts.length === 1 && first) await saveBytes(first.file);
  };
  const callOff = async () => {
    await cancel({ meeting: meeting.id });
    useToasts.getState().show({ kind: 'done', text: t('prepare.invitation.calledOff'), offersUndo: true });
    if (wasInvited) await make('cancellation');
  };
  const run = (work: Promise<void>) => void work.catch(() => undefined);
  const people = unmarked.reduce((sum, { contacts }) => sum + contacts.length, 0);
  const earlier = dispatches.filter(({ dispatchKind }) => dispatchKind === 'invitation' || dispatchKind === 'invitation_update' || dispatchKind === 'cancellation');

  return (
    <section className={`${styles.panel} no-print`} aria-labelledby="invitation">
      <div className={styles.panelHead}>
        <h2 id="invitation">{t('prepare.invitation.title')}</h2>
        <span>{wasInvited && meeting.invitedOn ? t('prepare.invitation.draftedOn', { day: shortDay(meeting.invitedOn, today) }) : t('prepare.invitation.notYet')}</span>
      </div>
      <div className={styles.who}>
        <details>
          <summary>{[t('prepare.invitation.organisations', { count: unmarked.length }), t('prepare.invitation.people', { count: people })].join(' · ')}</summary>
          <ul>
            {unmarked.map(({ organisationId, organisationName, contacts }) => (
              <li key={organisationId}>
                <bdi>{organisationName}</bdi>
                <bdi>{list(contacts.map(({ name }) => name)) || t('prepare.invitation.nobody')}</bdi>
              </li>
            ))}
          </ul>
        </details>
        <p className={styles.small}>{meeting.mailingListName === null ? t('prepare.invitation.noList') : t('prepare.invitation.list', { list: meeting.mailingListName })}</p>
      </div>
      {isCancelled ? null : (
        <Textarea
          label={t('prepare.invitation.note')}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={5_000}
          disabled={disabled}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
      )}
      <div className={styles.buttons}>
        {isCancelled ? (
          <Button loading={isPending} disabled={disabled} onClick={() => run(make('cancellation'))}>
            {t('prepare.invitation.draftCancellation')}
          </Button>
        ) : (
          <>
            <Button loading={isPending} disabled={disabled} onClick={() => run(make(wasInvited ? 'update' : 'invitation'))}>
              {t(wasInvited ? 'prepare.invitation.draftUpdate' : 'prepare.invitation.draft')}
            </Button>
            {meeting.status === 'planned' ? (
              <Button variant="default" disabled={disabled} onClick={() => run(callOff())}>
                {t('prepare.invitation.callOff')}
              </Button>
            ) : null}
          </>
        )}
      </div>
      {error ? <FailureMessage failure={error.failure} /> : null}
      {made ? <DraftsResult made={made} onClose={() => setMade(null)} /> : null}
      {made === null && earlier.length > 0 ? (
        <p className={styles.small}>
          {earlier.map(({ id, title, draftedOn, sentOn }) => (
            <span key={id} className={styles.dispatch}>
              <bdi>{title}</bdi> · {sentOn === null ? t('prepare.invitation.drafted', { day: shortDay(draftedOn, today) }) : t('prepare.invitation.sent', { day: shortDay(sentOn, today) })}
            </span>
          ))}
        </p>
      ) : null}
    </section>
  );
}
