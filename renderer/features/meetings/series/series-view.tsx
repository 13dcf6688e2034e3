import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords, useServiceQuery } from '../../../api/service.ts';
import { AreaPage } from '../../../components/area-page.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { useFormats } from '../../../components/formats.ts';
import { useChoiceWords, useFieldLabel } from '../../../components/record-words.ts';
import { RegisterTable } from '../../../components/register-table.tsx';
import { DeletedInspector, FilterField } from '../../../components/register-tools.tsx';
import { useNavigation } from '../../../navigation.ts';
import { foldText } from '../../../../shared/domain/search/fold.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { MeetingsViews } from '../meetings-views.tsx';
import styles from '../meetings.module.css';
import { NewSeriesMenu } from './new-series-menu.tsx';
import { SeriesInspector } from './series-inspector.tsx';

type Series = RecordByType['meeting_series'];

/** The meetings that come again, each with its day, its list and its languages. */
export function SeriesView() {
  const { t } = useTranslation('meetings');
  const isWritable = useIsWritable();
  const series = useRecords('meeting_series');
  const lists = useRecords('mailing_list') ?? [];
  const { data: today } = useServiceQuery('today.view', {});
  const formats = useFormats();
  const label = useFieldLabel();
  const word = useChoiceWords();
  const selected = useNavigation(({ place }) => place.record);
  const { select } = useNavigation.getState();
  const [filter, setFilter] = useState('');
  const [showsDeleted, setShowsDeleted] = useState(false);

  const wanted = foldText(filter);
  const rows = (series ?? [])
    .filter(({ title, place, meetingKind }) => foldText([title, place, meetingKind && word('meetingKinds', meetingKind)].join(' ')).includes(wanted))
    .sort((one, other) => (one.title ?? '').localeCompare(other.title ?? ''));
  const record = series?.find(({ id }) => id === selected);
  const menu = (
    <NewSeriesMenu
      disabled={!isWritable}
      onCreated={(id) => {
        setFilter('');
        setShowsDeleted(false);
        select(id);
      }}
    />
  );

  return (
    <AreaPage
      title={t('title')}
      summary={series ? t('series.count', { count: series.length }) : ''}
      actions={menu}
      toolbar={
        <>
          <MeetingsViews view="series" />
          {series && series.length > 0 ? <FilterField label={t('filter')} value={filter} onChange={setFilter} /> : null}
          <Button variant="subtle" aria-pressed={showsDeleted} onClick={() => setShowsDeleted(!showsDeleted)}>
            {t('showDeleted')}
          </Button>
        </>
      }
      inspector={
        showsDeleted ? (
          <DeletedInspector title={t('series.deleted')} type="meeting_series" onClose={() => setShowsDeleted(false)} />
        ) : record ? (
          <SeriesInspector key={record.id} record={record} today={today?.today ?? null} />
        ) : undefined
      }
    >
      {series?.length === 0 ? (
        <EmptyState title={t('series.empty.title')} text={t('series.empty.text')} action={menu} />
      ) : (
        <RegisterTable<Series>
          label={t('views.series')}
          rows={rows}
          selected={selected}
          nameOf={({ title }) => title ?? ''}
          onOpen={(id) => {
            setShowsDeleted(false);
            select(id);
          }}
          columns={[
            {
              key: 'title',
              heading: label('meeting_series', 'title'),
              render: ({ title, meetingKind }) => (
                <>
                  <bdi className={styles.main}>{title}</bdi>
                  {meetingKind !== null && foldText(title ?? '') !== foldText(word('meetingKinds', meetingKind)) ? (
                    <span className={styles.under}>{word('meetingKinds', meetingKind)}</span>
                  ) : null}
                </>
              ),
            },
            { key: 'recurrence', heading: label('meeting_series', 'recurrence'), width: '8.5rem', render: ({ recurrence }) => (recurrence ? word('meetingRecurrences', recurrence) : '—') },
            {
              key: 'from',
              heading: label('meeting_series', 'startsOn'),
              width: '11rem',
              render: ({ startsOn, startTime }) => [startsOn ? formats.shortDay(startsOn, today?.today) : null, startTime].filter((part) => part).join(' · ') || '—',
            },
            { key: 'place', stepsBack: true, heading: label('meeting_series', 'place'), render: ({ place }) => <bdi>{place ?? '—'}</bdi> },
            {
              key: 'list',
              stepsBack: true,
              heading: label('meeting_series', 'mailingList'),
              render: ({ mailingList }) => <bdi>{lists.find(({ id }) => id === mailingList)?.name ?? '—'}</bdi>,
            },
            { key: 'language', stepsBack: true, heading: label('meeting_series', 'language'), width: '7rem', render: ({ language }) => (language ? word('languages', language) : '—') },
          ]}
        />
      )}
      {series && series.length > 0 && rows.length === 0 ? <p className={styles.nothing}>{t('nothingFits')}</p> : null}
    </AreaPage>
  );
}
