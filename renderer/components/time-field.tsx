import { TextInput } from '@mantine/core';
import type { FieldProps } from './field-props.ts';
import { useFailureWords } from './failure-message.tsx';
import { labelProps } from './label-props.ts';
import { useDraft } from './use-draft.ts';

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
