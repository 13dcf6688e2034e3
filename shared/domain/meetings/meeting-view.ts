import type { ActionRow } from '../../contract/actions.ts';
import type { AgendaItemView, MeetingView, MinutesState } from '../../contract/meeting-view.ts';
import type { RecordByType } from '../../records/index.ts';
import { type ActionContext, actionRow } from '../actions/action-row.ts';
import { inOrder } from './agenda.ts';
import { attendanceRows, countsByType, unmarkedOrganisations } from './attendance.ts';
import { meetingName } from './names.ts';
import { quorumOf } from './quorum.ts';
import type { WaitingItem } from './unfinished.ts';

type Of<T extends keyof RecordByType> = readonly RecordByType[T][];
type Meeting = RecordByType['meeting'];

/** One meeting and everything that belongs to it; lists hold what is not deleted. */
export interface MeetingRecords {
  meeting: Meeting;
  series: RecordByType['meeting_series'] | null;
  group: RecordByType['group'] | null;
  mailingList: RecordByType['mailing_list'] | null;
  items: Of<'agenda_item'>;
  decisions: Of<'decision'>;
  actions: Of<'action_point'>;
  attendance: Of<'attendance'>;
  versions: Of<'minutes_version'>;
  objections: Of<'minutes_objection'>;
  dispatches: Of<'dispatch'>;
  carriedActions: Of<'action_point'>;
  waiting: readonly WaitingItem[];
  previous: Meeting | null;
  /** The attendance of the previous meeting, for proposing who comes. */
  previousAttendance: Of<'attendance'>;
  next: MeetingView['next'];
  minutesOf: (meeting: Meeting) => MinutesState;
  context: ActionContext;
}

export function meetingView(records: MeetingRecords): MeetingView {
  const { meeting, group, context, minutesOf } = records;
  const { register, groupName, today } = context;
  const rows = attendanceRows(records.attendance, register);
  const lastTime = attendanceRows(records.previousAttendance, register);
  const asRow = (action: RecordByType['action_point']): ActionRow => actionRow(action, context);
  const knownItems = new Set(records.items.map(({ id }) => id));
  const isLoose = ({ agendaItem }: { agendaItem: string | null }) => agendaItem === null || !knownItems.has(agendaItem);
  return {
    today,
    meeting: meetingDetails(records),
    minutes: minutesOf(meeting),
    items: inOrder(records.items).map((item, place) => itemView(item, place + 1, records, asRow)),
    loose: {
      decisions: inOrder(records.decisions.filter(isLoose)).map(decisionView),
      actions: records.actions.filter(isLoose).map(asRow),
    },
    attendance: rows,
    unmarked: unmarkedOrganisations({ meeting, group, register }, rows, lastTime),
    countsByType: countsByType(rows),
    quorum: quorumOf(group, records.attendance, register),
    carriedActions: records.carriedActions.map(asRow),
    unfinished: records.waiting.map(({ item, meeting: left }) => ({
      item: item.id,
      title: item.title,
      itemKind: item.itemKind ?? 'topic',
      presenter: item.presenter,
      minutes: item.minutes,
      meeting: meetingName(left, groupName),
    })),
    previous: records.previous && { ...meetingName(records.previous, groupName), minutes: minutesOf(records.previous) },
    next: records.next,
    versions: records.versions.map(({ id, version, status, language, secondLanguage, frozenOn, file, fileName, reason }) => ({
      id,
      version: version ?? '',
      status: status ?? 'draft',
      language: language ?? 'en',
      secondLanguage,
      frozenOn: frozenOn ?? '',
      file: file ?? '',
      fileName: fileName ?? '',
      reason,
    })),
    objections: records.objections.map(({ id, agendaItem, organisation, receivedOn, text, outcome, answer }) => ({
      id,
      agendaItemId: agendaItem,
      organisationId: register.organisation(organisation)?.id ?? null,
      organisationName: register.organisationName(organisation),
      receivedOn,
      text: text ?? '',
      outcome: outcome ?? 'open',
      answer,
    })),
    dispatches: records.dispatches.map(({ id, dispatchKind, title, recipientCount, fileNames, draftedOn, sentOn }) => ({
      id,
      dispatchKind: dispatchKind ?? 'message',
      title: title ?? '',
      recipientCount,
      fileNames: fileNames ?? [],
      draftedOn: draftedOn ?? '',
      sentOn,
    })),
  };
}

function meetingDetails({ meeting, series, mailingList, context: { register, groupName } }: MeetingRecords): MeetingView['meeting'] {
  return {
    ...meetingName(meeting, groupName),
    seriesId: meeting.series,
    seriesTitle: series?.title ?? null,
    status: meeting.status ?? 'planned',
    startTime: meeting.startTime,
    endTime: meeting.endTime,
    place: meeting.place,
    link: meeting.link,
    language: meeting.language,
    secondLanguage: meeting.secondLanguage,
    interpretation: meeting.interpretation ?? [],
    mailingListId: meeting.mailingList,
    mailingListName: mailingList?.name ?? null,
    chairId: register.contact(meeting.chair)?.id ?? null,
    chairName: register.contactName(meeting.chair),
    minuteTakerId: register.contact(meeting.minuteTaker)?.id ?? null,
    minuteTakerName: register.contactName(meeting.minuteTaker),
    invitedOn: meeting.invitedOn,
    calendarSequence: meeting.calendarSequence,
    previousMinutes: meeting.previousMinutes,
    corrections: meeting.corrections,
    quorumNote: meeting.quorumNote,
    note: meeting.note,
  };
}

function itemView(
  item: RecordByType['agenda_item'],
  number: number,
  { decisions, actions, context }: MeetingRecords,
  asRow: (action: RecordByType['action_point']) => ActionRow,
): AgendaItemView {
  const { id, sortKey, itemKind, title, presenter, minutes, discussion, outcome, carriedFrom } = item;
  return {
    id,
    number,
    sortKey: sortKey ?? '',
    itemKind: itemKind ?? 'topic',
    title: title?.trim() || null,
    presenter,
    minutes,
    discussion,
    outcome,
    carriedFrom: carriedFrom === null ? null : { item: carriedFrom, meeting: meetingOfItem(carriedFrom, context) },
    decisions: inOrder(decisions.filter(({ agendaItem }) => agendaItem === id)).map(decisionView),
    actions: actions.filter(({ agendaItem }) => agendaItem === id).map(asRow),
  };
}

function meetingOfItem(id: string, { agendaItem, meeting, groupName }: ActionContext) {
  const source = agendaItem(id)?.meeting ?? null;
  const found = source === null ? null : meeting(source);
  return found && !found.deleted ? meetingName(found, groupName) : null;
}

function decisionView({ id, sortKey, text, secondText }: RecordByType['decision']) {
  return { id, sortKey: sortKey ?? '', text: text ?? '', secondText };
}
