import type { CustomCellEditorProps } from 'ag-grid-react';
import { useEffect, useId, useRef } from 'react';
import styles from './editors.module.css';

export interface Option {
  value: string;
  label: string;
}

export interface OptionsParams {
  options: () => Option[];
  label: string;
}

/** A record found by typing; text that names none leaves the cell as it was. */
export function RecordEditor({ value, onValueChange, options, label }: CustomCellEditorProps<unknown, string> & OptionsParams) {
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const choices = options();
  useEffect(() => input.current?.select(), []);
  return (
    <>
      <input
        ref={input}
        className={styles.input}
        aria-label={label}
        list={list}
        autoFocus
        defaultValue={choices.find((choice) => choice.value === value)?.label ?? ''}
        onChange={({ currentTarget }) => {
          const typed = currentTarget.value.trim();
          const chosen = choices.find((choice) => choice.label === typed);
          if (typed === '') onValueChange(null);
          else if (chosen) onValueChange(chosen.value);
        }}
      />
      <datalist id={list}>
        {choices.map(({ value: id, label: title }) => (
          <option key={id} value={title} />
        ))}
      </datalist>
    </>
  );
}

/** Several of a list, ticked. */
export function TicksEditor({ value, onValueChange, options, label }: CustomCellEditorProps<unknown, string[]> & OptionsParams) {
  const first = useRef<HTMLInputElement>(null);
  const chosen = value ?? [];
  const choices = options();
  useEffect(() => first.current?.focus(), []);
  return (
    <fieldset className={styles.ticks}>
      <legend className={styles.legend}>{label}</legend>
      {choices.map(({ value: code, label: word }, place) => (
        <label key={code} className={styles.tick}>
          <input
            ref={place === 0 ? first : null}
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={({ currentTarget }) => {
              const next = currentTarget.checked ? [...chosen, code] : chosen.filter((known) => known !== code);
              onValueChange(next.length === 0 ? null : choices.map((choice) => choice.value).filter((known) => next.includes(known)));
            }}
          />
          {word}
        </label>
      ))}
    </fieldset>
  );
}
