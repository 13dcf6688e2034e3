import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServiceCommand, useServiceQuery } from '../../../api/service.ts';
import type { Exclusion, MailDraftView } from '../../../../shared/contract/meeting-documents.ts';
import type { OutgoingFile } from '../../../api/files.ts';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import { useSaveExport } from '../../../components/save-exported-file.ts';
import { useToasts } from '../../../components/toasts.ts';
import { ByHand } from './by-hand.tsx';
import styles from './drafts.module.css';
import { LeftOut } from './left-out.tsx';

export interface MadeDrafts {
  drafts: MailDraftView[];
  attachments: OutgoingFile[];
  recipientCount: number;
  excluded: Exclusion[];
}

interface DraftsResultProps {
  made: MadeDrafts;
  onClose: () => void;
}

/** Drafts that were just made: the files, whom they leave out and why, and the way without a mail program. */
export function DraftsResult({ made: { drafts, attachments, recipientCount, excluded }, onClose }: DraftsResultProps) {
  const { t } = useTranslation('meetings');
  const { number } = useFormats();
  const { isBusy, saveBytes } = useSaveExport();
  const { data: today } = useServiceQuery('today.view', {});
  const { mutateAsync: markSent, isPending } = useServiceCommand('meetings.markSent');

  const saveAll = async () => {
    for (const { file } of drafts) await saveBytes(file);
  };
  const say = async () => {
    await markSent({ dispatches: drafts.map(({ dispatch }) => dispatch), sentOn: today?.today ?? null });
    useToasts.getState().show({ kind: 'done', text: t('drafts.markedSent'), offersUndo: true });
    onClose();
  };

  return (
    <section className={`${styles.result} no-print`} aria-label={t('drafts.title')}>
      <div className={styles.head}>
        <h3>{drafts.length === 0 ? t('drafts.none') : t('drafts.ready', { count: recipientCount })}</h3>
        <Button variant="subtle" size="compact-sm" onClick={onClose}>
          {t('drafts.close')}
        </Button>
      </div>
      {drafts.length === 0 ? <p className={styles.help}>{t('drafts.noneText')}</p> : <p className={styles.plain}>{t('drafts.sendsNothing')}</p>}
      {drafts.length > 0 ? (
        <>
          <ul className={styles.files}>
            {drafts.map(({ dispatch, file, to, bcc, organisationName }) => (
              <li key={dispatch}>
                <span className={styles.fileName}>
                  <bdi dir="ltr">{file.fileName}</bdi>
                  <small>
                    {organisationName === null ? null : (
                      <>
                        <bdi>{organisationName}</bdi>
                        {' · '}
                      </>
                    )}
                    {bcc.length > 0 ? t('drafts.blind', { count: bcc.length }) : t('drafts.to', { count: to.length })}
                  </small>
                </span>
                <Button
                  variant="default"
                  size="compact-xs"
                  leftSection={<Icon name="download" size={12} />}
                  aria-label={t('drafts.saveNamed', { name: file.fileName })}
                  onClick={() => void saveBytes(file)}
                >
                  {t('drafts.save')}
                </Button>
              </li>
            ))}
          </ul>
          <div className={styles.buttons}>
            {drafts.length > 1 ? (
              <Button size="compact-sm" loading={isBusy} leftSection={<Icon name="download" size={12} />} onClick={() => void saveAll()}>
                {t('drafts.saveAll', { total: number(drafts.length) })}
              </Button>
            ) : null}
            <Button variant="default" size="compact-sm" loading={isPending} disabled={!today} onClick={() => void say().catch(() => undefined)}>
              {t('drafts.markSent')}
            </Button>
          </div>
          <ByHand drafts={drafts} attachments={attachments} />
        </>
      ) : null}
      <LeftOut excluded={excluded} />
    </section>
  );
}
