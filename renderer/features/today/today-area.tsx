import { Anchor, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../api/service.ts';
import type { TodayView } from '../../../shared/contract/areas.ts';
import { AreaPage } from '../../components/area-page.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureMessage } from '../../components/failure-message.tsx';
import { useFormats } from '../../components/formats.ts';
import { Icon } from '../../components/icon.tsx';
import { TonePill } from '../../components/status-pill.tsx';
import { toHash, useNavigation } from '../../navigation.ts';
import { RecentChanges } from '../workspace/recent-changes.tsx';
import styles from './today-area.module.css';
import { useEntryWords } from './entry-words.ts';

type Entry = TodayView['entries'][number];

/** What waits: overdue first, then due soon, then open; each line leads to its place. */
export function TodayArea() {
  const { t } = useTranslation(['today', 'app']);
  const { data: view, error } = useServiceQuery('today.view', {});
  const { weekday } = useFormats();
  const go = useNavigation((navigation) => navigation.go);

  if (error) return <AreaPage title={t('today:title')}>{<FailureMessage failure={error.failure} />}</AreaPage>;
  if (!view) return null;

  const steps = view.entries.filter(({ kind }) => kind === 'setup');
  const waiting = view.entries.filter(({ kind }) => kind !== 'setup');
  const of = (urgency: Entry['urgency']) => waiting.filter((entry) => entry.urgency === urgency);
  const overdue = of('overdue').length;
  const soon = of('soon').length;
  const summary = [
    weekday(view.today),
    ...(overdue > 0 ? [t('today:summary.overdue', { count: overdue })] : []),
    ...(soon > 0 ? [t('today:summary.soon', { count: soon })] : []),
    ...(waiting.length + steps.length === 0 ? [t('today:summary.nothing')] : []),
  ].join(' · ');

  return (
    <AreaPage title={t('today:title')} summary={summary}>
      <div className={styles.columns}>
        <div className={styles.waiting}>
          {steps.length > 0 ? <FirstSteps steps={steps} /> : null}
          {(['overdue', 'soon', 'open'] as const).map((urgency) => (
            <EntryGroup key={urgency} urgency={urgency} entries={of(urgency)} today={view.today} />
          ))}
          {waiting.length + steps.length === 0 ? (
            <EmptyState
              title={t('today:nothing.title')}
              text={t('today:nothing.text')}
              action={<Button onClick={() => go({ area: 'checklist' })}>{t('today:nothing.action')}</Button>}
            />
          ) : null}
        </div>
        <section className={styles.recent} aria-labelledby="recent-changes">
          <h2 className={styles.title} id="recent-changes">
            {t('today:recent.title')}
          </h2>
          <RecentChanges limit={12} />
          <Anchor className={styles.all} href={toHash({ area: 'workspace', view: 'history', record: null })}>
            {t('today:recent.all')}
          </Anchor>
        </section>
      </div>
    </AreaPage>
  );
}

function hrefOf({ area, recordId }: Entry): string {
  return toHash({ area, view: area === 'workspace' ? 'details' : null, record: area === 'workspace' ? null : recordId });
}

function FirstSteps({ steps }: { steps: Entry[] }) {
  const { t } = useTranslation('today');
  const words = useEntryWords();
  return (
    <section className={styles.group} aria-labelledby="first-steps">
      <div className={styles.groupHeading}>
        <h2 className={styles.title} id="first-steps">
          {t('setup.title')}
        </h2>
        <p className={styles.hint}>{t('setup.text')}</p>
      </div>
      <ol className={styles.list}>
        {steps.map((step, position) => (
          // The order of the steps is fixed; two may lead to the same place.
          <li key={`${step.reason.code}-${position}`}>
            <a className={styles.entry} href={hrefOf(step)}>
              <span className={styles.number} aria-hidden="true">
                {position + 1}
              </span>
              <span className={styles.words}>{words(step)}</span>
              <Icon name="forward" size={14} />
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

const tones = { overdue: 'bad', soon: 'warn', open: 'na' } as const;

function EntryGroup({ urgency, entries, today }: { urgency: Entry['urgency']; entries: Entry[]; today: string }) {
  const { t } = useTranslation(['today', 'app']);
  const { shortDay, daysApart, number } = useFormats();
  const words = useEntryWords();
  if (entries.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby={`group-${urgency}`}>
      <div className={styles.groupHeading}>
        <h2 className={styles.title} id={`group-${urgency}`}>
          <TonePill tone={tones[urgency]} label={t(`today:groups.${urgency}`)} />{' '}
          <span className={styles.figure}>{number(entries.length)}</span>
        </h2>
      </div>
      <ul className={styles.list}>
        {entries.map((entry, position) => (
          <li key={`${entry.kind}-${entry.recordId ?? ''}-${position}`}>
            <a className={styles.entry} href={hrefOf(entry)}>
              <span className={styles.area}>{t(`app:areas.${entry.area}`)}</span>
              <span className={styles.words}>{words(entry)}</span>
              {entry.dueOn ? (
                <span className={urgency === 'overdue' ? styles.late : styles.due}>
                  {shortDay(entry.dueOn, today)}
                  <small>{daysApart(entry.dueOn, today)}</small>
                </span>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
