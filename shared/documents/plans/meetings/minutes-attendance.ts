import type { AttendanceRow, MeetingView } from '../../../contract/meeting-view.ts';
import type { AttendanceState, organisationTypes } from '../../../records/choices.ts';
import type { Block, Run } from '../../blocks.ts';
import type { Wording } from '../../wording.ts';
import { cell, column, heading, labelled, lines, paragraph, table } from '../blocks.ts';

/** Who is named: absent ones are counted and not listed. */
const listedStates: readonly AttendanceState[] = ['present', 'observer', 'excused'];

export interface AttendanceInput {
  view: MeetingView;
  wording: Wording;
}

/** The counts by type, the quorum, who was there, and the conflicts of interest that were declared. */
export function attendanceBlocks(input: AttendanceInput): Block[] {
  const { view, wording } = input;
  const { t } = wording;
  return [
    heading(1, t('documents:meetings.attendance'), 'attendance'),
    ...(view.attendance.length === 0
      ? [paragraph(t('documents:meetings.nobodyMarked'))]
      : [countsTable(view, wording), ...quorumBlocks(view, wording), attendanceTable(input)]),
    heading(1, t('documents:meetings.conflicts'), 'conflicts'),
    conflictsBlock(input),
  ];
}

export function typeName(type: (typeof organisationTypes)[number] | null, { t }: Wording): string {
  return t(type === null ? 'documents:meetings.unknownType' : `records:choices.organisationTypes.${type}`);
}

function countsTable({ countsByType }: MeetingView, wording: Wording): Block {
  const { t } = wording;
  const figures = ['present', 'observer', 'excused', 'people'] as const;
  const total = figures.map((figure) => countsByType.reduce((sum, counts) => sum + counts[figure], 0));
  return table(
    [
      column(t('documents:tor.membership.type'), 44),
      column(t('records:choices.attendanceStates.present'), 14, 'end'),
      column(t('records:choices.attendanceStates.observer'), 14, 'end'),
      column(t('records:choices.attendanceStates.excused'), 14, 'end'),
      column(t('documents:meetings.people'), 14, 'end'),
    ],
    [
      ...countsByType.map((counts) => [
        cell(typeName(counts.organisationType, wording)),
        ...figures.map((figure) => cell(`${counts[figure]}`)),
      ]),
      [cell(t('documents:tor.membership.total'), { heading: true }), ...total.map((count) => cell([{ text: `${count}`, bold: true }]))],
    ],
    t('documents:meetings.countsNote'),
  );
}

function quorumBlocks({ quorum, meeting }: MeetingView, { t }: Wording): Block[] {
  const note = meeting.quorumNote ? [paragraph(meeting.quorumNote, 'note')] : [];
  if (quorum === null) return note;
  const { needed, present, isReached, rule } = quorum;
  const parts = [
    t('documents:meetings.quorumCounts', { present, needed }),
    ...(rule.neededNationalNgos > 0
      ? [t('documents:meetings.quorumNationalNgos', { present: rule.presentNationalNgos, needed: rule.neededNationalNgos })]
      : []),
    t(isReached ? 'documents:meetings.quorumReached' : 'documents:meetings.quorumMissed'),
  ];
  return [labelled(t('documents:meetings.quorum'), [{ text: parts.join(' · ') }]), ...note];
}

function personRuns({ personName, role }: AttendanceRow): Run[] {
  return lines([
    personName ? [{ text: personName }] : [],
    role ? [{ text: role, italic: true }] : [],
  ]);
}

function attendanceTable({ view, wording }: AttendanceInput): Block {
  const { t } = wording;
  const rows = listedStates.flatMap((state) => view.attendance.filter((row) => row.state === state));
  return table(
    [
      column(t('documents:tor.team.organisation'), 33),
      column(t('documents:tor.membership.type'), 21),
      column(t('documents:meetings.person'), 28),
      column(t('documents:meetings.attended'), 18),
    ],
    rows.map((row) => [
      cell([{ text: row.organisationName ?? '–' }]),
      cell(typeName(row.organisationType, wording)),
      cell(personRuns(row)),
      cell(attendedText(row, wording)),
    ]),
  );
}

function attendedText({ state, mode }: AttendanceRow, { t }: Wording): string {
  const said = t(`records:choices.attendanceStates.${state}`);
  return mode === 'remote' ? `${said} · ${t('records:choices.attendanceModes.remote')}` : said;
}

function conflictsBlock({ view, wording }: AttendanceInput): Block {
  const { t } = wording;
  const declared = view.attendance.filter(({ conflictOfInterest }) => conflictOfInterest);
  if (declared.length === 0) return paragraph(t('documents:meetings.noConflicts'));
  return table(
    [column(t('documents:meetings.declaredBy'), 34), column(t('documents:meetings.declared'), 66)],
    declared.map((row) => [
      cell(lines([row.organisationName ? [{ text: row.organisationName, bold: true }] : [], personRuns(row)])),
      cell(row.conflictOfInterest ?? ''),
    ]),
  );
}
