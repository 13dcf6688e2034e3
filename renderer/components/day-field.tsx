import { TextInput } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { FieldProps } from './field-props.ts';
import { useFormats } from './formats.ts';
import { labelProps } from './label-props.ts';

/** The calendar is half of an area's code: it comes when a day is shown. */
const DayInput = lazy(async () => ({ default: (await import('./day-input.tsx')).DayInput }));

export interface DayFieldProps extends FieldProps<string> {
  minDay?: string;
  maxDay?: string;
}

/** A calendar day, ISO text (`2026-11-23`); typed or picked. */
export function DayField(props: DayFieldProps) {
  const { day } = useFormats();
  return (
    <Suspense fallback={<TextInput {...labelProps(props)} readOnly value={props.value ? day(props.value) : ''} />}>
      <DayInput {...props} />
    </Suspense>
  );
}
