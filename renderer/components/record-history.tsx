import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceCommand, useServiceQuery } from '../api/service.ts';
import type { AnyRecord, Field, FieldValue } from '../../shared/records/define.ts';
import { definitionOf, type RecordType } from '../../shared/records/index.ts';
import { useFormats } from './formats.ts';
import styles from './record-history.module.css';
import { countryName } from './country-name.ts';
import { useFieldLabel, useRecordTitle, useValueWords } from './record-words.ts';

const shownFirst = 8;

/** Titles of the records that the fields of a type point at. */
function useReferencedTitles(type: RecordType): ReadonlyMap<string, string> {
  const titleOf = useRecordTitle();
  const targets = useMemo(() => {
    const fields = Object.values(definitionOf(type).fields);
    return new Set(fields.flatMap((field) => (field.kind === 'reference' || field.kind === 'references' ? [field.to] : [])));
  }, [type]);
  const lists: [RecordType, AnyRecord[] | undefined][] = [
    ['organisation', useListWhen('organisation', targets)],
    ['contact', useListWhen('contact', targets)],
    ['position', useListWhen('position', targets)],
    ['mailing_list', useListWhen('mailing_list', targets)],
    ['document', useListWhen('document', targets)],
  ];
  return new Map(
    lists.flatMap(([target, records]) => (records ?? []).map((record) => [record.id, titleOf(target, record)] as const)),
  );
}

function useListWhen(type: RecordType, wanted: ReadonlySet<string>): AnyRecord[] | undefined {
  const { data } = useServiceQuery('records.list', { type, deleted: false }, { enabled: wanted.has(type) });
  return data as AnyRecord[] | undefined;
}

/** Who changed what and when, newest first. */
export function RecordHistory({ type, id }: { type: RecordType; id: string }) {
  const { t, i18n } = useTranslation('app');
  const { data: entries } = useServiceQuery('records.history', { type, id });
  const [showsAll, setShowsAll] = useState(false);
  const { instant } = useFormats();
  const label = useFieldLabel();
  const valueWords = useValueWords();
  const words = (field: string, value: FieldValue) =>
    field === 'country' && typeof value === 'string'
      ? (countryName(value, null, i18n.language) ?? t('history.unlistedCountry'))
      : valueWords(fields[field], value, titles);
  const titles = useReferencedTitles(type);
  const fields: Record<string, Field> = definitionOf(type).fields;

  if (!entries) return null;
  if (entries.length === 0) return <p className={styles.none}>{t('history.none')}</p>;

  const describe = (field: string, from: FieldValue, to: FieldValue) => {
    if (field === 'deleted') {
      return <span>{t(to === true ? 'history.deleted' : from === true ? 'history.restored' : 'history.created')}</span>;
    }
    return (
      <>
        <b>{label(type, field)}</b> <bdi>{words(field, from)}</bdi>{' '}
        <span aria-hidden="true" className={styles.arrow}>
          →
        </span>
        <span className="sr-only"> {t('history.to')} </span> <bdi>{words(field, to)}</bdi>
      </>
    );
  };

  const shown = showsAll ? entries : entries.slice(0, shownFirst);
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ batch, field, from, to, author, at, kind }, position) => (
          // A batch may write a field once; the position tells apart what history repeats.
          <li key={`${batch}-${field}-${position}`} className={styles.entry}>
            {describe(field, from, to)}
            <span className={styles.when}>
              {kind === 'undo' ? `${t('history.byUndo')} · ` : kind === 'redo' ? `${t('history.byRedo')} · ` : ''}
              <bdi>{author || t('history.somebody')}</bdi> · {instant(at)}
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
