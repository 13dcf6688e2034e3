import type { Stage, Tally, Transfer } from './count.ts';
import type { Candidate, Election } from './election.ts';
import type { ValidPaper } from './papers.ts';
import { createPiles } from './piles.ts';
import { createPlaces } from './places.ts';
import { settle, type Tie } from './ties.ts';
import { formatVotes, oneVote } from './votes.ts';

type Standing = 'continuing' | 'elected' | 'excluded';

/**
 * The single transferable vote, by the Weighted Inclusive Gregory method of the Scottish Local Government Elections Order
 * 2011 (SSI 2011/399), Schedule 1; the numbers of its rules stand beside what they ask for.
 *
 * Floors and ceilings, which the Order does not know, come in as constraints: whoever can have no seat any more because
 * of them goes out at once, all such together in one stage of their own; whoever a floor cannot spare is not excluded.
 * Where a floor keeps seats vacant, the quota is of the seats that are left to fill. Without floors and ceilings the
 * count is the Order's.
 *
 * @param draw the place of each candidate's lot; `null` where none were drawn. A tie that only lots can decide then ends
 *   the count: what follows would depend on it.
 */
export function countPreferences(
  { seats, constituencies }: Election,
  standing: readonly Candidate[],
  valid: readonly ValidPaper[],
  draw: readonly number[] | null,
): Tally {
  const all = standing.map((_, candidate) => candidate);
  const idOf = (candidate: number) => (standing[candidate] as Candidate).id;
  const places = createPlaces(seats, standing, constituencies);
  const piles = createPiles(standing.length, valid, oneVote);
  const state: Standing[] = all.map(() => 'continuing');
  const votes = all.map(() => 0n);
  /** Elected candidates whose surplus was not transferred yet. */
  const untransferred = new Set<number>();
  const earlier: bigint[][] = [];
  const tally: Tally = { quota: null, stages: [], elected: [], excluded: [], ties: [], unsettled: [], undecided: [] };
  let nonTransferable = 0n;
  let ignoredRemainders = 0n;

  const votesOf = (candidate: number) => votes[candidate] as bigint;
  const credit = (candidate: number, more: bigint) => void (votes[candidate] = votesOf(candidate) + more);
  const continuing = () => all.filter((candidate) => state[candidate] === 'continuing');
  const mayTake = (candidate: number) => state[candidate] === 'continuing';

  // Rule 46: one vote for every first preference.
  let papers = 0;
  for (const { choices, copies } of valid) {
    credit(choices[0] as number, BigInt(copies) * oneVote);
    papers += copies;
  }
  // Rule 47: the papers divided by one more than the seats, decimal places ignored, and one.
  const quotaInPapers = Math.floor(papers / (places.vacancies() + 1)) + 1;
  const quota = BigInt(quotaInPapers) * oneVote;

  function record(action: Stage['action'], candidates: readonly number[], transfers: Transfer[]): Stage {
    const stage: Stage = {
      number: tally.stages.length + 1,
      action,
      candidates: candidates.map(idOf),
      transfers,
      totals: Object.fromEntries(all.map((candidate) => [idOf(candidate), formatVotes(votesOf(candidate))])),
      exhausted: formatVotes(nonTransferable + ignoredRemainders),
      nonTransferable: formatVotes(nonTransferable),
      ignoredRemainders: formatVotes(ignoredRemainders),
      elected: [],
    };
    tally.stages.push(stage);
    return stage;
  }

  /** Names one of `tied`, whose votes are equal now; `null` when only lots could and none were drawn. */
  function decide(about: Tie['about'], tied: readonly number[], wanted: 'highest' | 'lowest'): number | null {
    const [only, second] = tied;
    if (only === undefined || second === undefined) return only ?? null;
    const { left, settledBy, earlierStage } = settle(tied, earlier, wanted, draw);
    const chosen = settledBy === null ? [] : left;
    tally.ties.push({ stage: tally.stages.length, about, candidates: tied.map(idOf), settledBy, earlierStage, chosen: chosen.map(idOf) });
    if (settledBy === null) tally.unsettled = left;
    return chosen[0] ?? null;
  }

  function seat(stage: Stage, candidate: number, place: number): void {
    places.elect(candidate);
    state[candidate] = 'elected';
    stage.elected.push(idOf(candidate));
    tally.elected.push({ candidate, place, stage: stage.number });
    if (votesOf(candidate) > quota) untransferred.add(candidate);
  }

  /** In order of votes; equal ones as earlier stages and lots say, under one place where these say nothing. */
  function seatAll(stage: Stage, candidates: readonly number[]): void {
    const left = new Set(candidates);
    while (left.size > 0) {
      const equal = withMost([...left]);
      const first = settle(equal, earlier, 'highest', draw).left;
      const place = tally.elected.length + 1;
      for (const candidate of first) {
        seat(stage, candidate, place);
        left.delete(candidate);
      }
    }
  }

  function withMost(candidates: readonly number[]): number[] {
    const most = candidates.map(votesOf).reduce((a, b) => (a > b ? a : b));
    return candidates.filter((candidate) => votesOf(candidate) === most);
  }

  function mayAllBeElected(candidates: readonly number[]): boolean {
    const tried = places.fork();
    return candidates.every((candidate) => {
      const may = tried.mayElect(candidate);
      if (may) tried.elect(candidate);
      return may;
    });
  }

  /** Rule 48: whoever has the quota is elected. Answers whether the count can go on. */
  function electByQuota(stage: Stage): boolean {
    for (;;) {
      const reached = continuing().filter((candidate) => votesOf(candidate) >= quota && places.mayElect(candidate));
      if (reached.length === 0) return true;
      const most = withMost(reached);
      if (mayAllBeElected(most)) {
        seatAll(stage, most);
        continue;
      }
      const first = decide('election', most, 'highest');
      if (first === null) return false;
      seat(stage, first, tally.elected.length + 1);
    }
  }

  function go(from: number, newValue: (value: bigint) => bigint): Transfer[] {
    return piles.move(from, newValue, mayTake).map(({ to, papers: count, value }) => {
      const moved = BigInt(count) * value;
      if (to === null) nonTransferable += moved;
      else credit(to, moved);
      return { from: idOf(from), to: to === null ? null : idOf(to), papers: count, value: formatVotes(value), votes: formatVotes(moved) };
    });
  }

  /** Rule 49: every paper of the candidate goes on, at its value times the surplus, divided by all his or her votes. */
  function transferSurplus(candidate: number): Stage {
    const total = votesOf(candidate);
    const surplus = total - quota;
    untransferred.delete(candidate);
    const before = votes.reduce((a, b) => a + b) + nonTransferable;
    votes[candidate] = quota;
    const transfers = go(candidate, (value) => (value * surplus) / total);
    ignoredRemainders += before - votes.reduce((a, b) => a + b) - nonTransferable;
    return record('surplus', [candidate], transfers);
  }

  /** Rule 51: every paper goes on at the value at which it came. */
  function exclude(action: 'exclusion' | 'barred', candidates: readonly number[]): Stage {
    for (const candidate of candidates) {
      state[candidate] = 'excluded';
      places.exclude(candidate);
      tally.excluded.push({ candidate, stage: tally.stages.length + 1 });
      votes[candidate] = 0n;
    }
    return record(action, candidates, candidates.flatMap((candidate) => go(candidate, (value) => value)));
  }

  /** What follows the elections of a stage: the next stage, or `null` when the count is at its end. */
  function nextStage(stage: Stage): Stage | null {
    if (places.vacancies() === 0) return null;
    const left = continuing();
    const eligible = left.filter((candidate) => places.mayElect(candidate));
    const spare = eligible.filter((candidate) => places.mayExclude(candidate));
    // Rule 53: as many candidates as vacancies, so all of them are elected and nothing is transferred any more.
    if (spare.length === 0) {
      seatAll(stage, eligible);
      return null;
    }
    const barred = left.filter((candidate) => !places.mayElect(candidate));
    if (barred.length > 0) return exclude('barred', barred);
    // Rule 50: the highest surplus first.
    if (untransferred.size > 0) {
      const first = decide('surplus', withMost([...untransferred].sort((a, b) => a - b)), 'highest');
      return first === null ? null : transferSurplus(first);
    }
    const fewest = spare.map(votesOf).reduce((a, b) => (a < b ? a : b));
    const last = decide('exclusion', spare.filter((candidate) => votesOf(candidate) === fewest), 'lowest');
    return last === null ? null : exclude('exclusion', [last]);
  }

  tally.quota = quotaInPapers;
  let stage: Stage | null = record('first-preferences', [], []);
  while (stage !== null) {
    const atItsEnd = [...votes];
    const canGoOn: boolean = electByQuota(stage);
    stage = canGoOn ? nextStage(stage) : null;
    earlier.push(atItsEnd);
  }
  tally.undecided = tally.unsettled.length > 0 ? continuing() : [];
  return tally;
}
