import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview, ImportRow, PartnerType } from '../../../../shared/contract/partners.ts';
import { type Tone, TonePill } from '../../../components/status-pill.tsx';
import styles from './import.module.css';
import { decideRows } from './import-state.ts';
import { ProblemLine } from './problem-line.tsx';
import { RowValues } from './row-values.tsx';
import { type RowFilter, shownRows } from './shown-rows.ts';

const shownAtOnce = 100;

const tones: Record<ImportRow['state'], { tone: Tone; shape: string }> = {
  rejected: { tone: 'bad', shape: '▲' },
  changed: { tone: 'warn', shape: '◐' },
  new: { tone: 'good', shape: '+' },
  unchanged: { tone: 'na', shape: '=' },
};

interface ImportRowsProps {
  preview: ImportPreview;
  type: PartnerType;
  filter: RowFilter | null;
}

/** Row by row what accepting would do, and why a row is not taken. */
export function ImportRows({ preview, type, filter }: ImportRowsProps) {
  const { t } = useTranslation('partners');
  const [shown, setShown] = useState(shownAtOnce);
  const rows = useMemo(() => shownRows(preview.rows, filter), [preview.rows, filter]);
  if (rows.length === 0) return <p className={styles.dim}>{t('import.preview.noRows')}</p>;
  return (
    <>
      <div className={styles.frame} tabIndex={0} role="region" aria-label={t('import.preview.title')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('import.preview.row')}</th>
              <th scope="col">{t('import.preview.effect')}</th>
              <th scope="col" className={styles.recordColumn}>
                {t('import.preview.record')}
              </th>
              <th scope="col">{t('import.preview.values')}</th>
              <th scope="col" aria-label={t('import.preview.leaveOut')} />
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <tr key={row.row}>
                <td className={styles.number}>{row.row}</td>
                <td>
                  <TonePill {...tones[row.state]} label={t(`import.preview.effects.${row.state}`)} />
                </td>
                <td>
                  <bdi>{row.title}</bdi>
                </td>
                <td>
                  {row.problems.map((problem) => (
                    <ProblemLine key={`${problem.column}-${problem.code}-${problem.value}`} problem={problem} type={type} />
                  ))}
                  {row.state === 'rejected' || row.state === 'unchanged' ? null : <RowValues row={row} type={type} />}
                </td>
                <td>
                  <TakeOrLeave row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown ? (
        <Button variant="subtle" onClick={() => setShown(shown + 500)}>
          {t('import.preview.showMore', { count: rows.length - shown })}
        </Button>
      ) : null}
    </>
  );
}

/** A row that a person leaves out is a rejected one, and may be taken in again. */
function TakeOrLeave({ row: { row, state, problems } }: { row: ImportRow }) {
  const { t } = useTranslation('partners');
  const isLeftOut = problems.some(({ code }) => code === 'left_out');
  if (!isLeftOut && state !== 'new' && state !== 'changed') return null;
  return (
    <Button variant="subtle" size="compact-xs" onClick={() => decideRows([[row, isLeftOut ? null : 'leave_out']])}>
      {t(isLeftOut ? 'import.preview.takeIn' : 'import.preview.leaveOut')}
    </Button>
  );
}
