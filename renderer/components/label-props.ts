import type { FieldProps } from './field-props.ts';

/** The label, description and state that every Mantine input takes. */
export function labelProps(props: Omit<FieldProps<never>, 'value' | 'onSave'>) {
  const { label, hideLabel, description, disabled, required, placeholder } = props;
  return {
    ...(hideLabel ? { 'aria-label': label } : { label }),
    ...(description === undefined ? {} : { description }),
    ...(placeholder === undefined ? {} : { placeholder }),
    disabled: disabled ?? false,
    withAsterisk: required ?? false,
  };
}
