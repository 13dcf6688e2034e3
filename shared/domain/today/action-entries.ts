import type { RecordByType } from '../../records/index.ts';
import { isOpenAction, isOverdueAction } from '../actions/action-row.ts';
import { isDueSoon } from '../deadlines/due.ts';
import type { Register } from '../meetings/register.ts';
import type { TodayEntry } from './today-view.ts';

type Action = RecordByType['action_point'];

/** What of the action points waits. */
export interface ActionWaits {
  /** Those that are open. */
  actions: readonly Action[];
  names: Pick<Register, 'organisation' | 'organisationName' | 'contactName'>;
}

/** How far ahead action points are announced, in days. */
const soonDays = 7;
/** More than so many are told by who is responsible, and more of those than so many in one line. */
const mostSingly = 5;
const mostGroups = 6;
const longestText = 120;

export function countOverdue({ actions }: ActionWaits, today: string): number {
  return actions.filter((action) => isOverdueAction(action, today)).length;
}

/** Action points overdue and due within a week: each of a few, and of many how many each organisation has. */
export function actionEntries(waits: ActionWaits, today: string): TodayEntry[] {
  const overdue = waits.actions.filter((action) => isOverdueAction(action, today));
  const soon = waits.actions.filter((action) => isDueSoon({ dueOn: action.dueOn, isOpen: isOpenAction(action) }, today, soonDays));
  return [...entriesOf(overdue, 'overdue', waits), ...entriesOf(soon, 'due', waits)];
}

function entriesOf(actions: readonly Action[], state: 'overdue' | 'due', waits: ActionWaits): TodayEntry[] {
  const inOrder = actions.toSorted((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1));
  if (inOrder.length <= mostSingly) return inOrder.map((action) => singleEntry(action, state, waits));
  const groups = [...Map.groupBy(inOrder, (action) => ownerOf(action, waits)).values()].toSorted((a, b) => b.length - a.length);
  const [told, rest] = groups.length <= mostGroups ? [groups, []] : [groups.slice(0, mostGroups - 1), groups.slice(mostGroups - 1)];
  return [...told.map((own) => groupEntry(own, state, waits)), ...(rest.length === 0 ? [] : [restEntry(rest.flat(), state)])];
}

/** Whose it is: the organisation, else the words that say who. */
function ownerOf({ organisation, responsible }: Action, { names }: ActionWaits): string {
  return names.organisation(organisation)?.id ?? `words:${responsible?.trim() ?? ''}`;
}

function responsibleOf({ organisation, contact, responsible }: Action, { names }: ActionWaits): string {
  return names.organisationName(organisation) ?? names.contactName(contact) ?? responsible?.trim() ?? '';
}

function singleEntry(action: Action, state: 'overdue' | 'due', waits: ActionWaits): TodayEntry {
  const responsible = responsibleOf(action, waits);
  const text = action.text ?? '';
  const params = { text: text.length > longestText ? `${text.slice(0, longestText).trimEnd()}…` : text, dueOn: action.dueOn ?? '' };
  return entry(state, action.dueOn, action.id, {
    code: responsible === '' ? `action-${state}-nobody` : `action-${state}`,
    params: responsible === '' ? params : { ...params, responsible },
  });
}

function groupEntry(own: readonly Action[], state: 'overdue' | 'due', waits: ActionWaits): TodayEntry {
  const [first] = own;
  const responsible = first ? responsibleOf(first, waits) : '';
  return entry(state, first?.dueOn ?? null, null, {
    code: responsible === '' ? `actions-${state}-nobody` : `actions-${state}`,
    params: responsible === '' ? { count: own.length } : { responsible, count: own.length },
  });
}

function restEntry(own: readonly Action[], state: 'overdue' | 'due'): TodayEntry {
  const [first] = own.toSorted((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1));
  return entry(state, first?.dueOn ?? null, null, { code: `actions-${state}-others`, params: { count: own.length } });
}

function entry(state: 'overdue' | 'due', dueOn: string | null, recordId: string | null, reason: TodayEntry['reason']): TodayEntry {
  const isOverdue = state === 'overdue';
  return { kind: isOverdue ? 'action_overdue' : 'action_due', urgency: isOverdue ? 'overdue' : 'soon', dueOn, area: 'actions', recordId, reason };
}
