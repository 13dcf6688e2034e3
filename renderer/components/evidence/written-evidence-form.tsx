import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRecordType, type RecordType } from '../../../shared/records/index.ts';
import { failureOf, useFailureWords } from '../failure-message.tsx';
import { RecordField } from '../fields.tsx';
import { ownDirection } from '../own-direction.ts';
import type { RecordFields } from '../use-save-record.ts';
import styles from './evidence.module.css';

/** The kinds that a person writes or points at, other than a file. */
export type WrittenEvidence = 'record' | 'link' | 'note';

interface WrittenEvidenceFormProps {
  kind: WrittenEvidence;
  onSave: (fields: RecordFields<'evidence'>) => Promise<void>;
  onCancel: () => void;
}

const provingTypes: readonly RecordType[] = ['document', 'position', 'group', 'organisation', 'contact', 'mailing_list'];

export function WrittenEvidenceForm({ kind, onSave, onCancel }: WrittenEvidenceFormProps) {
  const { t } = useTranslation(['checklist', 'records']);
  const words = useFailureWords();
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const [type, setType] = useState<RecordType>('document');
  const [record, setRecord] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isComplete = kind === 'record' ? record !== null : text.trim() !== '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const called = title.trim() === '' ? null : title.trim();
    try {
      switch (kind) {
        case 'record':
          await onSave({ recordType: type, recordId: record });
          break;
        case 'link':
          await onSave({ title: called, address: text.trim() });
          break;
        case 'note':
          await onSave({ note: text.trim() });
          break;
      }
    } catch (error) {
      setProblem(words(failureOf(error)));
    }
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onCancel();
      }}
    >
      {kind === 'record' ? (
        <>
          <Select
            label={t('checklist:evidence.recordType')}
            allowDeselect={false}
            data={provingTypes.map((known) => ({ value: known, label: t(`records:types.${known}`) }))}
            value={type}
            onChange={(chosen) => {
              if (chosen === null || !isRecordType(chosen)) return;
              setType(chosen);
              setRecord(null);
            }}
          />
          <RecordField key={type} type={type} label={t('checklist:evidence.record')} required value={record} onSave={setRecord} />
        </>
      ) : null}
      {kind === 'link' ? (
        <>
          <TextInput
            label={t('checklist:evidence.address')}
            type="url"
            attributes={{ input: { dir: 'ltr' } }}
            withAsterisk
            maxLength={2_000}
            autoFocus
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <TextInput
            label={t('checklist:evidence.called')}
            {...ownDirection(title)}
            maxLength={300}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        </>
      ) : null}
      {kind === 'note' ? (
        <Textarea
          label={t('checklist:evidence.note')}
          autosize
          minRows={2}
          maxLength={5_000}
          {...ownDirection(text)}
          autoFocus
          withAsterisk
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      ) : null}
      {problem ? (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      ) : null}
      <div className={styles.buttons}>
        <Button type="submit" size="compact-sm" disabled={!isComplete}>
          {t('checklist:evidence.save')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={onCancel}>
          {t('checklist:evidence.cancel')}
        </Button>
      </div>
    </form>
  );
}
