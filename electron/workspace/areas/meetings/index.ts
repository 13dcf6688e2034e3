import type { Handlers } from '../../../../shared/contract/define.ts';
import type { meetingsContract } from '../../../../shared/contract/meetings.ts';
import type { AreaDependencies } from '../dependencies.ts';
import { createHoldingHandlers } from './holding.ts';
import { createNotingHandlers } from './noting.ts';
import { createPlanningHandlers } from './planning.ts';
import { viewMeeting, viewMeetingsList, viewYear } from './viewing.ts';

export function createMeetingsHandlers(dependencies: AreaDependencies): Handlers<typeof meetingsContract> {
  return {
    'meetings.list': () => viewMeetingsList(dependencies),
    'meetings.view': ({ meeting }) => viewMeeting(dependencies, meeting),
    'meetings.year': ({ year, meetingKind }) => viewYear(dependencies, year, meetingKind),
    ...createPlanningHandlers(dependencies),
    ...createHoldingHandlers(dependencies),
    ...createNotingHandlers(dependencies),
  };
}
