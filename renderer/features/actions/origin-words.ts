import { useCallback } from 'react';
import type { ActionRow } from '../../../shared/contract/actions.ts';
import { useCatalogueTitles } from '../../components/catalogue-titles.ts';
import { useFormats } from '../../components/formats.ts';
import { useChoiceWords } from '../../components/record-words.ts';
import { type Place, placeOf } from '../../navigation.ts';
import { isolated, useMeetingTitle } from '../meetings/meeting-words.ts';

/** Where an action point came from, in words: "Cluster meeting 14, 19 Nov". */
export function useOriginWords(): (action: ActionRow) => string {
  const word = useChoiceWords();
  const titleOf = useMeetingTitle();
  const catalogue = useCatalogueTitles();
  const { shortDay } = useFormats();
  return useCallback(
    ({ origin, meeting, subject }) => {
      if (meeting) return `${isolated(titleOf(meeting))} · ${shortDay(meeting.heldOn)}`;
      const kind = word('actionOrigins', origin);
      const known = origin === 'checklist' && subject !== null ? catalogue['checklist_answer']?.[subject]?.title : undefined;
      return known === undefined ? kind : `${kind}: ${known}`;
    },
    [word, titleOf, catalogue, shortDay],
  );
}

/** Where that is seen. */
export function originPlace({ origin, meeting, subject }: ActionRow): Place | null {
  if (meeting) return placeOf('meeting', meeting.id);
  if (subject === null) return null;
  if (origin === 'checklist') return placeOf('checklist_answer', subject);
  return origin === 'document' ? placeOf('document', subject) : null;
}
