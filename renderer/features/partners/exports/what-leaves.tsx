import { useTranslation } from 'react-i18next';
import type { ContactExportPreview, ContactFormat } from '../../../../shared/contract/contact-exports.ts';
import { useFormats } from '../../../components/formats.ts';
import { useFieldLabel } from '../../../components/record-words.ts';
import styles from './exports.module.css';

/** The fields that leave, and how much they say. */
export function WhatLeaves({ preview, format }: { preview: ContactExportPreview; format: ContactFormat }) {
  const { t } = useTranslation(['partners', 'records']);
  const label = useFieldLabel();
  const { number } = useFormats();
  const types = (['organisation', 'contact'] as const).filter((type) => format === 'xlsx' || type === 'contact');
  const counts = { organisation: preview.organisations, contact: preview.contacts };
  return (
    <section className={styles.side} aria-labelledby="export-leaves" data-side="leaves">
      <h2 id="export-leaves" className={styles.heading}>
        <span aria-hidden="true">✓ </span>
        {t('partners:exports.leaves')}
      </h2>
      {types.map((type) => {
        const fields = preview.fields.filter((field) => field.type === type && field.leaves);
        const total = fields.length === 0 ? 0 : counts[type];
        return (
          <div key={type}>
            <h3 className={styles.sub}>{t(`partners:count.${type}`, { count: total })}</h3>
            <ul className={styles.fields}>
              {total === 0
                ? null
                : fields.map(({ field, filled }) => (
                    <li key={field}>
                      <span>{label(type, field)}</span>
                      <span className={styles.dim}>{t('partners:exports.filled', { filled: number(filled), total: number(total) })}</span>
                    </li>
                  ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
