import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../api/service.ts';
import type { TodayView } from '../../../shared/contract/areas.ts';
import { useFormats } from '../../components/formats.ts';
import { type Area, toHash } from '../../navigation.ts';
import styles from './sidebar.module.css';

const sections: { title: 'setup' | 'rhythm' | 'office' | null; areas: Area[] }[] = [
  { title: null, areas: ['today', 'search'] },
  { title: 'setup', areas: ['activation', 'checklist', 'team', 'documents'] },
  { title: 'rhythm', areas: ['partners', 'meetings', 'actions', 'elections', 'reviews'] },
  { title: 'office', areas: ['exchange', 'workspace'] },
];

/** The areas, each with what waits in it. */
export function Sidebar({ area: current }: { area: Area }) {
  const { t } = useTranslation('app');
  const { data } = useServiceQuery('today.view', {});
  return (
    <nav className={`${styles.sidebar} no-print`} aria-label={t('frame.areas')}>
      {sections.map(({ title, areas }) => (
        <div key={title ?? 'first'} className={styles.section}>
          {title ? <p className={styles.heading}>{t(`sections.${title}`)}</p> : null}
          <ul className={styles.list}>
            {areas.map((area) => (
              <li key={area}>
                <a
                  className={styles.area}
                  href={toHash({ area, view: null, record: null })}
                  aria-current={area === current ? 'page' : undefined}
                >
                  <span>{t(`areas.${area}`)}</span>
                  {data ? <Count area={area} view={data} /> : null}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function Count({ area, view }: { area: Area; view: TodayView }) {
  const { t } = useTranslation('app');
  const { number } = useFormats();
  const { counts, entries } = view;
  const plain = (text: string, spoken?: string) => (
    <>
      <i className={styles.count} aria-hidden={spoken ? true : undefined}>
        {text}
      </i>
      {spoken ? <span className="sr-only">{spoken}</span> : null}
    </>
  );
  const late = (text: string, spoken: string) => (
    <>
      <i className={styles.late} aria-hidden="true">
        {text}
      </i>
      <span className="sr-only">{spoken}</span>
    </>
  );

  switch (area) {
    case 'today': {
      const overdue = entries.filter(({ urgency }) => urgency === 'overdue').length;
      if (overdue > 0) return late(number(overdue), t('counts.overdue', { count: overdue }));
      return counts.today > 0 ? plain(number(counts.today), t('counts.waiting', { count: counts.today })) : null;
    }
    case 'activation':
      return counts.activationStep === null ? null : plain(t('counts.step', { number: number(counts.activationStep) }));
    case 'checklist': {
      const figures = t('counts.met', { met: number(counts.checklistMet), total: number(counts.checklistTotal) });
      const spoken = t('counts.metSpoken', { met: number(counts.checklistMet), total: number(counts.checklistTotal) });
      if (counts.checklistOverdue === 0) return plain(figures, spoken);
      return late(figures, `${spoken}, ${t('counts.overdue', { count: counts.checklistOverdue })}`);
    }
    case 'team':
      if (counts.vacancies === 0) return null;
      return (
        <i className={styles.late}>{t('counts.vacant', { count: counts.vacancies })}</i>
      );
    case 'documents':
      return counts.documents > 0 ? plain(number(counts.documents)) : null;
    case 'partners':
      return counts.organisations > 0 ? plain(number(counts.organisations)) : null;
    case 'exchange':
      if (counts.conflicts === 0) return null;
      return late(number(counts.conflicts), t('counts.conflicts', { count: counts.conflicts }));
    case 'meetings': {
      if (counts.minutesLate > 0) return late(number(counts.minutesLate), t('counts.minutesLate', { count: counts.minutesLate }));
      return counts.meetingsComing > 0 ? plain(number(counts.meetingsComing), t('counts.meetingsComing', { count: counts.meetingsComing })) : null;
    }
    case 'actions': {
      if (counts.actionsOverdue > 0) return late(number(counts.actionsOverdue), t('counts.overdue', { count: counts.actionsOverdue }));
      return counts.actionsOpen > 0 ? plain(number(counts.actionsOpen), t('counts.actionsOpen', { count: counts.actionsOpen })) : null;
    }
    case 'search':
    case 'elections':
    case 'reviews':
    case 'workspace':
      return null;
  }
}
