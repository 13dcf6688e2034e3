import { create } from 'zustand';

interface RoomPlace {
  /** The item that each meeting is at. */
  items: Readonly<Record<string, string>>;
  /** When somebody turned to an item, in milliseconds since the epoch. */
  since: Readonly<Record<string, number>>;
  turnTo: (meeting: string, item: string, now: number) => void;
}

/** Where a meeting is: kept while the program runs, so that a look into another area does not lose the place. */
export const useRoomPlace = create<RoomPlace>((set) => ({
  items: {},
  since: {},
  turnTo: (meeting, item, now) =>
    set(({ items, since }) => (items[meeting] === item ? { items, since } : { items: { ...items, [meeting]: item }, since: { ...since, [item]: since[item] ?? now } })),
}));

interface Placed {
  id: string;
  outcome: string | null;
}

/** The item to show: where the meeting was, else the first that has not come up. */
export function currentItem<I extends Placed>(items: readonly I[], wanted: string | undefined): I | null {
  return items.find(({ id }) => id === wanted) ?? items.find(({ outcome }) => outcome === null) ?? items[0] ?? null;
}

/** `3760` seconds: `1:02:40` */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(whole / 3_600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

/** The time on the wall of this computer: `09:30` */
export function timeOf(date: Date): string {
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}
