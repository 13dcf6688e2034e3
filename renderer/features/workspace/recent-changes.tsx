import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../api/service.ts';
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { PageContract } from '../../../shared/contract/index.ts';
import type { AnyRecord } from '../../../shared/records/define.ts';
import { isRecordType, type RecordType } from '../../../shared/records/index.ts';
import { useFormats } from '../../components/formats.ts';
import { useRecordTitle } from '../../components/record-words.ts';
import { placeOfRecord, toHash } from '../../navigation.ts';
import { useBatchWords } from '../frame/batch-words.ts';
import styles from './recent-changes.module.css';

type Batch = OutputOf<PageContract['changes.recent']>[number];

/** The latest batches of changes: what, who, when, and the way to the records. */
export function RecentChanges({ limit, shownRecords = 1 }: { limit: number; shownRecords?: number }) {
  const { t } = useTranslation('workspace');
  const { data: batches } = useServiceQuery('changes.recent', { limit }, { keepPrevious: true });
  if (!batches) return null;
  if (batches.length === 0) return <p className={styles.none}>{t('history.none')}</p>;
  return (
    <ol className={styles.list}>
      {batches.map((batch) => (
        <BatchLine key={batch.batch} batch={batch} shownRecords={shownRecords} />
      ))}
    </ol>
  );
}

function BatchLine({ batch, shownRecords }: { batch: Batch; shownRecords: number }) {
  const { t } = useTranslation('workspace');
  const words = useBatchWords();
  const { instant } = useFormats();
  const records = batch.records.filter((record): record is { type: RecordType; id: string } => isRecordType(record.type));
  const hidden = records.length - shownRecords;
  return (
    <li className={styles.batch}>
      <span className={styles.what}>{words(batch.label)}</span>
      {batch.kind === 'edit' ? null : (
        <span className={styles.kind}> · {t(batch.kind === 'undo' ? 'history.undone' : 'history.redone')}</span>
      )}
      {records.slice(0, shownRecords).map(({ type, id }) => (
        <RecordLink key={`${type}-${id}`} type={type} id={id} />
      ))}
      {hidden > 0 && records.length > 1 ? <span className={styles.kind}>{t('history.more', { count: hidden })}</span> : null}
      <span className={styles.when}>
        <bdi>{batch.author || t('history.somebody')}</bdi> · {instant(batch.at)}
      </span>
    </li>
  );
}

function RecordLink({ type, id }: { type: RecordType; id: string }) {
  const { data } = useServiceQuery('records.get', { type, id });
  const titleOf = useRecordTitle();
  if (!data) return null;
  const title = titleOf(type, data as AnyRecord);
  if (data.deleted) return <span className={styles.deleted} dir="auto">{title}</span>;
  return (
    <Anchor href={toHash(placeOfRecord(type, data as AnyRecord))} className={styles.link} dir="auto">
      {title}
    </Anchor>
  );
}
