import type { ActionRow } from '../../../contract/actions.ts';
import type { DocumentPlan } from '../../blocks.ts';
import { heading, paragraph } from '../blocks.ts';
import { type ReportHead, reportHead } from '../report-head.ts';
import { openActionsTable } from './action-tables.ts';

export interface ActionListInput extends ReportHead {
  /** Open ones, in the order they are printed. */
  rows: readonly ActionRow[];
}

/** Every open action point, the overdue ones first. */
export function actionListPlan(input: ActionListInput): DocumentPlan {
  const { wording, rows } = input;
  const { t } = wording;
  const overdue = openActionsTable(rows.filter(({ isOverdue }) => isOverdue), wording);
  const others = openActionsTable(rows.filter(({ isOverdue }) => !isOverdue), wording);
  const head = reportHead(input, t('documents:meetings.actionList'));
  return {
    ...head,
    facts: [
      ...head.facts,
      { label: t('documents:meetings.openActions'), value: `${rows.length}` },
      { label: t('documents:checklist.overdue'), value: `${rows.filter(({ isOverdue }) => isOverdue).length}` },
    ],
    orientation: 'landscape',
    blocks: [
      ...(overdue === null ? [] : [heading(1, t('documents:checklist.overdue'), 'overdue'), overdue]),
      ...(others === null ? [] : [heading(1, t('documents:meetings.openActions'), 'open'), others]),
      ...(rows.length === 0 ? [paragraph(t('documents:meetings.noOpenActions'))] : []),
    ],
  };
}
