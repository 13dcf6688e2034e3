import { Button, Loader } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../../api/service.ts';
import type { MeetingRow } from '../../../../shared/contract/meeting-view.ts';
import { AreaPage } from '../../../components/area-page.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useFormats } from '../../../components/formats.ts';
import { useChoiceWords } from '../../../components/record-words.ts';
import { RegisterTable } from '../../../components/register-table.tsx';
import { DeletedInspector, FilterField } from '../../../components/register-tools.tsx';
import { TonePill } from '../../../components/status-pill.tsx';
import { useNavigation } from '../../../navigation.ts';
import { foldText } from '../../../../shared/domain/search/fold.ts';
import { useMeetingTitle, whenInWords } from '../meeting-words.ts';
import { MeetingsViews } from '../meetings-views.tsx';
import styles from '../meetings.module.css';
import { meetingLooks, standingOf } from './meeting-looks.ts';
import { MinutesPill } from './minutes-pill.tsx';
import { NewMeetingMenu } from './new-meeting-menu.tsx';
import { RhythmEmptyState } from './rhythm-empty-state.tsx';

/** A page of ten years of weekly meetings is long: the newest come first, the rest on demand. */
const shownAtOnce = 60;

/** What comes, and what was, with the state of its minutes. */
export function MeetingsList() {
  const { t } = useTranslation('meetings');
  const { data, error } = useServiceQuery('meetings.list', {});
  const titleOf = useMeetingTitle();
  const word = useChoiceWords();
  const { go } = useNavigation.getState();
  const [filter, setFilter] = useState('');
  const [shown, setShown] = useState(shownAtOnce);
  const [showsDeleted, setShowsDeleted] = useState(false);

  if (!data) {
    return <AreaPage title={t('title')}>{error ? <FailureMessage failure={error.failure} /> : <Loader size="sm" aria-label={t('loading')} />}</AreaPage>;
  }

  const wanted = foldText(filter);
  const fits = (row: MeetingRow) =>
    wanted === '' || foldText([titleOf(row), row.place, word('meetingKinds', row.meetingKind), row.heldOn, row.status === 'cancelled' ? word('meetingStatuses', 'cancelled') : t(`minutesStanding.${standingOf(row.minutes)}`)].join(' ')).includes(wanted);
  const upcoming = data.upcoming.filter(fits);
  const past = data.past.filter(fits);
  const late = data.past.filter(({ minutes }) => minutes.isLate).length;
  const isEmpty = data.upcoming.length + data.past.length === 0;
  const menu = <NewMeetingMenu series={data.series} today={data.today} />;
  const open = (id: string) => go({ area: 'meetings', record: id });

  return (
    <AreaPage
      title={t('title')}
      summary={isEmpty ? '' : [t('list.upcomingCount', { count: data.upcoming.length }), ...(late > 0 ? [t('list.lateCount', { count: late })] : [])].join(' · ')}
      actions={menu}
      toolbar={
        <>
          <MeetingsViews view="list" />
          {isEmpty ? null : <FilterField label={t('filter')} value={filter} onChange={setFilter} />}
          <Button variant="subtle" aria-pressed={showsDeleted} onClick={() => setShowsDeleted(!showsDeleted)}>
            {t('showDeleted')}
          </Button>
        </>
      }
      inspector={showsDeleted ? <DeletedInspector title={t('list.deleted')} type="meeting" onClose={() => setShowsDeleted(false)} /> : undefined}
    >
      {isEmpty ? (
        <RhythmEmptyState hasSeries={data.series.length > 0} menu={menu} />
      ) : (
        <>
          <h2 className={styles.sectionTitle}>{t('list.upcoming')}</h2>
          {upcoming.length === 0 ? <p className={styles.help}>{t(wanted === '' ? 'list.noneUpcoming' : 'nothingFits')}</p> : <UpcomingTable rows={upcoming} today={data.today} onOpen={open} />}
          <h2 className={styles.sectionTitle}>{t('list.past')}</h2>
          {past.length === 0 ? <p className={styles.help}>{t(wanted === '' ? 'list.nonePast' : 'nothingFits')}</p> : <PastTable rows={past.slice(0, shown)} today={data.today} onOpen={open} />}
          {past.length > shown ? (
            <Button variant="subtle" onClick={() => setShown(shown + shownAtOnce * 5)}>
              {t('list.showMore', { count: past.length - shown })}
            </Button>
          ) : null}
        </>
      )}
    </AreaPage>
  );
}

interface TableProps {
  rows: readonly MeetingRow[];
  today: string;
  onOpen: (id: string) => void;
}

function useNameColumn() {
  const { t } = useTranslation('meetings');
  const titleOf = useMeetingTitle();
  const word = useChoiceWords();
  return {
    key: 'title',
    heading: t('list.meeting'),
    render: (row: MeetingRow) => {
      const kind = word('meetingKinds', row.meetingKind);
      const under = [foldText(titleOf(row)).startsWith(foldText(kind)) ? null : kind, row.place].filter((part) => part).join(' · ');
      return (
        <>
          <bdi className={styles.main}>{titleOf(row)}</bdi>
          <span className={styles.under}>{under}</span>
        </>
      );
    },
  };
}

function UpcomingTable({ rows, today, onOpen }: TableProps) {
  const { t } = useTranslation('meetings');
  const titleOf = useMeetingTitle();
  const formats = useFormats();
  const word = useChoiceWords();
  const name = useNameColumn();
  return (
    <RegisterTable<MeetingRow>
      label={t('list.upcoming')}
      rows={rows}
      selected={null}
      nameOf={titleOf}
      onOpen={onOpen}
      columns={[
        name,
        {
          key: 'when',
          heading: t('list.when'),
          width: '15rem',
          render: (row) => (
            <>
              {whenInWords(row, formats)}
              <span className={row.heldOn < today && row.status === 'planned' ? `${styles.under} ${styles.late}` : styles.under}>
                {row.heldOn < today && row.status === 'planned' ? t('list.notClosed') : formats.daysApart(row.heldOn, today)}
              </span>
            </>
          ),
        },
        { key: 'agenda', heading: t('list.agenda'), width: '8rem', render: ({ agendaItems }) => t('list.items', { count: agendaItems }) },
        {
          key: 'invited',
          heading: t('list.invitation'),
          width: '11rem',
          render: ({ invitedOn, status }) =>
            status === 'in_session' ? (
              <TonePill {...meetingLooks.in_session} label={word('meetingStatuses', 'in_session')} />
            ) : invitedOn === null ? (
              <TonePill tone="na" label={t('list.notInvited')} />
            ) : (
              <TonePill tone="good" label={t('list.invitedOn', { day: formats.shortDay(invitedOn, today) })} />
            ),
        },
      ]}
    />
  );
}

function PastTable({ rows, today, onOpen }: TableProps) {
  const { t } = useTranslation('meetings');
  const titleOf = useMeetingTitle();
  const formats = useFormats();
  const word = useChoiceWords();
  const name = useNameColumn();
  return (
    <RegisterTable<MeetingRow>
      label={t('list.past')}
      rows={rows}
      selected={null}
      nameOf={titleOf}
      onOpen={onOpen}
      columns={[
        name,
        { key: 'when', heading: t('list.when'), width: '9rem', render: ({ heldOn }) => formats.shortDay(heldOn, today) },
        {
          key: 'attendance',
          heading: t('list.attendance'),
          width: '9rem',
          render: ({ present, people, status }) =>
            status === 'cancelled' ? '—' : (
              <>
                {t('list.organisations', { count: present })}
                <span className={styles.under}>{t('list.people', { count: people })}</span>
              </>
            ),
        },
        { key: 'openActions', heading: t('list.openActions'), width: '8rem', render: ({ openActions, actions }) => (actions === 0 ? '—' : t('list.openOf', { open: formats.number(openActions), total: formats.number(actions) })) },
        {
          key: 'minutes',
          heading: t('list.minutes'),
          width: '13rem',
          render: ({ minutes, status }) =>
            status === 'cancelled' ? (
              <TonePill {...meetingLooks.cancelled} label={word('meetingStatuses', 'cancelled')} />
            ) : (
              <>
                <MinutesPill minutes={minutes} />
                <span className={styles.under}>
                  {minutes.circulatedOn === null && minutes.dueOn !== null ? t('list.minutesDue', { day: formats.shortDay(minutes.dueOn, today) }) : null}
                  {minutes.status === 'circulated' && minutes.approvedUnlessOn !== null ? t('list.approvedUnless', { day: formats.shortDay(minutes.approvedUnlessOn, today) }) : null}
                </span>
              </>
            ),
        },
      ]}
    />
  );
}
