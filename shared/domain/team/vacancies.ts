import type { RecordByType } from '../../records/index.ts';
import { addDays } from '../deadlines/days.ts';

type Position = RecordByType['position'];
export type PositionState = 'filled' | 'vacant' | 'ending' | 'not-started';

/** Our own proposal: a handover is prepared a month ahead. */
export const endingSoonDays = 30;

/** Whether somebody holds the post on the day. */
export function stateOfPosition(position: Position, today: string): PositionState {
  const { contact, startsOn, endsOn } = position;
  if (contact === null || (endsOn !== null && endsOn < today)) return 'vacant';
  if (startsOn !== null && startsOn > today) return 'not-started';
  return endsOn !== null && endsOn <= addDays(today, endingSoonDays) ? 'ending' : 'filled';
}

export function isHeld(position: Position, today: string): boolean {
  const state = stateOfPosition(position, today);
  return state === 'filled' || state === 'ending';
}

/** Holds the post and does nothing else: full time, as the handbook asks of coordinator and IMO. */
export function isDedicated(position: Position, today: string): boolean {
  return isHeld(position, today) && position.timeShare === 100;
}
