import type { MinutesState } from '../../contract/meeting-view.ts';
import type { RecordByType } from '../../records/index.ts';
import { addDays } from '../deadlines/calendar.ts';
import { isOverdue } from '../deadlines/due.ts';
import { addWorkingDays, type Weekend } from '../deadlines/working-days.ts';

type Meeting = RecordByType['meeting'];
type Objection = RecordByType['minutes_objection'];
type Version = RecordByType['minutes_version'];

/** What decides how far the minutes of one meeting are. */
export interface MinutesSituation {
  meeting: Meeting;
  objections: readonly Objection[];
  versions: readonly Version[];
  /** Meetings that went through these minutes: those that name this one as the previous. */
  followers: readonly Meeting[];
  /** Working days within which minutes go out. */
  minutesDays: number;
  weekend: Weekend;
  today: string;
}

/** How long members may object unless somebody sets another day, in days: the application's proposal. */
const objectionDays = 7;

/** The day of "approved on DATE if nobody objects" that is proposed when minutes are circulated. */
export function proposeApprovalDay(circulatedOn: string): string {
  return addDays(circulatedOn, objectionDays);
}

/** The last day for circulating the minutes of a meeting. */
export function minutesDueOn(heldOn: string, minutesDays: number, weekend: Weekend): string {
  return addWorkingDays(heldOn, minutesDays, weekend);
}

/**
 * How far the minutes are on a day, whatever anybody wrote down: they are approved from `approvedUnlessOn` on when
 * nobody objected before it, when a later meeting accepted them, or when a person says so.
 *
 * An objection that came in time keeps them from it while it is open, and, once accepted, until a version with its
 * reason is out. One that came later does not take an approval back: it leads to a correction.
 */
export function minutesState(situation: MinutesSituation): MinutesState {
  const { meeting, minutesDays, weekend, today } = situation;
  const isHeld = meeting.status === 'held';
  const written = meeting.minutesStatus ?? (isHeld ? 'draft' : null);
  const dueOn = isHeld && meeting.heldOn !== null ? minutesDueOn(meeting.heldOn, minutesDays, weekend) : null;
  const isDraft = written === 'draft';
  const blocking = blockingObjections(situation);
  const approvedOn = approvalDay(situation, written, blocking);
  const isApproved = written === 'approved' || approvedOn !== null;
  return {
    status: isApproved ? 'approved' : written,
    dueOn,
    isLate: isOverdue({ dueOn, isOpen: isHeld && isDraft && !isApproved }, today),
    circulatedOn: meeting.circulatedOn,
    approvedUnlessOn: meeting.approvedUnlessOn,
    approvedOn,
    blockedBy: isApproved ? [] : blocking.map(({ id }) => id),
    isCorrectionWanted: isCorrectionWanted(situation),
  };
}

function approvalDay({ meeting, followers, today }: MinutesSituation, written: MinutesState['status'], blocking: readonly Objection[]): string | null {
  if (meeting.approvedOn !== null) return meeting.approvedOn;
  const accepted = acceptances(followers)
    .map(({ heldOn }) => heldOn ?? '')
    .filter((heldOn) => heldOn <= today)
    .toSorted()[0];
  const { approvedUnlessOn } = meeting;
  const hasPassed = written === 'circulated' && approvedUnlessOn !== null && approvedUnlessOn <= today && blocking.length === 0;
  const days = [...(accepted === undefined ? [] : [accepted]), ...(hasPassed ? [approvedUnlessOn] : [])].toSorted();
  return days[0] ?? (written === 'approved' ? approvedUnlessOn : null);
}

/** Meetings that took place and accepted the minutes, with corrections or without. */
function acceptances(followers: readonly Meeting[]): Meeting[] {
  return followers.filter(
    ({ deleted, status, previousMinutes }) =>
      !deleted &&
      (status === 'held' || status === 'in_session') &&
      (previousMinutes === 'accepted' || previousMinutes === 'accepted_with_corrections'),
  );
}

function blockingObjections({ meeting, objections, versions }: MinutesSituation): Objection[] {
  return objections.filter((objection) => {
    const isInTime =
      objection.receivedOn === null || meeting.approvedUnlessOn === null || objection.receivedOn < meeting.approvedUnlessOn;
    if (objection.deleted || !isInTime) return false;
    return objection.outcome === 'open' || (objection.outcome === 'accepted' && !isCorrectedSince(versions, objection.receivedOn));
  });
}

function isCorrectionWanted({ objections, versions, followers }: MinutesSituation): boolean {
  return (
    objections.some(({ deleted, outcome, receivedOn }) => !deleted && outcome === 'accepted' && !isCorrectedSince(versions, receivedOn)) ||
    acceptances(followers).some(
      ({ previousMinutes, heldOn }) => previousMinutes === 'accepted_with_corrections' && !isCorrectedSince(versions, heldOn),
    )
  );
}

/** A version with a reason is a correction. */
function isCorrectedSince(versions: readonly Version[], day: string | null): boolean {
  return versions.some(
    ({ deleted, reason, frozenOn }) => !deleted && reason !== null && reason.trim() !== '' && (frozenOn ?? '') >= (day ?? ''),
  );
}
