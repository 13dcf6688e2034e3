import type { AgendaItemView, MeetingView } from '../../../contract/meeting-view.ts';
import type { Language } from '../../../records/choices.ts';
import type { Block } from '../../blocks.ts';
import { markdownToBlocks } from '../../markdown.ts';
import { dayText, type Wording } from '../../wording.ts';
import { cell, column, heading, labelled, paragraph, table } from '../blocks.ts';
import { actionStatusCell, responsibleRuns } from './action-tables.ts';
import { itemTitle } from './agenda.ts';
import { meetingOnDay } from './meeting-head.ts';
import { numberPoints, pointsBlocks, type PointsLook } from './minutes-points.ts';

export interface ItemsInput {
  view: MeetingView;
  wording: Wording;
  second: Language | null;
}

/** Item by item: what was said, shortly; what was decided and who does what, strongly. Items without words are left to the agenda. */
export function itemsBlocks(input: ItemsInput): Block[] {
  const { view, wording } = input;
  const { byItem, loose } = numberPoints(view);
  const look: PointsLook = { wording, second: input.second, languages: view.meeting };
  const hasPreviousItem = view.items.some(({ itemKind }) => itemKind === 'previous_minutes');
  const blocks = view.items.flatMap((item) => {
    const points = byItem.get(item.id) ?? { decisions: [], actions: [] };
    const said = [...ownBlocks(item, input), ...discussionBlocks(item), ...pointsBlocks(points, look)];
    return said.length === 0 ? [] : [heading(2, `${item.number}. ${itemTitle(item, wording)}`, `item-${item.id}`), ...said];
  });
  const previous = hasPreviousItem ? [] : previousMinutesBlocks(input);
  const { t } = wording;
  return [
    ...(previous.length === 0 ? [] : [heading(2, t('documents:meetings.previousMinutes'), 'previous-minutes'), ...previous]),
    ...blocks,
    ...(loose.decisions.length + loose.actions.length === 0
      ? []
      : [heading(2, t('documents:meetings.furtherPoints'), 'further-points'), ...pointsBlocks(loose, look)]),
  ];
}

function discussionBlocks({ discussion }: AgendaItemView): Block[] {
  return discussion === null || discussion.trim() === '' ? [] : markdownToBlocks(discussion);
}

/** What an item says by its kind and outcome. */
function ownBlocks(item: AgendaItemView, input: ItemsInput): Block[] {
  const { t } = input.wording;
  const outcome =
    item.outcome === 'carried_over' || item.outcome === 'withdrawn'
      ? [paragraph([{ text: t(`records:choices.agendaOutcomes.${item.outcome}`), italic: true }])]
      : [];
  switch (item.itemKind) {
    case 'previous_minutes':
      return [...previousMinutesBlocks(input), ...outcome];
    case 'open_actions':
      return [...reviewBlocks(input), ...outcome];
    case 'opening':
    case 'topic':
    case 'other_business':
    case 'next_meeting':
      return outcome;
  }
}

/** What was said to the previous minutes, and the corrections to them. */
function previousMinutesBlocks({ view: { meeting, previous }, wording }: ItemsInput): Block[] {
  const { t } = wording;
  if (meeting.previousMinutes === null) return [];
  const outcome = t(`records:choices.previousMinutesOutcomes.${meeting.previousMinutes}`);
  const corrections = meeting.corrections?.trim() ? markdownToBlocks(meeting.corrections) : [];
  return [
    previous === null ? paragraph(outcome) : labelled(t('documents:meetings.labelled', { label: meetingOnDay(previous, wording) }), [{ text: outcome }]),
    ...(corrections.length === 0 ? [] : [labelled(t('documents:meetings.corrections'), []), ...corrections]),
  ];
}

/** The action points that were reported on in this meeting. */
function reviewBlocks({ view: { meeting, carriedActions }, wording }: ItemsInput): Block[] {
  const { t, language } = wording;
  const reviewed = carriedActions.flatMap((action) => {
    const said = action.progress.findLast(({ meetingId }) => meetingId === meeting.id);
    return said ? [{ action, said }] : [];
  });
  if (reviewed.length === 0) return [];
  return [
    table(
      [
        column(t('documents:meetings.action'), 32),
        column(t('documents:meetings.responsible'), 20),
        column(t('documents:meetings.progress'), 33),
        column(t('documents:status'), 15),
      ],
      reviewed.map(({ action, said }) => [
        cell(action.dueOn === null ? action.text : `${action.text}\n${dayText(action.dueOn, language)}`),
        cell(responsibleRuns(action, wording)),
        cell(said.text ?? ''),
        actionStatusCell({ status: said.status ?? action.status, isOverdue: false }, wording),
      ]),
    ),
  ];
}
