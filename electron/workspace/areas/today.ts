import type { areasContract, TodayView } from '../../../shared/contract/areas.ts';
import type { Handlers } from '../../../shared/contract/define.ts';
import { isComing } from '../../../shared/domain/meetings/body.ts';
import type { ActionWaits } from '../../../shared/domain/today/action-entries.ts';
import { isWatched } from '../../../shared/domain/today/meeting-entries.ts';
import { todayView } from '../../../shared/domain/today/today-view.ts';
import { viewActivation } from './activation.ts';
import { viewChecklist } from './checklist.ts';
import type { AreaDependencies } from './dependencies.ts';
import { type MeetingsReading, readMeetings } from './meetings/reading.ts';
import { listOpenActions } from './meetings/viewing.ts';
import { viewTeam } from './team.ts';

type TodayDependencies = Pick<AreaDependencies, 'records' | 'catalogues' | 'clock' | 'exchangeWaits'>;

export interface TodayHandlers extends Handlers<Pick<typeof areasContract, 'today.view'>> {
  'today.view': () => TodayView;
}

/** The registers are read only when somebody has to be named. */
function namesOf({ register }: MeetingsReading): ActionWaits['names'] {
  return {
    organisation: (id) => register().organisation(id),
    organisationName: (id) => register().organisationName(id),
    contactName: (id) => register().contactName(id),
  };
}

export function createTodayHandlers(dependencies: TodayDependencies): TodayHandlers {
  const { records, catalogues, clock, exchangeWaits } = dependencies;
  return {
    'today.view': () => {
      const reading = readMeetings(dependencies);
      return todayView(
        {
          activation: viewActivation(dependencies),
          activationCatalogue: catalogues.activation,
          checklist: viewChecklist(dependencies),
          team: viewTeam(dependencies),
          cluster: records.find('cluster', 'cluster'),
          organisations: records.list('organisation'),
          documents: records.list('document'),
          contactCount: records.count('contact'),
          groupCount: records.count('group'),
          exchange: exchangeWaits(),
          meetings: {
            coming: reading.meetings().filter(isComing),
            held: reading
              .meetings()
              .filter((meeting) => meeting.status === 'held' && isWatched(meeting, reading.today))
              .map((meeting) => ({ meeting, minutes: reading.minutesOf(meeting) })),
          },
          actions: { actions: listOpenActions(records), names: namesOf(reading) },
          elections: { elections: records.list('election'), seats: records.list('group_seat'), groups: records.list('group') },
          reviews: { reviews: records.list('review'), progress: records.list('review_progress') },
        },
        clock.today(),
      );
    },
  };
}
