import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReturnedRow } from '../../../../../shared/contract/reviews.ts';
import styles from '../collecting.module.css';
import { cellKey, type Decided } from './decisions.ts';

interface UnclearCellsProps {
  row: ReturnedRow;
  decided: Decided;
  onDecide: (cell: string, option: string | null) => void;
}

/** Text that is none of the answers: what it is likest to stands first, and a person decides. */
export function UnclearCells({ row, decided, onDecide }: UnclearCellsProps) {
  const { t } = useTranslation('reviews');
  return (
    <ul className={styles.cells}>
      {row.unclear.map(({ question, cell, text, proposals, options }) => {
        const key = cellKey(row, question);
        const likely = new Set(proposals.map(({ option }) => option));
        const others = options.filter(({ option }) => !likely.has(option));
        const asData = (some: typeof options) => some.map((one) => ({ value: one.option, label: one.text }));
        const chosen = decided[key];
        return (
          <li key={question}>
            <span>
              <bdi className={styles.cell}>{cell}</bdi> <q dir="auto">{text}</q>
            </span>
            <Select
              size="xs"
              aria-label={t('files.means', { cell, text })}
              placeholder={t('files.decide')}
              data={[
                ...(proposals.length > 0 ? [{ group: t('files.likely'), items: asData(proposals) }] : []),
                ...(others.length > 0 ? [{ group: t('files.others'), items: asData(others) }] : []),
                { group: t('files.neither'), items: [{ value: '', label: t('files.noAnswer') }] },
              ]}
              value={chosen === undefined ? null : (chosen ?? '')}
              allowDeselect={false}
              onChange={(option) => (option === null ? undefined : onDecide(key, option === '' ? null : option))}
            />
          </li>
        );
      })}
    </ul>
  );
}
