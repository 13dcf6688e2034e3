import { useTranslation } from 'react-i18next';
import type { ImportTotals } from '../../../../shared/contract/partners.ts';
import { useFormats } from '../../../components/formats.ts';
import styles from './import-figures.module.css';
import { type RowFilter, rowFilters } from './shown-rows.ts';

const shapes = { new: '+', changed: '◐', unchanged: '=', rejected: '▲', blank: '○' } as const;

interface ImportFiguresProps {
  totals: ImportTotals;
  isStale: boolean;
  filter: RowFilter | null;
  onFilter: (filter: RowFilter | null) => void;
}

/** The sums of an import; one that is pressed shows just its rows. */
export function ImportFigures({ totals, isStale, filter, onFilter }: ImportFiguresProps) {
  const { t } = useTranslation('partners');
  const { number } = useFormats();
  const face = (state: keyof typeof shapes) => (
    <>
      <b className={styles.number}>
        <span aria-hidden="true" className={styles.shape}>
          {shapes[state]}
        </span>
        {number(totals[state])}
      </b>{' '}
      <span className={styles.word}>{t(`import.preview.states.${state}`)}</span>
    </>
  );
  return (
    <>
      <div className={styles.figures} role="group" aria-label={t('import.preview.figures')}>
        {rowFilters.map((state) => (
          <button
            key={state}
            type="button"
            className={styles.figure}
            data-kind={state}
            aria-pressed={filter === state}
            disabled={totals[state] === 0 && filter !== state}
            onClick={() => onFilter(filter === state ? null : state)}
          >
            {face(state)}
          </button>
        ))}
        <div className={styles.figure} data-kind="blank" data-none={totals.blank === 0 || undefined}>
          {face('blank')}
        </div>
      </div>
      <p className={styles.sum} role="status">
        {t('import.preview.accounted', { rows: number(totals.rows) })}
        {isStale ? <span> {t('import.preview.counting')}</span> : null}
      </p>
    </>
  );
}
