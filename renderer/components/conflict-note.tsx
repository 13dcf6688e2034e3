import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../api/service.ts';
import type { RecordType } from '../../shared/records/index.ts';
import { toHash } from '../navigation.ts';
import styles from './conflict-note.module.css';
import { useFormats } from './formats.ts';
import { useFieldLabel } from './record-words.ts';

/** Says of a record that offices wrote different values into it, and leads to where that is settled. */
export function ConflictNote({ type, id }: { type: RecordType; id: string }) {
  const { t } = useTranslation('exchange');
  const { data: conflicts } = useServiceQuery('exchange.conflicts', {});
  const { list } = useFormats();
  const label = useFieldLabel();
  const fields = (conflicts ?? []).filter((conflict) => conflict.type === type && conflict.id === id).map(({ field }) => field);
  if (fields.length === 0) return null;
  const names = fields.map((field) => (field === 'deleted' ? t('conflicts.existence') : label(type, field)));
  return (
    <p className={styles.note} role="note">
      <span aria-hidden="true">▲ </span>
      {t('conflicts.banner', { count: fields.length, fields: list(names) })}{' '}
      <a href={toHash({ area: 'exchange', view: 'conflicts', record: `${type}:${id}` })}>{t('conflicts.bannerLink')}</a>
    </p>
  );
}
