import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords, useServiceQuery } from '../../../api/service.ts';
import { AreaPage } from '../../../components/area-page.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { useFormats } from '../../../components/formats.ts';
import { useChoiceWords, useFieldLabel } from '../../../components/record-words.ts';
import { RegisterTable } from '../../../components/register-table.tsx';
import { FilterField } from '../../../components/register-tools.tsx';
import { TonePill } from '../../../components/status-pill.tsx';
import { useNavigation } from '../../../navigation.ts';
import { foldText } from '../../../../shared/domain/search/fold.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { MeetingsViews } from '../meetings-views.tsx';
import styles from '../meetings.module.css';
import { DispatchInspector } from './dispatch-inspector.tsx';

type Dispatch = RecordByType['dispatch'];

const shownAtOnce = 100;

/** What was drafted for others, and what a person says was sent. */
export function DispatchesView() {
  const { t } = useTranslation('meetings');
  const dispatches = useRecords('dispatch');
  const { data: today } = useServiceQuery('today.view', {});
  const formats = useFormats();
  const label = useFieldLabel();
  const word = useChoiceWords();
  const selected = useNavigation(({ place }) => place.record);
  const { go, select } = useNavigation.getState();
  const [filter, setFilter] = useState('');
  const [shown, setShown] = useState(shownAtOnce);

  const wanted = foldText(filter);
  const rows = (dispatches ?? [])
    .filter(({ title, recipients, dispatchKind }) => foldText([title, ...(recipients ?? []), dispatchKind && word('dispatchKinds', dispatchKind)].join(' ')).includes(wanted))
    .sort((one, other) => (other.draftedOn ?? '').localeCompare(one.draftedOn ?? '') || (other.id < one.id ? -1 : 1));
  const record = dispatches?.find(({ id }) => id === selected);
  const unsent = (dispatches ?? []).filter(({ sentOn }) => sentOn === null).length;

  return (
    <AreaPage
      title={t('title')}
      summary={dispatches ? [t('dispatches.count', { count: dispatches.length }), ...(unsent > 0 ? [t('dispatches.unsent', { count: unsent })] : [])].join(' · ') : ''}
      toolbar={
        <>
          <MeetingsViews view="dispatches" />
          {dispatches && dispatches.length > 0 ? <FilterField label={t('filter')} value={filter} onChange={setFilter} /> : null}
        </>
      }
      inspector={record ? <DispatchInspector key={record.id} record={record} today={today?.today ?? null} /> : undefined}
    >
      {dispatches?.length === 0 ? (
        <EmptyState
          title={t('dispatches.empty.title')}
          text={t('dispatches.empty.text')}
          action={<Button onClick={() => go({ area: 'meetings' })}>{t('dispatches.empty.action')}</Button>}
        />
      ) : (
        <RegisterTable<Dispatch>
          label={t('views.dispatches')}
          rows={rows.slice(0, shown)}
          selected={selected}
          nameOf={({ title }) => title ?? ''}
          onOpen={select}
          columns={[
            {
              key: 'title',
              heading: label('dispatch', 'title'),
              render: ({ title, dispatchKind }) => (
                <>
                  <bdi className={styles.main}>{title}</bdi>
                  <span className={styles.under}>{dispatchKind ? word('dispatchKinds', dispatchKind) : ''}</span>
                </>
              ),
            },
            { key: 'count', heading: label('dispatch', 'recipientCount'), width: '7rem', render: ({ recipientCount }) => (recipientCount === null ? '—' : formats.number(recipientCount)) },
            { key: 'drafted', heading: label('dispatch', 'draftedOn'), width: '8rem', render: ({ draftedOn }) => (draftedOn ? formats.shortDay(draftedOn, today?.today) : '—') },
            {
              key: 'sent',
              heading: label('dispatch', 'sentOn'),
              width: '11rem',
              render: ({ sentOn }) =>
                sentOn === null ? <TonePill tone="na" label={t('dispatches.notSent')} /> : <TonePill tone="good" label={t('dispatches.sentOn', { day: formats.shortDay(sentOn, today?.today) })} />,
            },
          ]}
        />
      )}
      {rows.length > shown ? (
        <Button variant="subtle" onClick={() => setShown(shown + shownAtOnce * 5)}>
          {t('list.showMore', { count: rows.length - shown })}
        </Button>
      ) : null}
      {dispatches && dispatches.length > 0 && rows.length === 0 ? <p className={styles.nothing}>{t('nothingFits')}</p> : null}
    </AreaPage>
  );
}
