import type { ChecklistComparison, ChecklistItemView, ChecklistView } from '../../contract/areas.ts';
import type { Block, Cell, DocumentPlan, Run } from '../blocks.ts';
import { markdownToRuns } from '../markdown.ts';
import { toneOfStatus } from '../tones.ts';
import { dayText, reasonsText, sentencesText, type Wording } from '../wording.ts';
import { cell, column, heading, labelRun, lines, paragraph, statusCell, table } from './blocks.ts';
import { type ReportHead, reportHead } from './report-head.ts';

/** The wording of `resources/checklist/<language>.json`. */
export interface ChecklistWording {
  functions: Record<string, { title: string; short: string; purpose: string }>;
  items: Record<string, { title: string; statement: string; howTo: string }>;
}

export interface ChecklistReportInput extends Omit<ReportHead, 'today'> {
  view: ChecklistView;
  texts: ChecklistWording;
  /** Items with a default that is the application's own proposal, not the handbook's. */
  proposedItems: ReadonlySet<string>;
  /** What changed from the last snapshot to today; `null` when there is no snapshot. */
  sinceSnapshot: { name: string; takenOn: string; changes: ChecklistComparison } | null;
}

const proposalMark = '†';

export function checklistReportPlan(input: ChecklistReportInput): DocumentPlan {
  const { wording, view } = input;
  const { t } = wording;
  const head = reportHead({ ...input, today: view.today }, t('documents:checklist.title'));
  return {
    ...head,
    facts: [...head.facts, { label: t('documents:checklist.catalogueVersion'), value: `${view.catalogueVersion}` }],
    orientation: 'landscape',
    blocks: [
      heading(1, t('documents:checklist.overall'), 'overall'),
      ...meterBlocks(view.meters, wording),
      summaryTable(input),
      ...changesBlocks(input),
      ...view.functions.flatMap((group) => functionBlocks(group, input)),
      paragraph(t('documents:checklist.metersNote'), 'note'),
      ...(view.functions.some((group) => group.items.some((item) => input.proposedItems.has(item.id)))
        ? [paragraph(`${proposalMark} ${t('documents:checklist.proposalNote')}`, 'note')]
        : []),
    ],
  };
}

type Meters = ChecklistView['meters'];

function meterTexts(meters: Meters, { t }: Wording): { lookedAt: string; met: string } {
  return {
    lookedAt: t('documents:checklist.lookedAtText', { value: meters.lookedAt, of: meters.total }),
    met: t('documents:checklist.metText', { value: meters.met, of: meters.applicable }),
  };
}

function meterBlocks(meters: Meters, wording: Wording): Block[] {
  const { t } = wording;
  const texts = meterTexts(meters, wording);
  return [
    { kind: 'meter', label: t('documents:checklist.lookedAt'), value: meters.lookedAt, of: meters.total, text: texts.lookedAt },
    { kind: 'meter', label: t('documents:checklist.met'), value: meters.met, of: meters.applicable, text: texts.met },
  ];
}

function functionTitle(group: { id: string; number: string }, input: ChecklistReportInput): string {
  return `${group.number} ${input.texts.functions[group.id]?.title ?? group.id}`;
}

function summaryTable(input: ChecklistReportInput): Block {
  const { wording, view } = input;
  const { t } = wording;
  return table(
    [
      column(t('documents:checklist.function'), 52),
      column(t('documents:checklist.lookedAt'), 16, 'end'),
      column(t('documents:checklist.met'), 16, 'end'),
      column(t('documents:checklist.overdue'), 16, 'end'),
    ],
    view.functions.map((group) => {
      const texts = meterTexts(group.meters, wording);
      const overdue = group.items.filter((item) => item.isOverdue).length;
      return [
        cell(functionTitle(group, input), { heading: true }),
        cell(texts.lookedAt),
        cell(texts.met),
        overdue > 0 ? statusCell(`${overdue}`, 'late') : cell('0'),
      ];
    }),
  );
}

function changesBlocks(input: ChecklistReportInput): Block[] {
  const { wording, sinceSnapshot } = input;
  const { t, language } = wording;
  if (sinceSnapshot === null) return [];
  const { name, takenOn, changes } = sinceSnapshot;
  const changed = changes.filter((change) => change.change !== 'same');
  const day = dayText(takenOn, language);
  const intro =
    name === '' ? t('documents:checklist.changesIntroUnnamed', { day }) : t('documents:checklist.changesIntro', { name, day });
  const status = (of: ChecklistItemView['status'] | null): Cell =>
    of === null ? cell('–') : statusCell(t(`documents:checklist.statuses.${of}`), toneOfStatus[of]);
  return [
    heading(1, t('documents:checklist.changes'), 'changes'),
    paragraph(changed.length === 0 ? `${intro} ${t('documents:checklist.noChanges')}` : intro),
    ...(changed.length === 0
      ? []
      : [
          table(
            [
              column(t('documents:checklist.item'), 46),
              column(t('documents:checklist.before'), 18),
              column(t('documents:checklist.after'), 18),
              column(t('documents:checklist.change'), 18),
            ],
            changed.map((change) => [
              cell(`${change.id} ${input.texts.items[change.id]?.title ?? ''}`.trim()),
              status(change.before),
              status(change.after),
              cell(t(`documents:checklist.changeKinds.${change.change}`)),
            ]),
          ),
        ]),
  ];
}

function functionBlocks(group: ChecklistView['functions'][number], input: ChecklistReportInput): Block[] {
  const { wording, texts } = input;
  const { t } = wording;
  return [
    heading(1, functionTitle(group, input), group.id),
    ...(texts.functions[group.id] ? [paragraph(texts.functions[group.id]?.purpose ?? '', 'note')] : []),
    ...meterBlocks(group.meters, wording),
    table(
      [
        column(t('documents:checklist.status'), 13),
        column(t('documents:checklist.item'), 28),
        column(t('documents:checklist.owner'), 11),
        column(t('documents:checklist.due'), 11),
        column(t('documents:checklist.evidence'), 9, 'center'),
        column(t('documents:checklist.why'), 28),
      ],
      group.items.map((item) => itemRow(item, input)),
    ),
  ];
}

function itemRow(item: ChecklistItemView, input: ChecklistReportInput): Cell[] {
  const { wording, texts, proposedItems } = input;
  const { t } = wording;
  const text = texts.items[item.id];
  const mark = proposedItems.has(item.id) ? ` ${proposalMark}` : '';
  return [
    statusCell(t(`documents:checklist.statuses.${item.status}`), toneOfStatus[item.status]),
    cell(
      lines([
        [{ text: `${item.id} `, bold: true }, { text: `${text?.title ?? ''}${mark}`, bold: true }],
        text ? [{ text: text.statement }] : [],
      ]),
    ),
    cell(item.ownerName ?? '–'),
    dueCell(item, wording),
    cell(item.evidenceCount > 0 ? `${item.evidenceCount}` : '–'),
    cell(whyRuns(item, wording)),
  ];
}

function dueCell(item: ChecklistItemView, { t, language }: Wording): Cell {
  const recurrence: Run[] =
    item.recurrence === 'none' ? [] : [{ text: t(`documents:recurrences.${item.recurrence}`), italic: true }];
  const due: Run[] = item.dueOn === null ? [] : [{ text: dayText(item.dueOn, language) }];
  if (item.isOverdue) return cell(lines([[{ text: t('documents:checklist.overdue'), bold: true }], due, recurrence]), { tone: 'late' });
  return cell(due.length + recurrence.length === 0 ? '–' : lines([due, recurrence]));
}

/** Why the status is what it is: the records' reasons, a person's overruling with its reason, the note. */
export function whyRuns(item: ChecklistItemView, wording: Wording): Run[] {
  const { t } = wording;
  const labelled = (key: string, text: string | null): Run[] =>
    text === null || text === '' ? [] : [labelRun(t(`documents:checklist.${key}`)), { text }];
  const fullStop = wording.language === 'zh' ? '。' : '.';
  const reasons = reasonsText('checklist', item.live?.reasons ?? [], wording);
  const isOverruled = item.overruleReason !== null && item.overruleReason !== '' && item.live !== null;
  const live =
    item.live === null
      ? null
      : isOverruled
        ? sentencesText([`${t(`documents:checklist.statuses.${item.live.status}`)}${fullStop}`, reasons], wording.language)
        : reasons;
  return lines([
    labelled('recordsSay', live),
    isOverruled ? labelled('overruled', item.overruleReason) : [],
    item.status === 'not_applicable' ? labelled('notApplicableBecause', item.notApplicableReason) : [],
    item.note === null || item.note === '' ? [] : markdownToRuns(item.note),
  ]);
}
