import { useTranslation } from 'react-i18next';
import type { MeetingsYear } from '../../../../shared/contract/meeting-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { Meter } from '../../../components/meter.tsx';
import { useChoiceWords } from '../../../components/record-words.ts';
import styles from './year.module.css';

/** The year in three figures, each with what it is counted from. */
export function YearFigures({ data: { kinds, minutes, actions } }: { data: MeetingsYear }) {
  const { t } = useTranslation('meetings');
  const { number, percent } = useFormats();
  const word = useChoiceWords();
  const held = kinds.reduce((sum, kind) => sum + kind.held.count, 0);
  const cancelled = kinds.reduce((sum, kind) => sum + kind.cancelled.count, 0);
  const judged = minutes.inTime.count + minutes.late.count + minutes.missing.count;
  const closed = actions.onTime.count + actions.late.count + actions.overdue.count;
  return (
    <div className={styles.figures}>
      <section aria-labelledby="year-held">
        <h2 id="year-held">{t('year.figures.held')}</h2>
        <p className={styles.big}>{number(held)}</p>
        <p className={styles.rule}>
          {kinds.filter((kind) => kind.held.count > 0).map((kind) => `${word('meetingKinds', kind.meetingKind)} ${number(kind.held.count)}`).join(' · ')}
          {cancelled > 0 ? ` · ${t('year.figures.cancelled', { count: cancelled })}` : ''}
        </p>
      </section>
      <section aria-labelledby="year-minutes">
        <h2 id="year-minutes">{t('year.figures.minutes', { count: minutes.days })}</h2>
        <p className={styles.big}>{minutes.percent === null ? '—' : percent(minutes.percent / 100)}</p>
        <Meter label={t('year.figures.of', { value: number(minutes.inTime.count), total: number(judged) })} value={minutes.inTime.count} total={judged} tone="good" />
        <p className={styles.rule}>
          {[
            t('year.figures.late', { count: minutes.late.count }),
            t('year.figures.missing', { count: minutes.missing.count }),
            ...(minutes.pending.count > 0 ? [t('year.figures.pending', { count: minutes.pending.count })] : []),
          ].join(' · ')}
        </p>
      </section>
      <section aria-labelledby="year-actions">
        <h2 id="year-actions">{t('year.figures.actions')}</h2>
        <p className={styles.big}>{actions.percent === null ? '—' : percent(actions.percent / 100)}</p>
        <Meter label={t('year.figures.of', { value: number(actions.onTime.count), total: number(closed) })} value={actions.onTime.count} total={closed} tone="good" />
        <p className={styles.rule}>
          {[
            t('year.figures.closedLate', { count: actions.late.count }),
            t('year.figures.overdue', { count: actions.overdue.count }),
            ...(actions.open.count > 0 ? [t('year.figures.open', { count: actions.open.count })] : []),
            ...(actions.dropped.count > 0 ? [t('year.figures.dropped', { count: actions.dropped.count })] : []),
          ].join(' · ')}
        </p>
      </section>
    </div>
  );
}
