import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Count, countElection } from '../../../../shared/domain/elections/count.ts';
import { type Election, type Paper, countingRules } from '../../../../shared/domain/elections/election.ts';
import { createDice, rollElection, shuffle } from './random-elections.ts';

const seeds = fc.nat(0xffff_ffff);
const electionOf = (rule: Election['rule']) => seeds.map((seed) => rollElection(rule, createDice(seed)));
const runs = { numRuns: 400 };

const hundredThousandths = (votes: number | string) => (typeof votes === 'number' ? BigInt(votes) * 100_000n : BigInt(votes.replace('.', '')));

/** All votes that a stage knows of. */
function held(count: Count, place: number): bigint {
  const { totals, exhausted } = count.stages[place] as Count['stages'][number];
  return Object.values(totals).map(hundredThousandths).reduce((a, b) => a + b, hundredThousandths(exhausted));
}

/** The papers one by one, in another order. */
function separate(papers: readonly Paper[], dice: (below: number) => number): Paper[] {
  return shuffle(papers.flatMap(({ ranks, copies }) => Array.from({ length: copies }, () => ({ ranks, copies: 1 }))), dice);
}

describe.each(countingRules)('%s', (rule) => {
  it('gives the same whatever the order of candidates, of papers and of marks on a paper', () => {
    fc.assert(
      fc.property(electionOf(rule), seeds, (election, seed) => {
        const dice = createDice(seed);
        const papers = separate(election.papers, dice).map(({ ranks, copies }) => ({ copies, ranks: ranks.map((ids) => shuffle(ids, dice)) }));
        const mixed = { ...election, papers, candidates: shuffle(election.candidates, dice), constituencies: shuffle(election.constituencies, dice) };
        expect(countElection(mixed)).toEqual(countElection(election));
      }),
      runs,
    );
  });

  it('gives the same election to the same candidates under other names', () => {
    fc.assert(
      fc.property(electionOf(rule), seeds, (election, seed) => {
        const names = new Map(election.candidates.map(({ id }, place) => [id, shuffle([...'zyxwvutsr'], createDice(seed))[place] ?? '']));
        const rename = (id: string) => names.get(id) ?? '';
        const renamed: Election = {
          ...election,
          candidates: election.candidates.map((candidate) => ({ ...candidate, id: rename(candidate.id) })),
          papers: election.papers.map(({ ranks, copies }) => ({ copies, ranks: ranks.map((ids) => ids.map(rename)) })),
          lots: election.lots && election.lots.map(rename),
        };
        const [before, after] = [countElection(election), countElection(renamed)];
        expect(after.elected.toSorted()).toEqual(before.elected.map(rename).sort());
        expect(after.unsettled.toSorted()).toEqual(before.unsettled.map(rename).sort());
        expect(after.stages.length).toBe(before.stages.length);
      }),
      runs,
    );
  });

  it('accounts for every paper, and under STV for every vote at every stage', () => {
    fc.assert(
      fc.property(electionOf(rule), (election) => {
        const count = countElection(election);
        const { total, valid, blank, spoiled } = count.ballots;
        expect(valid + blank + spoiled).toBe(total);
        expect(total).toBe(election.papers.reduce((sum, { copies }) => sum + copies, 0));
        expect(count.elected.length + count.unfilled).toBe(election.seats);
        expect(new Set(count.elected).size).toBe(count.elected.length);
        if (rule !== 'stv') return;
        for (const [place, stage] of count.stages.entries()) {
          expect(held(count, place)).toBe(BigInt(valid) * 100_000n);
          expect(hundredThousandths(stage.nonTransferable) + hundredThousandths(stage.ignoredRemainders)).toBe(hundredThousandths(stage.exhausted));
          const before = count.stages[place - 1];
          if (!before) continue;
          const moved = stage.transfers.reduce((sum, { votes }) => sum + hundredThousandths(votes), 0n);
          const lost = hundredThousandths(stage.ignoredRemainders) - hundredThousandths(before.ignoredRemainders);
          const given = stage.candidates.reduce((sum, id) => sum + hundredThousandths(before.totals[id] ?? 0) - hundredThousandths(stage.totals[id] ?? 0), 0n);
          expect(moved + lost).toBe(given);
        }
      }),
      runs,
    );
  });

  it('counts as if a withdrawn candidate had never been on the paper', () => {
    fc.assert(
      fc.property(electionOf(rule), (election) => {
        const out = new Set(election.candidates.filter(({ isWithdrawn }) => isWithdrawn).map(({ id }) => id));
        const without: Election = {
          ...election,
          candidates: election.candidates.filter(({ id }) => !out.has(id)),
          papers: election.papers.map(({ ranks, copies }) => ({
            copies,
            ranks: ranks.map((ids) => ids.filter((id) => !out.has(id))).filter((ids, place) => ids.length > 0 || ranks[place]?.length === 0),
          })),
          lots: election.lots && election.lots.filter((id) => !out.has(id)),
        };
        const { candidates: _, ...all } = countElection(election);
        const { candidates: __, ...same } = countElection(without);
        expect(all).toEqual(same);
      }),
      runs,
    );
  });

  it('never elects more than the seats, nor past a ceiling, and reaches every floor that can be reached', () => {
    fc.assert(
      fc.property(electionOf(rule), (election) => {
        const count = countElection(election);
        for (const { id, floor, ceiling } of election.constituencies) {
          const own = count.candidates.filter(({ constituency, isWithdrawn }) => constituency === id && !isWithdrawn);
          const seated = own.filter(({ outcome }) => outcome === 'elected').length;
          expect(seated).toBeLessThanOrEqual(ceiling ?? election.seats);
          if (count.unsettled.length === 0) expect(seated).toBeGreaterThanOrEqual(Math.min(floor, own.length));
        }
      }),
      runs,
    );
  });
});

describe.each(['plurality', 'approval'] as const)('%s', (rule) => {
  it('never unseats a winner by one more ballot for that winner alone', () => {
    fc.assert(
      fc.property(electionOf(rule), (election) => {
        for (const winner of countElection(election).elected) {
          const more = { ...election, papers: [...election.papers, { ranks: [[winner]], copies: 1 }] };
          expect(countElection(more).elected).toContain(winner);
        }
      }),
      runs,
    );
  });

  it('never unseats a winner by one more mark on a paper that stays valid', () => {
    fc.assert(
      fc.property(electionOf(rule), (election) => {
        const limit = rule === 'plurality' ? election.seats : Number.POSITIVE_INFINITY;
        for (const winner of countElection(election).elected) {
          const papers = election.papers.map(({ ranks, copies }) => {
            const standing = ranks.flat().filter((id) => election.candidates.some((one) => one.id === id && !one.isWithdrawn));
            const mayAdd = standing.length < limit && !standing.includes(winner);
            return { copies, ranks: mayAdd ? [[...ranks.flat(), winner]] : ranks };
          });
          expect(countElection({ ...election, papers }).elected).toContain(winner);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('stv', () => {
  it('never elects anybody without the quota while more stand than seats are left, nor fails who has it at first', () => {
    fc.assert(
      fc.property(electionOf('stv'), (rolled) => {
        const election = { ...rolled, constituencies: [], candidates: rolled.candidates.map((candidate) => ({ ...candidate, constituency: null })) };
        const { stages, quota, elected } = countElection(election);
        const first = Object.entries(stages[0]?.totals ?? {}).filter(([, votes]) => hundredThousandths(votes) >= BigInt(quota ?? 0) * 100_000n);
        for (const [id] of first) expect(elected).toContain(id);
      }),
      runs,
    );
  });
});
