import { addDays } from '../deadlines/calendar.ts';
import type { RecordByType } from '../../records/index.ts';

type Position = RecordByType['position'];
export type PositionState = 'filled' | 'vacant' | 'ending' | 'not-started';

/** How long before its end a term counts as ending, in days: time to find a successor. */
const endingDays = 30;

/**
 * Whether somebody holds the position on a day.
 *
 * A holder whose contact was deleted is nobody: `knownContacts` holds the ids of those there are.
 */
export function positionState(
  position: Pick<Position, 'contact' | 'startsOn' | 'endsOn'>,
  today: string,
  knownContacts: ReadonlySet<string>,
): PositionState {
  const { contact, startsOn, endsOn } = position;
  if (contact === null || !knownContacts.has(contact)) return 'vacant';
  if (endsOn !== null && endsOn < today) return 'vacant';
  if (startsOn !== null && startsOn > today) return 'not-started';
  return endsOn !== null && endsOn <= addDays(today, endingDays) ? 'ending' : 'filled';
}

export function isHeld(state: PositionState): boolean {
  return state === 'filled' || state === 'ending';
}

/** The area to say beside a position's name; empty where its own title already says it. */
export function areaBeside({ title, area }: Pick<Position, 'title' | 'area'>): string {
  const named = area?.trim() ?? '';
  return title?.includes(named) ? '' : named;
}

/** A position as reasons name it: its own title, else its kind in the reader's language (`team:reasons.position`). */
export function positionParams(
  position: Pick<Position, 'title' | 'area'> & { positionKind: string | null },
): Record<'position' | 'kind' | 'title' | 'area', string> {
  const title = position.title?.trim() ?? '';
  const area = areaBeside(position);
  return {
    position: `${title === '' ? 'kind' : 'titled'}${area === '' ? '' : '-in-area'}`,
    kind: position.positionKind ?? 'other',
    title,
    area,
  };
}
