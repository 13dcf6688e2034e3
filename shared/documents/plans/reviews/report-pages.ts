import type { ReviewResultsView } from '../../../contract/review-view.ts';
import type { ShownDistribution } from '../../../records/review-data.ts';
import type { Block, Cell, DistributionRow } from '../../blocks.ts';
import { markdownToBlocks } from '../../markdown.ts';
import type { Wording } from '../../wording.ts';
import { cell, column, heading, labelled, paragraph, table } from '../blocks.ts';
import { actionsTable } from './action-tables.ts';
import type { ReviewNames } from './names.ts';
import { type ReviewResultInput, sayIn } from './paper-head.ts';
import { printedSubfunctions } from './report-overall.ts';
import { scoreCell, sidesShown } from './score-cells.ts';

type Subfunction = ReviewResultInput['results']['results']['subfunctions'][number];
type Item = Subfunction['items'][number];
type Finding = ReviewResultsView['findings'][number];

/** A page for each sub-function: what it is, how it came out, what is behind it, and what follows from it. */
export function subfunctionPages(input: ReviewResultInput, names: ReviewNames): Block[] {
  return printedSubfunctions(input, names).flatMap(({ function: id, subfunctions }) =>
    subfunctions.flatMap((one, place): Block[] => [
      { kind: 'page-break' },
      ...(place === 0 ? [heading(1, names.functionName(id), `function-${id}`)] : []),
      heading(2, names.subfunctionName(one.id), `sub-${one.id}`),
      ...pageBlocks(input, names, one),
    ]),
  );
}

function pageBlocks({ wording, results }: ReviewResultInput, names: ReviewNames, one: Subfunction): Block[] {
  const say = sayIn(wording);
  const finding = results.findings.find(({ subfunction }) => subfunction === one.id);
  return [
    statusTable(one, wording),
    labelled(label(say('page.characteristics'), say), [{ text: names.characteristics(one.id) }]),
    table(
      [column(say('page.item'), 34), ...sidesShown.map((side) => column(say(`sides.${side}`), 22))],
      one.items.map((item) => itemCells(item, one.id, names, wording)),
      say('page.items'),
    ),
    {
      kind: 'distribution',
      title: say('page.answers'),
      legend: [say('page.lowest'), '1', '2', '3', say('page.highest')],
      rows: one.items.flatMap((item) => distributionRows(item, one.id, names, wording)),
    },
    ...(finding ? findingBlocks(finding, wording) : []),
  ];
}

const label = (text: string, say: ReturnType<typeof sayIn>) => say('labelled', { label: text, text: '' }).trim();

export function statusTable(one: Pick<Subfunction, (typeof sidesShown)[number]>, wording: Wording): Block {
  const say = sayIn(wording);
  return table(
    sidesShown.map((side, place) => column(say(`sides.${side}`), place === 0 ? 34 : 33)),
    [
      sidesShown.map((side) => scoreCell(one[side], wording)),
      sidesShown.map((side) => cell(one[side].respondents === null ? '' : say('page.respondents', { count: one[side].respondents ?? 0 }))),
    ],
  );
}

function itemLabel(item: string, subfunction: string, names: ReviewNames, wording: Wording): string {
  const number = names.itemNumber(item, subfunction);
  return number === null ? names.itemTitle(item) : sayIn(wording)('named', { number, title: names.itemTitle(item) });
}

/** A side that is not asked says nothing, which is not "no data". */
function itemCells(item: Item, subfunction: string, names: ReviewNames, wording: Wording): Cell[] {
  const asked = names.sidesOf(item.id);
  return [
    cell(itemLabel(item.id, subfunction, names, wording)),
    ...sidesShown.map((side) => (side === 'together' || asked.includes(side) ? scoreCell(item[side], wording) : cell(sayIn(wording)('overall.notAsked')))),
  ];
}

/** One row for each side that was asked; both as one where the sides are withheld. */
function distributionRows({ id, distribution }: Item, subfunction: string, names: ReviewNames, wording: Wording): DistributionRow[] {
  const say = sayIn(wording);
  const asked = names.sidesOf(id);
  const shown = asked.filter((side) => distribution[side] !== null);
  const number = names.itemNumber(id, subfunction);
  const rowOf = (side: (typeof sidesShown)[number], own: ShownDistribution): DistributionRow => ({
    label: number === null ? say('pair', { first: names.itemTitle(id), second: say(`sidesShort.${side}`) }) : say('named', { number, title: say(`sidesShort.${side}`) }),
    counts: own?.counts ?? [0, 0, 0, 0, 0],
    text: own === null ? say('statuses.withheld') : distributionText(own, say),
  });
  return shown.length === asked.length && asked.length > 0 ? shown.map((side) => rowOf(side, distribution[side])) : [rowOf('together', distribution.together)];
}

function distributionText({ counts, notValid }: NonNullable<ShownDistribution>, say: ReturnType<typeof sayIn>): string {
  const valid = counts.reduce((sum, count) => sum + count, 0);
  return say('pair', { first: say('page.respondents', { count: valid }), second: say('page.notValid', { count: notValid }) });
}

/** What the cluster says about a result, and what it does about it. */
export function findingBlocks(finding: Finding, wording: Wording): Block[] {
  const say = sayIn(wording);
  const written = (['constraints', 'goodPractice', 'explanation'] as const).flatMap((field): Block[] => {
    const text = finding[field];
    return text === null || text.trim() === '' ? [] : [heading(3, say(`page.${field}`), `${field}-${finding.subfunction}`), ...markdownToBlocks(text)];
  });
  return [...written, ...followUpBlocks(finding, wording)];
}

function followUpBlocks({ actions, noActionReason, needsAction, subfunction }: Finding, wording: Wording): Block[] {
  const say = sayIn(wording);
  const reason = noActionReason === null || noActionReason.trim() === '' ? [] : [labelled(label(say('page.noAction'), say), [{ text: noActionReason }])];
  if (actions.length === 0 && reason.length === 0 && !needsAction) return [];
  return [
    heading(3, say('page.actions'), `actions-${subfunction}`),
    ...(actions.length === 0 ? [] : [actionsTable(actions, wording)]),
    ...reason,
    ...(needsAction ? [paragraph([{ text: `[${say('page.noActionYet')}]`, gap: true }])] : []),
  ];
}
