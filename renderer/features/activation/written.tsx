import { LongTextField } from '../../components/fields.tsx';
import type { FieldProps } from '../../components/field-props.ts';
import styles from './activation.module.css';

/** A text that is edited on the screen and reads as a paragraph on paper. */
export function Written({ minRows = 1, ...field }: FieldProps<string> & { minRows?: number }) {
  return (
    <>
      <div className={`${styles.writing} no-print`}>
        <LongTextField minRows={minRows} maxLength={20_000} {...field} />
      </div>
      {field.value ? (
        <div className={styles.printed}>
          {field.hideLabel ? null : <b>{field.label}</b>}
          <p dir="auto">{field.value}</p>
        </div>
      ) : null}
    </>
  );
}
