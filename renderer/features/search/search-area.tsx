import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../api/service.ts';
import { type RecordType, recordTypes } from '../../../shared/records/index.ts';
import { AreaPage } from '../../components/area-page.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureMessage } from '../../components/failure-message.tsx';
import { Icon } from '../../components/icon.tsx';
import { useCatalogueTitles } from '../../components/catalogue-titles.ts';
import { ownDirection } from '../../components/own-direction.ts';
import { useRecordPlace } from '../../components/use-record-place.ts';
import { toHash } from '../../navigation.ts';
import { Highlighted } from './highlighted.tsx';
import styles from './search-area.module.css';

const shownAtMost = 100;

/** Everything in the workspace, by the words in it; results by type, each leading to its place. */
export function SearchArea() {
  const { t } = useTranslation(['app', 'records']);
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 150);
  const list = useRef<HTMLDivElement>(null);
  const { data, error, isFetching } = useServiceQuery(
    'search.find',
    { text: asked, limit: shownAtMost },
    { enabled: asked !== '', keepPrevious: true },
  );
  const results = asked === '' ? [] : (data ?? []);
  const groups = recordTypes
    .map((type) => ({ type, entries: results.filter((result) => result.type === type) }))
    .filter(({ entries }) => entries.length > 0);

  /** Up and Down walk through the results and back into the field. */
  const walk = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a, input') ?? [])];
    const current = links.indexOf(document.activeElement as HTMLElement);
    const next = links[current + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <div ref={list} onKeyDown={walk} className={styles.search}>
      <AreaPage
        title={t('app:areas.search')}
        summary={asked === '' ? undefined : t('app:search.found', { count: results.length })}
        toolbar={
          <TextInput
            className={styles.field}
            size="sm"
            type="search"
            autoFocus
            {...ownDirection(text)}
            aria-label={t('app:search.label')}
            placeholder={t('app:search.placeholder')}
            leftSection={<Icon name="search" />}
            value={text}
            maxLength={200}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        }
      >
        {error ? <FailureMessage failure={error.failure} /> : null}
        <p role="status" className="sr-only">
          {asked === '' || isFetching ? '' : t('app:search.found', { count: results.length })}
        </p>
        {asked === '' ? <EmptyState title={t('app:search.emptyTitle')} text={t('app:search.emptyText')} /> : null}
        {asked !== '' && !isFetching && results.length === 0 ? (
          <EmptyState title={t('app:search.noneTitle', { text: asked })} text={t('app:search.noneText')} />
        ) : null}
        {groups.map(({ type, entries }) => (
          <ResultGroup key={type} type={type} entries={entries} words={asked} />
        ))}
        {results.length === shownAtMost ? <p className={styles.note}>{t('app:search.more', { count: shownAtMost })}</p> : null}
      </AreaPage>
    </div>
  );
}

interface ResultGroupProps {
  type: RecordType;
  entries: { id: string; title: string; detail: string }[];
  words: string;
}

function ResultGroup({ type, entries, words }: ResultGroupProps) {
  const { t } = useTranslation('records');
  const catalogue = useCatalogueTitles();
  const placeOf = useRecordPlace(type);
  return (
    <section className={styles.group} aria-labelledby={`found-${type}`}>
      <h2 className={styles.title} id={`found-${type}`}>
        {t(`plural.${type}`)}
      </h2>
      <ul className={styles.list}>
        {entries.map(({ id, title, detail }) => (
          <li key={id}>
            <a className={styles.result} href={toHash(placeOf(id))}>
              <bdi className={styles.name}>
                <Highlighted text={catalogue[type]?.[id]?.title ?? (title || t(`types.${type}`))} words={words} />
              </bdi>
              {detail ? (
                <bdi className={styles.detail}>
                  <Highlighted text={detail} words={words} />
                </bdi>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
