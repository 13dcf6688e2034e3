import { useNavigation } from '../../navigation.ts';
import { DispatchesView } from './dispatches/dispatches-view.tsx';
import { MeetingsList } from './list/meetings-list.tsx';
import { MeetingPage } from './page/meeting-page.tsx';
import { meetingSteps } from './page/meeting-steps.ts';
import { SeriesView } from './series/series-view.tsx';
import { YearView } from './year/year-view.tsx';

/** The rhythm of the cluster: series, meetings from the invitation to the approved minutes, what was sent, the year. */
export function MeetingsArea() {
  const { view, record } = useNavigation(({ place }) => place);
  switch (view) {
    case 'series':
      return <SeriesView />;
    case 'dispatches':
      return <DispatchesView />;
    case 'year':
      return <YearView />;
    default:
      if (record === null) return <MeetingsList />;
      return <MeetingPage key={record} id={record} step={meetingSteps.find((known) => known === view) ?? null} />;
  }
}
