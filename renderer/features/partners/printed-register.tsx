import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { GridHandle } from './grid/record-grid.tsx';
import styles from './partner-register.module.css';

/** A longer register is filtered, or copied to Excel, before anybody prints it. */
const mostPrintedRows = 1_000;

/** The register on paper: a grid draws only the rows that are in sight. */
export function PrintedRegister({ grid }: { grid: { current: GridHandle | null } }) {
  const [rows, setRows] = useState<string[][]>([]);
  useEffect(() => {
    // The page is laid out as soon as the event returns.
    const layOut = () => flushSync(() => setRows(grid.current?.rows().slice(0, mostPrintedRows + 1) ?? []));
    const clear = () => setRows([]);
    window.addEventListener('beforeprint', layOut);
    window.addEventListener('afterprint', clear);
    return () => {
      window.removeEventListener('beforeprint', layOut);
      window.removeEventListener('afterprint', clear);
    };
  }, [grid]);
  const [headings, ...body] = rows;
  if (!headings) return null;
  return (
    <table className={styles.printed}>
      <thead>
        <tr>
          {headings.map((heading, column) => (
            <th key={`${column}-${heading}`} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map((cells, row) => (
          <tr key={`${row}-${cells[0] ?? ''}`}>
            {cells.map((cell, column) => (
              <td key={`${column}-${cell}`}>
                <bdi>{cell}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
