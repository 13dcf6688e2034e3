import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../../api/service.ts';
import { AreaPage } from '../../../components/area-page.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useFormats } from '../../../components/formats.ts';
import { useFieldLabel } from '../../../components/record-words.ts';
import { RegisterTable } from '../../../components/register-table.tsx';
import { useNavigation } from '../../../navigation.ts';
import { ExchangeViews } from '../exchange-views.tsx';
import shared from '../exchange.module.css';
import { useMergedTitle } from '../merged-title.ts';
import { type ConflictRecord, groupConflicts } from './conflict-groups.ts';
import { ConflictInspector } from './conflict-inspector.tsx';
import styles from './conflicts.module.css';

/** Records to which offices wrote without knowing of each other, one by one until none is left. */
export function ConflictsView() {
  const { t } = useTranslation(['exchange', 'records']);
  const { data: conflicts, error } = useServiceQuery('exchange.conflicts', {}, { keepPrevious: true });
  const { list } = useFormats();
  const label = useFieldLabel();
  const titleOf = useMergedTitle();
  const selected = useNavigation(({ place }) => place.record);
  const { select } = useNavigation.getState();
  const records = useMemo(() => groupConflicts(conflicts ?? []), [conflicts]);
  const record = records.find(({ id }) => id === selected);
  const nameOf = ({ type, recordId, title }: ConflictRecord) => titleOf({ type, id: recordId, title });
  const count = conflicts?.length ?? 0;

  return (
    <div className={styles.wide}>
      <AreaPage
        title={t('exchange:title')}
        summary={
          count > 0 ? `${t('exchange:summary.conflicts', { count })} ${t('exchange:summary.inRecords', { count: records.length })}` : ''
        }
        toolbar={<ExchangeViews view="conflicts" />}
        inspector={
          record ? <ConflictInspector key={record.id} record={record} records={records} title={nameOf(record)} onGo={select} /> : undefined
        }
      >
        {error ? <FailureMessage failure={error.failure} /> : null}
        {conflicts && count === 0 ? <EmptyState title={t('exchange:conflicts.none')} text={t('exchange:conflicts.noneText')} /> : null}
        {count > 0 ? (
          <>
            <RegisterTable<ConflictRecord>
              label={t('exchange:conflicts.list')}
              rows={records}
              selected={selected}
              nameOf={nameOf}
              onOpen={select}
              columns={[
                {
                  key: 'record',
                  heading: t('exchange:conflicts.record'),
                  render: (row) => (
                    <>
                      <bdi className={shared.main}>{nameOf(row)}</bdi>
                      <span className={shared.under}>{t(`records:types.${row.type}`)}</span>
                    </>
                  ),
                },
                {
                  key: 'fields',
                  heading: t('exchange:conflicts.fields'),
                  render: ({ type, fields }) =>
                    list(fields.map(({ field }) => (field === 'deleted' ? t('exchange:conflicts.existence') : label(type, field)))),
                },
                { key: 'offices', heading: t('exchange:conflicts.offices'), stepsBack: true, render: ({ offices }) => list(offices) },
              ]}
            />
            <p className={styles.keys}>{t('exchange:conflicts.keys')}</p>
          </>
        ) : null}
      </AreaPage>
    </div>
  );
}
