import type { ElectorateCount } from '../../../contract/elections.ts';
import { oneVote } from '../../../domain/elections/votes.ts';
import type { Block, Cell } from '../../blocks.ts';
import { listText, sentencesText, type Wording } from '../../wording.ts';
import { cell, column, heading, paragraph, table } from '../blocks.ts';
import { sayIn } from './paper-head.ts';

export type Count = NonNullable<ElectorateCount['count']>;
export type Stage = Count['stages'][number];
export type NameOf = (candidate: string) => string;
type Votes = number | string;

/** One count: the figures of its ballots, every stage in words and as a plot, and all stages together as a table. */
export function countBlocks(count: Count, nameOf: NameOf, wording: Wording, anchor: string): Block[] {
  return [
    paragraph(sentencesText(ballotSentences(count, wording), wording.language)),
    ...count.stages.flatMap((stage, place) => stageBlocks(stage, count.stages[place - 1] ?? null, count, nameOf, wording, anchor)),
    ...stageTables(count, nameOf, wording),
    ...tieBlocks(count, nameOf, wording, anchor),
  ];
}

function ballotSentences({ rule, ballots, quota, seats, unfilled }: Count, wording: Wording): string[] {
  const say = sayIn(wording);
  const { spoiledBecause } = ballots;
  return [
    say('count.ballots', { total: ballots.total, valid: ballots.valid, blank: ballots.blank, spoiled: ballots.spoiled }),
    ...Object.entries(spoiledBecause).filter(([, number]) => number > 0).map(([reason, number]) => say(`count.spoiledBecause.${reason}`, { number })),
    say(`count.rules.${rule}`, { seats }),
    ...(quota === null ? [] : [say('count.quota', { quota })]),
    ...(unfilled === 0 ? [] : [say('unfilled', { seats: unfilled })]),
  ];
}

function stageBlocks(stage: Stage, before: Stage | null, count: Count, nameOf: NameOf, wording: Wording, anchor: string): Block[] {
  const say = sayIn(wording);
  const { language } = wording;
  const names = (ids: readonly string[]) => listText(ids.map(nameOf), language);
  const title = say('count.stage', { number: stage.number });
  const ranked = Object.keys(stage.totals).toSorted((a, b) => compareVotes(stage.totals[b] ?? 0, stage.totals[a] ?? 0) || (nameOf(a) < nameOf(b) ? -1 : 1));
  return [
    heading(3, title, `${anchor}-stage-${stage.number}`),
    paragraph(
      sentencesText(
        [
          say(`count.actions.${stage.action}`, { names: names(stage.candidates) }),
          ...transferSentences(stage, nameOf, wording),
          stage.elected.length === 0 ? say('count.nobodyElected') : say('count.elected', { names: names(stage.elected) }),
        ],
        language,
      ),
    ),
    {
      kind: 'bars',
      title: count.quota === null ? title : say('count.plotWithQuota', { stage: title, quota: count.quota }),
      bars: ranked.map((id) => ({
        label: nameOf(id),
        value: Number(stage.totals[id] ?? 0),
        text: votesWithChange(stage.totals[id] ?? 0, before?.totals[id] ?? null),
      })),
    },
  ];
}

/** What went to whom, added up over the papers of several values. */
function transferSentences({ transfers, ignoredRemainders }: Stage, nameOf: NameOf, wording: Wording): string[] {
  const say = sayIn(wording);
  if (transfers.length === 0) return [];
  const sums = new Map<string | null, bigint>();
  for (const { to, votes } of transfers) sums.set(to, (sums.get(to) ?? 0n) + toUnits(votes));
  const parts = [...sums].map(([to, votes]) => say(to === null ? 'count.toNobody' : 'count.to', { votes: fromUnits(votes), name: to === null ? '' : nameOf(to) }));
  return [
    say('count.transferred', { parts: listText(parts, wording.language) }),
    ...(toUnits(ignoredRemainders) === 0n ? [] : [say('count.ignored', { votes: String(ignoredRemainders) })]),
  ];
}

/** Stages side by side that a page has room for. */
const stagesPerTable = 5;

function stageTables({ stages, candidates }: Count, nameOf: NameOf, wording: Wording): Block[] {
  const say = sayIn(wording);
  const standing = candidates.filter(({ isWithdrawn }) => !isWithdrawn);
  const outcomes = new Map(candidates.map(({ id, outcome }) => [id, outcome]));
  return Array.from({ length: Math.ceil(stages.length / stagesPerTable) }, (_, part) => stages.slice(part * stagesPerTable, (part + 1) * stagesPerTable)).map((some) => {
    const isLast = some.at(-1) === stages.at(-1);
    const width = Math.floor((isLast ? 54 : 70) / some.length);
    const outcomeWidth = isLast ? 16 : 0;
    return table(
      [
        column(say('candidateHeading'), 100 - width * some.length - outcomeWidth),
        ...some.map(({ number }) => column(say('count.stage', { number }), width, 'end')),
        ...(isLast ? [column(say('outcome'), outcomeWidth)] : []),
      ],
      [
        ...standing.map(({ id }): Cell[] => [
          cell(nameOf(id), { heading: true }),
          ...some.map(({ totals }) => cell(String(totals[id] ?? '–'))),
          ...(isLast ? [cell(say(`count.outcomes.${outcomes.get(id)}`))] : []),
        ]),
        ...(stages.some(({ exhausted }) => toUnits(exhausted) > 0n)
          ? [[cell(say('count.exhausted'), { heading: true }), ...some.map(({ exhausted }) => cell(String(exhausted))), ...(isLast ? [cell('')] : [])]]
          : []),
      ],
      say('count.table'),
    );
  });
}

function tieBlocks({ ties, unsettled }: Count, nameOf: NameOf, wording: Wording, anchor: string): Block[] {
  const say = sayIn(wording);
  const names = (ids: readonly string[]) => listText(ids.map(nameOf), wording.language);
  const settled = ({ settledBy, earlierStage, chosen }: Count['ties'][number]) =>
    settledBy === null
      ? say('count.settled.nothing')
      : say(`count.settled.${settledBy}`, { stage: earlierStage ?? 0, names: names(chosen) });
  return [
    heading(3, say('count.ties'), `${anchor}-ties`),
    ...(ties.length === 0
      ? [paragraph(say('count.noTies'))]
      : [
          {
            kind: 'list',
            ordered: false,
            items: ties.map((tie) => ({
              runs: [{ text: sentencesText([say(`count.tie.${tie.about}`, { stage: tie.stage, names: names(tie.candidates) }), settled(tie)], wording.language) }],
              items: [],
            })),
          } as const,
        ]),
    ...(unsettled.length === 0 ? [] : [paragraph([{ text: say('unsettled', { names: names(unsettled) }), bold: true }])]),
  ];
}

/** Votes as whole hundred-thousandths, exactly. */
function toUnits(votes: Votes): bigint {
  const [whole = '0', decimals = ''] = String(votes).split('.');
  return BigInt(whole) * oneVote + BigInt(decimals.padEnd(5, '0') || '0');
}

function fromUnits(units: bigint): string {
  const decimals = (units % oneVote).toString().padStart(5, '0');
  return decimals === '00000' ? (units / oneVote).toString() : `${units / oneVote}.${decimals}`;
}

function compareVotes(one: Votes, other: Votes): number {
  const difference = toUnits(one) - toUnits(other);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** "12.5 (+2.25)". */
function votesWithChange(votes: Votes, before: Votes | null): string {
  const now = fromUnits(toUnits(votes));
  if (before === null) return now;
  const change = toUnits(votes) - toUnits(before);
  if (change === 0n) return now;
  return `${now} (${change > 0n ? '+' : '−'}${fromUnits(change < 0n ? -change : change)})`;
}
