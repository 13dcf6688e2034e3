import { TextInput } from '@mantine/core';
import type { FieldProps } from '../../components/field-props.ts';
import { useFailureWords } from '../../components/failure-message.tsx';
import { labelProps } from '../../components/label-props.ts';
import { useDraft } from '../../components/use-draft.ts';

/** A time of day, `HH:MM`; an emptied field keeps the time that was saved. */
export function TimeField({ value, onSave, ...rest }: FieldProps<string>) {
  const draft = useDraft(value ?? '', (time) => (time === '' ? undefined : onSave(time)));
  const words = useFailureWords();
  return (
    <TextInput
      {...labelProps(rest)}
      type="time"
      value={draft.value}
      error={draft.failure ? words(draft.failure) : undefined}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.flush}
    />
  );
}
