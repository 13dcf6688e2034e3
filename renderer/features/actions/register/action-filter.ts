import type { ActionRow } from '../../../../shared/contract/actions.ts';
import { foldText } from '../../../../shared/domain/search/fold.ts';
import type { actionOrigins } from '../../../../shared/records/choices.ts';

/** `open` is everything that is still to be done; the others name one state. */
export const actionStates = ['open', 'overdue', 'in_progress', 'done', 'dropped', 'all'] as const;
export type ActionState = (typeof actionStates)[number];

export interface ActionFilter {
  text: string;
  state: ActionState;
  organisation: string | null;
  origin: (typeof actionOrigins)[number] | null;
}

export const everythingOpen: ActionFilter = { text: '', state: 'open', organisation: null, origin: null };

/** Whether a filter can show action points that are closed. */
export function wantsClosed({ state }: Pick<ActionFilter, 'state'>): boolean {
  return state === 'done' || state === 'dropped' || state === 'all';
}

function isInState(row: ActionRow, state: ActionState): boolean {
  switch (state) {
    case 'all':
      return true;
    case 'open':
      return row.isOpen;
    case 'overdue':
      return row.isOverdue;
    default:
      return row.status === state;
  }
}

/** What fits, the overdue first; otherwise in the order that the service gives. */
export function filterActions(rows: readonly ActionRow[], { text, state, organisation, origin }: ActionFilter): ActionRow[] {
  const words = foldText(text).split(' ').filter((word) => word !== '');
  return rows
    .filter((row) => {
      if (!isInState(row, state)) return false;
      if (organisation !== null && row.organisationId !== organisation) return false;
      if (origin !== null && row.origin !== origin) return false;
      const folded = foldText([row.text, row.secondText, row.responsibleName, row.subject].join(' '));
      return words.every((word) => folded.includes(word));
    })
    .toSorted((one, other) => Number(other.isOverdue) - Number(one.isOverdue));
}

/** The organisations that are responsible for something, by name. */
export function responsibleOrganisations(rows: readonly ActionRow[], language: string): { id: string; name: string; open: number; overdue: number }[] {
  const byId = new Map<string, { id: string; name: string; open: number; overdue: number }>();
  for (const { organisationId, organisationName, isOpen, isOverdue } of rows) {
    if (organisationId === null) continue;
    const known = byId.get(organisationId) ?? { id: organisationId, name: organisationName ?? '', open: 0, overdue: 0 };
    byId.set(organisationId, { ...known, open: known.open + Number(isOpen), overdue: known.overdue + Number(isOverdue) });
  }
  const { compare } = new Intl.Collator(language);
  return [...byId.values()].sort((one, other) => compare(one.name, other.name));
}
