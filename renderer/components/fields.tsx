export { ChoiceField, ChoicesField, FlagField } from './choice-fields.tsx';
export { DayField } from './day-field.tsx';
export type { FieldProps } from './field-props.ts';
export { RecordField, RecordsField } from './record-fields.tsx';
export { LongTextField, NumberField, TextField, TextsField } from './text-fields.tsx';
