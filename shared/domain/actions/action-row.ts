import type { ActionRow } from '../../contract/actions.ts';
import type { RecordByType } from '../../records/index.ts';
import { daysBetween } from '../deadlines/calendar.ts';
import { isOverdue } from '../deadlines/due.ts';
import type { Register } from '../meetings/register.ts';

type Action = RecordByType['action_point'];
type Progress = RecordByType['action_progress'];

/** What an action point is shown with. */
export interface ActionContext {
  today: string;
  register: Register;
  meeting: (id: string) => RecordByType['meeting'] | null;
  agendaItem: (id: string) => RecordByType['agenda_item'] | null;
  groupName: (id: string | null) => string | null;
  /** Its progress log, not deleted, in any order. */
  progress: (action: string) => readonly Progress[];
}

/** Whether something is still to be done: not done and not dropped. An unknown status is open, so that nothing is lost. */
export function isOpenAction({ status }: Pick<Action, 'status'>): boolean {
  return status !== 'done' && status !== 'dropped';
}

export function isOverdueAction(action: Pick<Action, 'status' | 'dueOn'>, today: string): boolean {
  return isOverdue({ dueOn: action.dueOn, isOpen: isOpenAction(action) }, today);
}

export function actionRow(action: Action, context: ActionContext): ActionRow {
  const { today, register } = context;
  const organisation = register.organisation(action.organisation);
  const contact = register.contact(action.contact);
  const organisationName = register.organisationName(action.organisation);
  const contactName = register.contactName(action.contact);
  const responsible = action.responsible?.trim() || null;
  const late = isOverdueAction(action, today);
  return {
    id: action.id,
    text: action.text ?? '',
    secondText: action.secondText,
    organisationId: organisation?.id ?? null,
    organisationName,
    contactId: contact?.id ?? null,
    contactName,
    responsible,
    responsibleName: [organisationName, contactName, responsible].filter((part) => part !== null).join(', ') || null,
    dueOn: action.dueOn,
    status: action.status ?? 'open',
    isOpen: isOpenAction(action),
    isOverdue: late,
    daysLate: late && action.dueOn !== null ? daysBetween(action.dueOn, today) : 0,
    agreedOn: action.agreedOn,
    closedOn: action.closedOn,
    origin: action.origin ?? 'other',
    meeting: originMeeting(action, context),
    agendaItem: originItem(action, context),
    subject: action.subject,
    supportWanted: action.supportWanted ?? [],
    progress: context
      .progress(action.id)
      .toSorted(compareProgress)
      .map(({ id, notedOn, status, text, reportedBy, meeting }) => ({
        id,
        notedOn: notedOn ?? '',
        status,
        text,
        reportedBy,
        meetingId: meeting,
      })),
  };
}

function originMeeting({ meeting: id }: Action, { meeting, groupName }: ActionContext): ActionRow['meeting'] {
  const origin = id === null ? null : meeting(id);
  if (!origin || origin.deleted) return null;
  const { title, meetingKind, group, heldOn, number } = origin;
  return { id: origin.id, title, meetingKind: meetingKind ?? 'ad_hoc', groupName: groupName(group), heldOn: heldOn ?? '', number };
}

function originItem({ agendaItem: id }: Action, { agendaItem }: ActionContext): ActionRow['agendaItem'] {
  const item = id === null ? null : agendaItem(id);
  return item && !item.deleted ? { id: item.id, title: item.title, itemKind: item.itemKind ?? 'topic' } : null;
}

/** By day; entries of one day in the order in which they were written, as far as lists keep it. */
function compareProgress(a: Progress, b: Progress): number {
  const [dayA, dayB] = [a.notedOn ?? '', b.notedOn ?? ''];
  return dayA < dayB ? -1 : dayA > dayB ? 1 : 0;
}

/** Open ones first: by due day, undated last. Then the closed ones, the newest first. */
export function compareActions(a: Action, b: Action): number {
  const [openA, openB] = [isOpenAction(a), isOpenAction(b)];
  if (openA !== openB) return openA ? -1 : 1;
  const [keyA, keyB] = openA ? [a.dueOn ?? '9999', b.dueOn ?? '9999'] : [b.closedOn ?? '', a.closedOn ?? ''];
  if (keyA !== keyB) return keyA < keyB ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
