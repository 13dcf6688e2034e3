import { useTranslation } from 'react-i18next';
import type { MergePreview } from '../../../../shared/contract/partners.ts';
import { isRecordType } from '../../../../shared/records/index.ts';
import { useFieldLabel } from '../../../components/record-words.ts';
import { useFormats } from '../../../components/formats.ts';
import styles from './duplicates.module.css';

/** What points at the record that goes, and will point at the one that stays. */
export function MergeMoves({ references }: Pick<MergePreview, 'references'>) {
  const { t } = useTranslation(['partners', 'records']);
  const label = useFieldLabel();
  const { number } = useFormats();
  return (
    <section>
      <h3 className={styles.sub}>{t('partners:duplicates.merge.moves')}</h3>
      {references.length === 0 ? <p className={styles.dim}>{t('partners:duplicates.merge.noMoves')}</p> : null}
      <ul className={styles.moves}>
        {references.map(({ type, field, count }) =>
          isRecordType(type) ? (
            <li key={`${type}-${field}`}>
              {t('partners:duplicates.merge.move', { type: t(`records:plural.${type}`), field: label(type, field), amount: number(count) })}
            </li>
          ) : null,
        )}
      </ul>
    </section>
  );
}
