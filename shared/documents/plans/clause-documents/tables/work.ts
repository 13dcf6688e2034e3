import type { Block } from '../../../blocks.ts';
import type { Wording } from '../../../wording.ts';
import { paragraph } from '../../blocks.ts';
import { datesTable, itemsTable, vacanciesTable } from '../../handover-tables.ts';
import { openActionsTable } from '../../meetings/action-tables.ts';
import type { DraftRecords } from '../draft-records.ts';

function orNone(block: Block | null, none: string): Block[] {
  return [block ?? paragraph(none, 'note')];
}

export function openActionsBlocks({ views }: Pick<DraftRecords, 'views'>, wording: Wording): Block[] {
  return orNone(openActionsTable(views.openActions(), wording), wording.t('documents:meetings.noOpenActions'));
}

export function overdueItemsBlocks({ views, texts }: Pick<DraftRecords, 'views' | 'texts'>, wording: Wording): Block[] {
  const overdue = views.checklist().functions.flatMap(({ items }) => items.filter(({ isOverdue }) => isOverdue));
  return orNone(itemsTable(overdue, texts.checklist, wording), wording.t('documents:tables.noOverdueItems'));
}

export function nextDatesBlocks({ views, texts }: Pick<DraftRecords, 'views' | 'texts'>, wording: Wording): Block[] {
  return orNone(datesTable(views.today(), texts.checklist, wording), wording.t('documents:handover.none.dates'));
}

export function vacanciesBlocks({ views }: Pick<DraftRecords, 'views'>, wording: Wording): Block[] {
  return orNone(vacanciesTable(views.team(), wording), wording.t('documents:handover.none.vacancies'));
}
