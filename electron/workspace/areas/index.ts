import type { areasContract } from '../../../shared/contract/areas.ts';
import type { Handlers } from '../../../shared/contract/define.ts';
import { createActivationHandlers } from './activation.ts';
import { createChecklistHandlers } from './checklist.ts';
import type { AreaDependencies } from './dependencies.ts';
import { createDocumentsHandlers } from './documents/index.ts';
import { createTeamHandlers } from './team.ts';
import { createTodayHandlers } from './today.ts';

export function createAreaHandlers(dependencies: AreaDependencies): Handlers<typeof areasContract> {
  return {
    ...createActivationHandlers(dependencies),
    ...createChecklistHandlers(dependencies),
    ...createTeamHandlers(dependencies),
    ...createTodayHandlers(dependencies),
    ...createDocumentsHandlers(dependencies),
  };
}
