import type { actionsContract } from '../../../shared/contract/actions.ts';
import type { areasContract } from '../../../shared/contract/areas.ts';
import type { documentComparisonContract } from '../../../shared/contract/document-comparison.ts';
import type { documentsContract } from '../../../shared/contract/documents.ts';
import type { contactExportsContract } from '../../../shared/contract/contact-exports.ts';
import type { Handlers } from '../../../shared/contract/define.ts';
import type { letterheadsContract } from '../../../shared/contract/letterheads.ts';
import type { meetingDocumentsContract } from '../../../shared/contract/meeting-documents.ts';
import type { meetingsContract } from '../../../shared/contract/meetings.ts';
import type { partnerActivityContract } from '../../../shared/contract/partner-activity.ts';
import type { partnersContract } from '../../../shared/contract/partners.ts';
import { createActionsHandlers } from './actions/index.ts';
import { createActivationHandlers } from './activation.ts';
import { createChecklistHandlers } from './checklist.ts';
import type { AreaDependencies } from './dependencies.ts';
import type { AreaViews } from './documents/gather.ts';
import { createDocumentsHandlers } from './documents/index.ts';
import { createLetterheadHandlers } from './letterheads.ts';
import { createMeetingDocumentsHandlers } from './meeting-documents/index.ts';
import { listOpenActionRows } from './meeting-documents/open-actions.ts';
import { createMeetingsHandlers } from './meetings/index.ts';
import { viewMeeting, viewYear } from './meetings/viewing.ts';
import { createPartnersHandlers } from './partners/index.ts';
import { createElectionHandlersWithDocuments } from './elections/with-documents.ts';
import { createReviewHandlersWithDocuments } from './reviews/with-documents.ts';
import { createTeamHandlers } from './team.ts';
import { createTodayHandlers } from './today.ts';

/** The calls of every area, over an open workspace. */
export type AreaHandlers = Handlers<typeof areasContract & typeof documentsContract & typeof documentComparisonContract & typeof letterheadsContract & typeof meetingsContract & typeof actionsContract & typeof meetingDocumentsContract & typeof contactExportsContract & typeof partnerActivityContract & typeof partnersContract>;

export function createAreaHandlers(dependencies: AreaDependencies): AreaHandlers {
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
    meeting: (id) => viewMeeting(dependencies, id),
    meetingsYear: (year) => viewYear(dependencies, year, null),
    openActions: () => listOpenActionRows(dependencies),
  };
  const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone ?? null;
  return { ...activation, ...checklist, ...team, ...today, ...createDocumentsHandlers({ ...dependencies, views }), ...createLetterheadHandlers(dependencies), ...createMeetingDocumentsHandlers({ ...dependencies, views, timeZone }), ...createPartnersHandlers(dependencies), ...createMeetingsHandlers(dependencies), ...createActionsHandlers(dependencies), ...createElectionHandlersWithDocuments(dependencies), ...createReviewHandlersWithDocuments(dependencies) };
}
