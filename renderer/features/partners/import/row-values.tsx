import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRow, PartnerType } from '../../../../shared/contract/partners.ts';
import { useFieldWords } from '../../../components/field-words.ts';
import { useFieldLabel } from '../../../components/record-words.ts';
import { ValueText } from '../value-text.tsx';
import styles from './import.module.css';

/** What a row writes: of a changed record the earlier values too. */
export function RowValues({ row, type }: { row: ImportRow; type: PartnerType }) {
  const { t } = useTranslation('partners');
  const label = useFieldLabel();
  const types = useMemo(() => [type], [type]);
  const words = useFieldWords(types);
  const named = row.organisations.filter(({ record }) => record === null);
  // An organisation that the import makes has no title in the register yet.
  const shown = Object.entries(row.fields).filter(
    ([field, { to }]) => field !== 'organisation' || named.length === 0 || row.organisations.some(({ record }) => record === to),
  );
  return (
    <span className={styles.values}>
      {shown.map(([field, { from, to }]) => (
        <span key={field}>
          <span className={styles.dim}>{label(type, field)}</span>{' '}
          {row.state === 'changed' && from !== null ? (
            <>
              <del>
                <ValueText type={type} field={field} value={from} words={words} />
              </del>{' '}
            </>
          ) : null}
          <ValueText type={type} field={field} value={to} words={words} />
        </span>
      ))}
      {named.map(({ text }) => (
        <span key={text}>
          <span className={styles.dim}>{t('import.organisations.new')}</span> <bdi>{text}</bdi>
        </span>
      ))}
    </span>
  );
}
