import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServiceCommand } from '../../../api/service.ts';
import type { MeetingView } from '../../../../shared/contract/meeting-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { useChoiceWords } from '../../../components/record-words.ts';
import { toHash } from '../../../navigation.ts';
import { isolated, useMeetingTitle } from '../meeting-words.ts';
import { DueDay } from '../../actions/due-day.tsx';
import styles from './prepare.module.css';

/** What earlier meetings left: items that wait for an agenda, and the action points that this meeting goes through. */
export function CarriedPanel({ view: { meeting, unfinished, carriedActions, previous, today }, disabled }: { view: MeetingView; disabled: boolean }) {
  const { t } = useTranslation('meetings');
  const { shortDay } = useFormats();
  const word = useChoiceWords();
  const titleOf = useMeetingTitle();
  const { mutateAsync: takeIn, isPending } = useServiceCommand('meetings.takeIn');
  const overdue = carriedActions.filter(({ isOverdue }) => isOverdue).length;

  return (
    <>
      {unfinished.length > 0 ? (
        <section className={styles.panel} aria-labelledby="unfinished">
          <div className={styles.panelHead}>
            <h2 id="unfinished">{t('prepare.unfinished.title')}</h2>
            <Button size="compact-sm" variant="default" loading={isPending} disabled={disabled} onClick={() => void takeIn({ meeting: meeting.id }).catch(() => undefined)}>
              {t('prepare.unfinished.takeIn', { count: unfinished.length })}
            </Button>
          </div>
          <div className={styles.who}>
            <ul>
              {unfinished.map(({ item, title, itemKind, meeting: from }) => (
                <li key={item}>
                  <bdi>{title || word('agendaItemKinds', itemKind)}</bdi>
                  <span>{t('prepare.agenda.carriedFrom', { meeting: isolated(titleOf(from)), day: shortDay(from.heldOn, today) })}</span>
                </li>
              ))}
            </ul>
          </div>
        </section>
      ) : null}
      <section className={styles.panel} aria-labelledby="carried-actions">
        <div className={styles.panelHead}>
          <h2 id="carried-actions">{t('prepare.openActions.title')}</h2>
          <span>
            {[t('prepare.openActions.count', { count: carriedActions.length }), ...(overdue > 0 ? [t('prepare.openActions.overdue', { count: overdue })] : [])].join(' · ')}
          </span>
        </div>
        {carriedActions.length === 0 ? (
          <p className={styles.hint}>{t('prepare.openActions.none')}</p>
        ) : (
          <ul className={styles.actions}>
            {carriedActions.map((action) => (
              <li key={action.id}>
                <a href={toHash({ area: 'actions', view: null, record: action.id })}>
                  <bdi>{action.text}</bdi>
                </a>
                <bdi>{action.responsibleName ?? '—'}</bdi>
                <DueDay action={action} today={today} />
              </li>
            ))}
          </ul>
        )}
        {previous ? (
          <p className={styles.hint}>
            {t('prepare.previous')}{' '}
            <a href={toHash({ area: 'meetings', view: 'minutes', record: previous.id })}>
              <bdi>{titleOf(previous)}</bdi> · {shortDay(previous.heldOn, today)}
            </a>
          </p>
        ) : null}
      </section>
    </>
  );
}
