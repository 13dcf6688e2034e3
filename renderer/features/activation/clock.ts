import { hoursBetween } from '../../../shared/domain/deadlines/calendar.ts';

/** The hours between two steps of the procedure: not begun, running, run out, kept or missed. */
export type Clock =
  | { state: 'waiting' }
  | { state: 'running'; hoursLeft: number }
  | { state: 'overdue'; hoursOver: number }
  | { state: 'kept'; hoursTaken: number }
  | { state: 'missed'; hoursTaken: number };

interface ClockTimes {
  /** When the first step was done, ISO 8601. */
  startedAt: string | null;
  /** When the second was done. */
  stoppedAt: string | null;
  /** When the time is up. */
  dueAt: string | null;
  now: string;
}

/** Hours are whole, rounded so that nobody is told of more time than there is. */
export function readClock({ startedAt, stoppedAt, dueAt, now }: ClockTimes): Clock {
  if (startedAt === null || dueAt === null) return { state: 'waiting' };
  if (stoppedAt !== null) {
    const hoursTaken = Math.max(0, Math.ceil(hoursBetween(startedAt, stoppedAt)));
    return { state: hoursBetween(stoppedAt, dueAt) < 0 ? 'missed' : 'kept', hoursTaken };
  }
  const hoursLeft = hoursBetween(now, dueAt);
  return hoursLeft < 0
    ? { state: 'overdue', hoursOver: Math.ceil(-hoursLeft) }
    : { state: 'running', hoursLeft: Math.floor(hoursLeft) };
}
