import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItemView } from '../../../../shared/contract/meeting-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { clockText, timeOf, useRoomPlace } from './room-place.ts';
import styles from './room.module.css';

/** "10:24 · item 4 of 8 · 0:12:40": how long the item has been on, in warning once its time is up. */
export function ItemClock({ item, total }: { item: AgendaItemView | null; total: number }) {
  const { t } = useTranslation('meetings');
  const { number } = useFormats();
  const since = useRoomPlace((place) => (item ? place.since[item.id] : undefined));
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => {
    const tick = window.setInterval(() => setNow(Date.now()), 1_000);
    return () => window.clearInterval(tick);
  }, []);

  const seconds = since === undefined ? 0 : (now - since) / 1_000;
  const isOver = item !== null && item.minutes !== null && item.minutes > 0 && seconds > item.minutes * 60;
  return (
    <span className={styles.clock} role="timer" aria-live="off">
      <span>{timeOf(new Date(now))}</span>
      {item === null ? null : (
        <>
          <span>{t('room.itemOf', { number: number(item.number), total: number(total) })}</span>
          <span className={isOver ? styles.over : undefined}>
            {isOver ? `▲ ${t('room.over')} ` : ''}
            <bdi dir="ltr">{clockText(seconds)}</bdi>
          </span>
        </>
      )}
    </span>
  );
}
