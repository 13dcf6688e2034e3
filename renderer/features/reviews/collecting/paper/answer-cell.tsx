import type { KeyboardEvent } from 'react';
import { digitOf } from '../../parts/answer-keys.ts';
import styles from './paper.module.css';

interface AnswerCellProps {
  label: string;
  isFirst: boolean;
  options: readonly { id: string; text: string }[];
  keys: ReadonlyMap<string, string>;
  chosen: string | null;
  onChoose: (option: string | null) => void;
  onStep: (from: HTMLElement, by: number) => void;
}

/** One answer of a paper: its key chooses and goes on, Backspace empties, the arrows walk. */
export function AnswerCell({ label, isFirst, options, keys, chosen, onChoose, onStep }: AnswerCellProps) {
  const press = (event: KeyboardEvent<HTMLSelectElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const digit = digitOf(event);
    const option = digit === null ? undefined : options.find(({ id }) => keys.get(id) === digit);
    const by = ({ ArrowDown: 1, Enter: 1, ArrowUp: -1 } as Record<string, number>)[event.key];
    if (option) {
      onChoose(option.id);
      onStep(event.currentTarget, 1);
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      onChoose(null);
    } else if (by !== undefined) {
      onStep(event.currentTarget, by);
    } else {
      return;
    }
    event.preventDefault();
  };
  return (
    <label className={styles.row} data-answered={chosen !== null || undefined}>
      <span>{label}</span>
      <select
        data-answer
        {...(isFirst ? { 'data-autofocus': true } : {})}
        value={chosen ?? ''}
        onKeyDown={press}
        onChange={({ currentTarget }) => onChoose(currentTarget.value === '' ? null : currentTarget.value)}
      >
        <option value="" />
        {options.map(({ id, text }) => (
          <option key={id} value={id}>
            {`${keys.get(id)} · ${text}`}
          </option>
        ))}
      </select>
    </label>
  );
}
