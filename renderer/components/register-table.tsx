import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useNavigation } from '../navigation.ts';
import styles from './register-table.module.css';

export interface RegisterColumn<R> {
  key: string;
  heading: string;
  /** A CSS length or share; the first column takes what is left. */
  width?: string;
  /** Whether the column steps back while a panel beside the table shows what it says. */
  stepsBack?: boolean;
  render: (row: R) => ReactNode;
}

interface RegisterTableProps<R extends { id: string }> {
  label: string;
  columns: RegisterColumn<R>[];
  rows: readonly R[];
  selected: string | null;
  onOpen: (id: string) => void;
  /** What the row's button is called where its first cell does not say it all. */
  nameOf?: (row: R) => string;
  /** Closes the panel; where it is left out, the address forgets the record. */
  onClose?: () => void;
}

/** A short register: the first cell opens the record, the arrow keys walk through the rows, Escape closes the panel. */
export function RegisterTable<R extends { id: string }>({ label, columns, rows, selected, onOpen, nameOf, onClose }: RegisterTableProps<R>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const select = useNavigation((navigation) => navigation.select);
  const close = onClose ?? (() => select(null));
  const current = rows.some(({ id }) => id === selected) ? selected : (rows[0]?.id ?? null);

  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && selected !== null) {
      event.preventDefault();
      close();
      return;
    }
    const buttons = [...(body.current?.querySelectorAll<HTMLButtonElement>('button[data-row]') ?? [])];
    const place = buttons.indexOf(event.target as HTMLButtonElement);
    if (place === -1) return;
    const next = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: buttons.length - 1 }[event.key];
    const button = next === undefined ? undefined : buttons[next];
    if (!button) return;
    event.preventDefault();
    button.focus();
    if (selected !== null && button.dataset['row']) onOpen(button.dataset['row']);
  };

  const shown = selected === null ? columns : columns.filter(({ stepsBack }) => !stepsBack);
  const [first, ...others] = shown;
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {shown.map(({ key, heading, width }) => (
              <th key={key} scope="col" style={width === undefined ? {} : { inlineSize: width }}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={walk}>
          {rows.map((row) => (
            <tr key={row.id} data-selected={row.id === selected || undefined} onClick={() => onOpen(row.id)}>
              <td>
                <button
                  type="button"
                  className={styles.open}
                  data-row={row.id}
                  tabIndex={row.id === current ? 0 : -1}
                  aria-pressed={row.id === selected}
                  aria-label={nameOf?.(row)}
                >
                  {first?.render(row)}
                </button>
              </td>
              {others.map(({ key, render }) => (
                <td key={key}>{render(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
