import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../components/formats.ts';
import { Icon } from '../../components/icon.tsx';
import type { ActivationView } from '../../../shared/contract/areas.ts';
import { readClock } from './clock.ts';
import { isTimed } from './step-done-text.ts';
import styles from './track.module.css';

type Step = ActivationView['steps'][number];

const refreshEvery = 60_000;

function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date().toISOString()), refreshEvery);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}

/** The 24 hours between the letter to the Emergency Relief Coordinator and its forwarding. */
export function ClockLine({ start, stop }: { start: Step; stop: Step | null }) {
  if (stop === null || !isTimed(start) || !isTimed(stop)) return null;
  return <RunningClock start={start} stop={stop} />;
}

function RunningClock({ start, stop }: { start: Step; stop: Step }) {
  const { t } = useTranslation('activation');
  const { number, instant } = useFormats();
  const now = useNow();
  const clock = readClock({ startedAt: start.doneAt, stoppedAt: stop.doneAt, dueAt: stop.dueAt, now });
  const words = () => {
    switch (clock.state) {
      case 'waiting':
        return t('clock.waiting');
      case 'running':
        return t('clock.running', {
          count: clock.hoursLeft,
          number: number(clock.hoursLeft),
          until: stop.dueAt === null ? '' : instant(stop.dueAt),
        });
      case 'overdue':
        return t('clock.overdue', { count: clock.hoursOver, number: number(clock.hoursOver) });
      case 'kept':
        return t('clock.kept', { count: clock.hoursTaken, number: number(clock.hoursTaken) });
      case 'missed':
        return t('clock.missed', { count: clock.hoursTaken, number: number(clock.hoursTaken) });
    }
  };
  return (
    <p className={styles.clock} data-state={clock.state}>
      <Icon name="clock" size={14} /> {words()}
    </p>
  );
}
