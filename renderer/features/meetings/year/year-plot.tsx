import { useTranslation } from 'react-i18next';
import type { MeetingsYear } from '../../../../shared/contract/meeting-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { useMeetingTitle } from '../meeting-words.ts';
import styles from './year.module.css';
import { layOutYear } from './year-plot-layout.ts';

/** Who came over the year, meeting by meeting; the table below it says the same in numbers. */
export function YearPlot({ meetings, year }: { meetings: MeetingsYear['meetings']; year: number }) {
  const { t, i18n } = useTranslation('meetings');
  const { shortDay, number } = useFormats();
  const titleOf = useMeetingTitle();
  const { width, height, base, bars, ticks, months } = layOutYear(meetings, year);
  const monthName = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : i18n.language, { month: i18n.language === 'ar' ? 'numeric' : 'short', timeZone: 'UTC' });
  const isRightToLeft = i18n.dir() === 'rtl';
  // The line of the year runs as the reader reads.
  const flip = (x: number, own = 0) => (isRightToLeft ? width - x - own : x);
  const average = meetings.length === 0 ? 0 : Math.round(meetings.reduce((sum, { organisations }) => sum + organisations, 0) / meetings.length);
  return (
    <figure className={styles.figure}>
      <figcaption>{t('year.plot.title')}</figcaption>
      <svg
        className={styles.plot}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('year.plot.label', { count: meetings.length, average: number(average), most: number(Math.max(0, ...meetings.map(({ organisations }) => organisations))) })}
      >
        {ticks.map(({ value, y }) => (
          <g key={value}>
            <line className={styles.grid} x1={flip(28)} x2={flip(width - 4)} y1={y} y2={y} />
            <text className={styles.tick} x={flip(24)} y={y + 3} textAnchor={isRightToLeft ? 'start' : 'end'} direction="ltr">
              {number(value)}
            </text>
          </g>
        ))}
        {months.map(({ month, x, width: own }) => (
          <text key={month} className={styles.tick} x={flip(x, own) + own / 2} y={base + 15} textAnchor="middle">
            {monthName.format(new Date(Date.UTC(year, month, 15)))}
          </text>
        ))}
        {bars.map(({ id, x, y, width: own, height: tall }) => {
          const meeting = meetings.find((known) => known.id === id);
          return (
            <rect key={id} className={styles.bar} x={flip(x, own)} y={y} width={own} height={tall} rx={1}>
              {meeting ? <title>{`${titleOf(meeting)}, ${shortDay(meeting.heldOn)}: ${t('list.organisations', { count: meeting.organisations })}, ${t('list.people', { count: meeting.people })}`}</title> : null}
            </rect>
          );
        })}
      </svg>
    </figure>
  );
}
