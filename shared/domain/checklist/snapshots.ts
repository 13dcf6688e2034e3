import type { ChecklistComparison, ChecklistItemView, ChecklistView } from '../../contract/areas.ts';
import type { ChecklistStatus, snapshotOccasions } from '../../records/choices.ts';
import type { SnapshotItem } from '../../records/checklist.ts';
import type { RecordByType } from '../../records/index.ts';
import { addDays, addMonths } from '../deadlines/calendar.ts';
import type { ChecklistCatalogue } from './catalogue.ts';

type Occasion = (typeof snapshotOccasions)[number];
type DatedOccasion = Exclude<Occasion, 'other'>;

/**
 * When the IASC's activation checklist is to be looked at again (domain: "two weeks, one month and two months after
 * activation"), counted from the day of the decision.
 */
const occasions: readonly { occasion: DatedOccasion; dueOn: (decidedOn: string) => string }[] = [
  { occasion: 'two_weeks', dueOn: (decidedOn) => addDays(decidedOn, 14) },
  { occasion: 'one_month', dueOn: (decidedOn) => addMonths(decidedOn, 1) },
  { occasion: 'two_months', dueOn: (decidedOn) => addMonths(decidedOn, 2) },
];

/**
 * The dated snapshot to take next. One that was missed gives way once the next is due as well: a picture taken
 * after two months shows nothing about the second week.
 */
export function proposeSnapshot(
  activation: { outcome: RecordByType['activation']['outcome']; decidedOn: string | null },
  taken: readonly Pick<RecordByType['checklist_snapshot'], 'occasion'>[],
  today: string,
): ChecklistView['proposedSnapshot'] {
  const { outcome, decidedOn } = activation;
  if (outcome !== 'cluster' || decidedOn === null) return null;
  const dated = occasions.map(({ occasion, dueOn }) => ({ occasion, dueOn: dueOn(decidedOn) }));
  const lastTaken = dated.findLastIndex(({ occasion }) => taken.some((snapshot) => snapshot.occasion === occasion));
  const waiting = dated.slice(lastTaken + 1);
  const next = waiting.findLast(({ dueOn }) => dueOn <= today) ?? waiting[0];
  return next ? { ...next, isDue: next.dueOn <= today } : null;
}

/** The checklist as it stands, in the form that is kept. */
export function snapshotItems(
  items: readonly Pick<ChecklistItemView, 'id' | 'status' | 'decidedBy' | 'isLookedAt'>[],
): SnapshotItem[] {
  return items.map(({ id, status, decidedBy, isLookedAt }) => ({ id, status, decidedBy, lookedAt: isLookedAt }));
}

const progress: Record<Exclude<ChecklistStatus, 'not_applicable'>, number> = {
  not_started: 0,
  in_progress: 1,
  needs_update: 2,
  met: 3,
};

/**
 * What changed between two states of the checklist, in the catalogue's order.
 *
 * Versions of the catalogue add and drop items: one that only the later state has was added, one that only the earlier
 * has was removed, and comes last if today's catalogue no longer knows it.
 */
export function compareSnapshots(
  catalogue: ChecklistCatalogue,
  before: readonly SnapshotItem[],
  after: readonly SnapshotItem[],
): ChecklistComparison {
  const [earlier, later] = [statusesOf(before), statusesOf(after)];
  const functionOf = new Map(
    catalogue.functions.flatMap(({ id, items }) => items.map((item) => [item.id, id] as const)),
  );
  const known = [...functionOf.keys()].filter((id) => earlier.has(id) || later.has(id));
  const gone = [...new Set([...earlier.keys(), ...later.keys()])].filter((id) => !functionOf.has(id));
  return [...known, ...gone].map((id) => {
    const [from, to] = [earlier.get(id) ?? null, later.get(id) ?? null];
    const functionId = functionOf.get(id) ?? functionOfPrefix(id, functionOf);
    return { id, functionId, before: from, after: to, change: changeBetween(from, to) };
  });
}

function statusesOf(items: readonly SnapshotItem[]): Map<string, ChecklistStatus> {
  return new Map(items.map(({ id, status }) => [id, status]));
}

/** Items of one function share the letters of their ids (`sd-01`), so an item that is gone still tells its function. */
function functionOfPrefix(id: string, functionOf: ReadonlyMap<string, string>): string {
  const prefix = `${id.split('-')[0]}-`;
  return [...functionOf].find(([other]) => other.startsWith(prefix))?.[1] ?? '';
}

function changeBetween(
  from: ChecklistStatus | null,
  to: ChecklistStatus | null,
): ChecklistComparison[number]['change'] {
  if (from === null) return 'added';
  if (to === null) return 'removed';
  if (from === to) return 'same';
  if (from === 'not_applicable' || to === 'not_applicable') return 'other';
  return progress[to] > progress[from] ? 'better' : 'worse';
}
