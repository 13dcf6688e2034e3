import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceCommand, useServiceQuery } from '../api/service.ts';
import type { AnyRecord, FieldValue } from '../../shared/records/define.ts';
import type { RecordType } from '../../shared/records/index.ts';
import { useFieldWords } from './field-words.ts';
import { useFormats } from './formats.ts';
import styles from './record-history.module.css';
import { useFieldLabel, useRecordTitle } from './record-words.ts';

const shownFirst = 8;

/** Who changed what and when, newest first. */
export function RecordHistory({ type, id }: { type: RecordType; id: string }) {
  const { t } = useTranslation('app');
  const { data: entries } = useServiceQuery('records.history', { type, id });
  const [showsAll, setShowsAll] = useState(false);
  const { instant } = useFormats();
  const label = useFieldLabel();
  const types = useMemo(() => [type], [type]);
  const words = useFieldWords(types);

  if (!entries) return null;
  if (entries.length === 0) return <p className={styles.none}>{t('history.none')}</p>;

  const describe = (field: string, from: FieldValue, to: FieldValue) => {
    if (field === 'deleted') {
      return <span>{t(to === true ? 'history.deleted' : from === true ? 'history.restored' : 'history.created')}</span>;
    }
    return (
      <>
        <b>{label(type, field)}</b> <bdi>{words(type, field, from)}</bdi>{' '}
        <span aria-hidden="true" className={styles.arrow}>
          →
        </span>
        <span className="sr-only"> {t('history.to')} </span> <bdi>{words(type, field, to)}</bdi>
      </>
    );
  };

  const shown = showsAll ? entries : entries.slice(0, shownFirst);
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ batch, field, from, to, author, office, at, kind }, position) => (
          // A batch may write a field once; the position tells apart what history repeats.
          <li key={`${batch}-${field}-${position}`} className={styles.entry}>
            {describe(field, from, to)}
            <span className={styles.when}>
              {kind === 'undo' ? `${t('history.byUndo')} · ` : kind === 'redo' ? `${t('history.byRedo')} · ` : ''}
              <bdi>{author || t('history.somebody')}</bdi>
              {office === null ? null : <> · <bdi>{office}</bdi></>} · {instant(at)}
            </span>
          </li>
        ))}
      </ul>
      {entries.length > shownFirst ? (
        <Button variant="subtle" size="compact-xs" onClick={() => setShowsAll(!showsAll)} aria-expanded={showsAll}>
          {showsAll ? t('history.showLess') : t('history.showAll', { count: entries.length })}
        </Button>
      ) : null}
    </>
  );
}

/** Deleted records of a type, each with the way back. */
export function DeletedRecords({ type }: { type: RecordType }) {
  const { t } = useTranslation('app');
  const { data } = useServiceQuery('records.list', { type, deleted: true });
  const titleOf = useRecordTitle();
  const { mutate: restore, isPending } = useServiceCommand('records.restore');
  const records = (data ?? []) as AnyRecord[];
  if (records.length === 0) return <p className={styles.none}>{t('deleted.none')}</p>;
  return (
    <ul className={styles.list}>
      {records.map((record) => (
        <li key={record.id} className={styles.deleted}>
          <bdi>{titleOf(type, record)}</bdi>
          <Button
            variant="default"
            size="compact-xs"
            loading={isPending}
            aria-label={t('deleted.restoreNamed', { title: titleOf(type, record) })}
            onClick={() => restore({ type, id: record.id })}
          >
            {t('deleted.restore')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
