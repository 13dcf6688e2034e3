import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MailDraftView } from '../../../../shared/contract/meeting-documents.ts';
import type { OutgoingFile } from '../../../api/files.ts';
import { Icon } from '../../../components/icon.tsx';
import { useSaveExport } from '../../../components/save-exported-file.ts';
import { CopyButton } from './copy-button.tsx';
import styles from './drafts.module.css';

/** For web mail and for programs that do not open drafts: every part to copy, every attachment to save. */
export function ByHand({ drafts, attachments }: { drafts: readonly MailDraftView[]; attachments: readonly OutgoingFile[] }) {
  const { t } = useTranslation('meetings');
  const { saveBytes } = useSaveExport();
  return (
    <details className={styles.byHand}>
      <summary>{t('drafts.byHand')}</summary>
      {drafts.map(({ dispatch, to, bcc, subject, text, organisationName }, place) => (
        <div key={dispatch} className={styles.parts}>
          {drafts.length > 1 ? <h4>{organisationName ?? t('drafts.batch', { number: place + 1 })}</h4> : null}
          {to.length > 0 ? <Part label={t('drafts.toAddresses')} text={to.join('; ')} isOneLine /> : null}
          {bcc.length > 0 ? <Part label={t('drafts.bccAddresses')} text={bcc.join('; ')} isOneLine /> : null}
          <Part label={t('drafts.subject')} text={subject} isOneLine />
          <Part label={t('drafts.body')} text={text} />
        </div>
      ))}
      {attachments.length > 0 ? (
        <div className={styles.buttons}>
          {attachments.map((file) => (
            <Button key={file.fileName} variant="default" size="compact-xs" leftSection={<Icon name="download" size={12} />} onClick={() => void saveBytes(file)}>
              {file.fileName}
            </Button>
          ))}
        </div>
      ) : null}
    </details>
  );
}

function Part({ label, text, isOneLine = false }: { label: string; text: string; isOneLine?: boolean }) {
  const { t } = useTranslation('meetings');
  return (
    <div className={styles.part}>
      <div className={styles.partHead}>
        <span>{label}</span>
        <CopyButton label={t('drafts.copyNamed', { part: label })} text={text} />
      </div>
      <p className={isOneLine ? styles.oneLine : styles.body} dir="auto">
        {text}
      </p>
    </div>
  );
}
