import { describe, expect, it } from 'vitest';
import { type Count, countElection } from '../../../../shared/domain/elections/count.ts';
import { countingRules } from '../../../../shared/domain/elections/election.ts';
import { countIndependently, type IndependentResult } from './independent-counter.ts';
import { createDice, rollElection } from './random-elections.ts';

const electionsPerRule = 2_000;

/** What both counters say, in one shape: who was elected at which stage, whatever the order among equals. */
function summarise(count: Count): IndependentResult {
  const { valid, blank, spoiled } = count.ballots;
  return {
    papers: { valid, blank, spoiled },
    quota: count.quota,
    stages: count.stages.map(({ action, totals, exhausted }) => ({
      action,
      votes: Object.fromEntries(Object.entries(totals).map(([id, votes]) => [id, String(votes)])),
      gone: String(exhausted),
    })),
    seats: count.stages.filter(({ elected }) => elected.length > 0).map(({ number, elected }) => ({ stage: number, winners: elected.toSorted() })),
    undecided: count.unsettled.toSorted(),
  };
}

function sortWinners(result: IndependentResult): IndependentResult {
  return { ...result, seats: result.seats.map(({ stage, winners }) => ({ stage, winners: winners.toSorted() })), undecided: result.undecided.toSorted() };
}

describe.each(countingRules)('%s', (rule) => {
  it(`gives what the independent counter gives in ${electionsPerRule} random elections`, () => {
    const dice = createDice(20_110_399);
    const seen = { ties: 0, byEarlierStage: 0, byLots: 0, unsettled: 0, withdrawn: 0, unfilled: 0, barred: 0, surplus: 0, floors: 0 };
    for (let round = 0; round < electionsPerRule; round += 1) {
      const election = rollElection(rule, dice);
      const count = countElection(election);
      expect({ election, ...summarise(count) }).toEqual({ election, ...sortWinners(countIndependently(election)) });
      seen.ties += count.ties.length;
      seen.byEarlierStage += count.ties.filter(({ settledBy }) => settledBy === 'earlier-stage').length;
      seen.byLots += count.ties.filter(({ settledBy }) => settledBy === 'lots').length;
      seen.unsettled += count.unsettled.length > 0 ? 1 : 0;
      seen.withdrawn += election.candidates.some(({ isWithdrawn }) => isWithdrawn) ? 1 : 0;
      seen.unfilled += count.unsettled.length === 0 && count.unfilled > 0 ? 1 : 0;
      seen.barred += count.stages.some(({ action }) => action === 'barred') ? 1 : 0;
      seen.surplus += count.stages.filter(({ action }) => action === 'surplus').length;
      seen.floors += election.constituencies.some(({ floor }) => floor > 0) ? 1 : 0;
    }
    const often = rule === 'stv' ? Object.keys(seen) : ['ties', 'byLots', 'unsettled', 'withdrawn', 'unfilled', 'floors'];
    for (const [what, times] of Object.entries(seen)) if (often.includes(what)) expect([what, times > 40]).toEqual([what, true]);
  }, 120_000);
});
