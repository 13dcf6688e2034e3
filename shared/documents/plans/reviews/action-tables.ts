import type { ReviewResultsView } from '../../../contract/review-view.ts';
import type { Block, Cell, Run, Tone } from '../../blocks.ts';
import { dayText, listText, type Wording } from '../../wording.ts';
import { cell, column, statusCell, table } from '../blocks.ts';
import { sayIn } from './paper-head.ts';

export type ReviewAction = ReviewResultsView['findings'][number]['actions'][number];

const tones: Readonly<Record<string, Tone>> = { open: 'none', in_progress: 'progress', done: 'good', dropped: 'not-applicable' };

export function supportText({ supportWanted }: Pick<ReviewAction, 'supportWanted'>, { t, language }: Wording): string {
  return listText(supportWanted.map((support) => t(`records:choices.actionSupports.${support}`)), language);
}

export function actionStatusText({ status, isOverdue }: Pick<ReviewAction, 'status' | 'isOverdue'>, wording: Wording): string {
  return isOverdue ? sayIn(wording)('actions.overdue') : wording.t(`records:choices.actionStatuses.${status}`);
}

const gap = (text: string): Run[] => [{ text: `[${text}]`, gap: true }];

/** Action, who, by when, support wanted and state, in the widths of {@link actionColumns}. */
export function actionCells(action: ReviewAction, wording: Wording, text: readonly Run[] = [{ text: action.text }]): Cell[] {
  const say = sayIn(wording);
  return [
    cell([...text]),
    cell(action.responsible === null ? gap(say('actions.nobody')) : action.responsible),
    cell(action.dueOn === null ? gap(say('actions.noDay')) : dayText(action.dueOn, wording.language)),
    cell(supportText(action, wording)),
    statusCell(actionStatusText(action, wording), action.isOverdue ? 'late' : (tones[action.status] ?? 'none')),
  ];
}

export function actionColumns(wording: Wording) {
  const say = sayIn(wording);
  return [
    column(say('actions.action'), 35),
    column(say('actions.responsible'), 18),
    column(say('actions.due'), 15),
    column(say('actions.support'), 17),
    column(say('actions.status'), 15),
  ];
}

export function actionsTable(actions: readonly ReviewAction[], wording: Wording): Block {
  return table(actionColumns(wording), actions.map((action) => actionCells(action, wording)));
}
