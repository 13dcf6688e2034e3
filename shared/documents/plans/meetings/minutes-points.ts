import type { ActionRow } from '../../../contract/actions.ts';
import type { MeetingView } from '../../../contract/meeting-view.ts';
import type { Language } from '../../../records/choices.ts';
import type { Block, Cell, Column, Run } from '../../blocks.ts';
import type { Wording } from '../../wording.ts';
import { cell, column, table } from '../blocks.ts';
import { dueRuns, responsibleRuns } from './action-tables.ts';
import { type MeetingLanguages, wordsIn } from './words-in.ts';

type Decision = MeetingView['loose']['decisions'][number];

export interface Points {
  decisions: { mark: number; decision: Decision }[];
  actions: { mark: number; action: ActionRow }[];
}

/** The decisions and actions of one item, or of none, counted through the whole meeting in the order of its agenda. */
export interface NumberedPoints {
  byItem: ReadonlyMap<string, Points>;
  loose: Points;
}

export function numberPoints({ items, loose }: Pick<MeetingView, 'items' | 'loose'>): NumberedPoints {
  let decisions = 0;
  let actions = 0;
  const number = (of: { decisions: readonly Decision[]; actions: readonly ActionRow[] }): Points => ({
    decisions: of.decisions.map((decision) => ({ mark: ++decisions, decision })),
    actions: of.actions.map((action) => ({ mark: ++actions, action })),
  });
  return { byItem: new Map(items.map((item) => [item.id, number(item)])), loose: number(loose) };
}

export interface Untranslated {
  type: 'decision' | 'action_point';
  id: string;
  text: string;
  /** Its number in the minutes. */
  mark: number;
}

/** Decisions and action points that nobody has written in the second language, in the order of the agenda. */
export function untranslatedPoints(view: Pick<MeetingView, 'meeting' | 'items' | 'loose'>, second: Language): Untranslated[] {
  const { byItem, loose } = numberPoints(view);
  const all = [...byItem.values(), loose];
  const isMissing = (point: Decision | ActionRow) => wordsIn(point, view.meeting, second) === null;
  return [
    ...all.flatMap(({ decisions }) =>
      decisions
        .filter(({ decision }) => isMissing(decision))
        .map(({ mark, decision: { id, text } }): Untranslated => ({ type: 'decision', id, text, mark })),
    ),
    ...all.flatMap(({ actions }) =>
      actions
        .filter(({ action }) => isMissing(action))
        .map(({ mark, action: { id, text } }): Untranslated => ({ type: 'action_point', id, text, mark })),
    ),
  ];
}

export function markText(type: Untranslated['type'], mark: number, { t }: Wording): string {
  return t(type === 'decision' ? 'documents:meetings.decisionMark' : 'documents:meetings.actionMark', { number: mark });
}

export interface PointsLook {
  wording: Wording;
  second: Language | null;
  languages: MeetingLanguages;
}

/** What was agreed, so that nobody overlooks it: words, who and until when in bold, in both languages side by side. */
export function pointsBlocks(points: Points, look: PointsLook): Block[] {
  return [
    ...(points.decisions.length === 0 ? [] : [decisionsTable(points.decisions, look)]),
    ...(points.actions.length === 0 ? [] : [actionsTable(points.actions, look)]),
  ];
}

function secondColumn({ wording: { t }, second }: PointsLook, width: number): Column[] {
  return second === null ? [] : [column(t(`documents:languages.${second}`), width)];
}

/** In the document's language where somebody wrote it, else as it was written, marked. */
function firstCell(point: Decision | ActionRow, { wording: { language }, languages }: PointsLook): Cell {
  const words = wordsIn(point, languages, language);
  if (words !== null || languages.language === null) return cell(bold(words ?? point.text));
  return cell([{ text: point.text, bold: true, gap: true }], { language: languages.language });
}

function secondCell(point: Decision | ActionRow, { wording: { t }, second, languages }: PointsLook): Cell[] {
  if (second === null) return [];
  const words = wordsIn(point, languages, second);
  if (words !== null) return [cell(bold(words), { language: second })];
  const name = t(`documents:languages.${second}`);
  return [cell([{ text: `[${t('documents:meetings.untranslated', { language: name })}]`, gap: true }])];
}

const bold = (text: string): Run[] => [{ text, bold: true }];

function decisionsTable(decisions: Points['decisions'], look: PointsLook): Block {
  const { wording, second } = look;
  const { t } = wording;
  return table(
    [column(t('documents:meetings.number'), 8), column(t('documents:meetings.decision'), second === null ? 92 : 46), ...secondColumn(look, 46)],
    decisions.map(({ mark, decision }) => [
      cell(markText('decision', mark, wording), { heading: true }),
      firstCell(decision, look),
      ...secondCell(decision, look),
    ]),
  );
}

function actionsTable(actions: Points['actions'], look: PointsLook): Block {
  const { wording, second } = look;
  const { t } = wording;
  return table(
    [
      column(t('documents:meetings.number'), 8),
      column(t('documents:meetings.action'), second === null ? 48 : 28),
      ...secondColumn(look, 28),
      column(t('documents:meetings.responsible'), second === null ? 26 : 20),
      column(t('documents:meetings.due'), second === null ? 18 : 16),
    ],
    actions.map(({ mark, action }) => [
      cell(markText('action_point', mark, wording), { heading: true }),
      firstCell(action, look),
      ...secondCell(action, look),
      cell(responsibleRuns(action, wording)),
      cell(dueRuns(action, wording)),
    ]),
  );
}
