import type { ReactNode } from 'react';

/** What every autosaving field takes. `null` is "not known". */
export interface FieldProps<V> {
  label: string;
  value: V | null;
  /** May return a promise; its failure is shown under the field. */
  onSave: (value: V | null) => unknown;
  disabled?: boolean;
  description?: ReactNode;
  required?: boolean;
  placeholder?: string;
  /** Keeps the label for screen readers only, where the place already says what it is. */
  hideLabel?: boolean;
}
