import type { MeetingName, MeetingView } from '../../../contract/meeting-view.ts';
import type { Language, officeLevels } from '../../../records/choices.ts';
import type { DocumentPlan } from '../../blocks.ts';
import { dayText, listText, type Wording } from '../../wording.ts';
import { type ReportHead, reportHead } from '../report-head.ts';

/** Who reports, and of which level of the cluster. */
export interface MeetingHead extends ReportHead {
  level: (typeof officeLevels)[number] | null;
  /** What a sub-national office stands for. */
  area: string | null;
}

/** "Cluster meeting 14": its own title, else its group's name or its kind, with the number once it has one. */
export function meetingTitle(
  { title, groupName, meetingKind, number }: Omit<MeetingName, 'id' | 'groupId' | 'heldOn'>,
  { t }: Wording,
): string {
  const name = title || groupName || t(`records:choices.meetingKinds.${meetingKind}`);
  return number === null ? name : `${name} ${number}`;
}

/** "Cluster meeting 14, 12 March 2026". */
export function meetingOnDay(meeting: Omit<MeetingName, 'id' | 'groupId'>, wording: Wording): string {
  return wording.t('documents:meetings.onDay', {
    meeting: meetingTitle(meeting, wording),
    day: dayText(meeting.heldOn, wording.language),
  });
}

/** "10:00–11:30" on the clock of the place; `null` while no time is known. */
export function timesText(startTime: string | null, endTime: string | null): string | null {
  if (startTime === null) return null;
  return endTime === null ? startTime : `${startTime}–${endTime}`;
}

/** Place and link, each on a line of its own. */
export function placeText({ place, link }: { place: string | null; link: string | null }): string | null {
  return [place, link].filter((part) => part).join('\n') || null;
}

type Fact = DocumentPlan['facts'][number];

/** A fact, unless it is not known. */
export function fact(label: string, value: string | null): Fact[] {
  return value === null || value === '' ? [] : [{ label, value }];
}

/** Level, day, time, place and who leads: what the head of an agenda and of minutes says alike. */
export function meetingFacts(
  { meeting }: Pick<MeetingView, 'meeting'>,
  { wording, level, area, countryName }: Pick<MeetingHead, 'wording' | 'level' | 'area' | 'countryName'>,
): Fact[] {
  const { t, language } = wording;
  // A national office may hold a sub-national meeting, never the other way round.
  const levelHeld = meeting.meetingKind === 'subnational' ? 'subnational' : level;
  const levelName = levelHeld === null ? null : t(`records:choices.officeLevels.${levelHeld}`);
  return [
    ...fact(t('documents:fields.country'), countryName),
    ...fact(t('documents:meetings.level'), [levelName, area].filter((part) => part).join(' · ')),
    ...fact(t('documents:date'), dayText(meeting.heldOn, language)),
    ...fact(t('documents:meetings.time'), timesText(meeting.startTime, meeting.endTime)),
    ...fact(t('documents:meetings.place'), placeText(meeting)),
    ...fact(t('documents:meetings.chair'), meeting.chairName),
    ...fact(t('documents:meetings.minuteTaker'), meeting.minuteTakerName),
  ];
}

export function languageNames(languages: readonly Language[], { t, language }: Wording): string | null {
  return languages.length === 0 ? null : listText(languages.map((one) => t(`documents:languages.${one}`)), language);
}

/** Everything but the blocks of a paper about one meeting: "Minutes: Cluster meeting 14". */
export function meetingPaper(head: MeetingHead, view: MeetingView, kind: string, facts: Fact[]): Omit<DocumentPlan, 'blocks'> {
  const { wording } = head;
  const name = meetingTitle(view.meeting, wording);
  return {
    ...reportHead(head, wording.t('documents:meetings.paper', { kind, meeting: name })),
    header: wording.t('documents:meetings.paper', { kind, meeting: meetingOnDay(view.meeting, wording) }),
    facts,
  };
}
