import type { RecordByType } from '../../records/index.ts';

type Meeting = RecordByType['meeting'];
type Series = RecordByType['meeting_series'];

/** What a meeting's body is told by. */
export type Convened = Pick<Meeting, 'meetingKind' | 'group' | 'series'>;

/**
 * The body that meets, as text to compare: meetings of one body follow each other, review the same action points and
 * hand over what they did not finish, even when one series ends and another takes its place.
 *
 * A group is a body. So is the cluster, to which ad hoc meetings answer as well, and the inter-cluster forum. Sub-national
 * clusters and working groups without a record are many of a kind: there each series that still runs on `day` is a body.
 */
export function bodyOf({ meetingKind, group, series }: Convened, running: RunningSeries): string {
  if (group !== null) return `group:${group}`;
  switch (meetingKind) {
    case 'subnational':
    case 'twg':
      return series !== null && running.has(series) ? `series:${series}` : meetingKind;
    case 'cluster':
    case 'ad_hoc':
    case null:
      return 'cluster';
    case 'sag':
    case 'inter_cluster':
      return meetingKind;
  }
}

/** Ids of series that have not ended. */
export type RunningSeries = ReadonlySet<string>;

/** The series that still run on a day: a series that ended leaves its unfinished work to all of its kind. */
export function runningSeries(series: readonly Pick<Series, 'id' | 'deleted' | 'endsOn'>[], day: string): RunningSeries {
  return new Set(series.filter(({ deleted, endsOn }) => !deleted && (endsOn === null || endsOn >= day)).map(({ id }) => id));
}

/** Whether a meeting goes on with what earlier ones of its body left: an ad hoc meeting has a purpose of its own. */
export function takesIn({ meetingKind }: Convened): boolean {
  return meetingKind !== 'ad_hoc';
}

/** Earlier meetings first; two on one day by their time, then by id, the same in every office. */
export function compareMeetings(a: OrderedMeeting, b: OrderedMeeting): number {
  return orderOf(a) < orderOf(b) ? -1 : orderOf(a) > orderOf(b) ? 1 : 0;
}

type OrderedMeeting = Pick<Meeting, 'id' | 'heldOn' | 'startTime'>;
const orderOf = ({ id, heldOn, startTime }: OrderedMeeting): string => `${heldOn ?? ''} ${startTime ?? ''} ${id}`;

/** A meeting that is still to come or under way: only such an agenda takes things in. */
export function isComing({ status }: Pick<Meeting, 'status'>): boolean {
  return status === 'planned' || status === 'in_session';
}
