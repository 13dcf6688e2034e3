import type { ActionRow } from '../../../contract/actions.ts';
import type { ActionStatus } from '../../../records/choices.ts';
import type { Block, Cell, Run, Tone } from '../../blocks.ts';
import { dayText, type Wording } from '../../wording.ts';
import { cell, column, lines, statusCell, table } from '../blocks.ts';
import { meetingOnDay } from './meeting-head.ts';
import { type MeetingLanguages, wordsIn } from './words-in.ts';

const toneOfAction: Record<ActionStatus, Tone> = {
  open: 'none',
  in_progress: 'progress',
  done: 'good',
  dropped: 'not-applicable',
};

/** A gap where nobody is responsible yet: an action point without a name is nobody's. */
export function responsibleRuns({ responsibleName }: Pick<ActionRow, 'responsibleName'>, { t }: Wording): Run[] {
  return responsibleName === null
    ? [{ text: `[${t('documents:meetings.nobody')}]`, gap: true }]
    : [{ text: responsibleName, bold: true }];
}

export function dueRuns({ dueOn }: Pick<ActionRow, 'dueOn'>, { t, language }: Wording): Run[] {
  return dueOn === null ? [{ text: `[${t('documents:meetings.noDeadline')}]`, gap: true }] : [{ text: dayText(dueOn, language), bold: true }];
}

export function actionStatusCell({ status, isOverdue }: Pick<ActionRow, 'status' | 'isOverdue'>, { t }: Wording): Cell {
  return isOverdue
    ? statusCell(t('documents:checklist.overdue'), 'late')
    : statusCell(t(`records:choices.actionStatuses.${status}`), toneOfAction[status]);
}

/** Where it was agreed on: the meeting with its day, or the kind of its origin. */
export function originText({ meeting, origin }: Pick<ActionRow, 'meeting' | 'origin'>, wording: Wording): string {
  return meeting === null ? wording.t(`records:choices.actionOrigins.${origin}`) : meetingOnDay(meeting, wording);
}

/** What was reported last, with its day. */
export function lastProgressRuns({ progress }: Pick<ActionRow, 'progress'>, { language }: Wording): Run[] {
  const last = progress.findLast(({ text }) => text !== null && text !== '');
  return last ? [{ text: `${dayText(last.notedOn, language)}: `, italic: true }, { text: last.text ?? '' }] : [];
}

/**
 * Action points with what has become of them; `null` where there are none.
 *
 * @param languages of the meeting that goes through them; without one they are printed as they were written.
 */
export function openActionsTable(actions: readonly ActionRow[], wording: Wording, languages: MeetingLanguages | null = null): Block | null {
  const { t } = wording;
  const words = (action: ActionRow) => (languages && wordsIn(action, languages, wording.language)) ?? action.text;
  if (actions.length === 0) return null;
  return table(
    [
      column(t('documents:meetings.action'), 31),
      column(t('documents:meetings.responsible'), 17),
      column(t('documents:meetings.due'), 20),
      column(t('documents:status'), 13),
      column(t('documents:meetings.from'), 19),
    ],
    actions.map((action) => [
      cell(lines([[{ text: words(action) }], lastProgressRuns(action, wording)])),
      cell(responsibleRuns(action, wording)),
      cell(dueRuns(action, wording)),
      actionStatusCell(action, wording),
      cell(originText(action, wording)),
    ]),
  );
}
