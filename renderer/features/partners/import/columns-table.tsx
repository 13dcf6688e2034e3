import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportPreview, PartnerType } from '../../../../shared/contract/partners.ts';
import { idField } from '../../../../shared/domain/partners/reading/plan-rows.ts';
import { useFieldLabel } from '../../../components/record-words.ts';
import { fieldsToFill, remapped } from './column-mapping.ts';
import styles from './import.module.css';
import { setReading } from './import-state.ts';

/** Each column of the file, what stands in it, and the field that it fills. */
export function ColumnsTable({ columns, type }: { columns: ImportPreview['columns']; type: PartnerType }) {
  const { t } = useTranslation(['partners', 'archive']);
  const label = useFieldLabel();
  const fields = fieldsToFill(type).map((field) => ({ value: field, label: field === idField ? t('archive:id') : label(type, field) }));
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={t('partners:import.reading.title')}>
      <table className={`${styles.table} ${styles.columns}`}>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {t('partners:import.reading.column')}
            </th>
            <th scope="col">{t('partners:import.reading.samples')}</th>
            <th scope="col" className={styles.fieldColumn}>
              {t('partners:import.reading.field')}
            </th>
            <th scope="col">{t('partners:import.reading.how')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ column, heading, field, how, samples }, place) => (
            <tr key={column}>
              <td className={styles.dim}>{column}</td>
              <td>
                <bdi>{heading}</bdi>
              </td>
              <td className={styles.samples}>
                {samples.map((sample) => (
                  <bdi key={sample}>{sample}</bdi>
                ))}
              </td>
              <td>
                <Select
                  aria-label={t('partners:import.reading.fieldOf', { column })}
                  data={fields}
                  value={field}
                  searchable
                  clearable
                  clearButtonProps={{ 'aria-label': t('partners:import.reading.leaveAlone', { column }) }}
                  placeholder={t('partners:import.reading.leftAlone')}
                  onChange={(chosen) => void setReading({ mapping: remapped(columns, place, chosen, type) })}
                />
              </td>
              <td className={styles.dim}>{how === null ? '' : t(`partners:import.how.${how}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
