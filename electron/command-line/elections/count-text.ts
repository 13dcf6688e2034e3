import type { Count, Stage, Votes } from '../../../shared/domain/elections/count.ts';
import { spoiledReasons } from '../../../shared/domain/elections/papers.ts';
import type { Tie } from '../../../shared/domain/elections/ties.ts';
import { formatVotes, oneVote } from '../../../shared/domain/elections/votes.ts';
import type { Translate } from '../../../shared/documents/translate.ts';
import { alignColumns } from '../columns.ts';

/** A count in lines for people: what was counted, one table for each stage, and who is elected. */
export function wordCount(say: Translate, count: Count): string[] {
  const names = new Map(count.candidates.map(({ id, name }) => [id, name]));
  const nameAll = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join(', ');
  return [
    ...wordHead(say, count),
    ...count.stages.flatMap((_, place) => ['', ...wordStage(say, count, place, nameAll)]),
    '',
    ...count.ties.map((tie) => wordTie(say, tie, nameAll)),
    ...wordResult(say, count),
  ];
}

function wordHead(say: Translate, { rule, seats, constituencies, candidates, ballots, quota }: Count): string[] {
  const line = (label: string, value: string | number) => `${say(`command-line:elections.labels.${label}`)}: ${value}`;
  const withdrawn = candidates.filter(({ isWithdrawn }) => isWithdrawn).map(({ name }) => name);
  const { total, valid, blank, spoiled, spoiledBecause } = ballots;
  return [
    line('rule', say(`command-line:elections.rules.${rule}`)),
    line('seats', seats),
    ...constituencies.map(({ name, floor, ceiling }) => `  ${say('command-line:elections.constituency', { name, floor, ceiling: ceiling ?? seats })}`),
    line('candidates', candidates.length - withdrawn.length),
    ...(withdrawn.length > 0 ? [line('withdrawn', withdrawn.join(', '))] : []),
    line('ballots', say('command-line:elections.ballots', { total, valid, blank, spoiled })),
    ...spoiledReasons
      .filter((reason) => spoiledBecause[reason] > 0)
      .map((reason) => `  ${say(`command-line:elections.spoiled.${reason}`)}: ${spoiledBecause[reason]}`),
    ...(quota === null ? [] : [line('quota', quota)]),
  ];
}

function wordStage(say: Translate, { candidates, stages }: Count, place: number, nameAll: (ids: readonly string[]) => string): string[] {
  const stage = stages[place] as Stage;
  const before = stages[place - 1];
  const { number, action, totals } = stage;
  const column = (name: string) => say(`command-line:elections.columns.${name}`);
  const change = (now: Votes, then: Votes | undefined) => (then === undefined ? [] : [difference(now, then)]);
  const rows = candidates
    .filter(({ id }) => Object.hasOwn(totals, id))
    .map(({ id, name }) => [name, ...change(totals[id] as Votes, before?.totals[id]), String(totals[id]), stateOf(say, stages, place, id)]);
  const rest = (['nonTransferable', 'ignoredRemainders'] as const)
    .filter(() => action !== 'marks')
    .map((kind) => [say(`command-line:elections.${kind}`), ...change(stage[kind], before?.[kind]), String(stage[kind]), '']);
  const heading = [column('candidate'), ...(before ? [column('change')] : []), column('votes'), ''];
  return [
    say('command-line:elections.stage', { number, action: say(`command-line:elections.actions.${action}`, { names: nameAll(stage.candidates) }) }),
    ...alignColumns([heading, ...alignFigures([...rows, ...rest])]).map((line) => `  ${line}`),
  ];
}

function stateOf(say: Translate, stages: readonly Stage[], place: number, id: string): string {
  const upToNow = stages.slice(0, place + 1);
  if (upToNow.some(({ elected }) => elected.includes(id))) return say('command-line:elections.states.elected');
  const isOut = upToNow.some(({ action, candidates }) => (action === 'exclusion' || action === 'barred') && candidates.includes(id));
  return isOut ? say('command-line:elections.states.excluded') : '';
}

function difference(now: Votes, then: Votes): string {
  const more = toUnits(now) - toUnits(then);
  return more > 0n ? `+${formatVotes(more)}` : formatVotes(more);
}

function toUnits(votes: Votes): bigint {
  return typeof votes === 'number' ? BigInt(votes) * oneVote : BigInt(votes.replace('.', ''));
}

function wordTie(say: Translate, { stage, about, candidates, settledBy, earlierStage, chosen }: Tie, nameAll: (ids: readonly string[]) => string): string {
  const tie = say(`command-line:elections.ties.${about}`, { stage, names: nameAll(candidates) });
  const settled = say(`command-line:elections.settledBy.${settledBy ?? 'nothing'}`, { stage: earlierStage ?? '', names: nameAll(chosen) });
  return `${tie} ${settled}`;
}

function wordResult(say: Translate, { candidates, elected, unfilled }: Count): string[] {
  const lines = elected.map((id) => {
    const { name, place, stage } = candidates.find((candidate) => candidate.id === id) as Count['candidates'][number];
    return `  ${place}. ${say('command-line:elections.electedAt', { name, stage: stage ?? '' })}`;
  });
  return [
    `${say('command-line:elections.labels.elected')}:${lines.length > 0 ? '' : ` ${say('command-line:elections.nobody')}`}`,
    ...lines,
    ...(unfilled > 0 ? [`${say('command-line:elections.labels.unfilled')}: ${unfilled}`] : []),
  ];
}

/** One under the other by their decimal points. */
function alignFigures(rows: readonly string[][]): string[][] {
  const width = Math.max(0, ...rows.flatMap((row) => row.slice(1, -1).map((figure) => figure.length)));
  return rows.map((row) => row.map((cell, column) => (column === 0 || column === row.length - 1 ? cell : cell.padStart(width))));
}
