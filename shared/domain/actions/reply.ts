import type { ActionsReply, ReplyField, ReplyLine } from '../../contract/meeting-documents.ts';
import { type ActionStatus, actionStatuses } from '../../records/choices.ts';
import type { RecordByType } from '../../records/index.ts';
import { readDay } from '../imports/days.ts';
import type { Cell } from '../imports/spreadsheet.ts';
import { foldText } from '../search/fold.ts';
import type { ReplyCell, ReplyForm, ReplyRow } from './reply-form.ts';

type Action = RecordByType['action_point'];

export interface ReplySituation {
  /** By id, duplicates followed; `null` for one that is gone or never was. */
  action: (id: string) => Action | null;
  /** What was reported on it already. */
  reported: (id: string) => readonly (string | null)[];
  /** What each status is called, in whatever languages a form may have been sent in. */
  statusWords: Readonly<Record<ActionStatus, readonly string[]>>;
}

/** The most that a progress entry takes. */
const longestProgress = 2_000;

/** Every cell of a form that says something, compared with what was sent and with what stands now. */
export function compareReply(form: ReplyForm, situation: ReplySituation): Pick<ActionsReply, 'lines' | 'missing' | 'unknownRows' | 'sentOn'> {
  const lines = form.rows.flatMap((row) => compareRow(row, situation));
  const present = new Set(form.rows.map(({ id }) => id));
  return {
    lines: settleRepeated(lines),
    missing: form.sent.filter(({ id }) => !present.has(id)).map(({ id, text }) => ({ action: id, text: situation.action(id)?.text ?? text })),
    unknownRows: form.unknownRows,
    sentOn: form.writtenOn,
  };
}

function compareRow(row: ReplyRow, situation: ReplySituation): ReplyLine[] {
  const { id, sheet, cells } = row;
  const action = situation.action(id);
  const text = action?.text ?? cells.text?.cell.text.trim() ?? '';
  const line = (field: ReplyField, at: ReplyCell, more: Pick<ReplyLine, 'base' | 'now' | 'theirs' | 'kind'>): ReplyLine => ({
    action: id,
    text,
    field,
    sheet,
    cell: at.place,
    ...more,
  });
  const baseOf = (at: ReplyCell | undefined) => at?.cell.text.trim() || null;
  const compared = [
    { field: 'status', at: cells.status, base: baseOf(cells.baseStatus), now: action?.status ?? null, read: (cell: Cell) => readStatus(cell, situation) },
    { field: 'dueOn', at: cells.dueOn, base: baseOf(cells.baseDueOn), now: action?.dueOn ?? null, read: readDue },
  ] as const;
  const lines = compared.flatMap(({ field, at, base, now, read }) => {
    if (at === undefined || at.cell.text.trim() === '') return [];
    if (action === null) return [line(field, at, { base, now, theirs: at.cell.text.trim(), kind: 'unknown_action' })];
    const theirs = read(at.cell);
    if (theirs === null) return [line(field, at, { base, now, theirs: at.cell.text.trim(), kind: 'not_allowed' })];
    return [line(field, at, { base, now, theirs, kind: kindOf(base, now, theirs) })];
  });
  return [...lines, ...progressLine(row, action, situation, line)];
}

/** What the sender left alone stays as it is here; only what both changed, and differently, is a conflict. */
function kindOf(base: string | null, now: string | null, theirs: string): ReplyLine['kind'] {
  if (theirs === base || theirs === now) return 'unchanged';
  return base === now ? 'clean' : 'conflict';
}

function progressLine(
  { id, cells: { progress } }: ReplyRow,
  action: Action | null,
  { reported }: ReplySituation,
  line: (field: 'progress', at: ReplyCell, more: Pick<ReplyLine, 'base' | 'now' | 'theirs' | 'kind'>) => ReplyLine,
): ReplyLine[] {
  const theirs = progress?.cell.text.trim() ?? '';
  if (progress === undefined || theirs === '') return [];
  const more = { base: null, now: null, theirs } as const;
  if (action === null) return [line('progress', progress, { ...more, kind: 'unknown_action' })];
  const isLegible = theirs.length <= longestProgress && theirs.isWellFormed() && progress.cell.kind !== 'error';
  if (!isLegible) return [line('progress', progress, { ...more, kind: 'not_allowed' })];
  // The same form read a second time says nothing new.
  const isKnown = reported(id).some((known) => known?.trim() === theirs);
  return [line('progress', progress, { ...more, kind: isKnown ? 'unchanged' : 'clean' })];
}

/** The code itself, or its word in any language. */
function readStatus({ text }: Cell, { statusWords }: ReplySituation): ActionStatus | null {
  const typed = foldText(text.trim());
  return actionStatuses.find((status) => status === text.trim() || statusWords[status].some((word) => foldText(word) === typed)) ?? null;
}

/** A day of the workbook, or a text that names one without doubt. */
function readDue(cell: Cell): string | null {
  if (cell.kind === 'day') return cell.day;
  if (cell.kind !== 'text') return null;
  const read = readDay(cell.text.trim());
  return read.kind === 'day' ? read.day : null;
}

/** A row that was copied says its action point twice: the same counts once, and what differs is for a person. */
function settleRepeated(lines: readonly ReplyLine[]): ReplyLine[] {
  const groups = Map.groupBy(lines, ({ action, field }) => `${field} ${action}`);
  return [...groups.values()].flatMap((own) => {
    const distinct = [...new Map(own.map((line) => [line.theirs, line])).values()];
    const changing = distinct.filter(({ kind }) => kind === 'clean' || kind === 'conflict');
    const first = own[0];
    if (own.length === 1 || first === undefined) return own;
    if (first.field === 'progress' || changing.length === 0) return distinct;
    const others = distinct.filter(({ kind }) => kind !== 'clean' && kind !== 'conflict' && kind !== 'unchanged');
    return [...(changing.length === 1 ? changing : changing.map((line) => ({ ...line, kind: 'conflict' as const }))), ...others];
  });
}
