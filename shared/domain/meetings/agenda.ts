import type { AgendaItemKind } from '../../records/choices.ts';
import type { RecordByType } from '../../records/index.ts';
import { compareOrdered, initialKey, keyBetween, type Ordered } from '../ordering/fractional-key.ts';
import type { AgendaEntry, MeetingsTexts } from './catalogue.ts';
import type { WaitingItem } from './unfinished.ts';

type Item = RecordByType['agenda_item'];

/** The fields of an agenda item that is to be saved. */
export type NewItem = Pick<Item, 'sortKey' | 'itemKind' | 'title' | 'minutes'> & Partial<Pick<Item, 'presenter' | 'carriedFrom'>>;

/** What closes an agenda: a new topic goes before these. */
const closingKinds: readonly AgendaItemKind[] = ['other_business', 'next_meeting'];

/**
 * The agenda of a new meeting: that of its kind, with the unfinished items of earlier ones before the first topic. A
 * standing topic of the same title goes on with the unfinished one.
 */
export function newAgenda(entries: readonly AgendaEntry[], waiting: readonly WaitingItem[], texts: MeetingsTexts): NewItem[] {
  const waitingByTitle = new Map(waiting.map(({ item }) => [item.title, item]));
  const standing = entries.map(({ id, itemKind, minutes }) => {
    const title = texts.items[id] ?? null;
    return { itemKind, title, minutes, carriedFrom: (title !== null && waitingByTitle.get(title)?.id) || null };
  });
  const taken = new Set(standing.map(({ carriedFrom }) => carriedFrom));
  const carried = waiting.filter(({ item }) => !taken.has(item.id)).map(({ item }) => carriedItem(item));
  const place = standing.filter(({ itemKind }) => !isTopicOrCloses(itemKind)).length;
  return [...standing.slice(0, place), ...carried, ...standing.slice(place)].map((item, index) => ({
    ...item,
    sortKey: initialKey(index),
  }));
}

const isTopicOrCloses = (itemKind: AgendaItemKind | null): boolean =>
  itemKind !== null && (itemKind === 'topic' || closingKinds.includes(itemKind));

/** The item with which an agenda goes on with one that an earlier meeting left. */
export function carriedItem({ id, itemKind, title, presenter, minutes }: Item): Omit<NewItem, 'sortKey'> {
  return { itemKind, title, presenter, minutes, carriedFrom: id };
}

/** Items in the order of the agenda. */
export function inOrder<T extends Pick<Item, 'id' | 'sortKey'>>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => compareOrdered(orderedOf(a), orderedOf(b)));
}

export function orderedOf({ id, sortKey }: { id: string; sortKey: string | null }): Ordered {
  return { id, sortKey: sortKey ?? '' };
}

/** Behind which item (`null`: first) a new topic goes when nobody says where: before what closes the agenda. */
export function endOfTopics(items: readonly Item[]): string | null {
  const ordered = inOrder(items);
  const closing = ordered.findIndex(({ itemKind }) => itemKind !== null && closingKinds.includes(itemKind));
  return (closing === -1 ? ordered.at(-1) : ordered[closing - 1])?.id ?? null;
}

/** Behind which item unfinished ones go: before the first topic. */
export function startOfTopics(items: readonly Item[]): string | null {
  const ordered = inOrder(items);
  const topic = ordered.findIndex(({ itemKind }) => isTopicOrCloses(itemKind));
  return (topic === -1 ? ordered.at(-1) : ordered[topic - 1])?.id ?? null;
}

/**
 * Keys for `count` entries behind `after` (`null`: at the beginning). `rewritten` are keys of entries that have to make
 * room, where equal or malformed neighbours leave none.
 */
export function keysBehind(
  entries: readonly Pick<Item, 'id' | 'sortKey'>[],
  after: string | null,
  count: number,
): { keys: string[]; rewritten: Ordered[] } {
  const ordered = inOrder(entries).map(orderedOf);
  const place = after === null ? 0 : ordered.findIndex(({ id }) => id === after) + 1;
  try {
    const next = ordered[place]?.sortKey ?? null;
    const keys: string[] = [];
    for (let made = 0; made < count; made += 1) keys.push(keyBetween(keys.at(-1) ?? ordered[place - 1]?.sortKey ?? null, next));
    return { keys, rewritten: [] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const moved = (index: number) => (index < place ? index : index + count);
    return {
      keys: Array.from({ length: count }, (_, index) => initialKey(place + index)),
      rewritten: ordered.map(({ id }, index) => ({ id, sortKey: initialKey(moved(index)) })),
    };
  }
}

/** What became of the items when the meeting ends: a topic that nobody spoke about is carried over. */
export function outcomeAtClose(item: Item, hasOutcomeRecords: boolean): Item['outcome'] {
  if (item.outcome !== null || item.itemKind !== 'topic') return item.outcome;
  const wasSpokenOf = hasOutcomeRecords || (item.discussion ?? '').trim() !== '';
  return wasSpokenOf ? 'discussed' : 'carried_over';
}
