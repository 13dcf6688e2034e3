import { useCallback } from 'react';
import type { Formats } from '../../components/formats.ts';
import { useChoiceWords } from '../../components/record-words.ts';
import type { MeetingKind } from '../../../shared/records/choices.ts';

/** A name within a sentence of another script: what follows it stays where it belongs. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;

export interface NamedMeeting {
  title: string | null;
  meetingKind: MeetingKind;
  groupName?: string | null;
  number?: number | null;
}

/** "Cluster meeting 14": its own title, else its group's name or its kind, with the number once it has one. */
export function useMeetingTitle(): (meeting: NamedMeeting) => string {
  const word = useChoiceWords();
  return useCallback(
    ({ title, meetingKind, groupName = null, number = null }) => {
      const name = title || groupName || word('meetingKinds', meetingKind);
      return number === null ? name : `${name} ${number}`;
    },
    [word],
  );
}

/** "Thursday 19 November · 10:00" */
export function whenInWords({ heldOn, startTime }: { heldOn: string; startTime: string | null }, { weekday }: Formats): string {
  return [weekday(heldOn), startTime].filter((part) => part).join(' · ');
}
