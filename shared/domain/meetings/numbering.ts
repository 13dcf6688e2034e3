import type { RecordByType } from '../../records/index.ts';
import { bodyOf, type RunningSeries } from './body.ts';

type Meeting = RecordByType['meeting'];
type Version = RecordByType['minutes_version'];

/**
 * The number a meeting gets when its minutes are circulated: its own if it has one, else the next among the meetings of
 * its kind and body. Numbers are given out then and not before, so that what was planned and cancelled leaves no gap.
 */
export function minutesNumber(meeting: Meeting, meetings: readonly Meeting[], running: RunningSeries): number {
  if (meeting.number !== null) return meeting.number;
  const body = bodyOf(meeting, running);
  const numbers = meetings
    .filter(({ deleted, meetingKind }) => !deleted && meetingKind === meeting.meetingKind)
    .filter((other) => bodyOf(other, running) === body)
    .map(({ number }) => number ?? 0);
  return Math.max(0, ...numbers) + 1;
}

/** The number of the next version of minutes: "1" for what is first circulated, "2" for the first correction. */
export function nextMinutesVersion(versions: readonly Version[]): string {
  const numbers = versions.filter(({ deleted }) => !deleted).map(({ version }) => Number.parseInt(version ?? '', 10) || 0);
  return `${Math.max(0, ...numbers) + 1}`;
}

/** Whether the next version is a correction of what went out, and so wants its reason. */
export function isCorrection(versions: readonly Version[]): boolean {
  return versions.some(({ deleted, status }) => !deleted && (status === 'circulated' || status === 'approved'));
}
