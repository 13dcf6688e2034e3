import { describe, expect, it } from 'vitest';
import { readClock } from '../../../../renderer/features/activation/clock.ts';

const startedAt = '2026-04-03T10:00:00+05:45';
const dueAt = '2026-04-04T04:15:00Z';
const at = (now: string) => readClock({ startedAt, stoppedAt: null, dueAt, now });

describe('readClock', () => {
  it('waits for the letter', () => {
    expect(readClock({ startedAt: null, stoppedAt: null, dueAt: null, now: dueAt })).toEqual({ state: 'waiting' });
  });

  it('never promises more time than there is', () => {
    expect(at('2026-04-03T04:15:00Z')).toEqual({ state: 'running', hoursLeft: 24 });
    expect(at('2026-04-03T04:16:00Z')).toEqual({ state: 'running', hoursLeft: 23 });
    expect(at(dueAt)).toEqual({ state: 'running', hoursLeft: 0 });
  });

  it('counts a begun hour beyond the end as one', () => {
    expect(at('2026-04-04T04:16:00Z')).toEqual({ state: 'overdue', hoursOver: 1 });
    expect(at('2026-04-04T06:15:00Z')).toEqual({ state: 'overdue', hoursOver: 2 });
  });

  it('tells afterwards whether it was kept, whatever the time is by then', () => {
    const now = '2026-11-23T00:00:00Z';
    expect(readClock({ startedAt, stoppedAt: '2026-04-03T12:45:00Z', dueAt, now })).toEqual({ state: 'kept', hoursTaken: 9 });
    expect(readClock({ startedAt, stoppedAt: dueAt, dueAt, now })).toEqual({ state: 'kept', hoursTaken: 24 });
    expect(readClock({ startedAt, stoppedAt: '2026-04-04T04:16:00Z', dueAt, now })).toEqual({
      state: 'missed',
      hoursTaken: 25,
    });
  });
});
