import type { ActionRow } from '../../../../shared/contract/actions.ts';
import { actionsView } from '../../../../shared/domain/actions/actions-view.ts';
import { readMeetings, type ReadingDependencies } from '../meetings/reading.ts';
import { listOpenActions } from '../meetings/viewing.ts';

/** By due day, undated last. */
export function listOpenActionRows(dependencies: ReadingDependencies): ActionRow[] {
  const open = listOpenActions(dependencies.records);
  return actionsView(open, 'open', readMeetings(dependencies).actionContext(open)).rows;
}
