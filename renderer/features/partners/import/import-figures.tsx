import { useTranslation } from 'react-i18next';
import type { ImportTotals } from '../../../../shared/contract/partners.ts';
import { type Figure, FigureStrip } from '../../../components/figure-strip.tsx';
import { useFormats } from '../../../components/formats.ts';
import styles from './import.module.css';
import { type RowFilter, rowFilters } from './shown-rows.ts';

const looks = {
  new: { shape: '+', tone: 'good' },
  changed: { shape: '◐', tone: 'warn' },
  unchanged: { shape: '=', tone: 'plain' },
  rejected: { shape: '▲', tone: 'bad' },
  blank: { shape: '○', tone: 'plain' },
} as const;

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
  const figureOf = (state: keyof typeof looks): Figure => ({
    kind: state,
    count: totals[state],
    word: t(`import.preview.states.${state}`),
    ...looks[state],
  });
  return (
    <>
      <FigureStrip
        label={t('import.preview.figures')}
        figures={[
          ...rowFilters.map((state) => ({
            ...figureOf(state),
            press: { isPressed: filter === state, onPress: () => onFilter(filter === state ? null : state) },
          })),
          figureOf('blank'),
        ]}
      />
      <p className={styles.sum} role="status">
        {t('import.preview.accounted', { rows: number(totals.rows) })}
        {isStale ? <span> {t('import.preview.counting')}</span> : null}
      </p>
    </>
  );
}
