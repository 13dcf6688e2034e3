import type { areasContract } from '../../../shared/contract/areas.ts';
import type { Handlers } from '../../../shared/contract/define.ts';
import { createActivationHandlers } from './activation.ts';
import { createChecklistHandlers } from './checklist.ts';
import type { AreaDependencies } from './dependencies.ts';
import type { AreaViews } from './documents/gather.ts';
import { createDocumentsHandlers } from './documents/index.ts';
import { createTeamHandlers } from './team.ts';
import { createTodayHandlers } from './today.ts';

export function createAreaHandlers(dependencies: AreaDependencies): Handlers<typeof areasContract> {
  const activation = createActivationHandlers(dependencies);
  const checklist = createChecklistHandlers(dependencies);
  const team = createTeamHandlers(dependencies);
  const today = createTodayHandlers(dependencies);
  const views: AreaViews = {
    activation: () => activation['activation.view'](),
    checklist: () => checklist['checklist.view'](),
    team: () => team['team.view'](),
    today: () => today['today.view'](),
    structure: (language) => team['team.structure']({ language }),
  };
  return { ...activation, ...checklist, ...team, ...today, ...createDocumentsHandlers({ ...dependencies, views }) };
}
