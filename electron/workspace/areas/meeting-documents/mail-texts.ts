import type { MeetingView } from '../../../../shared/contract/meeting-view.ts';
import {
  languageNames,
  meetingOnDay,
  placeText,
  timesText,
} from '../../../../shared/documents/plans/meetings/meeting-head.ts';
import { approvalText, type MinutesEdition } from '../../../../shared/documents/plans/meetings/minutes.ts';
import { dayText, type Wording } from '../../../../shared/documents/wording.ts';

export interface Sign {
  officeName: string;
  clusterName: string;
}

/** Greeting, paragraphs, closing; empty paragraphs are left out. */
export function letter(paragraphs: readonly (string | null)[], { t }: Wording, { officeName, clusterName }: Sign): string {
  const closing = t('mail:closing', { office: officeName, cluster: clusterName });
  return `${[t('mail:greeting'), ...paragraphs, closing].filter((part) => part !== null && part !== '').join('\n\n')}\n`;
}

/** When and where, a line each. */
export function meetingLines({ meeting }: Pick<MeetingView, 'meeting'>, wording: Wording): string {
  const { t, language } = wording;
  const line = (label: string, value: string | null) =>
    value === null || value === '' ? [] : [`${t('documents:meetings.labelled', { label })} ${value}`];
  return [
    meetingOnDay(meeting, wording),
    ...line(t('documents:date'), dayText(meeting.heldOn, language)),
    ...line(t('documents:meetings.time'), timesText(meeting.startTime, meeting.endTime)),
    ...line(t('documents:meetings.place'), placeText(meeting)?.replaceAll('\n', ' · ') ?? null),
    ...line(t('documents:meetings.interpretation'), languageNames(meeting.interpretation, wording)),
  ].join('\n');
}

/** What a version of the minutes is sent out with: on what terms they stand, and until when objections are heard. */
export function minutesMail(
  { meeting }: Pick<MeetingView, 'meeting'>,
  edition: MinutesEdition,
  note: string | null,
  wording: Wording,
  sign: Sign,
): { subject: string; text: string } {
  const { t } = wording;
  const { version, reason, status, approvedUnlessOn } = edition;
  const name = meetingOnDay(meeting, wording);
  return {
    subject: reason === null ? t('mail:minutes.subject', { meeting: name }) : t('mail:minutes.correctedSubject', { meeting: name, version }),
    text: letter(
      [
        note,
        t('mail:minutes.opening', { meeting: name }),
        reason === null ? null : `${t('documents:meetings.correctedBecause')} ${reason}`,
        approvalText(edition, wording),
        status === 'circulated' && approvedUnlessOn !== null ? t('mail:minutes.objections') : null,
      ],
      wording,
      sign,
    ),
  };
}
