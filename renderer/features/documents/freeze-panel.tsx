import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whenSettled } from '../../api/saving.ts';
import { useRecords, useServiceCommand } from '../../api/service.ts';
import { DayField } from '../../components/fields.tsx';
import { useFailureWords } from '../../components/failure-message.tsx';
import { useChoiceWords, useFieldLabel, useRecordTitle } from '../../components/record-words.ts';
import { useToasts } from '../../components/toasts.ts';
import { flushDrafts } from '../../components/use-draft.ts';
import type { Language } from '../../../shared/records/choices.ts';
import type { RecordByType } from '../../../shared/records/index.ts';
import { useIsWritable } from '../frame/current-workspace.ts';
import { proposeVersion } from './document-states.ts';
import styles from './documents.module.css';
import { VersionList } from './version-list.tsx';

const frozenStatuses = ['draft', 'circulated', 'endorsed', 'signed'] as const;
type FrozenStatus = (typeof frozenStatuses)[number];

const written = (text: string) => (text.trim() === '' ? null : text);

interface FreezePanelProps {
  document: RecordByType['document'];
  versions: readonly RecordByType['document_version'][];
  language: Language;
  /** The state that the form proposes. */
  stage: FrozenStatus;
  onClose: () => void;
}

/** Keeps the document as it stands under a version number: the file, its digest and its state. */
export function FreezePanel({ document, versions, language, stage, onClose }: FreezePanelProps) {
  const { t } = useTranslation('drafting');
  const isWritable = useIsWritable();
  const word = useChoiceWords();
  const failureWords = useFailureWords();
  const [version, setVersion] = useState(() => proposeVersion(document.version, versions.map((frozen) => frozen.version ?? '')));
  const [status, setStatus] = useState<FrozenStatus>(stage);
  const [circulatedTo, setCirculatedTo] = useState(document.circulatedTo ?? '');
  const [commentsUntil, setCommentsUntil] = useState(document.commentsUntil);
  const [endorsedBy, setEndorsedBy] = useState(document.endorsedBy ?? '');
  const [endorsedIn, setEndorsedIn] = useState(document.endorsedIn);
  const label = useFieldLabel();
  const titleOf = useRecordTitle();
  const meetings = useRecords('meeting') ?? [];
  const [note, setNote] = useState('');
  const { mutateAsync: freeze, isPending, error } = useServiceCommand('documents.freeze');

  const submit = async () => {
    flushDrafts();
    await whenSettled();
    await freeze({
      document: document.id,
      language,
      version,
      status,
      note: written(note),
      ...(status === 'circulated' ? { circulatedTo: written(circulatedTo), commentsUntil } : {}),
      ...(status === 'endorsed' ? { endorsedBy: written(endorsedBy), endorsedIn } : {}),
    });
    setNote('');
    useToasts.getState().show({ kind: 'done', text: t('freeze.done', { version }), offersUndo: true });
  };

  return (
    <section className={styles.freeze} aria-label={t('freeze.title')}>
      <h2 className={styles.sectionTitle}>{t('freeze.title')}</h2>
      <p className={styles.help}>{t('freeze.help', { language: word('languages', language) })}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit().catch(() => undefined);
        }}
      >
        <div className={styles.pair}>
          <TextInput
            label={t('freeze.version')}
            required
            maxLength={40}
            value={version}
            error={error ? failureWords(error.failure) : undefined}
            onChange={({ currentTarget }) => setVersion(currentTarget.value)}
          />
          <Select
            label={t('freeze.status')}
            allowDeselect={false}
            value={status}
            data={frozenStatuses.map((code) => ({ value: code, label: word('documentStatuses', code) }))}
            onChange={(code) => setStatus(frozenStatuses.find((known) => known === code) ?? status)}
          />
        </div>
        {status === 'circulated' ? (
          <div className={styles.pair}>
            <TextInput label={label('document', 'circulatedTo')} maxLength={1_000} value={circulatedTo} onChange={({ currentTarget }) => setCirculatedTo(currentTarget.value)} />
            <DayField label={label('document', 'commentsUntil')} disabled={!isWritable} value={commentsUntil} onSave={setCommentsUntil} />
          </div>
        ) : null}
        {status === 'endorsed' ? (
          <div className={styles.pair}>
            <TextInput label={label('document', 'endorsedBy')} maxLength={300} value={endorsedBy} onChange={({ currentTarget }) => setEndorsedBy(currentTarget.value)} />
            <Select
              label={label('document', 'endorsedIn')}
              searchable
              clearable
              value={endorsedIn}
              data={meetings.toSorted((one, other) => ((one.heldOn ?? '') < (other.heldOn ?? '') ? 1 : -1)).map((meeting) => ({ value: meeting.id, label: titleOf('meeting', meeting) }))}
              onChange={setEndorsedIn}
            />
          </div>
        ) : null}
        <Textarea label={t('freeze.note')} autosize minRows={2} maxLength={2_000} value={note} onChange={({ currentTarget }) => setNote(currentTarget.value)} />
        <div className={styles.buttons}>
          <Button type="submit" loading={isPending} disabled={!isWritable || version.trim() === ''}>
            {t('freeze.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('freeze.close')}
          </Button>
        </div>
      </form>
      <h3 className={styles.subTitle}>{t('versions.title')}</h3>
      <VersionList versions={versions} disabled={!isWritable} />
    </section>
  );
}
