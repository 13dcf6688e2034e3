import type { ActionRow } from '../../../contract/actions.ts';
import type { MeetingView } from '../../../contract/meeting-view.ts';

/** Contacts that refused to have personal data passed on: their organisation alone is named. */
export type Unnamed = ReadonlySet<string>;

/** The action point without the person's name, where that person refused. */
export function withoutName<T extends ActionRow>(action: T, unnamed: Unnamed): T {
  if (action.contactId === null || !unnamed.has(action.contactId)) return action;
  const responsibleName = [action.organisationName, action.responsible].filter((part) => part !== null).join(', ') || null;
  return { ...action, contactName: null, responsibleName };
}

/** The meeting with nobody named in it who refused. */
export function withoutNames(view: MeetingView, unnamed: Unnamed): MeetingView {
  const hide = (actions: readonly ActionRow[]) => actions.map((action) => withoutName(action, unnamed));
  return {
    ...view,
    items: view.items.map((item) => ({ ...item, actions: hide(item.actions) })),
    loose: { ...view.loose, actions: hide(view.loose.actions) },
    attendance: view.attendance.map((row) => (row.contactId !== null && unnamed.has(row.contactId) ? { ...row, personName: null } : row)),
    carriedActions: hide(view.carriedActions),
  };
}
