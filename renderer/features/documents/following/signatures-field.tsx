import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '../../../api/service.ts';
import { useFormats } from '../../../components/formats.ts';
import { DayField } from '../../../components/fields.tsx';
import { useFieldLabel, useRecordTitle } from '../../../components/record-words.ts';
import type { RecordFields } from '../../../components/use-save-record.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import documentStyles from '../documents.module.css';
import { FileAttachment } from '../file-attachment.tsx';
import styles from './following.module.css';

interface SignaturesFieldProps {
  document: RecordByType['document'];
  disabled: boolean;
  onSave: (fields: RecordFields<'document'>) => Promise<void>;
}

/** Who signed and when, and the scan of the signed paper. */
export function SignaturesField({ document, disabled, onSave }: SignaturesFieldProps) {
  const { t } = useTranslation('drafting');
  const { day } = useFormats();
  const label = useFieldLabel();
  const titleOf = useRecordTitle();
  const organisations = useRecords('organisation') ?? [];
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [signedOn, setSignedOn] = useState<string | null>(null);
  const signatures = document.signatures ?? [];
  const organisationName = (id: string | null) => {
    const found = organisations.find((known) => known.id === id);
    return found ? titleOf('organisation', found) : null;
  };
  const add = async () => {
    await onSave({ signatures: [...signatures, { organisation, name: name.trim(), signedOn }] });
    setOrganisation(null);
    setName('');
  };
  return (
    <div className={styles.signatures}>
      <ul aria-label={label('document', 'signatures')}>
        {signatures.map((signature, place) => (
          <li key={`${place}-${signature.name}`}>
            <bdi>{[signature.name, organisationName(signature.organisation), signature.signedOn && day(signature.signedOn)].filter((part) => part).join(' · ')}</bdi>
            <Button
              size="compact-xs"
              variant="subtle"
              disabled={disabled}
              aria-label={t('following.removeSignature', { name: signature.name })}
              onClick={() => void onSave({ signatures: signatures.filter((_, other) => other !== place) }).catch(() => undefined)}
            >
              {t('following.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {signatures.length === 0 ? <p className={documentStyles.help}>{t('following.noSignatures')}</p> : null}
      <form
        className={documentStyles.pair}
        onSubmit={(event) => {
          event.preventDefault();
          void add().catch(() => undefined);
        }}
      >
        <Select
          label={t('following.signingOrganisation')}
          searchable
          clearable
          disabled={disabled}
          value={organisation}
          data={organisations.map((known) => ({ value: known.id, label: titleOf('organisation', known) }))}
          onChange={setOrganisation}
        />
        <TextInput label={t('following.signedBy')} maxLength={300} disabled={disabled} value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
        <DayField label={t('following.signedOn')} disabled={disabled} value={signedOn} onSave={setSignedOn} />
        <Button type="submit" variant="default" disabled={disabled || name.trim() === ''}>
          {t('following.addSignature')}
        </Button>
      </form>
      <p className={documentStyles.help}>{label('document', 'signedFile')}</p>
      <FileAttachment file={document.signedFile} disabled={disabled} onChange={(signedFile) => onSave({ signedFile })} />
    </div>
  );
}
