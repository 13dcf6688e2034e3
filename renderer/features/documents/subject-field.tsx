import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRecords } from '../../api/service.ts';
import { TextField } from '../../components/fields.tsx';
import { useFieldLabel, useRecordTitle } from '../../components/record-words.ts';
import type { RecordFields } from '../../components/use-save-record.ts';
import type { RecordByType } from '../../../shared/records/index.ts';

interface SubjectFieldProps {
  record: RecordByType['document'];
  disabled: boolean;
  onSave: (fields: RecordFields<'document'>) => Promise<void>;
}

/** What the document is about: a position, group or organisation where its kind asks for one, else free words. */
export function SubjectField({ record, disabled, onSave }: SubjectFieldProps) {
  const { t } = useTranslation('drafting');
  const fieldLabel = useFieldLabel();
  const titleOf = useRecordTitle();
  const positions = useRecords('position') ?? [];
  const groups = useRecords('group') ?? [];
  const organisations = useRecords('organisation') ?? [];
  const label = fieldLabel('document', 'subjectLabel');

  const options = (() => {
    switch (record.documentKind) {
      case 'position-tor':
        return positions.map((position) => ({ value: position.id, label: titleOf('position', position) }));
      case 'sag-tor':
        return groups.filter(({ groupKind }) => groupKind === 'sag').map((group) => ({ value: group.id, label: titleOf('group', group) }));
      case 'twg-tor':
        return groups.filter(({ groupKind }) => groupKind === 'twg').map((group) => ({ value: group.id, label: titleOf('group', group) }));
      case 'co-coordination-mou':
      case 'commitments-letter':
        return organisations.map((organisation) => ({ value: organisation.id, label: titleOf('organisation', organisation) }));
      default:
        return null;
    }
  })();

  if (options === null) {
    return <TextField label={label} disabled={disabled} maxLength={300} value={record.subjectLabel} onSave={(subjectLabel) => onSave({ subjectLabel })} />;
  }
  return (
    <Select
      label={label}
      disabled={disabled}
      data={options}
      value={record.subject}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('inspector.clearSubject') }}
      placeholder={record.subjectLabel ?? t('inspector.chooseSubject')}
      onChange={(subject) =>
        void onSave({ subject, subjectLabel: options.find(({ value }) => value === subject)?.label ?? null }).catch(() => undefined)
      }
    />
  );
}
