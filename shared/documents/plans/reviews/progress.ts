import { actionSupports } from '../../../records/choices.ts';
import type { Block, Cell, DocumentPlan } from '../../blocks.ts';
import { markdownToBlocks } from '../../markdown.ts';
import { dayText } from '../../wording.ts';
import { cell, column, heading, lines, paragraph, table } from '../blocks.ts';
import { actionCells, actionColumns, type ReviewAction, supportText } from './action-tables.ts';
import { reviewNames } from './names.ts';
import { fact, quarterText, reviewPaper, type ReviewResultInput, sayIn } from './paper-head.ts';

/** An action with what was noted about it. */
export interface FollowedAction extends ReviewAction {
  subfunction: string;
  agreedOn: string | null;
  closedOn: string | null;
  /** The oldest first. */
  notes: { notedOn: string; text: string | null }[];
}

export interface ReviewProgressInput extends ReviewResultInput {
  /** `2027-Q1`. */
  quarter: string;
  /** The day of the report before, or of the validation; what came later is what changed. */
  since: string | null;
  /** Markdown. */
  text: string | null;
  reportedTo: string | null;
  actions: readonly FollowedAction[];
}

/** What has become of the actions, for those whose support they want; usually the HCT. */
export function reviewProgressPlan(input: ReviewProgressInput): DocumentPlan {
  const { wording, view, quarter, text, reportedTo, actions, since } = input;
  const say = sayIn(wording);
  return {
    ...reviewPaper(input, 'progress', [...fact(say('facts.quarter'), quarterText(quarter, wording)), ...fact(say('facts.reportedTo'), reportedTo)]),
    blocks: [
      paragraph(say('progress.intro', { year: `${view.review.year}` })),
      ...summaryBlocks(input),
      ...(text === null || text.trim() === '' ? [] : [heading(1, say('progress.text'), 'text'), ...markdownToBlocks(text)]),
      ...(since === null ? [] : changeBlocks(input, since)),
      ...(actions.length === 0 ? [paragraph(say('actions.noPlan'))] : supportBlocks(input)),
    ],
  };
}

function summaryBlocks({ wording, actions }: ReviewProgressInput): Block[] {
  const say = sayIn(wording);
  const { t } = wording;
  const live = actions.filter(({ status }) => status !== 'dropped');
  const done = live.filter(({ status }) => status === 'done').length;
  const overdue = actions.filter(({ isOverdue }) => isOverdue).length;
  const rows = [
    ...(['done', 'in_progress', 'open', 'dropped'] as const).map((status) => [t(`records:choices.actionStatuses.${status}`), actions.filter((action) => action.status === status).length] as const),
    [say('actions.overdue'), overdue] as const,
  ];
  return [
    heading(1, say('progress.summary'), 'summary'),
    ...(live.length === 0 ? [] : [{ kind: 'meter', label: t('records:choices.actionStatuses.done'), value: done, of: live.length, text: say('progress.doneOf', { done, all: live.length }) } satisfies Block]),
    table([column(say('actions.status'), 80), column(say('excel.actions'), 20, 'end')], rows.map(([name, count]) => [cell(name), cell(`${count}`)])),
  ];
}

interface Change {
  on: string;
  kind: 'closed' | 'dropped' | 'added' | 'noted';
  action: FollowedAction;
  text: string | null;
}

/** What happened after that day, the oldest first. */
function changesSince(actions: readonly FollowedAction[], since: string): Change[] {
  return actions
    .flatMap((action): Change[] => [
      ...(action.agreedOn !== null && action.agreedOn > since ? [{ on: action.agreedOn, kind: 'added' as const, action, text: null }] : []),
      ...action.notes.flatMap(({ notedOn, text }) => (notedOn > since && text !== null && text !== '' ? [{ on: notedOn, kind: 'noted' as const, action, text }] : [])),
      ...(action.closedOn !== null && action.closedOn > since ? [{ on: action.closedOn, kind: action.status === 'dropped' ? ('dropped' as const) : ('closed' as const), action, text: null }] : []),
    ])
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function changeBlocks({ wording, actions }: ReviewProgressInput, since: string): Block[] {
  const say = sayIn(wording);
  const changes = changesSince(actions, since);
  return [
    heading(1, say('progress.since', { day: dayText(since, wording.language) }), 'changes'),
    changes.length === 0
      ? paragraph(say('progress.nothing'))
      : table(
          [column(say('progress.day'), 18), column(say('progress.change'), 14), column(say('actions.action'), 68)],
          changes.map(({ on, kind, action, text }): Cell[] => [
            cell(dayText(on, wording.language)),
            cell(say(`progress.kinds.${kind}`)),
            cell(lines([[{ text: action.text }], text === null ? [] : [{ text, italic: true }]])),
          ]),
        ),
  ];
}

/** Every action once, under the first of those whose support it wants, the HCT before the others. */
function supportBlocks(input: ReviewProgressInput): Block[] {
  const { wording, actions } = input;
  const say = sayIn(wording);
  const names = reviewNames(input);
  const order = ['hct', 'lead_agency', 'global_cluster', ...actionSupports.filter((one) => !['hct', 'lead_agency', 'global_cluster'].includes(one))];
  const firstOf = ({ supportWanted }: FollowedAction) => order.find((one) => supportWanted.includes(one)) ?? null;
  const columns = actionColumns(wording);
  return [
    heading(1, say('progress.support'), 'support'),
    ...[...order, null].flatMap((support): Block[] => {
      const own = actions.filter((action) => firstOf(action) === support);
      if (own.length === 0) return [];
      const title = support === null ? say('progress.noSupport') : supportText({ supportWanted: [support] }, wording);
      return [
        heading(2, title, `support-${support ?? 'none'}`),
        table(columns, own.map((action) => actionCells(action, wording, lines([[{ text: action.text }], [{ text: names.subfunctionName(action.subfunction), italic: true }]])))),
      ];
    }),
  ];
}
