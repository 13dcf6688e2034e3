import type { ChecklistItemView, ChecklistView, TeamView, TodayView } from '../../contract/areas.ts';
import type { RecordByType } from '../../records/index.ts';
import type { Block, DocumentPlan } from '../blocks.ts';
import { markdownToBlocks } from '../markdown.ts';
import { heading, paragraph } from './blocks.ts';
import type { ChecklistWording } from './checklist-report.ts';
import { datesTable, documentsTable, itemsTable, vacanciesTable } from './handover-tables.ts';
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
  const { wording, position, checklist, texts } = input;
  const { t } = wording;
  const title = t('documents:handover.title');
  const name = position === null ? t('documents:handover.wholeTeam') : positionTitle(position, wording);
  const head = reportHead({ ...input, today: checklist.today }, title);
  const holder = { label: t('documents:handover.holder'), value: input.holder ?? t('documents:vacant') };
  const section = (key: string, block: Block | null): Block[] => [
    heading(1, t(`documents:handover.${key}`), key),
    block ?? paragraph(t(`documents:handover.none.${key}`), 'note'),
  ];
  const items = checklist.functions
    .flatMap((group) => group.items)
    .filter((item) => (position === null || item.owner === position.id) && (isOpen(item) || item.isOverdue));
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
      ...section('dates', datesTable(input.todayView, texts, wording)),
      ...section('items', itemsTable(items, texts, wording)),
      ...section('documents', documentsTable(input.documents, checklist.today, wording)),
      ...section('vacancies', vacanciesTable(input.team, wording)),
    ],
  };
}

function isOpen(item: ChecklistItemView): boolean {
  return item.status !== 'met' && item.status !== 'not_applicable';
}
