import type { ActionsView } from '../../contract/actions.ts';
import type { RecordByType } from '../../records/index.ts';
import { type ActionContext, actionRow, compareActions, isOpenAction, isOverdueAction } from './action-row.ts';

/** All action points, or those that are still open, with the counts over all. */
export function actionsView(
  actions: readonly RecordByType['action_point'][],
  scope: 'open' | 'all',
  context: ActionContext,
): ActionsView {
  const { today } = context;
  const open = actions.filter(isOpenAction);
  return {
    today,
    rows: (scope === 'open' ? open : actions).toSorted(compareActions).map((action) => actionRow(action, context)),
    counts: {
      open: open.length,
      overdue: open.filter((action) => isOverdueAction(action, today)).length,
      closed: actions.length - open.length,
    },
  };
}
