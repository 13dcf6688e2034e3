import type { ChecklistItemView, Reason, TeamView, TodayView } from '../../contract/areas.ts';
import type { RecordByType } from '../../records/index.ts';
import type { Block } from '../blocks.ts';
import { toneOfStatus } from '../tones.ts';
import { dayText, reasonText, type Wording } from '../wording.ts';
import { cell, column, statusCell, table } from './blocks.ts';
import { type ChecklistWording, whyRuns } from './checklist-report.ts';
import { positionTitle } from './names.ts';

/** The tables that a handover rests on; each is `null` where it would have no row. */

export function datesTable({ entries }: Pick<TodayView, 'entries'>, texts: ChecklistWording, wording: Wording): Block | null {
  const { t, language } = wording;
  /** An item of the checklist goes by its title. */
  const worded = ({ code, params }: Reason) => {
    const title = texts.items[params.item ?? '']?.title;
    return reasonText('today', { code, params: title === undefined ? params : { ...params, item: title } }, wording);
  };
  const rows = entries.flatMap(({ dueOn, urgency, reason }) => {
    if (dueOn === null) return [];
    const day = dayText(dueOn, language);
    return [[urgency === 'overdue' ? statusCell(day, 'late') : cell(day), cell(worded(reason))]];
  });
  if (rows.length === 0) return null;
  return table([column(t('documents:handover.day'), 28), column(t('documents:handover.what'), 72)], rows);
}

/** @param items in any order; printed by due day, undated last. */
export function itemsTable(items: readonly ChecklistItemView[], texts: ChecklistWording, wording: Wording): Block | null {
  const { t, language } = wording;
  if (items.length === 0) return null;
  const byDueDay = items.toSorted((a, b) => {
    const [one, other] = [a.dueOn ?? '9999', b.dueOn ?? '9999'];
    return one < other ? -1 : one > other ? 1 : 0;
  });
  return table(
    [
      column(t('documents:checklist.status'), 18),
      column(t('documents:checklist.item'), 26),
      column(t('documents:checklist.due'), 20),
      column(t('documents:checklist.why'), 36),
    ],
    byDueDay.map((item) => [
      statusCell(t(`documents:checklist.statuses.${item.status}`), toneOfStatus[item.status]),
      cell([{ text: `${item.id} `, bold: true }, { text: texts.items[item.id]?.title ?? '' }]),
      item.dueOn === null
        ? cell('–')
        : item.isOverdue
          ? statusCell(`${t('documents:checklist.overdue')}\n${dayText(item.dueOn, language)}`, 'late')
          : cell(dayText(item.dueOn, language)),
      cell(whyRuns(item, wording)),
    ]),
  );
}

/** Documents with a day to keep, the nearest first. */
export function documentsTable(documents: readonly RecordByType['document'][], today: string, { t, language }: Wording): Block | null {
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
      due < today ? statusCell(dayText(due, language), 'late') : cell(dayText(due, language)),
    ]);
  if (rows.length === 0) return null;
  return table(
    [column(t('documents:handover.document'), 52), column(t('documents:status'), 20), column(t('documents:handover.nextDate'), 28)],
    rows,
  );
}

/** Posts that nobody holds or soon nobody will. */
export function vacanciesTable({ positions }: Pick<TeamView, 'positions'>, wording: Wording): Block | null {
  const { t, language } = wording;
  const rows = positions
    .filter(({ state }) => state === 'vacant' || state === 'ending')
    .map(({ title, positionKind, area, state, endsOn }) => [
      cell(positionTitle({ title, positionKind: positionKind as RecordByType['position']['positionKind'] }, wording), { heading: true }),
      cell(area ?? '–'),
      state === 'vacant'
        ? statusCell(t('documents:vacant'), 'late')
        : statusCell(
            endsOn === null
              ? t('documents:handover.ending')
              : t('documents:handover.endsOn', { day: dayText(endsOn, language) }),
            'update',
          ),
    ]);
  if (rows.length === 0) return null;
  return table(
    [column(t('documents:tor.team.position'), 44), column(t('documents:tor.team.area'), 24), column(t('documents:handover.state'), 32)],
    rows,
  );
}
