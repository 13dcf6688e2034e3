import type { AgendaItemView, MeetingView } from '../../../contract/meeting-view.ts';
import type { Block, Cell, DocumentPlan, Run } from '../../blocks.ts';
import { dayText, type Wording } from '../../wording.ts';
import { cell, column, heading, lines, paragraph, table } from '../blocks.ts';
import { openActionsTable } from './action-tables.ts';
import { startTimes } from './agenda-times.ts';
import { fact, languageNames, type MeetingHead, meetingFacts, meetingOnDay, meetingPaper } from './meeting-head.ts';

export interface AgendaInput extends MeetingHead {
  view: MeetingView;
}

/** The agenda as it is sent out: the items with their times, the previous minutes, the open action points to review. */
export function agendaPlan(input: AgendaInput): DocumentPlan {
  const { view, wording } = input;
  const { t, language } = wording;
  const { meeting } = view;
  const open = openActionsTable(view.carriedActions.filter(({ isOpen }) => isOpen), wording, view.meeting);
  return {
    ...meetingPaper(input, view, t('documents:meetings.agenda'), [
      ...meetingFacts(view, input),
      ...fact(t('documents:meetings.language'), languageNames([meeting.language ?? language], wording)),
      ...fact(t('documents:meetings.interpretation'), languageNames(meeting.interpretation, wording)),
    ]),
    blocks: [
      ...(meeting.status === 'cancelled' ? [paragraph([{ text: t('documents:meetings.isCancelled'), bold: true }])] : []),
      itemsTable(view, wording),
      ...previousBlocks(view, wording),
      ...(open === null ? [] : [heading(1, t('documents:meetings.openActions'), 'open-actions'), open]),
    ],
  };
}

/** An item's title, else the name of its kind. */
export function itemTitle({ title, itemKind }: Pick<AgendaItemView, 'title' | 'itemKind'>, { t }: Wording): string {
  return title || t(`records:choices.agendaItemKinds.${itemKind}`);
}

function itemsTable({ meeting, items }: MeetingView, wording: Wording): Block {
  const { t } = wording;
  const times = startTimes(meeting.startTime, items);
  const hasTimes = times.some((time) => time !== null);
  return table(
    [
      column(t('documents:meetings.number'), 7),
      ...(hasTimes ? [column(t('documents:meetings.time'), 11)] : []),
      column(t('documents:meetings.item'), hasTimes ? 46 : 53),
      column(t('documents:meetings.presenter'), hasTimes ? 22 : 26),
      column(t('documents:meetings.minutesLong'), 14, 'end'),
    ],
    items.map((item, place): Cell[] => [
      cell(`${item.number}`),
      ...(hasTimes ? [cell(times[place] ?? '')] : []),
      cell(lines([[{ text: itemTitle(item, wording), bold: true }], carriedRuns(item, wording)])),
      cell(item.presenter ?? ''),
      cell(item.minutes === null ? '' : `${item.minutes}`),
    ]),
  );
}

function carriedRuns({ carriedFrom }: AgendaItemView, { t, language }: Wording): Run[] {
  return carriedFrom?.meeting
    ? [{ text: t('documents:meetings.carriedFrom', { day: dayText(carriedFrom.meeting.heldOn, language) }), italic: true }]
    : [];
}

function previousBlocks({ previous }: MeetingView, wording: Wording): Block[] {
  const { t, language } = wording;
  if (previous === null) return [];
  const { status, approvedOn, approvedUnlessOn } = previous.minutes;
  const meeting = meetingOnDay(previous, wording);
  const state =
    status === 'approved' && approvedOn !== null
      ? t('documents:meetings.approvedOn', { day: dayText(approvedOn, language) })
      : status === 'circulated' && approvedUnlessOn !== null
        ? t('documents:meetings.approvedUnless', { day: dayText(approvedUnlessOn, language) })
        : t('documents:meetings.toApprove');
  return [heading(1, t('documents:meetings.previousMinutes'), 'previous-minutes'), paragraph([{ text: meeting, bold: true }, { text: `\n${state}` }])];
}
