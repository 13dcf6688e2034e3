import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeChoice, MergePreview, PartnerType } from '../../../../shared/contract/partners.ts';
import { useFieldWords } from '../../../components/field-words.ts';
import { useFieldLabel } from '../../../components/record-words.ts';
import { ValueText } from '../value-text.tsx';
import styles from './duplicates.module.css';

interface MergeFieldsProps {
  type: PartnerType;
  preview: MergePreview;
  onChoose: (field: string, choice: MergeChoice) => void;
}

/** Field by field both values, the choice between them, and what stands afterwards. */
export function MergeFields({ type, preview, onChoose }: MergeFieldsProps) {
  const { t } = useTranslation('partners');
  const label = useFieldLabel();
  const types = useMemo(() => [type], [type]);
  const words = useFieldWords(types);
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={t('duplicates.merge.title')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('duplicates.merge.field')}</th>
            <th scope="col">
              <span className={styles.dim}>{t('duplicates.merge.stays')}</span>
              <bdi>{preview.keep.title}</bdi>
            </th>
            <th scope="col">
              <span className={styles.dim}>{t('duplicates.merge.goes')}</span>
              <bdi>{preview.drop.title}</bdi>
            </th>
            <th scope="col">{t('duplicates.merge.afterwards')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.fields.map(({ field, keep, drop, stands, choice, choices }) => (
            <tr key={field}>
              <th scope="row">{label(type, field)}</th>
              <td data-stands={(keep !== null && choice !== 'drop') || undefined}>
                <ValueText type={type} field={field} value={keep} words={words} />
              </td>
              <td data-stands={(drop !== null && choice !== 'keep') || undefined}>
                <ValueText type={type} field={field} value={drop} words={words} />
              </td>
              <td className={styles.afterwards}>
                {choices.length > 1 ? (
                  <Select
                    size="xs"
                    aria-label={t('duplicates.merge.choose', { field: label(type, field) })}
                    data={choices.map((code) => ({ value: code, label: t(`duplicates.merge.choices.${code}`) }))}
                    value={choice}
                    allowDeselect={false}
                    onChange={(chosen) => {
                      const known = choices.find((code) => code === chosen);
                      if (known) onChoose(field, known);
                    }}
                  />
                ) : null}
                <ValueText type={type} field={field} value={stands} words={words} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
