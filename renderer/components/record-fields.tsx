import { MultiSelect, Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '../api/service.ts';
import type { AnyRecord } from '../../shared/records/define.ts';
import type { RecordType } from '../../shared/records/index.ts';
import { useFailureWords } from './failure-message.tsx';
import type { FieldProps } from './field-props.ts';
import { labelProps } from './label-props.ts';
import { useRecordTitle } from './record-words.ts';
import { useDraft } from './use-draft.ts';

/** A long list is searched, not scrolled. */
const shownAtOnce = 60;

function useRecordChoices(type: RecordType, chosen: readonly string[]) {
  const records = useRecords(type) as AnyRecord[] | undefined;
  const titleOf = useRecordTitle();
  const { t, i18n } = useTranslation('app');
  return useMemo(() => {
    const { compare } = new Intl.Collator(i18n.language);
    const choices = (records ?? []).map((record) => ({ value: record.id, label: titleOf(type, record) }));
    choices.sort((one, other) => compare(one.label, other.label));
    const missing = records ? chosen.filter((id) => !choices.some(({ value }) => value === id)) : [];
    return [...choices, ...missing.map((id) => ({ value: id, label: t('fields.deletedRecord') }))];
  }, [records, titleOf, type, chosen, t, i18n.language]);
}

interface RecordFieldProps extends FieldProps<string> {
  type: RecordType;
}

/** A reference to one record, found by its title. */
export function RecordField({ type, value, onSave, ...rest }: RecordFieldProps) {
  const { t } = useTranslation('app');
  const draft = useDraft<string | null>(value, onSave);
  const chosen = useMemo(() => (draft.value === null ? [] : [draft.value]), [draft.value]);
  const choices = useRecordChoices(type, chosen);
  const words = useFailureWords();
  return (
    <Select
      {...labelProps(rest)}
      data={choices}
      value={draft.value}
      searchable
      clearable={!(rest.required ?? false)}
      allowDeselect={false}
      limit={shownAtOnce}
      checkIconPosition="right"
      clearButtonProps={{ 'aria-label': t('fields.clear', { label: rest.label }) }}
      placeholder={rest.placeholder ?? t('fields.typeToFind')}
      nothingFoundMessage={t('fields.nothingFound')}
      error={draft.failure ? words(draft.failure) : undefined}
      onChange={(id) => {
        draft.change(id);
        draft.flush();
      }}
    />
  );
}

/** References to several records. */
export function RecordsField({ type, value, onSave, ...rest }: FieldProps<string[]> & { type: RecordType }) {
  const { t } = useTranslation('app');
  const draft = useDraft<string[]>(value ?? [], (ids) => onSave(ids.length === 0 ? null : ids));
  const choices = useRecordChoices(type, draft.value);
  const words = useFailureWords();
  return (
    <MultiSelect
      {...labelProps(rest)}
      data={choices}
      value={draft.value}
      searchable
      limit={shownAtOnce}
      placeholder={rest.placeholder ?? (draft.value.length === 0 ? t('fields.typeToFind') : '')}
      nothingFoundMessage={t('fields.nothingFound')}
      error={draft.failure ? words(draft.failure) : undefined}
      onChange={(ids) => {
        draft.change(ids);
        draft.flush();
      }}
    />
  );
}
