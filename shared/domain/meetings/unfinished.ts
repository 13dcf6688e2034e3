import type { RecordByType } from '../../records/index.ts';
import { bodyOf, compareMeetings, isComing, type RunningSeries } from './body.ts';

type Meeting = RecordByType['meeting'];
type Item = RecordByType['agenda_item'];

/** What decides which items wait for an agenda. */
export interface UnfinishedSituation {
  /** Every meeting that is not deleted. */
  meetings: readonly Meeting[];
  /** Items not deleted: at least those carried over, those that carry on another, and those of cancelled meetings. */
  items: readonly Item[];
  running: RunningSeries;
  /** Titles of topics that stand on every agenda anyway, in any language: a cancelled meeting leaves none of them. */
  standingTitles: ReadonlySet<string>;
}

/** An item that waits, with the meeting that left it. */
export interface WaitingItem {
  item: Item;
  meeting: Meeting;
}

/**
 * The topics of a body that no agenda has: carried over by a meeting that took place, or left on the agenda of one that
 * was cancelled. Earliest first.
 *
 * An item and those that carry it on are one matter. A matter waits when it stands on no coming agenda and the last
 * meeting that had it carried it over; so it is on one agenda at most, and comes back when that meeting is cancelled.
 */
export function waitingItems({ meetings, items, running, standingTitles }: UnfinishedSituation, body: string): WaitingItem[] {
  const meetingById = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const placed = items
    .flatMap((item): WaitingItem[] => {
      const meeting = item.meeting === null ? undefined : meetingById.get(item.meeting);
      return !item.deleted && meeting && !meeting.deleted ? [{ item, meeting }] : [];
    })
    .toSorted((a, b) => compareMeetings(a.meeting, b.meeting));
  const itemById = new Map(items.map((item) => [item.id, item]));
  const matters = Map.groupBy(placed, ({ item }) => rootOf(item, itemById));
  return [...matters.values()]
    .flatMap((matter) => waitingOf(matter, standingTitles))
    .filter(({ meeting }) => bodyOf(meeting, running) === body)
    .toSorted((a, b) => compareMeetings(a.meeting, b.meeting));
}

function waitingOf(matter: readonly WaitingItem[], standingTitles: ReadonlySet<string>): WaitingItem[] {
  const alive = matter.filter(({ meeting }) => meeting.status !== 'cancelled');
  if (alive.some(({ meeting }) => isComing(meeting))) return [];
  const last = alive.at(-1) ?? matter.at(-1);
  if (last?.item.itemKind !== 'topic') return [];
  const { outcome, title } = last.item;
  if (alive.length > 0) return outcome === 'carried_over' ? [last] : [];
  const isSettled = outcome === 'discussed' || outcome === 'withdrawn';
  return isSettled || title === null || standingTitles.has(title) ? [] : [last];
}

/** The item that a matter began with, as far as it is known. Items that carry on each other in a ring have one of them. */
function rootOf(item: Item, byId: ReadonlyMap<string, Item>): string {
  const seen = [item.id];
  let current = item;
  while (current.carriedFrom !== null) {
    if (seen.includes(current.carriedFrom)) return seen.toSorted()[0] as string;
    seen.push(current.carriedFrom);
    const earlier = byId.get(current.carriedFrom);
    if (!earlier) return current.carriedFrom;
    current = earlier;
  }
  return current.id;
}
