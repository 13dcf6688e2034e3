import type { ChecklistItemView, ChecklistView, Reason, TeamView, TodayView } from '../../contract/areas.ts';
import type { RecordByType } from '../../records/index.ts';
import type { Block, Cell, DocumentPlan } from '../blocks.ts';
import { markdownToBlocks } from '../markdown.ts';
import { toneOfStatus } from '../tones.ts';
import { dayText, reasonText } from '../wording.ts';
import { cell, column, heading, paragraph, statusCell, table } from './blocks.ts';
import { type ChecklistWording, whyRuns } from './checklist-report.ts';
import { positionTitle } from './names.ts';
import { type ReportHead, reportHead } from './report-head.ts';

export interface HandoverNoteInput extends Omit<ReportHead, 'today'> {
  /** The position handed over; `null` for the whole team. */
  position: RecordByType['position'] | null;
  /** The holder's name, `null` while vacant. */
  holder: string | null;
  checklist: ChecklistView;
  texts: ChecklistWording;
  documents: readonly RecordByType['document'][];
  team: TeamView;
  todayView: TodayView;
}

export function handoverNotePlan(input: HandoverNoteInput): DocumentPlan {
  const { wording, position, checklist } = input;
  const { t } = wording;
  const title = t('documents:handover.title');
  const name = position === null ? t('documents:handover.wholeTeam') : positionTitle(position, wording);
  const head = reportHead({ ...input, today: checklist.today }, title);
  const holder = { label: t('documents:handover.holder'), value: input.holder ?? t('documents:vacant') };
  return {
    ...head,
    subtitle: `${name} · ${input.clusterName}`,
    facts: position === null ? head.facts : [holder, ...head.facts],
    header: `${title} · ${name}`,
    blocks: [
      heading(1, t('documents:handover.note'), 'note'),
      ...(position?.handoverNote
        ? markdownToBlocks(position.handoverNote)
        : [paragraph([{ text: `[${t('documents:handover.noNote')}]`, gap: true }])]),
      ...datesBlocks(input),
      ...itemsBlocks(input),
      ...documentsBlocks(input),
      ...vacanciesBlocks(input),
    ],
  };
}

function section(input: HandoverNoteInput, key: string, rows: Cell[][], columns: Parameters<typeof table>[0]): Block[] {
  const { t } = input.wording;
  return [
    heading(1, t(`documents:handover.${key}`), key),
    rows.length === 0 ? paragraph(t(`documents:handover.none.${key}`), 'note') : table(columns, rows),
  ];
}

function datesBlocks(input: HandoverNoteInput): Block[] {
  const { wording, todayView, texts } = input;
  const { t, language } = wording;
  /** An item of the checklist goes by its title. */
  const worded = ({ code, params }: Reason) => {
    const title = texts.items[params.item ?? '']?.title;
    return reasonText('today', { code, params: title === undefined ? params : { ...params, item: title } }, wording);
  };
  const dated = todayView.entries.filter((entry) => entry.dueOn !== null);
  const rows = dated.map((entry) => [
    entry.urgency === 'overdue'
      ? statusCell(dayText(entry.dueOn as string, language), 'late')
      : cell(dayText(entry.dueOn as string, language)),
    cell(worded(entry.reason)),
  ]);
  return section(input, 'dates', rows, [column(t('documents:handover.day'), 28), column(t('documents:handover.what'), 72)]);
}

function isOpen(item: ChecklistItemView): boolean {
  return item.status !== 'met' && item.status !== 'not_applicable';
}

function itemsBlocks(input: HandoverNoteInput): Block[] {
  const { wording, position, checklist, texts } = input;
  const { t, language } = wording;
  const items = checklist.functions
    .flatMap((group) => group.items)
    .filter((item) => (position === null || item.owner === position.id) && (isOpen(item) || item.isOverdue))
    .toSorted((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : (a.dueOn ?? '9999') > (b.dueOn ?? '9999') ? 1 : 0));
  const rows = items.map((item) => [
    statusCell(t(`documents:checklist.statuses.${item.status}`), toneOfStatus[item.status]),
    cell([{ text: `${item.id} `, bold: true }, { text: texts.items[item.id]?.title ?? '' }]),
    item.dueOn === null
      ? cell('–')
      : item.isOverdue
        ? statusCell(`${t('documents:checklist.overdue')}\n${dayText(item.dueOn, language)}`, 'late')
        : cell(dayText(item.dueOn, language)),
    cell(whyRuns(item, wording)),
  ]);
  return section(input, 'items', rows, [
    column(t('documents:checklist.status'), 18),
    column(t('documents:checklist.item'), 26),
    column(t('documents:checklist.due'), 20),
    column(t('documents:checklist.why'), 36),
  ]);
}

function documentsBlocks(input: HandoverNoteInput): Block[] {
  const { wording, documents, checklist } = input;
  const { t, language } = wording;
  const nextDate = (document: RecordByType['document']) =>
    [document.commentsUntil, document.reviewDueOn, document.expiresOn].filter((day) => day !== null).toSorted()[0] ?? null;
  const rows = documents
    .filter((document) => !document.deleted && document.status !== 'replaced')
    .flatMap((document) => {
      const due = nextDate(document);
      return due === null ? [] : [{ document, due }];
    })
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    .map(({ document, due }) => [
      cell(document.title || t(`records:choices.documentKinds.${document.documentKind ?? 'other'}`), { heading: true }),
      cell(t(`documents:statuses.${document.status ?? 'draft'}`)),
      due < checklist.today ? statusCell(dayText(due, language), 'late') : cell(dayText(due, language)),
    ]);
  return section(input, 'documents', rows, [
    column(t('documents:handover.document'), 52),
    column(t('documents:status'), 20),
    column(t('documents:handover.nextDate'), 28),
  ]);
}

function vacanciesBlocks(input: HandoverNoteInput): Block[] {
  const { wording, team } = input;
  const { t, language } = wording;
  const rows = team.positions
    .filter((position) => position.state === 'vacant' || position.state === 'ending')
    .map((position) => [
      cell(position.title || t(`records:choices.positionKinds.${position.positionKind}`), { heading: true }),
      cell(position.area ?? '–'),
      position.state === 'vacant'
        ? statusCell(t('documents:vacant'), 'late')
        : statusCell(
            position.endsOn === null
              ? t('documents:handover.ending')
              : t('documents:handover.endsOn', { day: dayText(position.endsOn, language) }),
            'update',
          ),
    ]);
  return section(input, 'vacancies', rows, [
    column(t('documents:tor.team.position'), 44),
    column(t('documents:tor.team.area'), 24),
    column(t('documents:handover.state'), 32),
  ]);
}
