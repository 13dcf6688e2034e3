import type { ChecklistItemView, ChecklistView } from '../../../shared/contract/areas.ts';
import { isItemDueSoon } from '../../../shared/domain/checklist/item-view.ts';
import { foldText } from '../../../shared/domain/search/fold.ts';
import type { ChecklistStatus } from '../../../shared/records/choices.ts';

export const checklistViews = ['function', 'owner', 'overdue', 'changed'] as const;
export type ChecklistViewName = (typeof checklistViews)[number];

/** An item with the words that the filter reads. */
export interface ListedItem extends ChecklistItemView {
  title: string;
  statement: string;
  statusWord: string;
}

export interface ItemFilter {
  text: string;
  /** Empty: every status. */
  statuses: readonly ChecklistStatus[];
  onlyWithoutOwner: boolean;
}

export const noFilter: ItemFilter = { text: '', statuses: [], onlyWithoutOwner: false };

export function isFiltering({ text, statuses, onlyWithoutOwner }: ItemFilter): boolean {
  return foldText(text) !== '' || statuses.length > 0 || onlyWithoutOwner;
}

export function listItems(
  view: ChecklistView,
  wordsOf: (item: ChecklistItemView) => Pick<ListedItem, 'title' | 'statement' | 'statusWord'>,
): ListedItem[] {
  return view.functions.flatMap(({ items }) => items.map((item) => ({ ...item, ...wordsOf(item) })));
}

/** Every typed word must occur somewhere in the item; accents and case do not count. */
export function filterItems(items: readonly ListedItem[], filter: ItemFilter): ListedItem[] {
  const wanted = filter.text
    .split(/\s+/u)
    .map(foldText)
    .filter((word) => word !== '');
  return items.filter((item) => {
    if (filter.statuses.length > 0 && !filter.statuses.includes(item.status)) return false;
    if (filter.onlyWithoutOwner && item.owner !== null) return false;
    if (wanted.length === 0) return true;
    const text = foldText([item.id, item.title, item.statement, item.statusWord, item.ownerName, item.note].join(' '));
    return wanted.every((word) => text.includes(word));
  });
}

export interface ItemGroup {
  /** The function, the owner's position, or the state of the due date; `nobody` for items without owner. */
  key: string;
  items: ListedItem[];
}

export function groupByFunction(items: readonly ListedItem[]): ItemGroup[] {
  return groupBy(items, ({ functionId }) => functionId);
}

/** Owners by name, items without an owner last. */
export function groupByOwner(items: readonly ListedItem[], compare: (one: string, other: string) => number): ItemGroup[] {
  return groupBy(items, ({ owner }) => owner ?? 'nobody').sort((one, other) => {
    if (one.key === 'nobody') return 1;
    if (other.key === 'nobody') return -1;
    return compare(one.items[0]?.ownerName ?? '', other.items[0]?.ownerName ?? '') || (one.key < other.key ? -1 : 1);
  });
}

/** What is overdue and what falls due within two weeks, the longest waiting first. */
export function groupByUrgency(items: readonly ListedItem[], today: string): ItemGroup[] {
  const byDay = (one: ListedItem, other: ListedItem) => (one.dueOn ?? '').localeCompare(other.dueOn ?? '');
  const overdue = items.filter(({ isOverdue }) => isOverdue).sort(byDay);
  const soon = items.filter((item) => isItemDueSoon(item, today)).sort(byDay);
  return [
    { key: 'overdue', items: overdue },
    { key: 'soon', items: soon },
  ].filter((group) => group.items.length > 0);
}

function groupBy(items: readonly ListedItem[], keyOf: (item: ListedItem) => string): ItemGroup[] {
  const groups = new Map<string, ListedItem[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups].map(([key, grouped]) => ({ key, items: grouped }));
}
