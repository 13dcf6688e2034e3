import type { MeetingView } from '../../../../shared/contract/meeting-view.ts';
import type { DocumentPlan } from '../../../../shared/documents/blocks.ts';
import { actionListPlan } from '../../../../shared/documents/plans/meetings/action-list.ts';
import { agendaPlan } from '../../../../shared/documents/plans/meetings/agenda.ts';
import type { MeetingHead } from '../../../../shared/documents/plans/meetings/meeting-head.ts';
import { type MinutesEdition, minutesPlan } from '../../../../shared/documents/plans/meetings/minutes.ts';
import { signInSheetPlan } from '../../../../shared/documents/plans/meetings/sign-in-sheet.ts';
import { withoutName, withoutNames } from '../../../../shared/documents/plans/meetings/unnamed.ts';
import { meetingYearPlan } from '../../../../shared/documents/plans/meetings/year.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import { FailureError } from '../../../../shared/result.ts';
import { type DocumentsDependencies, gatherHead, refusingContacts } from './gather.ts';

type Meeting = { id: string; heldOn: string | null; status: string | null };

/**
 * The meeting that an export without a name means: for its minutes the one held last, for what is printed beforehand
 * the next one, else whichever is nearest to that.
 */
export function findMeeting({ records, clock }: DocumentsDependencies, kind: 'agenda' | 'minutes' | 'sign-in-sheet'): string {
  const today = clock.today();
  const dayOf = ({ heldOn }: Meeting) => heldOn ?? '';
  const meetings = records
    .list('meeting')
    .filter(({ status }) => status !== 'cancelled')
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  const past = meetings.filter((meeting) => dayOf(meeting) < today || meeting.status === 'held');
  const coming = meetings.filter((meeting) => !past.includes(meeting));
  const found = kind === 'minutes' ? (past.at(-1) ?? coming[0]) : (coming[0] ?? past.at(-1));
  if (!found) throw new FailureError('no-meeting');
  return found.id;
}

function gatherMeetingHead(dependencies: DocumentsDependencies, language: Language): MeetingHead {
  const office = dependencies.records.find('office', dependencies.officeId);
  return { ...gatherHead(dependencies, language), level: office?.level ?? null, area: office?.area ?? null };
}

export function planAgenda(dependencies: DocumentsDependencies, language: Language, view: MeetingView): DocumentPlan {
  return agendaPlan({ ...gatherMeetingHead(dependencies, language), view: withoutNames(view, refusingContacts(dependencies)) });
}

export function planSignInSheet(dependencies: DocumentsDependencies, language: Language, view: MeetingView): DocumentPlan {
  return signInSheetPlan({ ...gatherMeetingHead(dependencies, language), view });
}

export interface MinutesChoices {
  language: Language;
  second: Language | null;
  /** Absent: as the newest version stands; `null` while there is none. */
  edition?: MinutesEdition | null;
}

export function planMinutes(
  dependencies: DocumentsDependencies,
  view: MeetingView,
  { language, second, edition = standingEdition(view) }: MinutesChoices,
): DocumentPlan {
  return minutesPlan({
    ...gatherMeetingHead(dependencies, language),
    view: withoutNames(view, refusingContacts(dependencies)),
    second: second === language ? null : second,
    edition,
  });
}

function standingEdition({ versions, minutes }: MeetingView): MinutesEdition | null {
  const newest = versions.at(-1);
  if (!newest) return null;
  return {
    version: newest.version,
    status: minutes.status === 'approved' ? 'approved' : 'circulated',
    circulatedOn: minutes.circulatedOn,
    approvedUnlessOn: minutes.approvedUnlessOn,
    approvedOn: minutes.approvedOn,
    reason: newest.reason,
  };
}

/** @param year absent: the one that the laptop's calendar is in. */
export function planMeetingYear(dependencies: DocumentsDependencies, language: Language, year?: number): DocumentPlan {
  const asked = year ?? Number(dependencies.clock.today().slice(0, 4));
  return meetingYearPlan({ ...gatherHead(dependencies, language), view: dependencies.views.meetingsYear(asked) });
}

export function planActionList(dependencies: DocumentsDependencies, language: Language): DocumentPlan {
  const unnamed = refusingContacts(dependencies);
  const rows = dependencies.views.openActions().map((action) => withoutName(action, unnamed));
  return actionListPlan({ ...gatherHead(dependencies, language), rows });
}
