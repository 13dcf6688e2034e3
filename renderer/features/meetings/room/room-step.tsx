import { Button } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceCommand } from '../../../api/service.ts';
import { whenSettled } from '../../../api/saving.ts';
import type { MeetingView } from '../../../../shared/contract/meeting-view.ts';
import { failureOf, useFailureWords } from '../../../components/failure-message.tsx';
import { useToasts } from '../../../components/toasts.ts';
import { flushDrafts } from '../../../components/use-draft.ts';
import { useSaveRecord } from '../../../components/use-save-record.ts';
import { useNavigation } from '../../../navigation.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { MeetingFrame } from '../page/meeting-frame.tsx';
import { AgendaStrip } from './agenda-strip.tsx';
import { AttendanceColumn } from './attendance-column.tsx';
import { ItemClock } from './item-clock.tsx';
import { ItemPanel } from './item/item-panel.tsx';
import { roomCommandOf } from './keys.ts';
import { OpenActionsColumn } from './open-actions/open-actions-column.tsx';
import { RoomHelp } from './room-help.tsx';
import { currentItem, timeOf, useRoomPlace } from './room-place.ts';
import styles from './room.module.css';
import { focusMark, focusNextColumn } from './focus-marks.ts';

/** The meeting itself on one screen: who is here, what is said and decided, what was promised before. */
export function RoomStep({ view }: { view: MeetingView }) {
  const { t } = useTranslation('meetings');
  const words = useFailureWords();
  const disabled = !useIsWritable();
  const { meeting, items, today } = view;
  const go = useNavigation((navigation) => navigation.go);
  const wanted = useRoomPlace((place) => place.items[meeting.id]);
  const { turnTo } = useRoomPlace.getState();
  const saveItem = useSaveRecord('agenda_item');
  const { mutateAsync: begin, isPending: isBeginning } = useServiceCommand('meetings.start');
  const { mutateAsync: close, isPending: isClosing } = useServiceCommand('meetings.close');
  const [showsHelp, setShowsHelp] = useState(false);
  const room = useRef<HTMLDivElement>(null);
  const item = currentItem(items, wanted);
  const place = items.findIndex(({ id }) => id === item?.id);

  const itemId = item?.id ?? null;
  useEffect(() => {
    if (itemId !== null) turnTo(meeting.id, itemId, Date.now());
  }, [turnTo, meeting.id, itemId]);

  const turn = useCallback(
    (id: string) => {
      turnTo(meeting.id, id, Date.now());
      // The next item's fields are there after it is drawn.
      window.setTimeout(() => focusMark(room.current, 'discussion'));
    },
    [turnTo, meeting.id],
  );

  const goOn = useCallback(() => {
    const next = items[place + 1];
    if (item && item.outcome === null && !disabled) void saveItem(item.id, { outcome: 'discussed' }).catch(() => undefined);
    if (next) turn(next.id);
  }, [items, place, item, disabled, saveItem, turn]);

  const goBack = useCallback(() => {
    const previous = items[place - 1];
    if (previous) turn(previous.id);
  }, [items, place, turn]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = event.defaultPrevented || document.querySelector('[role="dialog"]') ? null : roomCommandOf(event);
      if (command === null) return;
      event.preventDefault();
      switch (command) {
        case 'next-item':
          goOn();
          break;
        case 'previous-item':
          goBack();
          break;
        case 'next-column':
        case 'previous-column':
          focusNextColumn(room.current, command === 'next-column' ? 1 : -1);
          break;
        default:
          focusMark(room.current, command);
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [goOn, goBack]);

  const isToday = meeting.heldOn === today;
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      useToasts.getState().show({ kind: 'problem', text: words(failureOf(error)) });
    }
  };
  // Written up on another day, a meeting keeps the hours that it was planned for.
  const now = () => (isToday ? timeOf(new Date()) : null);
  const end = () =>
    attempt(async () => {
      flushDrafts();
      await whenSettled();
      await close({ meeting: meeting.id, endTime: now() });
      go({ area: 'meetings', view: 'minutes', record: meeting.id });
    });

  return (
    <MeetingFrame
      view={view}
      step="room"
      tools={
        <>
          <Button variant="subtle" onClick={() => setShowsHelp(true)}>
            {t('room.keys')}
          </Button>
          <span className={styles.clockPlace}>
            <ItemClock item={item} total={items.length} />
          </span>
        </>
      }
      actions={
        <>
          {meeting.status === 'planned' ? (
            <Button loading={isBeginning} disabled={disabled} onClick={() => void attempt(() => begin({ meeting: meeting.id, heldOn: null, startTime: now() }))}>
              {t('room.start')}
            </Button>
          ) : null}
          {meeting.status === 'in_session' ? (
            <Button loading={isClosing} disabled={disabled} onClick={() => void end()}>
              {t('room.end')}
            </Button>
          ) : null}
          {meeting.status === 'held' ? <Button onClick={() => go({ area: 'meetings', view: 'minutes', record: meeting.id })}>{t('room.toMinutes')}</Button> : null}
        </>
      }
    >
      <div className={styles.room} ref={room}>
        <AttendanceColumn view={view} disabled={disabled} />
        <div className={styles.middle} data-column="item">
          <AgendaStrip items={items} current={item?.id ?? null} onTurn={turn} />
          {item ? (
            <ItemPanel key={item.id} view={view} item={item} following={items.slice(place + 1)} disabled={disabled} onDone={goOn} onTurn={turn} />
          ) : (
            <p className={styles.none}>{t('room.noAgenda')}</p>
          )}
        </div>
        <OpenActionsColumn view={view} disabled={disabled} />
      </div>
      {showsHelp ? <RoomHelp onClose={() => setShowsHelp(false)} /> : null}
    </MeetingFrame>
  );
}
