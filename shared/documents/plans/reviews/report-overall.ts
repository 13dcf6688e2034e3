import type { Block, Cell } from '../../blocks.ts';
import { cell, column, heading, paragraph, statusCell, table } from '../blocks.ts';
import { type ReviewNames } from './names.ts';
import { type ReviewResultInput, sayIn } from './paper-head.ts';
import { hubsText } from './report-response.ts';
import { scoreCell, scoreCellOrNone, shownStatuses, sidesShown, toneOfScore } from './score-cells.ts';

type Subfunction = ReviewResultInput['results']['results']['subfunctions'][number];

/** All sub-functions that were asked about, in the order in which they are printed. */
export function printedSubfunctions({ results }: ReviewResultInput, { functions }: ReviewNames): { function: string; subfunctions: Subfunction[] }[] {
  return functions.flatMap(({ id, subfunctions }) => {
    const own = subfunctions.flatMap((part) => {
      const found = results.results.subfunctions.find((one) => one.id === part.id);
      return found ? [{ ...found, items: found.items.toSorted((a, b) => placeOfItem(a.id) - placeOfItem(b.id)) }] : [];
    });
    return own.length === 0 ? [] : [{ function: id, subfunctions: own }];
  });
}

/** "1.1.10" after "1.1.9"; a cluster's own questions last. */
function placeOfItem(item: string): number {
  const last = /^\d+(?:\.\d+)*\.(\d+)$/.exec(item)?.[1];
  return last === undefined ? Number.MAX_SAFE_INTEGER : Number(last);
}

/** The result on a page or two: every sub-function on each side, by hub, and beside the years before. */
export function overallBlocks(input: ReviewResultInput, names: ReviewNames): Block[] {
  const { wording } = input;
  const say = sayIn(wording);
  const all = printedSubfunctions(input, names);
  return [
    heading(1, say('overall.title'), 'overall'),
    paragraph(say(`method.methods.${input.questionnaire.method}`), 'note'),
    countsTable(input),
    table(
      [column(say('overall.subfunction'), 34), ...sidesShown.map((side) => column(say(`sides.${side}`), 22))],
      all.flatMap(({ function: id, subfunctions }) => [
        [cell(names.functionName(id), { heading: true, span: 1 + sidesShown.length })],
        ...subfunctions.map((one) => [cell(names.subfunctionName(one.id)), ...sidesShown.map((side) => scoreCell(one[side], wording))]),
      ]),
    ),
    ...hubBlocks(input, names),
    ...yearBlocks(input, names),
  ];
}

function countsTable({ wording, results }: ReviewResultInput): Block {
  const say = sayIn(wording);
  const rows = shownStatuses.flatMap((status): Cell[][] => {
    const count = results.results.subfunctions.filter(({ together }) => together.status === status).length;
    return count === 0 ? [] : [[statusCell(say(`statuses.${status}`), toneOfScore[status]), cell(`${count}`)]];
  });
  return table([column(say('bands.status'), 80), column(say('overall.counts'), 20, 'end')], rows);
}

/** More columns than this cannot be read on a page. */
const hubsAcross = 4;

function hubBlocks(input: ReviewResultInput, names: ReviewNames): Block[] {
  const { wording, results } = input;
  const say = sayIn(wording);
  const hubs = results.results.subfunctions[0]?.hubs.map(({ hub }) => hub) ?? [];
  if (hubs.length === 0) return [];
  const parts = Array.from({ length: Math.ceil(hubs.length / hubsAcross) }, (_, place) => hubs.slice(place * hubsAcross, (place + 1) * hubsAcross));
  return [
    heading(2, say('overall.byHub'), 'hubs'),
    paragraph(say('overall.hubNote'), 'note'),
    ...parts.map((across) =>
      table(
        [column(say('overall.subfunction'), 36), ...across.map((hub) => column(hubsText([hub], wording), 64 / across.length))],
        printedSubfunctions(input, names).flatMap(({ subfunctions }) =>
          subfunctions.map((one) => [
            cell(names.subfunctionName(one.id)),
            ...across.map((hub) => scoreCell(one.hubs.find((own) => own.hub === hub)?.score ?? { score: null, status: 'no-data' }, wording)),
          ]),
        ),
      ),
    ),
  ];
}

/** This year beside at most two before it; a change only between years that were scored alike. */
function yearBlocks(input: ReviewResultInput, names: ReviewNames): Block[] {
  const { wording, results, view } = input;
  const say = sayIn(wording);
  const { t } = wording;
  const { earlier, findings } = results;
  if (earlier.length === 0) return [];
  const oldestFirst = earlier.toReversed();
  const [last] = earlier;
  const rows = printedSubfunctions(input, names).flatMap(({ subfunctions }) =>
    subfunctions.map(({ id, together }) => {
      const before = findings.find(({ subfunction }) => subfunction === id)?.earlier ?? [];
      const scoreOf = (review: string) => before.find((one) => one.review === review) ?? { score: null, status: null };
      const lastScore = last?.isComparable === true ? scoreOf(last.review).score : null;
      return [
        cell(names.subfunctionName(id)),
        ...oldestFirst.map(({ review }) => scoreCellOrNone(scoreOf(review), wording)),
        scoreCell(together, wording),
        cell(together.score === null || lastScore === null ? say('overall.noChange') : changeText(together.score, lastScore, say)),
      ];
    }),
  );
  const width = Math.floor(54 / (earlier.length + 1));
  return [
    heading(2, say('overall.years'), 'years'),
    table(
      [
        column(say('overall.subfunction'), 100 - 16 - width * (earlier.length + 1)),
        ...[...oldestFirst.map(({ year }) => year), view.review.year].map((year) => column(`${year}`, width)),
        column(say('overall.change'), 16, 'end'),
      ],
      rows,
    ),
    ...oldestFirst
      .filter(({ isComparable }) => !isComparable)
      .map(({ year, method, form }) =>
        paragraph(say('overall.otherwise', { year: `${year}`, method: t(`records:choices.scoringMethods.${method}`), form: t(`records:choices.reviewForms.${form}`) }), 'note'),
      ),
  ];
}

/** Rounded results compared, as they are printed. */
function changeText(now: number, before: number, say: ReturnType<typeof sayIn>): string {
  const points = Math.round((now - before) * 10) / 10;
  return say('overall.points', { points: points > 0 ? `+${points}` : `${points}`.replace('-', '−') });
}
