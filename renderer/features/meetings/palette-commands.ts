import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../api/service.ts';
import { useFormats } from '../../components/formats.ts';
import { useNavigation } from '../../navigation.ts';
import { useStartMeeting } from './list/start-meeting.ts';
import { useMeetingTitle } from './meeting-words.ts';

interface Command {
  id: string;
  label: string;
  run: () => void;
}

/** What the palette can do with meetings and action points. */
export function useMeetingCommands(): { changing: Command[]; always: Command[] } {
  const { t } = useTranslation('meetings');
  const { shortDay } = useFormats();
  const titleOf = useMeetingTitle();
  const { go } = useNavigation.getState();
  const { data } = useServiceQuery('meetings.list', {});
  const { start } = useStartMeeting();
  const next = data?.upcoming.find(({ status }) => status === 'in_session') ?? data?.upcoming[0];
  const late = (data?.past ?? []).filter(({ minutes }) => minutes.isLate);
  return {
    changing: [
      ...(data?.series ?? [])
        .filter(({ endsOn }) => endsOn === null || endsOn >= (data?.today ?? ''))
        .map(({ id, title }) => ({ id: `new-meeting-${id}`, label: t('commands.newOf', { series: title }), run: () => void start(id) })),
      { id: 'new-ad-hoc', label: t('commands.newAdHoc'), run: () => void start(null) },
      { id: 'new-action', label: t('commands.newAction'), run: () => go({ area: 'actions', view: 'new' }) },
      { id: 'action-reply', label: t('commands.reply'), run: () => go({ area: 'actions', view: 'reply' }) },
    ],
    always: [
      ...(next
        ? [{ id: 'room', label: t('commands.room', { meeting: titleOf(next), day: shortDay(next.heldOn, data?.today) }), run: () => go({ area: 'meetings', view: 'room', record: next.id }) }]
        : []),
      ...late.slice(0, 5).map((row) => ({
        id: `minutes-${row.id}`,
        label: t('commands.lateMinutes', { meeting: titleOf(row), day: shortDay(row.heldOn, data?.today) }),
        run: () => go({ area: 'meetings', view: 'minutes', record: row.id }),
      })),
      { id: 'action-sheets', label: t('commands.sheets'), run: () => go({ area: 'actions', view: 'sheets' }) },
      { id: 'meetings-year', label: t('commands.year'), run: () => go({ area: 'meetings', view: 'year' }) },
      { id: 'dispatches', label: t('commands.dispatches'), run: () => go({ area: 'meetings', view: 'dispatches' }) },
    ],
  };
}
