import { Checkbox, MultiSelect, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFailureWords } from './failure-message.tsx';
import type { FieldProps } from './field-props.ts';
import { labelProps } from './label-props.ts';
import { useDraft } from './use-draft.ts';

interface ChoiceFieldProps<C extends string> extends FieldProps<C> {
  choices: readonly C[];
  /** The choice in words. */
  format: (choice: C) => string;
  /** For a list too long to scroll. */
  searchable?: boolean;
}

/** One of a closed list. */
export function ChoiceField<C extends string>({ value, onSave, choices, format, searchable = false, ...rest }: ChoiceFieldProps<C>) {
  const { t } = useTranslation('app');
  const draft = useDraft<C | null>(value, onSave);
  const words = useFailureWords();
  const isRequired = rest.required ?? false;
  return (
    <Select
      {...labelProps(rest)}
      data={choices.map((choice) => ({ value: choice, label: format(choice) }))}
      value={draft.value}
      searchable={searchable}
      nothingFoundMessage={t('fields.nothingFound')}
      clearable={!isRequired}
      allowDeselect={false}
      checkIconPosition="right"
      clearButtonProps={{ 'aria-label': t('fields.clear', { label: rest.label }) }}
      placeholder={rest.placeholder ?? t('fields.choose')}
      error={draft.failure ? words(draft.failure) : undefined}
      onChange={(choice) => {
        draft.change(choices.find((known) => known === choice) ?? null);
        draft.flush();
      }}
    />
  );
}

/** Several of a closed list. */
export function ChoicesField<C extends string>({
  value,
  onSave,
  choices,
  format,
  ...rest
}: FieldProps<C[]> & { choices: readonly C[]; format: (choice: C) => string }) {
  const { t } = useTranslation('app');
  const draft = useDraft<C[]>(value ?? [], (chosen) => onSave(chosen.length === 0 ? null : chosen));
  const words = useFailureWords();
  return (
    <MultiSelect
      {...labelProps(rest)}
      data={choices.map((choice) => ({ value: choice, label: format(choice) }))}
      value={draft.value}
      placeholder={rest.placeholder ?? (draft.value.length === 0 ? t('fields.choose') : '')}
      error={draft.failure ? words(draft.failure) : undefined}
      onChange={(chosen) => {
        draft.change(choices.filter((choice) => chosen.includes(choice)));
        draft.flush();
      }}
    />
  );
}

/** Yes or not yes; unknown shows as not ticked. */
export function FlagField({ value, onSave, ...rest }: FieldProps<boolean>) {
  const draft = useDraft<boolean>(value ?? false, onSave);
  const words = useFailureWords();
  return (
    <Checkbox
      label={rest.label}
      disabled={rest.disabled ?? false}
      {...(rest.description === undefined ? {} : { description: rest.description })}
      checked={draft.value}
      error={draft.failure ? words(draft.failure) : undefined}
      onChange={(event) => {
        draft.change(event.currentTarget.checked);
        draft.flush();
      }}
    />
  );
}
