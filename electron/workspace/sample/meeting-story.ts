import { addDays } from '../../../shared/domain/deadlines/calendar.ts';
import { initialKey } from '../../../shared/domain/ordering/fractional-key.ts';
import type { AgendaItemKind } from '../../../shared/records/choices.ts';
import type { FieldValue } from '../../../shared/records/define.ts';
import type { RecordType } from '../../../shared/records/index.ts';
import type { MeetingFacts, MeetingSample } from './meeting-files.ts';
import type { SampleFacts } from './sample-files.ts';
import type { Scene } from './story.ts';
import type { Told } from './told.ts';

type Write = Scene['writes'][number];
type Meeting = MeetingFacts['meetings'][number];

/** Before and after the topics of every meeting. */
const opening: readonly AgendaItemKind[] = ['opening', 'previous_minutes', 'open_actions'];
const closing: readonly AgendaItemKind[] = ['other_business', 'next_meeting'];

/**
 * Tells the meetings of the sample: planned, held with attendance, decisions and action points, minutes circulated.
 *
 * @param nameOf the person behind the id of a contact.
 */
export function tellMeetings({ facts, texts }: MeetingSample, sample: SampleFacts, told: Told, nameOf: (contact: string) => string): Scene[] {
  const on = (offset: { day: number } | null) => (offset ? addDays(told.today, offset.day) : null);
  const seriesOf = ({ series }: Meeting) => facts.series.find(({ id }) => id === series);
  const dayOf = (id: string) => facts.meetings.find((meeting) => meeting.id === id)?.day ?? 0;
  const scene = (day: number, author: string, label: Scene['label'], writes: Write[]): Scene => ({ day, author: nameOf(author), label, writes });
  const one = (day: number, author: string, key: string, type: RecordType, id: string, fields: Write['fields']) =>
    scene(day, author, { key, params: { type } }, [{ type, id, fields }]);

  const seriesScenes = facts.series.map(({ id, kind, createdOn, startsOn, startTime, durationMinutes, author, ...series }) =>
    one(createdOn.day, author, 'created', 'meeting_series', id, {
      ...texts.series[id],
      meetingKind: kind,
      group: series.group,
      recurrence: series.recurrence,
      startsOn: on(startsOn),
      startTime,
      durationMinutes,
      language: told.language,
      secondLanguage: told.workingLanguages[1] ?? null,
      mailingList: series.mailingList,
    }),
  );

  function agendaOf(meeting: Meeting): Write[] {
    const topics = facts.topics.filter((topic) => topic.meeting === meeting.id);
    const items = [
      ...opening.map((itemKind) => ({ id: `${meeting.id}-${itemKind}`, fields: { itemKind } as Write['fields'] })),
      ...topics.map(({ id, carriedFrom }) => ({
        id: `item-${id}`,
        fields: { itemKind: 'topic', title: texts.topics[id]?.title ?? id, carriedFrom: carriedFrom && `item-${carriedFrom}` },
      })),
      ...closing.map((itemKind) => ({ id: `${meeting.id}-${itemKind}`, fields: { itemKind } as Write['fields'] })),
    ];
    return items.map(({ id, fields }, place) => ({ type: 'agenda_item', id, fields: { meeting: meeting.id, sortKey: initialKey(place), ...fields } }));
  }

  function planned(meeting: Meeting): Scene {
    const series = seriesOf(meeting);
    const words = texts.series[meeting.series];
    const fields = {
      series: meeting.series,
      meetingKind: series?.kind ?? 'ad_hoc',
      group: series?.group ?? null,
      title: words?.title ?? null,
      status: 'planned',
      heldOn: addDays(told.today, meeting.day),
      startTime: series?.startTime ?? null,
      place: words?.place ?? null,
      language: told.language,
      secondLanguage: told.workingLanguages[1] ?? null,
      mailingList: series?.mailingList ?? null,
      chair: series?.author ?? null,
      previousMeeting: meeting.previous,
    };
    const day = Math.min(meeting.day - 8, -2);
    const isInvited = facts.dispatches.some(({ kind, meeting: about }) => kind === 'invitation' && about === meeting.id);
    const invitedOn = meeting.status === 'held' || isInvited ? addDays(told.today, day) : null;
    return scene(day, series?.author ?? '', { key: 'meetingPlanned' }, [
      { type: 'meeting', id: meeting.id, fields: { ...fields, invitedOn } },
      ...agendaOf(meeting),
    ]);
  }

  /** Attendance that differs from meeting to meeting, by a rule: no list of a thousand rows has to be kept. */
  function attendanceOf(meeting: Meeting): Write[] {
    const group = sample.groups.find(({ id }) => id === seriesOf(meeting)?.group);
    const invited = sample.organisations.filter(({ id, membership, areas }) => {
      if (meeting.attendance === 'group') return group?.members.includes(id);
      return membership !== 'none' && (meeting.attendance === 'members' || (membership === 'member' && areas.includes(meeting.attendance ?? '')));
    });
    return invited.map(({ id, membership }, place) => {
      const turn = (place * 7 + meeting.day) % 11;
      const state = turn === 0 || turn === -4 ? 'absent' : turn === -7 ? 'excused' : membership === 'observer' ? 'observer' : 'present';
      const contacts = sample.contacts.filter(({ organisation }) => organisation === id);
      const isThere = state === 'present' || state === 'observer';
      return {
        type: 'attendance',
        id: `${meeting.id}-${id}`,
        fields: {
          meeting: meeting.id,
          organisation: id,
          contact: isThere ? (contacts[0]?.id ?? null) : null,
          state,
          mode: isThere ? (place % 4 === 3 ? 'remote' : 'in_person') : null,
          ...(meeting.attendance === 'group' && id === 'org-acted' ? { conflictOfInterest: texts.interest } : {}),
        },
      };
    });
  }

  function held(meeting: Meeting): Scene[] {
    const author = seriesOf(meeting)?.author ?? '';
    const topics = facts.topics.filter((topic) => topic.meeting === meeting.id);
    const heldOn = addDays(told.today, meeting.day);
    const writes: Write[] = topics.flatMap(({ id, outcome, decision }): Write[] => [
      { type: 'agenda_item', id: `item-${id}`, fields: { discussion: texts.topics[id]?.discussion ?? null, outcome } },
      ...(decision
        ? [{ type: 'decision' as const, id: `decision-${id}`, fields: { meeting: meeting.id, agendaItem: `item-${id}`, sortKey: initialKey(0), text: texts.topics[id]?.decision ?? id } }]
        : []),
    ]);
    const actions: Write[] = facts.actions
      .filter(({ topic }) => topics.some(({ id }) => id === topic))
      .map(({ id, topic, organisation, contact, dueOn }) => ({
        type: 'action_point',
        id: `action-${id}`,
        fields: {
          text: texts.actions[id] ?? id,
          organisation,
          contact,
          responsible: organisation === null ? texts.everybody : null,
          dueOn: on(dueOn),
          status: 'open',
          agreedOn: heldOn,
          origin: 'meeting',
          meeting: meeting.id,
          agendaItem: `item-${topic}`,
        },
      }));
    const closed: Write['fields'] = {
      status: 'held',
      endTime: endTimeOf(seriesOf(meeting)?.startTime ?? '09:00'),
      minuteTaker: 'contact-003',
      minutesStatus: 'draft',
      ...(meeting.previous === null ? {} : { previousMinutes: 'accepted' }),
    };
    return [
      scene(meeting.day, author, { key: 'attendanceMarked', params: { count: attendanceOf(meeting).length } }, attendanceOf(meeting)),
      scene(meeting.day, author, { key: 'meetingClosed' }, [...writes, ...actions, { type: 'meeting', id: meeting.id, fields: closed }]),
      ...(meeting.circulatedOn
        ? [
            one(meeting.circulatedOn.day, 'contact-003', 'edited', 'meeting', meeting.id, {
              minutesStatus: 'circulated',
              number: meeting.number,
              circulatedOn: on(meeting.circulatedOn),
              approvedUnlessOn: on(meeting.approvedUnlessOn),
            }),
          ]
        : []),
    ];
  }

  const actionScenes = facts.actions.flatMap(({ id, status, closedOn, progress }) => {
    const reports = progress.map(({ id: entry, day, status: reached, meeting }) =>
      scene(day, 'contact-003', { key: 'actionReported' }, [
        {
          type: 'action_progress',
          id: `progress-${entry}`,
          fields: { actionPoint: `action-${id}`, notedOn: addDays(told.today, day), status: reached, text: texts.progress[entry] ?? null, meeting },
        },
        { type: 'action_point', id: `action-${id}`, fields: { status: reached, closedOn: status === reached ? on(closedOn) : null } },
      ]),
    );
    const isTold = progress.some((entry) => entry.status === status);
    return isTold || closedOn === null ? reports : [...reports, one(closedOn.day, 'contact-003', 'edited', 'action_point', `action-${id}`, { status, closedOn: on(closedOn) })];
  });

  const dispatchScenes = facts.dispatches.map(({ id, kind, meeting, list, recipientCount, draftedOn, sentOn, author }) =>
    one(draftedOn.day, author, 'created', 'dispatch', id, {
      dispatchKind: kind,
      title: texts.dispatches[id] ?? id,
      audience: 'members',
      meeting,
      mailingList: list,
      recipientCount,
      draftedOn: on(draftedOn),
      sentOn: on(sentOn),
    }),
  );

  const { quorum } = facts;
  const firstDay = Math.min(...facts.meetings.map(({ id }) => dayOf(id)));
  return [
    one(firstDay - 10, 'contact-001', 'edited', 'cluster', 'cluster', { minutesDays: facts.minutesDays }),
    one(dayOf('meeting-sag-1') - 9, 'contact-001', 'edited', 'group', quorum.group, { quorumPercent: quorum.percent, quorumNationalNgos: quorum.nationalNgos }),
    ...seriesScenes,
    ...facts.meetings.map(planned),
    ...facts.meetings.filter(({ status }) => status === 'held').flatMap(held),
    ...actionScenes,
    ...dispatchScenes,
  ];
}

/** An hour and twenty minutes later. */
function endTimeOf(startTime: string): FieldValue {
  return `${String(Number(startTime.slice(0, 2)) + 1).padStart(2, '0')}:20`;
}
