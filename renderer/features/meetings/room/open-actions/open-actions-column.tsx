import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceCommand } from '../../../../api/service.ts';
import type { ActionRow } from '../../../../../shared/contract/actions.ts';
import type { MeetingView } from '../../../../../shared/contract/meeting-view.ts';
import type { ActionStatus } from '../../../../../shared/records/choices.ts';
import { letterOf } from '../keys.ts';
import styles from '../room.module.css';
import { CarriedAction } from './carried-action.tsx';
import { inKeptOrder } from './kept-order.ts';
import own from './open-actions.module.css';

const statusKeys: Record<string, ActionStatus> = { d: 'done', i: 'in_progress', o: 'open' };

/** What was promised before: gone through with one key each. */
export function OpenActionsColumn({ view: { meeting, carriedActions: actions, today }, disabled }: { view: MeetingView; disabled: boolean }) {
  const { t } = useTranslation('meetings');
  const { mutateAsync: report } = useServiceCommand('actions.report');
  const [current, setCurrent] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [order] = useState(() => actions.map(({ id }) => id));
  const list = useRef<HTMLUListElement>(null);
  const carriedActions = inKeptOrder(actions, order);
  const reachable = carriedActions.some(({ id }) => id === current) ? current : (carriedActions[0]?.id ?? null);
  const open = carriedActions.filter(({ isOpen }) => isOpen).length;
  const overdue = carriedActions.filter(({ isOverdue }) => isOverdue).length;

  const focusRow = (place: number) => {
    const action = carriedActions[place];
    if (!action) return;
    setCurrent(action.id);
    list.current?.querySelectorAll<HTMLElement>('[data-open-action]')[place]?.focus();
  };
  const setStatus = (action: ActionRow, status: ActionStatus) => {
    if (disabled || action.status === status) return;
    void report({ action: action.id, status, text: null, reportedBy: null, meeting: meeting.id }).catch(() => undefined);
  };

  const press = (event: KeyboardEvent, action: ActionRow, place: number) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: carriedActions.length - 1 }[event.key];
    const letter = letterOf(event);
    const status = letter === null ? undefined : statusKeys[letter];
    if (step !== undefined) focusRow(step);
    else if (status) setStatus(action, status);
    else if (letter === 'n' && !disabled) setOpened(action.id);
    else return;
    event.preventDefault();
  };

  return (
    <section className={styles.side} data-column="open-actions" aria-labelledby="open-actions">
      <h2 id="open-actions">{t('room.carried.title')}</h2>
      <p className={own.count}>
        {carriedActions.length === 0
          ? t('room.carried.none')
          : [t('room.carried.open', { count: open }), ...(overdue > 0 ? [t('room.carried.overdue', { count: overdue })] : [])].join(' · ')}
      </p>
      <ul className={own.list} ref={list}>
        {carriedActions.map((action, place) => (
          <CarriedAction
            key={action.id}
            action={action}
            today={today}
            meeting={meeting.id}
            isReachable={action.id === reachable}
            isOpened={action.id === opened}
            disabled={disabled}
            onFocus={() => setCurrent(action.id)}
            onKeyDown={(event) => press(event, action, place)}
            onStatus={(status) => setStatus(action, status)}
            onOpen={(isOpened) => {
              setOpened(isOpened ? action.id : null);
              if (!isOpened) focusRow(place);
            }}
          />
        ))}
      </ul>
      {carriedActions.length > 0 ? (
        <div className={`${styles.foot} no-print`}>
          <p>{t('room.carried.keys')}</p>
        </div>
      ) : null}
    </section>
  );
}
