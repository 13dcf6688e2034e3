import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceCommand, useServiceQuery } from '../../../api/service.ts';
import { failureOf, useFailureWords } from '../../../components/failure-message.tsx';
import { useToasts } from '../../../components/toasts.ts';
import { isLanguage } from '../../../languages.ts';
import { useNavigation } from '../../../navigation.ts';
import { addDays } from '../../../../shared/domain/deadlines/calendar.ts';

export interface StartMeeting {
  /** Plans the next meeting of a series (`null`: one that belongs to none) and goes to its preparation. */
  start: (series: string | null) => Promise<void>;
  isStarting: boolean;
}

export function useStartMeeting(): StartMeeting {
  const { t, i18n } = useTranslation('meetings');
  const words = useFailureWords();
  const { data } = useServiceQuery('meetings.list', {});
  const { mutateAsync: create, isPending } = useServiceCommand('meetings.create');
  const today = data?.today ?? null;
  const withoutRhythm = data?.series.filter(({ nextOn }) => nextOn === null).map(({ id }) => id);

  const start = useCallback(
    async (series: string | null) => {
      // A series without a rhythm proposes no day: a week from today is one to move from.
      const heldOn = (series === null || withoutRhythm?.includes(series)) && today !== null ? { heldOn: addDays(today, 7) } : {};
      const adHoc = series === null ? { meetingKind: 'ad_hoc' as const, language: isLanguage(i18n.language) ? i18n.language : ('en' as const), startTime: '10:00' } : {};
      try {
        const { meeting } = await create({ series, ...heldOn, ...adHoc });
        useNavigation.getState().go({ area: 'meetings', view: 'prepare', record: meeting });
        useToasts.getState().show({ kind: 'done', text: t('list.planned'), offersUndo: true });
      } catch (error) {
        useToasts.getState().show({ kind: 'problem', text: words(failureOf(error)) });
      }
    },
    [create, i18n.language, t, today, withoutRhythm, words],
  );
  return { start, isStarting: isPending };
}
