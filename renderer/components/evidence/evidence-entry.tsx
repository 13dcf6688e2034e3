import { ActionIcon, CopyButton, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../api/files.ts';
import { call, useServiceQuery } from '../../api/service.ts';
import { placeOf, toHash } from '../../navigation.ts';
import type { AnyRecord } from '../../../shared/records/define.ts';
import { isRecordType, type RecordByType, type RecordType } from '../../../shared/records/index.ts';
import { failureOf, useFailureWords } from '../failure-message.tsx';
import { useFormats } from '../formats.ts';
import { Icon } from '../icon.tsx';
import { useRecordTitle } from '../record-words.ts';
import { useToasts } from '../toasts.ts';
import { useRemoveRecords } from '../use-save-record.ts';
import styles from './evidence.module.css';

type Evidence = RecordByType['evidence'];

/** One piece of proof: a way to see it and a way to take it away, which the toast takes back. */
export function EvidenceEntry({ evidence, isWritable }: { evidence: Evidence; isWritable: boolean }) {
  const { t } = useTranslation('checklist');
  const remove = useRemoveRecords('evidence');
  return (
    <li className={styles.entry}>
      <div className={styles.what}>
        <EvidenceContent evidence={evidence} />
      </div>
      {isWritable ? (
        <ActionIcon
          className="no-print"
          variant="subtle"
          color="var(--dim)"
          aria-label={t('evidence.remove', { name: evidence.title ?? evidence.address ?? evidence.note ?? t('evidence.title') })}
          onClick={() => void remove([evidence.id])}
        >
          <Icon name="trash" size={14} />
        </ActionIcon>
      ) : null}
    </li>
  );
}

function EvidenceContent({ evidence }: { evidence: Evidence }) {
  switch (evidence.kind) {
    case 'file':
      return evidence.file === null ? null : <FileEvidence file={evidence.file} title={evidence.title} />;
    case 'record':
      return <RecordEvidence evidence={evidence} />;
    case 'link':
      return <AddressEvidence evidence={evidence} />;
    case 'note':
    case null:
      return (
        <>
          {evidence.title ? <b>{evidence.title}</b> : null}
          <p className={styles.note} dir="auto">
            {evidence.note}
          </p>
        </>
      );
  }
}

function FileEvidence({ file, title }: { file: string; title: string | null }) {
  const { t } = useTranslation('checklist');
  const { size } = useFormats();
  const words = useFailureWords();
  const { data } = useServiceQuery('files.describe', { files: [file] });
  const [described] = data ?? [];
  const name = title ?? described?.name ?? t('evidence.kinds.file');

  const open = async () => {
    try {
      const { mediaType, bytes, name: fileName } = await call('files.read', { file });
      await saveFile({ fileName: title ?? fileName, mediaType, bytes });
    } catch (error) {
      useToasts.getState().show({ kind: 'problem', text: words(failureOf(error)) });
    }
  };

  return (
    <>
      <UnstyledButton className={styles.link} onClick={() => void open()} aria-label={t('evidence.saveFile', { name })}>
        <Icon name="file" size={14} /> <bdi>{name}</bdi>
      </UnstyledButton>
      {described ? <span className={styles.size}>{size(described.size)}</span> : null}
    </>
  );
}

function RecordEvidence({ evidence: { recordType, recordId, title, note } }: { evidence: Evidence }) {
  const { t } = useTranslation('checklist');
  if (recordType === null || recordId === null || !isRecordType(recordType)) return <span>{title ?? t('evidence.gone')}</span>;
  return (
    <>
      <LinkedRecord type={recordType} id={recordId} title={title} />
      {note ? (
        <p className={styles.note} dir="auto">
          {note}
        </p>
      ) : null}
    </>
  );
}

function LinkedRecord({ type, id, title }: { type: RecordType; id: string; title: string | null }) {
  const { t } = useTranslation(['checklist', 'records']);
  const titleOf = useRecordTitle();
  const { data: record } = useServiceQuery('records.get', { type, id });
  if (record === undefined) return null;
  if (record === null || record.deleted) return <span>{title ?? t('checklist:evidence.gone')}</span>;
  return (
    <>
      <a className={styles.link} href={toHash(placeOf(type, id))}>
        <bdi>{title ?? titleOf(type, record as AnyRecord)}</bdi>
      </a>
      <span className={styles.size}>{t(`records:types.${type}`)}</span>
    </>
  );
}

/** Copied rather than opened: this application opens no connection by itself. */
function AddressEvidence({ evidence: { address, title } }: { evidence: Evidence }) {
  const { t } = useTranslation('checklist');
  return (
    <>
      <span className={styles.address}>
        {title ? <b>{title} </b> : null}
        <bdi dir="ltr">{address}</bdi>
      </span>
      <CopyButton value={address ?? ''}>
        {({ copied, copy }) => (
          <UnstyledButton className={`${styles.link} no-print`} onClick={copy}>
            {t(copied ? 'evidence.copied' : 'evidence.copy')}
          </UnstyledButton>
        )}
      </CopyButton>
    </>
  );
}
