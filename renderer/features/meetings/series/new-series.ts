import { addDays } from '../../../../shared/domain/deadlines/calendar.ts';
import type { Language, MeetingKind, MeetingRecurrence } from '../../../../shared/records/choices.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import type { RecordFields } from '../../../components/use-save-record.ts';

const usualRecurrence: Record<MeetingKind, MeetingRecurrence> = {
  cluster: 'weekly',
  subnational: 'weekly',
  sag: 'monthly',
  twg: 'fortnightly',
  inter_cluster: 'weekly',
  ad_hoc: 'monthly',
};

const usualDuration: Record<MeetingKind, number> = { cluster: 60, subnational: 60, sag: 90, twg: 90, inter_cluster: 90, ad_hoc: 60 };

export interface SeriesStart {
  meetingKind: MeetingKind;
  /** The kind in the screen's language, for a series that no group names. */
  name: string;
  today: string | null;
  language: Language;
  secondLanguage: Language | null;
  groups: readonly Pick<RecordByType['group'], 'id' | 'groupKind' | 'name'>[];
  lists: readonly Pick<RecordByType['mailing_list'], 'id'>[];
}

/** What most clusters do, so that a series is usable before anything is typed: a week from today at ten. */
export function newSeries({ meetingKind, name, today, language, secondLanguage, groups, lists }: SeriesStart): RecordFields<'meeting_series'> {
  const ofKind = groups.filter(({ groupKind }) => groupKind === meetingKind);
  // Which of several groups it is, only a person knows.
  const [group] = ofKind.length === 1 ? ofKind : [];
  const [list] = lists.length === 1 ? lists : [];
  return {
    meetingKind,
    title: group?.name ?? name,
    recurrence: usualRecurrence[meetingKind],
    startTime: '10:00',
    durationMinutes: usualDuration[meetingKind],
    language,
    ...(today === null ? {} : { startsOn: addDays(today, 7) }),
    ...(secondLanguage !== null && secondLanguage !== language ? { secondLanguage } : {}),
    ...(group ? { group: group.id } : {}),
    ...(list ? { mailingList: list.id } : {}),
  };
}
