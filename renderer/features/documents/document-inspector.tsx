import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRecords } from '../../api/service.ts';
import { ChoiceField, DayField, LongTextField, TextField } from '../../components/fields.tsx';
import { Inspector, InspectorSection } from '../../components/inspector.tsx';
import { useChoiceWords, useFieldLabel, useRecordTitle } from '../../components/record-words.ts';
import { RecordFooter } from '../../components/register-tools.tsx';
import { TonePill } from '../../components/status-pill.tsx';
import { type RecordFields, useSaveRecord } from '../../components/use-save-record.ts';
import { useNavigation } from '../../navigation.ts';
import { documentKinds, documentStatuses, languages } from '../../../shared/records/choices.ts';
import type { RecordByType } from '../../../shared/records/index.ts';
import { useIsWritable } from '../frame/current-workspace.ts';
import { documentLooks, draftableKindOf, nextDateOf } from './document-states.ts';
import styles from './documents.module.css';
import { FileAttachment } from './file-attachment.tsx';
import { SignaturesField } from './following/signatures-field.tsx';
import { SubjectField } from './subject-field.tsx';
import { VersionList } from './version-list.tsx';

type Document = RecordByType['document'];

/** One document of the register: what it is, where it stands, its file, versions and history. */
export function DocumentInspector({ record, today }: { record: Document; today: string }) {
  const { t } = useTranslation('drafting');
  const disabled = !useIsWritable();
  const { go, select } = useNavigation.getState();
  const saveRecord = useSaveRecord('document');
  const word = useChoiceWords();
  const fieldLabel = useFieldLabel();
  const titleOf = useRecordTitle();
  const versions = (useRecords('document_version') ?? []).filter(({ document }) => document === record.id);
  const save = (fields: RecordFields<'document'>) => saveRecord(record.id, fields);
  const common = (field: keyof Document) => ({ label: fieldLabel('document', field), disabled });
  const next = today === '' ? null : nextDateOf(record, today);
  const day = (field: 'circulatedOn' | 'commentsUntil' | 'endorsedOn' | 'signedOn' | 'inForceOn' | 'reviewDueOn' | 'expiresOn') => (
    <DayField {...common(field)} value={record[field]} onSave={(value) => save({ [field]: value })} />
  );

  return (
    <Inspector
      title={titleOf('document', record)}
      badge={record.status ? <TonePill {...documentLooks[record.status]} label={word('documentStatuses', record.status)} /> : undefined}
      subtitle={record.subjectLabel ?? undefined}
      record={{ type: 'document', id: record.id }}
      onClose={() => select(null)}
    >
      {next?.isOverdue ? (
        <p className={styles.alert} role="status">
          {t(`inspector.overdue.${next.kind}`)}
        </p>
      ) : null}
      {draftableKindOf(record) === null ? null : (
        <InspectorSection title={t('inspector.draft')}>
          <Button onClick={() => go({ area: 'documents', view: 'draft', record: record.id })}>{t('inspector.openDraft')}</Button>
        </InspectorSection>
      )}
      <InspectorSection title={t('inspector.document')}>
        <ChoiceField
          {...common('documentKind')}
          required
          value={record.documentKind}
          choices={documentKinds}
          format={(code) => word('documentKinds', code)}
          onSave={(documentKind) => (documentKind === null ? undefined : save({ documentKind }))}
        />
        <TextField {...common('title')} maxLength={300} value={record.title} placeholder={word('documentKinds', record.documentKind ?? 'other')} onSave={(title) => save({ title })} />
        <SubjectField record={record} disabled={disabled} onSave={save} />
        <div className={styles.pair}>
          <ChoiceField {...common('language')} value={record.language} choices={languages} format={(code) => word('languages', code)} onSave={(language) => save({ language })} />
          <TextField {...common('version')} maxLength={40} value={record.version} onSave={(version) => save({ version })} />
        </div>
      </InspectorSection>
      <InspectorSection title={t('inspector.state')}>
        <ChoiceField
          {...common('status')}
          required
          value={record.status}
          choices={documentStatuses}
          format={(code) => word('documentStatuses', code)}
          onSave={(status) => (status === null ? undefined : save({ status }))}
        />
        <div className={styles.pair}>
          {day('circulatedOn')}
          {day('commentsUntil')}
          {day('endorsedOn')}
          {day('signedOn')}
          {day('inForceOn')}
          {day('reviewDueOn')}
          {day('expiresOn')}
        </div>
        <TextField {...common('circulatedTo')} maxLength={1_000} value={record.circulatedTo} onSave={(circulatedTo) => save({ circulatedTo })} />
        <TextField {...common('endorsedBy')} maxLength={300} value={record.endorsedBy} onSave={(endorsedBy) => save({ endorsedBy })} />
      </InspectorSection>
      <InspectorSection title={fieldLabel('document', 'signatures')}>
        <SignaturesField document={record} disabled={disabled} onSave={save} />
      </InspectorSection>
      <InspectorSection title={fieldLabel('document', 'file')}>
        <FileAttachment file={record.file} disabled={disabled} onChange={(file) => save({ file })} />
      </InspectorSection>
      <InspectorSection title={t('inspector.versions', { count: versions.length })}>
        <VersionList versions={versions} disabled={disabled} />
      </InspectorSection>
      <InspectorSection title={fieldLabel('document', 'note')}>
        <LongTextField {...common('note')} hideLabel maxLength={20_000} value={record.note} onSave={(note) => save({ note })} />
      </InspectorSection>
      <RecordFooter type="document" id={record.id} removeLabel={t('inspector.remove')} disabled={disabled} />
    </Inspector>
  );
}
