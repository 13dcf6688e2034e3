import type { actionsContract, ActionsView } from '../../../../shared/contract/actions.ts';
import type { Handlers } from '../../../../shared/contract/define.ts';
import { isOpenAction } from '../../../../shared/domain/actions/action-row.ts';
import { actionsView } from '../../../../shared/domain/actions/actions-view.ts';
import { reportedFields } from '../../../../shared/domain/actions/report.ts';
import { FailureError } from '../../../../shared/result.ts';
import type { AreaDependencies } from '../dependencies.ts';
import { readMeetings } from '../meetings/reading.ts';

type ReadingDependencies = Pick<AreaDependencies, 'records' | 'catalogues' | 'clock'>;
type ActionsDependencies = ReadingDependencies & Pick<AreaDependencies, 'log' | 'newId'>;

function viewActions(dependencies: ReadingDependencies, scope: 'open' | 'all'): ActionsView {
  const actions = dependencies.records.list('action_point');
  return actionsView(actions, scope, readMeetings(dependencies).actionContext(scope === 'open' ? actions.filter(isOpenAction) : actions));
}

export function createActionsHandlers(dependencies: ActionsDependencies): Handlers<typeof actionsContract> {
  const { records, clock, log, newId } = dependencies;
  return {
    'actions.view': ({ scope }) => viewActions(dependencies, scope),
    'actions.report': ({ action: id, meeting: meetingId, ...report }) => {
      const action = records.find('action_point', id);
      if (!action) throw new FailureError('record-not-found', { type: 'action_point', id });
      const meeting = meetingId === null ? null : readMeetings(dependencies).demand(meetingId);
      const progress = newId();
      const fields = reportedFields(action, { ...report, meeting }, clock.today());
      log.commit({ key: 'actionReported' }, (writer) => {
        writer.save('action_progress', progress, fields.progress);
        writer.save('action_point', id, fields.action);
      });
      return { progress };
    },
  };
}
