import type { MinutesState } from '../../../../shared/contract/meeting-view.ts';
import type { ActionContext } from '../../../../shared/domain/actions/action-row.ts';
import { addDays } from '../../../../shared/domain/deadlines/calendar.ts';
import { weekendOf } from '../../../../shared/domain/deadlines/working-days.ts';
import { bodyOf, compareMeetings, type RunningSeries, runningSeries, takesIn } from '../../../../shared/domain/meetings/body.ts';
import { minutesState } from '../../../../shared/domain/meetings/minutes.ts';
import { createRegister, type Register } from '../../../../shared/domain/meetings/register.ts';
import { proposeNextDay } from '../../../../shared/domain/meetings/series.ts';
import { type WaitingItem, waitingItems } from '../../../../shared/domain/meetings/unfinished.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { proposalsOf } from '../../../../shared/records/proposals.ts';
import { FailureError } from '../../../../shared/result.ts';
import type { AreaDependencies } from '../dependencies.ts';

type Meeting = RecordByType['meeting'];

export type ReadingDependencies = Pick<AreaDependencies, 'records' | 'meetingCounts' | 'catalogues' | 'clock'>;

/** What the calls about meetings read, each part once per call and only when it is asked for. */
export interface MeetingsReading {
  today: string;
  minutesDays: number;
  meetings(): readonly Meeting[];
  meeting(id: string): Meeting | null;
  /** @throws FailureError `record-not-found` */
  demand(id: string): Meeting;
  series(): readonly RecordByType['meeting_series'][];
  running(meeting: Meeting): RunningSeries;
  register(): Register;
  groupName(id: string | null): string | null;
  minutesOf(meeting: Meeting): MinutesState;
  /** The meeting of its kind and body before this one. */
  previousOf(meeting: Meeting): Meeting | null;
  /** The meeting of its kind and body after this one. */
  followingOf(meeting: Meeting): Meeting | null;
  /** The day of the following meeting, else the one that the series proposes. */
  nextDayOf(meeting: Meeting): string | null;
  /** Whether a meeting goes on with what the other left unfinished: it is of the same body. */
  goesOnWith(meeting: Meeting, other: Meeting): boolean;
  /** Items of earlier meetings that wait for an agenda of the meeting's body. */
  waitingFor(meeting: Meeting): WaitingItem[];
  /** What action points are shown with; the progress of those named. */
  actionContext(actions: readonly Pick<RecordByType['action_point'], 'id' | 'agendaItem'>[]): ActionContext;
}

export function readMeetings({ records, catalogues, clock }: Omit<ReadingDependencies, 'meetingCounts'>): MeetingsReading {
  const today = clock.today();
  const cluster = records.find('cluster', 'cluster');
  const { minutesDays } = proposalsOf(cluster);
  const weekend = weekendOf(cluster?.country ?? null);

  const meetings = once(() => records.list('meeting'));
  const meetingById = once(() => new Map(meetings().map((meeting) => [meeting.id, meeting])));
  const series = once(() => records.list('meeting_series'));
  const groupNames = once(() => new Map(records.list('group').map(({ id, name }) => [id, name])));
  const objections = once(() => Map.groupBy(records.list('minutes_objection'), ({ meeting }) => meeting));
  const versions = once(() => Map.groupBy(records.list('minutes_version'), ({ meeting }) => meeting));
  const followers = once(() => Map.groupBy(meetings(), ({ previousMeeting }) => previousMeeting));
  const register = once(() =>
    createRegister(records.list('organisation'), records.list('contact'), {
      organisation: (id) => records.get('organisation', id),
      contact: (id) => records.get('contact', id),
    }),
  );
  const standingTitles = once(
    () => new Set(Object.values(catalogues.meetingsTexts).flatMap(({ items }) => Object.values(items))),
  );

  const meeting = (id: string) => meetingById().get(id) ?? null;
  const demand = (id: string) => {
    const found = meeting(id);
    if (!found) throw new FailureError('record-not-found', { type: 'meeting', id });
    return found;
  };
  const running = ({ heldOn }: Meeting) => runningSeries(series(), heldOn ?? today);
  const groupName = (id: string | null) => (id === null ? null : (groupNames().get(id) ?? null));

  /** The meetings of its kind and body that take place, but this one. */
  function othersOf(own: Meeting): Meeting[] {
    const runs = running(own);
    const body = bodyOf(own, runs);
    return meetings().filter(
      (other) =>
        other.id !== own.id && other.status !== 'cancelled' && other.meetingKind === own.meetingKind && bodyOf(other, runs) === body,
    );
  }

  function previousOf(own: Meeting): Meeting | null {
    const noted = own.previousMeeting === null ? null : meeting(own.previousMeeting);
    if (noted && noted.status !== 'cancelled') return noted;
    if (!takesIn(own)) return null;
    return othersOf(own)
      .filter((other) => compareMeetings(other, own) < 0)
      .reduce<Meeting | null>((best, other) => (best && compareMeetings(best, other) > 0 ? best : other), null);
  }

  function followingOf(own: Meeting): Meeting | null {
    return othersOf(own)
      .filter((other) => compareMeetings(other, own) > 0)
      .reduce<Meeting | null>((best, other) => (best && compareMeetings(best, other) < 0 ? best : other), null);
  }

  return {
    today,
    minutesDays,
    meetings,
    meeting,
    demand,
    series,
    running,
    register,
    groupName,
    minutesOf: (own) =>
      minutesState({
        meeting: own,
        objections: objections().get(own.id) ?? [],
        versions: versions().get(own.id) ?? [],
        followers: followers().get(own.id) ?? [],
        minutesDays,
        weekend,
        today,
      }),
    previousOf,
    followingOf,
    nextDayOf(own) {
      const following = followingOf(own)?.heldOn;
      if (following) return following;
      const ownSeries = series().find(({ id }) => id === own.series);
      if (!ownSeries || own.heldOn === null) return null;
      return proposeNextDay(ownSeries, meetings().filter((other) => other.series === own.series), addDays(own.heldOn, 1));
    },
    goesOnWith: (own, other) => takesIn(own) && bodyOf(own, running(own)) === bodyOf(other, running(own)),
    waitingFor(own) {
      if (!takesIn(own)) return [];
      const cancelled = meetings().filter(({ status }) => status === 'cancelled').map(({ id }) => id);
      const items = [
        ...records.listOf('agenda_item', 'outcome', 'carried_over'),
        ...records.listKnown('agenda_item', 'carriedFrom'),
        ...records.listOfAny('agenda_item', 'meeting', cancelled),
      ];
      const situation = {
        meetings: meetings(),
        items: [...new Map(items.map((item) => [item.id, item])).values()],
        running: running(own),
        standingTitles: standingTitles(),
      };
      return waitingItems(situation, bodyOf(own, situation.running)).filter(({ meeting: left }) => left.id !== own.id);
    },
    actionContext(actions) {
      const progress = once(() =>
        Map.groupBy(records.listOfAny('action_progress', 'actionPoint', actions.map(({ id }) => id)), ({ actionPoint }) => actionPoint),
      );
      const itemIds = [...new Set(actions.flatMap(({ agendaItem }) => agendaItem ?? []))];
      const items = once(() => new Map(records.listOfAny('agenda_item', 'id', itemIds).map((item) => [item.id, item])));
      return {
        today,
        register: register(),
        meeting,
        agendaItem: (id) => items().get(id) ?? records.find('agenda_item', id),
        groupName,
        progress: (action) => progress().get(action) ?? [],
      };
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
