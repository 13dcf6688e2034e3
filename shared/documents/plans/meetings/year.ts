import type { MeetingsYear } from '../../../contract/meeting-view.ts';
import type { Bar, Block, Cell, DocumentPlan } from '../../blocks.ts';
import { dayText, monthText, percentText, type Wording } from '../../wording.ts';
import { cell, column, heading, paragraph, statusCell, table } from '../blocks.ts';
import { type ReportHead, reportHead } from '../report-head.ts';
import { meetingTitle } from './meeting-head.ts';
import { typeName } from './minutes-attendance.ts';

export interface MeetingYearInput extends ReportHead {
  view: MeetingsYear;
}

/** A year of meetings: held, minutes in time, who came, what was done of what was agreed. */
export function meetingYearPlan(input: MeetingYearInput): DocumentPlan {
  const { view, wording } = input;
  const { t } = wording;
  const head = reportHead(input, t('documents:meetings.yearTitle', { year: `${view.year}` }));
  if (view.meetings.length === 0) {
    return { ...head, blocks: [heldTable(view, wording), paragraph(t('documents:meetings.noneHeld')), ...actionsBlocks(view, wording)] };
  }
  return {
    ...head,
    blocks: [
      heading(1, t('documents:meetings.held'), 'held'),
      heldTable(view, wording),
      heading(1, t('documents:meetings.minutes'), 'minutes'),
      ...minutesBlocks(view, wording),
      heading(1, t('documents:meetings.attendance'), 'attendance'),
      { kind: 'bars', title: t('documents:meetings.organisationsPerMeeting'), bars: attendanceBars(view, wording) },
      typesTable(view, wording),
      organisationsTable(view, wording),
      ...actionsBlocks(view, wording),
    ],
  };
}

function heldTable({ kinds }: MeetingsYear, { t }: Wording): Block {
  const sum = (figure: 'held' | 'cancelled') => kinds.reduce((all, kind) => all + kind[figure].count, 0);
  return table(
    [
      column(t('documents:meetings.kind'), 60),
      column(t('records:choices.meetingStatuses.held'), 20, 'end'),
      column(t('records:choices.meetingStatuses.cancelled'), 20, 'end'),
    ],
    [
      ...kinds.map(({ meetingKind, held, cancelled }) => [
        cell(t(`records:choices.meetingKinds.${meetingKind}`)),
        cell(`${held.count}`),
        cell(`${cancelled.count}`),
      ]),
      [
        cell(t('documents:tor.membership.total'), { heading: true }),
        cell([{ text: `${sum('held')}`, bold: true }]),
        cell([{ text: `${sum('cancelled')}`, bold: true }]),
      ],
    ],
  );
}

/** "12 of 14 (86 %)", or the counts alone where there is nothing to take a share of. */
function shareText(value: number, of: number, percent: number | null, { t, language }: Wording): string {
  const counts = t('documents:checklist.metText', { value, of });
  return percent === null ? counts : `${counts} (${percentText(percent, language)})`;
}

function minutesBlocks({ minutes }: MeetingsYear, wording: Wording): Block[] {
  const { t } = wording;
  const { inTime, late, pending, missing, percent, days } = minutes;
  const of = inTime.count + late.count + missing.count;
  const rows = { inTime, late, missing, pending } as const;
  return [
    {
      kind: 'meter',
      label: t('documents:meetings.minutesRows.inTime'),
      value: inTime.count,
      of,
      text: shareText(inTime.count, of, percent, wording),
    },
    figuresTable(rows, 'minutesRows', wording),
    paragraph(t('documents:meetings.minutesRule', { days }), 'note'),
  ];
}

function actionsBlocks({ actions }: MeetingsYear, wording: Wording): Block[] {
  const { t } = wording;
  const { onTime, late, overdue, open, dropped, percent } = actions;
  const of = onTime.count + late.count + overdue.count;
  return [
    heading(1, t('documents:meetings.actionsDue'), 'actions'),
    {
      kind: 'meter',
      label: t('documents:meetings.actionRows.onTime'),
      value: onTime.count,
      of,
      text: shareText(onTime.count, of, percent, wording),
    },
    figuresTable({ onTime, late, overdue, open, dropped }, 'actionRows', wording),
  ];
}

/** Counts with a name each; those that went wrong are marked where there are any. */
function figuresTable(
  rows: Readonly<Record<string, { count: number }>>,
  words: 'minutesRows' | 'actionRows',
  { t }: Wording,
): Block {
  const wrong = new Set(['late', 'missing', 'overdue']);
  return table(
    [column(t('documents:handover.what'), 80), column(t('documents:meetings.count'), 20, 'end')],
    Object.entries(rows).map(([name, { count }]): Cell[] => [
      cell(t(`documents:meetings.${words}.${name}`)),
      wrong.has(name) && count > 0 ? statusCell(`${count}`, 'late') : cell(`${count}`),
    ]),
  );
}

/** More bars than this are no picture any more: months take their place. */
const mostBars = 26;

function attendanceBars({ meetings }: MeetingsYear, wording: Wording): Bar[] {
  const { t, language } = wording;
  if (meetings.length <= mostBars) {
    return meetings.map((meeting) => ({
      label: dayText(meeting.heldOn, language),
      value: meeting.organisations,
      text: t('documents:meetings.organisationsAndPeople', {
        organisations: meeting.organisations,
        people: meeting.people,
        meeting: meetingTitle(meeting, wording),
      }),
    }));
  }
  const months = Map.groupBy(meetings, ({ heldOn }) => heldOn.slice(0, 7));
  return [...months].map(([month, held]) => {
    const mean = held.reduce((sum, { organisations }) => sum + organisations, 0) / held.length;
    return {
      label: monthText(month, language),
      value: mean,
      text: t('documents:meetings.organisationsOnAverage', { mean: Math.round(mean * 10) / 10, held: held.length }),
    };
  });
}

function typesTable({ types }: MeetingsYear, wording: Wording): Block {
  const { t } = wording;
  return table(
    [
      column(t('documents:tor.membership.type'), 46),
      column(t('documents:meetings.organisations'), 18, 'end'),
      column(t('documents:meetings.attendances'), 18, 'end'),
      column(t('documents:meetings.meetings'), 18, 'end'),
    ],
    types.map(({ organisationType, organisations, attendances, meetings }) => [
      cell(typeName(organisationType, wording)),
      cell(`${organisations}`),
      cell(`${attendances}`),
      cell(`${meetings.count}`),
    ]),
    t('documents:meetings.byType'),
  );
}

function organisationsTable({ organisations }: MeetingsYear, wording: Wording): Block {
  const { t } = wording;
  return table(
    [
      column(t('documents:tor.team.organisation'), 40),
      column(t('documents:tor.membership.type'), 24),
      column(t('documents:meetings.attended'), 12, 'end'),
      column(t('records:choices.attendanceStates.excused'), 12, 'end'),
      column(t('records:choices.attendanceStates.absent'), 12, 'end'),
    ],
    organisations.map(({ organisationName, organisationType, attended, excused, absent }) => [
      cell(organisationName),
      cell(typeName(organisationType, wording)),
      cell(`${attended.count}`),
      cell(`${excused.count}`),
      cell(`${absent.count}`),
    ]),
    t('documents:meetings.byOrganisation'),
  );
}
