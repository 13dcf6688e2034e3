import { useTranslation } from 'react-i18next';
import type { MeetingsYear } from '../../../../shared/contract/meeting-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { useChoiceWords } from '../../../components/record-words.ts';
import { toHash } from '../../../navigation.ts';
import { useMeetingTitle } from '../meeting-words.ts';
import styles from './year.module.css';

/** Which organisations came, most often first. */
export function AttendanceTable({ data: { organisations, minutes } }: { data: MeetingsYear }) {
  const { t } = useTranslation('meetings');
  const { number } = useFormats();
  const word = useChoiceWords();
  return (
    <div className={styles.frame}>
      <table>
        <caption>{t('year.tables.organisations')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('year.tables.organisation')}</th>
            <th scope="col">{t('year.tables.attended', { total: number(minutes.held.count) })}</th>
            <th scope="col">{word('attendanceStates', 'excused')}</th>
            <th scope="col">{word('attendanceStates', 'absent')}</th>
          </tr>
        </thead>
        <tbody>
          {organisations.map(({ organisationId, organisationName, organisationType, attended, excused, absent }) => (
            <tr key={organisationId ?? organisationName}>
              <th scope="row">
                {organisationId === null ? (
                  <bdi>{organisationName}</bdi>
                ) : (
                  <a href={toHash({ area: 'partners', view: 'organisations', record: organisationId })}>
                    <bdi>{organisationName}</bdi>
                  </a>
                )}
                <small>{organisationType === null ? t('room.presence.noType') : word('organisationTypes', organisationType)}</small>
              </th>
              <td>
                <span className={styles.share}>
                  <span style={{ inlineSize: `${minutes.held.count === 0 ? 0 : (attended.count / minutes.held.count) * 100}%` }} />
                </span>
                {number(attended.count)}
              </td>
              <td>{number(excused.count)}</td>
              <td>{number(absent.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Attendance by type of organisation. */
export function TypesTable({ data: { types } }: { data: MeetingsYear }) {
  const { t } = useTranslation('meetings');
  const { number } = useFormats();
  const word = useChoiceWords();
  return (
    <div className={styles.frame}>
      <table>
        <caption>{t('year.tables.types')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('year.tables.type')}</th>
            <th scope="col">{t('year.tables.organisationsCount')}</th>
            <th scope="col">{t('year.tables.attendances')}</th>
            <th scope="col">{t('year.tables.meetings')}</th>
          </tr>
        </thead>
        <tbody>
          {types.map(({ organisationType, organisations, attendances, meetings }) => (
            <tr key={organisationType ?? 'unknown'}>
              <th scope="row">{organisationType === null ? t('room.presence.noType') : word('organisationTypes', organisationType)}</th>
              <td>{number(organisations)}</td>
              <td>{number(attendances)}</td>
              <td>{number(meetings.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the plot shows, in numbers, each leading to its meeting. */
export function MeetingsTable({ data: { meetings } }: { data: MeetingsYear }) {
  const { t } = useTranslation('meetings');
  const { number, shortDay } = useFormats();
  const titleOf = useMeetingTitle();
  return (
    <div className={styles.frame}>
      <table>
        <caption>{t('year.tables.perMeeting')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('list.meeting')}</th>
            <th scope="col">{t('list.when')}</th>
            <th scope="col">{t('year.tables.organisationsCount')}</th>
            <th scope="col">{t('year.tables.people')}</th>
          </tr>
        </thead>
        <tbody>
          {meetings.map((meeting) => (
            <tr key={meeting.id}>
              <th scope="row">
                <a href={toHash({ area: 'meetings', view: null, record: meeting.id })}>
                  <bdi>{titleOf(meeting)}</bdi>
                </a>
              </th>
              <td>{shortDay(meeting.heldOn)}</td>
              <td>{number(meeting.organisations)}</td>
              <td>{number(meeting.people)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
