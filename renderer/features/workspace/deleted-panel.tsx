import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/service.ts';
import { type RecordType, recordTypes } from '../../../shared/records/index.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { DeletedRecords } from '../../components/record-history.tsx';
import styles from './workspace-area.module.css';

/** Records that the application itself keeps are never deleted by a person. */
const deletable: readonly RecordType[] = recordTypes.filter((type) => type !== 'cluster' && type !== 'office');

/** Everything that was deleted, by type, with the way back. */
export function DeletedPanel() {
  const { t } = useTranslation(['workspace', 'records']);
  const counts = useQueries({
    queries: deletable.map((type) => ({
      queryKey: ['records.list', { type, deleted: true }],
      queryFn: () => call('records.list', { type, deleted: true }),
    })),
  });
  const types = deletable.filter((_, position) => (counts[position]?.data?.length ?? 0) > 0);
  if (counts.some(({ isPending }) => isPending)) return null;
  if (types.length === 0) return <EmptyState title={t('workspace:deleted.none')} text={t('workspace:deleted.noneText')} />;
  return (
    <>
      <p className={styles.intro}>{t('workspace:deleted.intro')}</p>
      {types.map((type) => (
        <section key={type} className={styles.panel}>
          <h2 className={styles.heading}>{t(`records:plural.${type}`)}</h2>
          <DeletedRecords type={type} />
        </section>
      ))}
    </>
  );
}
